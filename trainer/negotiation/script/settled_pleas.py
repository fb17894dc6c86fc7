"""What has been given needs no pleading any more: a need that it meets, a reason for it, a word for nothing but it are left out of an
answer that has something else to say."""

from collections.abc import Collection

from trainer.negotiation.choosing.point_asked import points_of
from trainer.negotiation.hearing.telling.given_before import recalled
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.turn import Spoken

_ASKS = ("open_question", "closed_question")


def drop_pleas_for_settled(playing: Playing, situation: Situation) -> None:
    """ "Je vous rends Plouguerneau et Guével": who writes it down does not tell in the same breath why she could not do without."""
    settled = {name for name in playing.settled if not _asks_of(name, situation)}
    if not settled or situation.reading is None:
        return
    reminded = recalled(playing.scenario, playing.before, situation.reading).keys()
    lines = playing.speech.lines
    kept = [line for line in lines if not _pleads(playing, line, settled, reminded)]
    lines[:] = kept or lines


def _asks_of(name: str, situation: Situation) -> bool:
    """Whether a reply asks something, and of this point or of none by name."""
    reading = situation.reading
    if reading is None or not any(situation.does(move) for move in _ASKS):
        return False
    named = {mention.name for mention in reading.mentions if mention.aspect == "issue"}
    return not named or name in named


def _pleads(playing: Playing, line: Spoken, settled: Collection[str], reminded: Collection[str]) -> bool:
    kind, _, rest = line.source.partition(":")
    if kind == "because":
        return rest in settled
    if kind == "interest":
        return _is_met(playing, rest.rpartition(":")[0], settled)
    if kind != "reaction":
        return False
    scenario = playing.scenario
    here = (*scenario.anytime.values(), *scenario.scenes[playing.before.scene].reactions)
    found = next((reaction for reaction in here if reaction.id == rest), None)
    points = frozenset[str]() if found is None else points_of(found, scenario.issues.values())
    return bool(points) and points <= {*reminded} & {*settled}


def _is_met(playing: Playing, name: str, settled: Collection[str]) -> bool:
    """Whether what is agreed meets a need of hers."""
    interest = playing.scenario.interests.get(name)
    return interest is not None and any(
        issue in settled and playing.settled[issue].option in options
        for issue, options in interest.served_by.items()
    )
