"""What she has told she could live with, once what it hangs on is there.

A need told to the end binds her: what serves it and costs her little she takes as it is offered, and asks for no more than that
where the student offers something else ("two months', I can plan for" is no "one month at most"); one that several points serve
together ("I can live with a cap, if there's an insurer standing under it") and that is served on all its other points moves her
to what serves it on this one.
"""

from trainer.negotiation.bargainer.unlocking import as_open
from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.deals.positions import better_for, position_of
from trainer.negotiation.deals.scale import at_option, signable
from trainer.negotiation.deals.values import points
from trainer.negotiation.playing import Playing
from trainer.scenario.scenario import Interest, Issue

LITTLE_LOST = 75
"""From this value of an option for her (0–100), she gives up little by taking it."""


def promised(playing: Playing, package: Package) -> dict[str, Position]:
    """The open issues on which she stands elsewhere than before, by what she has told herself.

    Args:
        package: where she stands on every issue, as told so far.
    """
    found: dict[str, Position] = {}
    before = dict(playing.before.interests)
    for interest in playing.scenario.interests.values():
        # "Ôtez-moi ce cas-là, et je signe": what is offered with it binds her by the same breath.
        if playing.interests.get(interest.id, 0) < len(interest.stages):
            continue
        told = before.get(interest.id, 0) >= len(interest.stages)
        for name, options in interest.served_by.items():
            if name not in playing.settled:
                moved = _moved(playing, interest, name, package) if told else {}
                met = _met(playing, interest, name, options) or _asked_no_more(
                    playing, interest, name, package
                )
                found.update(met or moved)
    return found


def _met(playing: Playing, interest: Interest, name: str, options: tuple[str, ...]) -> dict[str, Position]:
    """What the student offers of what serves the need, where it costs her little: nothing that she has told speaks against it."""
    yours = playing.yours.get(name)
    issue = as_open(playing.situation()).issues[name]
    if yours is None or yours.option not in options or not signable(issue, yours):
        return {}
    if not _hangs_on_nothing_else(playing, interest, name):
        return {}
    return {name: yours} if _costs_little(issue, yours) else {}


def _asked_no_more(playing: Playing, interest: Interest, name: str, package: Package) -> dict[str, Position]:
    """Where the student offers less than she would take: of what serves the need and costs her little, what suits him best."""
    yours = playing.yours.get(name)
    issue = as_open(playing.situation()).issues[name]
    if yours is None or not _hangs_on_nothing_else(playing, interest, name):
        return {}
    served = [at_option(issue, option) for option in interest.served_by[name]]
    # What she has come to before she does not take back.
    suits = [
        position
        for position in served
        if signable(issue, position)
        and _costs_little(issue, position)
        and better_for(issue, "you", position, package[name]) >= 0
        and better_for(issue, "them", position, yours) > 0
    ]
    if not suits:
        return {}
    return {name: max(suits, key=lambda position: points(issue, "you", position))}


def _costs_little(issue: Issue, position: Position) -> bool:
    return issue.them.values[issue.place(position.option or "")] >= LITTLE_LOST


def _hangs_on_nothing_else(playing: Playing, interest: Interest, name: str) -> bool:
    """Whether no other point has to serve the need with this one, or all of them do."""
    return all(_is_there(playing, interest, other) for other in interest.served_by if other != name)


def _moved(playing: Playing, interest: Interest, name: str, package: Package) -> dict[str, Position]:
    """Where several points serve the need together and all others do, what of this one does."""
    if len(interest.served_by) < 2 or package[name].option in interest.served_by[name]:
        return {}
    if not _hangs_on_nothing_else(playing, interest, name):
        return {}
    return _best(playing, name, interest.served_by[name])


def _is_there(playing: Playing, interest: Interest, name: str) -> bool:
    """Whether the student has put on the table, or names in this reply, what serves the need on an issue."""
    issue, reading = playing.scenario.issues[name], playing.reading
    values = [playing.settled.get(name), playing.yours.get(name)]
    if reading is not None:
        values += [
            position_of(issue, term.value)
            for term in reading.terms
            if term.issue == name and term.stance in ("own", "asked", "accepted", "fact")
        ]
        values += [
            at_option(issue, choice.option)
            for choice in reading.choices
            if choice.issue == name and choice.stance in ("own", "asked", "accepted", "fact")
        ]
    return any(value is not None and value.option in interest.served_by[name] for value in values)


def _best(playing: Playing, name: str, options: tuple[str, ...]) -> dict[str, Position]:
    issue = as_open(playing.situation()).issues[name]
    served = [at_option(issue, option) for option in options]
    open_to_her = [position for position in served if signable(issue, position)]
    if not open_to_her:
        return {}
    return {name: max(open_to_her, key=lambda position: points(issue, "them", position))}
