"""A question of hers that the student says again before the answer: "Pourquoi vous ? Eh bien, parce que…" asks nothing."""

import re
from dataclasses import replace

from trainer.language.reading import Reading
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import ReadAct

_QUESTIONS = frozenset({"open_question", "closed_question"})
# A "why" of a few words and the reason right behind it, or a "how much" and the number.
_ECHOED = re.compile(
    r"\b(?:pourquoi|why)\b[^.?!…\n]{0,60}?(?P<why>\?|…|\.{3})\W*(?:\w+\W+){0,3}?(?:parce qu|car |because\b)|"
    r"\b(?:combien|how (?:many|much|long))\b[^.?!…\n]{0,20}?(?P<much>\?)\s*"
    r"(?:\d|(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|one|two|three|four|five|six|seven|eight|nine|ten) \w+\s*[^?]*?[.!;])",
    re.IGNORECASE,
)


def answered_by_himself(reading: Reading) -> Reading:
    """The reading without the question that the reply itself answers; every character keeps its place."""
    found = _ECHOED.search(reading.reply)
    if found is None:
        return reading
    start, end = found.start(), found.end(found.lastgroup or 0)
    reply = reading.reply
    if "?" in reply[:start] + reply[end:] or reading.unmarked:
        # What else it asks is asked: only the echo goes.
        moves = reading.moves
    else:
        moves = tuple(move for move in reading.moves if move.move not in _QUESTIONS)
    return replace(
        reading,
        reply=reply[:start] + reply[start:end].replace("?", ",") + reply[end:],
        moves=moves,
        questions=tuple(part for part in reading.questions if not start <= part.start < end),
        cues=tuple(cue for cue in reading.cues if not start <= cue.start < end),
    )


def with_answer(acts: tuple[ReadAct, ...], reading: Reading, state: State) -> tuple[ReadAct, ...]:
    """The acts of a reply that says a question again and gives the reason: where she has asked one, that is her answer."""
    asked = state.pending is not None and state.pending.kind == "question"
    if not asked or any(act.act == "answer" for act in acts):
        return acts
    return (ReadAct("answer", 0, len(reading.reply)), *acts)
