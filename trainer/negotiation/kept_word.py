"""What she has offered for something is her word as long as that something is there: "5 millions d'assurance, et vous avez 96" is no
94 once the five millions lie on the table."""

from decimal import Decimal

from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import signable
from trainer.negotiation.playing import Playing

# Flag of such an offer, with what she gives and what she wants for it. The colon keeps it apart from any flag an author can name.
_TIED = ":tied"


def note_word(playing: Playing, give: Position, want: Position) -> None:
    """Remember that she has offered the one for the other."""
    playing.flags.add(":".join((_TIED, _spelt(give), _spelt(want))))


def kept_word(playing: Playing, package: Package) -> dict[str, Position]:
    """Where her offers put her on open points, as far as what she wanted for them is there; never worse for the student than where
    she stands.

    Args:
        package: where she stands on every issue.
    """
    found: dict[str, Position] = {}
    for flag in sorted(playing.flags):
        if not flag.startswith(_TIED + ":"):
            continue
        give, want = (_read(part) for part in flag.removeprefix(_TIED + ":").split(":"))
        issue = playing.scenario.issues[give.issue]
        if give.issue in playing.settled or not signable(issue, give) or not _is_there(playing, want):
            continue
        if better_for(issue, "you", give, found.get(give.issue, package[give.issue])) > 0:
            found[give.issue] = give
    return found


def _is_there(playing: Playing, want: Position) -> bool:
    """Whether the student has agreed to what she wants, or offers it or better."""
    issue = playing.scenario.issues[want.issue]
    put = [playing.settled.get(want.issue) or playing.yours.get(want.issue)]
    put += [p for p in (*playing.offers.own, *playing.offers.accepted) if p.issue == want.issue]
    return any(one is not None and better_for(issue, "them", one, want) >= 0 for one in put)


def _spelt(position: Position) -> str:
    return f"{position.issue}={position.option or ''}={'' if position.number is None else position.number}"


def _read(spelt: str) -> Position:
    issue, option, number = spelt.split("=")
    return Position(issue, option or None, Decimal(number) if number else None)
