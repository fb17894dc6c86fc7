"""The exchanges that she has offered herself: "$5 million of insurance, and you get $96 a unit".

Whoever puts on the table what she asked for gets no worse answer than that, however many replies later.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from trainer.negotiation.bargainer.decision import Decision
from trainer.negotiation.deals.packages import laid_over
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.playing import Playing
from trainer.scenario.scenario import Scenario

# The colon keeps it apart from any flag an author can name.
_FLAG = ":own_trade:"


def note_own_trade(playing: Playing, give: Iterable[Position], want: Iterable[Position]) -> None:
    """Remember an exchange that she has just offered: what she would give, and what she would get for it."""
    playing.flags.add(f"{_FLAG}{_written(give)}|{_written(want)}")


def held_to_own_trades(playing: Playing, package: Package) -> dict[str, Position]:
    """Where she stands by an exchange of hers whose other half is on the table now.

    Args:
        playing: the turn.
        package: where she stands on every issue without it.

    Returns:
        The open issues on which that is nearer to the student.
    """
    found: dict[str, Position] = {}
    for flag in sorted(playing.before.flags):
        if not flag.startswith(_FLAG):
            continue
        give, want = (_read(playing.scenario, part) for part in flag.removeprefix(_FLAG).split("|"))
        if not all(_is_there(playing, position) for position in want):
            continue
        for position in give:
            issue = playing.scenario.issues[position.issue]
            stands = found.get(issue.id, package[issue.id])
            if issue.id not in playing.settled and better_for(issue, "you", position, stands) > 0:
                found[issue.id] = position
    return found


def with_own_trades(playing: Playing, decision: Decision) -> Decision:
    """Her decision, no worse for the student than what she has offered for what is there now; his own value where that is it is taken."""
    held = held_to_own_trades(playing, decision.package)
    if not held:
        return decision
    taken = (name for name, position in held.items() if playing.yours.get(name) == position)
    return replace(
        decision,
        package=laid_over(playing.scenario, decision.package, held),
        accepted=tuple(dict.fromkeys((*decision.accepted, *taken))),
    )


def _is_there(playing: Playing, wanted: Position) -> bool:
    """Whether the student gives what she wanted, or what is better for her."""
    put = {p.issue: p for p in (*playing.offers.own, *playing.offers.accepted)}
    name = wanted.issue
    stands = put.get(name) or playing.settled.get(name) or playing.yours.get(name)
    return stands is not None and better_for(playing.scenario.issues[name], "them", stands, wanted) >= 0


def _written(positions: Iterable[Position]) -> str:
    return ";".join(f"{p.issue}={p.option if p.option is not None else f'#{p.number}'}" for p in positions)


def _read(scenario: Scenario, text: str) -> tuple[Position, ...]:
    pairs = (part.split("=", 1) for part in text.split(";") if part)
    return tuple(
        Position(name, None, Decimal(value[1:]))
        if value.startswith("#")
        else at_option(scenario.issues[name], value)
        for name, value in pairs
    )
