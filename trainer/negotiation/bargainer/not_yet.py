"""Points that she does not discuss before a need has been opened: she says so once, and never to whoever has asked."""

from trainer.language.common_questions import PREFIX
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing
from trainer.scenario.condition import Condition, Does

# Common questions that ask what is behind a point.
_ASKS_BEHIND = frozenset(f"{PREFIX}{kind}" for kind in ("why", "obstacle", "needs", "her_offer"))
_ASKING = frozenset(("open_question", "closed_question"))


def may_say_not_yet(playing: Playing, name: str) -> bool:
    """Whether "you have not asked me yet" is true of an issue: she has not said it before, has put nothing forward on it, has
    not just spoken of it, and the student has asked nothing about it."""
    return (
        _flag(name) not in playing.flags
        and playing.before.theirs_on(name) is None
        and name not in playing.before.subject
        and not _has_asked(playing, name)
        and not _asks(playing, name)
    )


def note_not_yet(playing: Playing, name: str) -> None:
    """Remember that she has said it, and has not said where she stands."""
    playing.flags.update((_flag(name), _untold(name)))


def is_untold(playing: Playing, name: str) -> bool:
    """Whether where she stands on an issue has never been said, though she has moved on it for herself."""
    return playing.before.theirs_on(name) is None or _untold(name) in playing.before.flags


def note_told(playing: Playing, name: str) -> None:
    """Remember that she has said where she stands."""
    playing.flags.discard(_untold(name))


def _flag(name: str) -> str:
    # The colon keeps it apart from any flag an author can name.
    return f":not-yet:{name}"


def _untold(name: str) -> str:
    return f":untold:{name}"


def _has_asked(playing: Playing, name: str) -> bool:
    """Whether a question about the issue, or about a need that it serves, has been answered in this talk."""
    scenario = playing.scenario
    subjects = {name}
    for interest in scenario.interests.values():
        if name in interest.issues:
            subjects.update(interest.about)
    fired = {reaction for reaction, times in playing.before.fired if times}
    reactions = [*scenario.anytime.values(), *(r for one in scenario.scenes.values() for r in one.reactions)]
    return any(
        reaction.id in fired and any(_asks_about(leaf, subjects) for leaf in leaves(reaction.when))
        for reaction in reactions
    )


def _asks_about(leaf: Condition, subjects: set[str]) -> bool:
    return isinstance(leaf, Does) and leaf.what in _ASKING and leaf.about in subjects


def _asks(playing: Playing, name: str) -> bool:
    """Whether this very reply asks what is behind it."""
    reading = playing.reading
    if reading is None:
        return False
    asked = (m.name for part in reading.questions for m in part.mentions)
    if reading.has("open_question") and name in asked:
        return True
    for cue in reading.cues:
        if cue.cue in _ASKS_BEHIND:
            start, end = sentence_at(reading.reply, cue.start)
            if any(m.name == name and start <= m.start < end for m in reading.mentions):
                return True
    return False
