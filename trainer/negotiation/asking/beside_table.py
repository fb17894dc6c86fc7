"""Questions and requests about what is none of the points to settle ("jeudi à 5 h 30, ça vous va ?")."""

import re

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.choosing.asked import Asked, asked_questions
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.playing import Playing

_WORDS = re.compile(r"[^\W\d_]{2,}|\d+")
# Words by which a question for a verdict speaks of the offers themselves, or of nothing.
_OF_THE_TABLE = re.compile(
    r"\b(?:offres?|propositions?|ensemble|tout|accord|points?|deal|offers?|proposals?|package|all|everything|"
    r"terms|ecoute\w*|entend\w*|listen\w*|hear\w*)\b"
)
# Words besides those of the question itself from which it has a subject of its own.
_SUBJECT = 4
_ARRANGES = ("proposal", "unilateral_concession", "conditional_exchange", "next_step")
_PLAINLY = 0.5
# Sentences that only lead up to the next one are shorter.
_BARE = 2


def asks_beside(playing: Playing, asked: Asked) -> bool:
    """Whether a question for a verdict is about a matter of its own that is no point of the negotiation.

    Its subject stands in its own sentence, or, where that is bare ("je le monte avec vous. Ça vous va ?") and the reply
    arranges something, in the one before.
    """
    reading = playing.reading
    if reading is None or not asked.end:
        return False
    start, end = sentence_at(reading.reply, asked.start)
    subject = _rest(reading.reply, start, end, asked)
    if len(subject) <= _BARE and start > 0 and puts_forward(reading):
        before = sentence_at(reading.reply, start - 1)
        subject += _WORDS.findall(fold_text(reading.reply[before[0] : before[1]]))
        start = before[0]
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    if any(item.issue is not None and start <= item.start < end for item in items):
        return False
    if any(m.aspect == "issue" and start <= m.start < end for m in reading.mentions):
        return False
    return len(subject) >= _SUBJECT and _OF_THE_TABLE.search(" ".join(subject)) is None


def puts_forward(reading: Reading) -> bool:
    """Whether a reply plainly offers or arranges something, so that a clause of its own can be written down."""
    return any(m.move in _ARRANGES and m.confidence >= _PLAINLY for m in reading.moves)


def verdict_beside(playing: Playing) -> bool:
    """Whether the reply asks for a verdict on a matter of its own, and on nothing of the negotiation."""
    reading = playing.reading
    asked = [] if reading is None else asked_questions(playing, reading)
    verdicts = [question for question in asked if question.kind == "verdict"]
    return bool(verdicts) and all(not one.issues and asks_beside(playing, one) for one in verdicts)


def _rest(reply: str, start: int, end: int, asked: Asked) -> list[str]:
    """The words of the sentence besides those that ask."""
    return _WORDS.findall(fold_text(reply[start : asked.start] + " " + reply[asked.end : end]))
