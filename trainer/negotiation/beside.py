"""A question that stands beside an offer: "98 000, et quand vous faut-il la machine ?". It is answered too."""

import re
from collections.abc import Iterator
from dataclasses import replace

from trainer.language.reading import Reading
from trainer.negotiation.routing import Routed, leaves, route
from trainer.negotiation.situation import Situation
from trainer.negotiation.speech import Speech
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Reaction

_QUESTIONS = frozenset({"open_question", "closed_question"})
# Fewer words than this ask nothing by themselves: "98 000 ?", "d'accord ?".
_LEAST_WORDS = 3
# A sentence, or a part of one after a comma, that ends in a question mark.
_ASKED = re.compile(r"[^.?!…;\n]*\?")
_WORDS = re.compile(r"\w+")


def questions_beside(situation: Situation) -> Iterator[Situation]:
    """Each question of a reply as a reply of its own, where no term stands in it."""
    reading = situation.reading
    if reading is None or "?" not in reading.reply:
        return
    for match in _ASKED.finditer(reading.reply):
        start, end = match.span()
        if len(_WORDS.findall(match.group())) < _LEAST_WORDS:
            continue
        starts = [*(term.start for term in reading.terms), *(choice.start for choice in reading.choices)]
        if any(start <= place < end for place in starts):
            continue
        acts = tuple(act for act in situation.acts if start <= act.start < act.end <= end)
        yield replace(situation, reading=_within(reading, start, end), acts=acts)


def route_beside(situation: Situation, speech: Speech) -> Routed:
    """The reaction that answers a question beside an offer: one whose gate is a question about something."""
    found = (route_question(asked, speech) for asked in questions_beside(situation))
    return next((routed for routed in found if routed.reaction is not None), Routed(None))


def route_question(asked: Situation, speech: Speech) -> Routed:
    """The reaction to one question taken by itself, where that reaction's gate is a question about something."""
    routed = route(asked, speech)
    return routed if routed.reaction is not None and answers_question(routed.reaction) else Routed(None)


def answers_question(reaction: Reaction) -> bool:
    """Whether a reaction's gate is a question about something."""
    return any(
        isinstance(leaf, Does) and leaf.what in _QUESTIONS and leaf.about is not None
        for leaf in leaves(reaction.when)
    )


def _within(reading: Reading, start: int, end: int) -> Reading:
    """What was read between two places of a reply; a move that spans more of it counts where it asks."""
    return replace(
        reading,
        moves=tuple(m for m in reading.moves if m.start < end and m.end > start),
        terms=(),
        choices=(),
        mentions=tuple(m for m in reading.mentions if start <= m.start < end),
        facts=(),
        cues=tuple(c for c in reading.cues if start <= c.start < end),
        assent=None,
    )
