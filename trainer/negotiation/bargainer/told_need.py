"""Who has just told what she needs asks in the same breath for nothing that would not serve it."""

from trainer.negotiation.deals.position import Position
from trainer.negotiation.playing import Playing
from trainer.negotiation.talk.turn import Spoken
from trainer.negotiation.voice.wording import value_words

_ASKS = frozenset(f"bargain:{key}" for key in ("her_position", "counter", "asked_verdict_no", "hold"))
_STANDS = ("her_position", "hold")


def drop_what_serves_no_need(playing: Playing) -> None:
    """ "Give me a place with no jury, I don't care about the flag. What I need is Delaware law in Delaware courts": the second sentence,
    and the reason that goes with it, wait for another turn."""
    lines = playing.speech.lines
    for name in _issues_of_needs_told(playing):
        asked = next(
            (line for line in lines if line.source in _ASKS and _names_only(playing, line, name)), None
        )
        if asked is None or len(lines) < 2:
            continue
        lines[:] = [line for line in lines if line is not asked and line.source != f"because:{name}"]
        if playing.before.theirs_on(name) is None:
            playing.theirs.pop(name)  # she has not said it
        if playing.pending is not None and {p.issue for p in playing.pending.positions} == {name}:
            playing.pending = None


def keys_beside_a_need(playing: Playing, key: str, position: Position) -> tuple[str, ...]:
    """The phrase for where she stands, "her_position" or "hold", where she has told a need to its end that other values of this
    point would serve, and this one does not; none otherwise."""
    beside = any(
        playing.interests.get(interest.id, 0) >= len(interest.stages)
        and position.option not in interest.served_by.get(position.issue, (position.option,))
        for interest in playing.scenario.interests.values()
    )
    return ("position_for_need",) if beside and key in _STANDS else ()


def _issues_of_needs_told(playing: Playing) -> list[str]:
    """The open points on which she stands where no need is served that she has told to its end in this turn."""
    scenario, found = playing.scenario, list[str]()
    told = {line.source for line in playing.speech.lines}
    for interest in scenario.interests.values():
        if f"interest:{interest.id}:{len(interest.stages)}" not in told:
            continue
        for name, options in interest.served_by.items():
            hers = playing.theirs.get(name)
            if name in playing.open_issues and hers is not None and hers.option not in options:
                found.append(name)
    return found


def _names_only(playing: Playing, line: Spoken, name: str) -> bool:
    """Whether a line of hers asks for her value on this point and on no other."""
    scenario = playing.scenario
    said = [
        other
        for other, position in playing.theirs.items()
        if value_words(scenario.issues[other], position, scenario.language) in line.text
    ]
    return said == [name]
