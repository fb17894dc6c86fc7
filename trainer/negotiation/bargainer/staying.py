"""Where she stays though the student comes towards her: the second time she says what she would move for.

"8 %… 8,5 %… 9 %": whoever hears the same figure each time has nothing to go on. What she offers is an exchange: she stands where
she stood until the student takes it.
"""

from collections.abc import Iterator

from trainer.negotiation.bargainer.own_trades import note_own_trade
from trainer.negotiation.bargainer.unlocking import as_open
from trainer.negotiation.deals.aspiration import limit_of
from trainer.negotiation.deals.exchanged import brings_much
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import signable, strictly_between
from trainer.negotiation.deals.values import points, worth
from trainer.negotiation.playing import Playing
from trainer.negotiation.voice.wording import terms_list
from trainer.scenario.scenario import Scenario


def offer_trade(playing: Playing, apart: tuple[Position, ...], package: Package) -> tuple[Position, ...]:
    """Offer a step on a point that keeps them apart for one on another, once for each two points.

    Args:
        playing: the turn.
        apart: where she stays, as she would say it.
        package: where she stands on every issue.

    Returns:
        What a yes to it takes; empty where she offers nothing.
    """
    for here in apart:
        if _flag(here.issue) not in playing.before.flags or _went_back(playing, here.issue):
            continue
        if any(name != here.issue for name in came_nearer(playing)):
            continue  # a step on another point has its answer first
        trade = next(_trades(playing, here, package), None)
        if trade is None:
            continue
        give, want = trade
        said = playing.speech.phrase(
            "counter_conditional",
            source="bargain",
            give=terms_list(playing.scenario, [give]),
            want=terms_list(playing.scenario, [want]),
        )
        if said:
            playing.flags.add(_traded(give.issue, want.issue))
            note_own_trade(playing, [give], [want])
            playing.about(give.issue, want.issue)
            return trade
    return ()


def note_staying(playing: Playing, apart: tuple[Position, ...]) -> None:
    """Remember on which points the student has come towards her and she has not moved."""
    for position in apart:
        if position.issue in came_nearer(playing):
            playing.flags.add(_flag(position.issue))


def came_nearer(playing: Playing) -> dict[str, Position]:
    """What the reply puts forward that is better for her than what the student stood on before."""
    return {
        p.issue: p
        for p in playing.offers.own
        if p.issue not in playing.settled
        and (before := playing.before.yours_on(p.issue)) is not None
        and better_for(playing.scenario.issues[p.issue], "them", p, before) > 0
    }


def _went_back(playing: Playing, name: str) -> bool:
    issue, before, now = playing.scenario.issues[name], playing.before.yours_on(name), playing.yours.get(name)
    return before is not None and now is not None and better_for(issue, "them", now, before) < 0


def _trades(playing: Playing, here: Position, package: Package) -> Iterator[tuple[Position, Position]]:
    """A step on one point, each with what she would take for it, the best for her first."""
    scenario = as_open(playing.situation())
    issue, yours = scenario.issues[here.issue], playing.yours.get(here.issue)
    if yours is None:
        return
    path = [*strictly_between(issue, here, yours), yours]
    give = next((p for p in path if signable(issue, p)), None)
    if give is None or worth(scenario, "them", {**package, give.issue: give}) < limit_of(scenario):
        return
    for want in _wanted(playing, scenario, here.issue, package):
        tied = {give.issue: give, want.issue: want}
        if brings_much(scenario, package, tied, playing.yours):
            yield give, want


def _wanted(playing: Playing, scenario: Scenario, besides: str, package: Package) -> list[Position]:
    """Her positions on other open points that the student has not granted, those that matter most to her first."""
    named = {p.issue for p in (*playing.offers.own, *playing.offers.accepted)}
    found = [
        package[name]
        for name in playing.open_issues
        if name not in (besides, *named)
        and _traded(besides, name) not in playing.flags
        and signable(scenario.issues[name], package[name])
    ]
    found = [
        p
        for p in found
        if (yours := playing.yours.get(p.issue)) is None
        or better_for(scenario.issues[p.issue], "them", p, yours) > 0
    ]
    return sorted(found, key=lambda p: -points(scenario.issues[p.issue], "them", p))


def _flag(name: str) -> str:
    # The colon keeps it apart from any flag an author can name.
    return f":stayed:{name}"


def _traded(given: str, wanted: str) -> str:
    return f":traded:{given}:{wanted}"
