""" "24 mois. Où est le problème ?", "98 dollars. What's holding you back?": what is in the way is asked of the value right before, and
wants her reason on that point."""

import re

from trainer.language.common_questions import PREFIX
from trainer.language.reading import Reading
from trainer.negotiation.asking.beside import only_answers_question
from trainer.negotiation.choosing.point_asked import points_of
from trainer.negotiation.choosing.routing import Routed
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing

_OBSTACLE = frozenset((f"{PREFIX}obstacle", f"{PREFIX}gap"))
# A longer question names what it is about.
_MOST_WORDS = 7
_WORDS = re.compile(r"\w+")


def points_in_the_way(playing: Playing, reading: Reading | None) -> tuple[str, ...]:
    """The points put forward in the sentence right before a few words that ask what is in the way; none where nothing asks it."""
    cue = next((cue for cue in reading.cues if cue.cue in _OBSTACLE), None) if reading is not None else None
    if reading is None or cue is None:
        return ()
    start, end = sentence_at(reading.marked, cue.start)
    named = any(m.aspect == "issue" and start <= m.start < end for m in reading.mentions)
    if start == 0 or named or len(_WORDS.findall(reading.marked[start:end])) > _MOST_WORDS:
        return ()
    first, last = sentence_at(reading.marked, max(0, len(reading.marked[:start].rstrip()) - 1))
    places = [(term.start, term.issue) for term in reading.terms]
    places += [(choice.start, choice.issue) for choice in reading.choices]
    put = {position.issue for position in playing.offers.own}
    return tuple(
        dict.fromkeys(
            name for at, name in sorted(places, key=lambda one: one[0]) if first <= at < last and name in put
        )
    )


def is_of_the_point(playing: Playing, routed: Routed, points: tuple[str, ...]) -> bool:
    """Whether a chosen reaction answers a question about one of these points."""
    reaction = routed.reaction
    return (
        reaction is not None
        and only_answers_question(reaction)
        and not points_of(reaction, playing.scenario.issues.values()).isdisjoint(points)
    )


def say_what_is_in_the_way(playing: Playing, points: tuple[str, ...]) -> None:
    """Her reason on the first of these points that has one, where her answer has given none."""
    if playing.outcome is not None or any(
        line.source.startswith(("because:", "interest:")) for line in playing.speech.lines
    ):
        return
    for name in points:
        if name not in playing.settled and playing.speech.first_new(
            playing.scenario.issues[name].because, f"because:{name}"
        ):
            playing.about(name)
            return
