"""Ordinary questions to the other side, by kind: her budget, who decides, what she means, what she thinks of an offer."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from trainer.language.context import Language
from trainer.language.cues import compile_pattern, joined
from trainer.language.lexicon import data_lines, number_words
from trainer.language.reading import CueSpan
from trainer.language.words import Word

PREFIX = "question:"
"""How the cue of a common question begins; its kind follows."""

_GOES_ON = frozenset(PREFIX + kind for kind in ("why", "what_meant", "obstacle"))
"""Questions that go on with what the other side has just said."""

_ASKS = "asks"
_BY_ITSELF = "> "
_SENTENCE = re.compile(r"(?<=[.?!])[^.?!]+ [.?!]")


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns of one kind: at the `start` of a sentence, and anywhere in it (apart, because the first cost nothing)."""

    start: re.Pattern[str] | None
    anywhere: re.Pattern[str] | None

    def find(self, text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The spans found in the sentence between two places of the text."""
        begun = self.start.match(text, first, last) if self.start is not None else None
        if begun is not None:
            yield begun.span()
        if self.anywhere is not None:
            yield from (match.span() for match in self.anywhere.finditer(text, first, last))


@dataclass(frozen=True, slots=True)
class QuestionKind:
    """A kind of common question.

    Attributes:
        about: one sentence, what is asked.
        takes, refuses: examples it matches, and ones it does not.
        asked: the patterns in a sentence that asks, over words joined by spaces.
        stated: the patterns in any other sentence: of what asks by itself, without mark or form.
    """

    name: str
    about: str
    takes: tuple[str, ...]
    refuses: tuple[str, ...]
    asked: "Patterns"
    stated: "Patterns"


@lru_cache(maxsize=2)
def question_kinds(language: Language) -> tuple[QuestionKind, ...]:
    """The kinds of common questions, compiled once, in the order of the file: the first has the words that two claim.

    The notation is told at the top of `questions.txt`.
    """
    return tuple(_kinds(language).values())


def common_questions(words: Sequence[Word], language: Language) -> tuple[CueSpan, ...]:
    """The common questions among the words of a reply, in their order, as cues named "question:KIND".

    A question is a sentence that ends in "?" or has the form of one, or words that ask by themselves ("je n'ai pas
    compris"). Cost linear in the number of words of the sentences that ask.
    """
    kinds = _kinds(language)
    text, starts = joined(words)
    found: list[CueSpan] = []
    taken: list[tuple[int, int]] = []
    for sentence in _SENTENCE.finditer(text):
        asks = text[sentence.end() - 1] == "?" or any(kinds[_ASKS].asked.find(text, *sentence.span()))
        for kind in kinds.values():
            if kind.name == _ASKS:
                continue
            for start, end in (kind.asked if asks else kind.stated).find(text, *sentence.span()):
                if start == end or any(start < other[1] and other[0] < end for other in taken):
                    continue
                taken.append((start, end))
                first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
                span = words[max(first, 0)].start, words[min(last, len(words) - 1)].end
                found.append(CueSpan(PREFIX + kind.name, *span))
    return tuple(sorted(found, key=lambda cue: cue.start))


def asks_something(cues: Sequence[CueSpan]) -> bool:
    """Whether any of the cues of a reply is a common question."""
    return any(cue.cue.startswith(PREFIX) for cue in cues)


def asks_for_answer(cues: Sequence[CueSpan]) -> bool:
    """Whether a reply complains that something asked or said has had no answer."""
    return any(cue.cue == PREFIX + "unanswered" for cue in cues)


def has_own_subject(cues: Sequence[CueSpan]) -> bool:
    """Whether a common question of the reply has a subject of its own and goes on with nobody else's."""
    return any(cue.cue.startswith(PREFIX) and cue.cue not in _GOES_ON for cue in cues)


@lru_cache(maxsize=2)
def _kinds(language: Language) -> dict[str, QuestionKind]:
    notes: dict[str, dict[str, list[str]]] = {}
    for line in data_lines(language, "questions.txt"):
        if line.startswith("[") and line.endswith("]") and line[1:-1].replace("_", "").isalpha():
            kind = notes.setdefault(line[1:-1], {})
        else:
            mark = line[0] if line[:2] in (": ", "+ ", "- ", _BY_ITSELF) else ""
            kind.setdefault(mark, []).append(line[2:] if mark else line)
    return {name: _kind(name, kind, number_words(language)) for name, kind in notes.items()}


def _kind(name: str, notes: dict[str, list[str]], figures: frozenset[str]) -> QuestionKind:
    alone, asking = notes.get(_BY_ITSELF[0], []), notes.get("", [])
    return QuestionKind(
        name,
        " ".join(notes.get(":", [])),
        tuple(notes.get("+", ())),
        tuple(notes.get("-", ())),
        _compiled([*alone, *asking], figures),
        _compiled(alone, figures),
    )


def _compiled(lines: Sequence[str], figures: frozenset[str]) -> Patterns:
    begin = [compile_pattern(line[1:], figures) for line in lines if line.startswith("^")]
    others = [compile_pattern(line, figures) for line in lines if not line.startswith("^")]
    return Patterns(_either(begin), _either(others))


def _either(patterns: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile("(?:" + "|".join(patterns) + r")(?= |$)") if patterns else None
