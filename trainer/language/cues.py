"""Cues: named word patterns kept as data per language, and their hits in the words of a reply."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from trainer.language.context import Language
from trainer.language.lexicon import number_words
from trainer.language.words import Word

_PIECE = re.compile(r"\)\?|[!()\[\]|^§]|~~|~|[^\s!()\[\]|^§~]+")
_SILENT = frozenset(',:()[]-–—"«»“”/')
_NOT_NEGATED = "".join(f"(?<! {word})" for word in ("pas", "ne", "n", "non", "not", "no", "never", "jamais"))
_GAP = r"(?: [^ .?!]+){0,%d}"


@dataclass(frozen=True, slots=True)
class Cue:
    """A named cue.

    Attributes:
        about: one sentence, what the cue looks for.
        takes, refuses: an example it matches, one it does not.
        pattern: the compiled pattern, over words joined by spaces.
    """

    name: str
    about: str
    takes: str
    refuses: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found in the words with indices `first` to `last` (inclusive)."""

    cue: str
    first: int
    last: int


def compile_pattern(line: str, figures: frozenset[str] = frozenset()) -> str:
    """The regular expression of one line of a cue file (its notation is told at the top of the file).

    Words in `figures` (number words) are matched as figures.
    """
    out: list[str] = []
    for piece in _PIECE.findall(line):
        if piece == "(":
            out.append("(?:")
        elif piece in {")", ")?"}:
            out.append(piece)
        elif piece == "[":
            out.append("(?:")
        elif piece == "]":
            out.append(")?")
        elif piece == "!":
            out.append(_NOT_NEGATED)
        elif piece == "|":
            out.append("|")
        elif piece == "^":
            out.append(r"(?<=[.?!])")
        elif piece == "§":
            out.append(r"(?= [.?!])")
        elif piece == "~~":
            out.append(_GAP % 8)
        elif piece == "~":
            out.append(_GAP % 3)
        elif piece.endswith("*"):
            out.append(" " + re.escape(piece[:-1]) + r"[^ .?!]*")
        else:
            out.append(" " + ("#" if piece in figures else re.escape(piece)))
    return "".join(out)


def _parse(text: str) -> list[tuple[str, dict[str, str], list[str]]]:
    cues: list[tuple[str, dict[str, str], list[str]]] = []
    for line in map(str.strip, text.splitlines()):
        if not line or line.startswith("//"):
            continue
        if line.startswith("[") and line.endswith("]") and " " not in line:
            cues.append((line[1:-1], {}, []))
        elif line[0] in ":+-" and line[1:2] in {" ", ""}:
            cues[-1][1].setdefault(line[0], line[2:])
        else:
            cues[-1][2].append(line)
    return cues


@lru_cache(maxsize=2)
def cues_of(language: Language) -> tuple[Cue, ...]:
    """All cues of a language, compiled once, in the order of the file."""
    text = (Path(__file__).parent / language / "cues.txt").read_text(encoding="utf-8")
    figures = number_words(language)
    compiled: list[Cue] = []
    for name, notes, lines in _parse(text):
        pattern = "(?:" + "|".join(compile_pattern(line, figures) for line in lines) + r")(?= |$)"
        compiled.append(
            Cue(name, notes.get(":", ""), notes.get("+", ""), notes.get("-", ""), re.compile(pattern))
        )
    return tuple(compiled)


def joined(words: Sequence[Word]) -> tuple[str, list[int]]:
    """The words as one string for the patterns, and the position where each word starts in it."""
    parts = [" ."]
    starts: list[int] = []
    at = 2
    for word in words:
        starts.append(at)
        if word.text in _SILENT:
            continue
        parts.append(" " + word.text)
        at += 1 + len(word.text)
    return "".join(parts) + " .", starts


def find_cues(words: Sequence[Word], language: Language) -> list[Hit]:
    """Every hit of every cue in the words, by cue then position; hits of one cue do not overlap."""
    text, starts = joined(words)
    hits: list[Hit] = []
    for cue in cues_of(language):
        for match in cue.pattern.finditer(text):
            first = bisect_right(starts, match.start()) - 1
            last = bisect_right(starts, match.end() - 1) - 1
            if starts and match.start() < starts[0] + 1 and first < 0:
                first = 0
            if 0 <= first <= last and match.end() > match.start():
                hits.append(Hit(cue.name, first, min(last, len(words) - 1)))
    return hits
