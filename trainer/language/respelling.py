"""Slips of the finger written right before a reply is read: "500 000 caissses" are cases where the case sells cases.

An unknown word one slip away from a word that the issues and options have, or from a frequent one, is read as that word; a
word of the language is never made another, and a figure in words is left to the reading of figures. A word drawn out ("ouiii")
is written plainly. A whole reply in signs or slang ("👍", "bet") is written in plain words.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from trainer.language.context import IssueCue, Language
from trainer.language.drawn_out import undrawn
from trainer.language.lexicon import number_words, polarity_words, replacements, stop_words
from trainer.language.mending import is_known, meant, one_slip_away
from trainer.language.normalise import fold_text
from trainer.language.reading import Reading
from trainer.language.short_answers import in_plain_words
from trainer.language.words import stem
from trainer.terms.find import find_values

_Read = TypeVar("_Read")

_WORD = re.compile(r"[^\W\d_]+")
_ELIDED = re.compile(r"\b(j|c|d|l|n|s|m|t|qu|jusqu|quelqu|aujourd) (?=[aeiouyh])")
"""Words that stand before a vowel with an apostrophe, which the lists of shorthand leave out."""
_JOINING = frozenset("'’‘-.@/_")
_UNITS = frozenset("gtmk")
"""Letters that are units after a figure."""
_MIN_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Respelt:
    """A reply with its slips mended, and for each place in it the place in the reply as typed."""

    text: str
    typed: tuple[int, ...]

    def back(self, read: _Read) -> _Read:
        """What was read in the mended text, every span moved to the reply as typed."""
        moved: _Read = _moved(read, self.typed, (self.typed[0], *(place + 1 for place in self.typed)))
        return moved

    def forth(self, reading: Reading) -> Reading:
        """A reading of the reply as typed, told of the mended text: every span moved to it."""
        starts = [bisect_left(self.typed, place) for place in range(len(reading.reply) + 1)]
        ends = [0, *(bisect_right(self.typed, place) for place in range(len(reading.reply)))]
        moved: Reading = _moved(replace(reading, unmarked=()), starts, ends)
        return replace(moved, reply=self.text, unmarked=tuple(starts[place] for place in reading.unmarked))


def respelt(
    reply: str, issues: tuple[IssueCue, ...], language: Language, *, spelt_out: bool = False
) -> Respelt | None:
    """The reply with its slips mended, or None where there are none.

    Args:
        spelt_out: shorthand ("jpeux pas", "c trop") is written out as well. The reading of moves knows it as shorthand and
            needs it as typed; whoever looks for words around a value needs them in full.
    """
    plain = in_plain_words(reply, language)
    if plain is not None:
        last = len(reply) - 1
        return Respelt(plain, (*(min(at, last) for at in range(len(plain))), len(reply)))
    known = _words_of(issues, language)
    parts: list[str] = []
    places: list[int] = []
    done = 0
    for match in _typed_words(language).finditer(reply):
        word = _meant(match.group(), known, language)
        if spelt_out and word == match.group() and _stands_free(match):
            word = _in_full(word, language)
        if word == match.group():
            continue
        parts += (reply[done : match.start()], word)
        places += range(done, match.start())
        last = match.end() - 1
        places += (*(min(match.start() + at, last) for at in range(len(word) - 1)), last)
        done = match.end()
    if not parts:
        return None
    places += range(done, len(reply) + 1)
    return Respelt("".join((*parts, reply[done:])), tuple(places))


@lru_cache(maxsize=2)
def _typed_words(language: Language) -> re.Pattern[str]:
    """A word, shorthand of several words ("j peu"), or shorthand that a figure is a part of ("b4", "dem1"); "2day" may as well be
    two days, and is left alone."""
    forms = [form for form in replacements(language).slips if any(char.isdigit() for char in form)]
    mixed = [re.escape(form) for form in forms if not find_values(form, language)]
    phrases = sorted(
        (form for form in replacements(language).spellings if " " in form), key=len, reverse=True
    )
    several = [re.escape(form).replace("'", "['’]") for form in phrases]
    return re.compile(rf"(?<![\w'’])(?:{'|'.join((*mixed, *several))})(?!\w)|{_WORD.pattern}", re.IGNORECASE)


def _meant(typed: str, known: "_Known", language: Language) -> str:
    if not typed.isalpha():
        return _in_full(typed, language)
    plain = undrawn(typed, lambda spelling: _is_word(fold_text(spelling), known, language))
    if plain != typed:
        return plain
    word = fold_text(typed)
    if word in known.units:
        return known.units[word]
    if not word.isalpha() or word in known.words or is_known(word, language):
        return typed
    if stem(word, language) in known.stems or replacements(language).look_up(typed.lower(), word)[0]:
        return typed
    slips = one_slip_away(word)
    if not slips.isdisjoint(number_words(language)):
        return typed
    near = [other for other in slips if other in known.words] if len(word) >= _MIN_LETTERS else []
    if len({stem(other, language) for other in near}) == 1:
        return known.words[min(near)]
    return meant(word, language) if not near and meant(word, language) != word else typed


def _in_full(typed: str, language: Language) -> str:
    """The words that a form of shorthand stands for, their apostrophes put back; any other word as it is."""
    found, _ = replacements(language).look_up(typed.lower(), fold_text(typed))
    return typed if found is None else _ELIDED.sub(r"\1'", " ".join(found))


def _stands_free(match: re.Match[str]) -> bool:
    """Whether a word is one by itself: no letter of a figure ("5k"), of "c'est" or of "a-t-il"; and a single letter goes on to
    another word ("c trop"), or it may count something ("50 c")."""
    text, start, end = match.string, match.start(), match.end()
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    if any(char.isdigit() or char in _JOINING for char in beside):
        return False
    if end - start > 1:
        return True
    counted = text[:start].rstrip()[-1:].isdigit() and match.group().lower() in _UNITS
    return not counted and text[end : end + 1] == " " and text[end:].strip()[:1].isalnum()


def _is_word(word: str, known: "_Known", language: Language) -> bool:
    """Whether a folded spelling is a word, the short and common ones included, which the frequent words leave out."""
    short = stop_words(language) | number_words(language) | polarity_words(language)
    return (
        word in known.words
        or word in short
        or is_known(word, language)
        or (len(word) > 1 and replacements(language).look_up(word, word)[0] is not None)
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """Words of the issues and options, folded, each as it is spelt; `units`: what their figures count."""

    words: Mapping[str, str]
    stems: frozenset[str]
    units: Mapping[str, str]


@lru_cache(maxsize=32)
def _words_of(issues: tuple[IssueCue, ...], language: Language) -> _Known:
    texts = [text for issue in issues for text in _texts(issue)]
    words = {
        fold_text(word): word.lower()
        for text in texts
        for word in _WORD.findall(text)
        if len(word) >= _MIN_LETTERS
    }
    units = {issue.unit for issue in issues} | {
        term.unit for issue in issues for option in issue.options for term in option.terms
    }
    named = {unit.lower() for unit in units if unit and unit.isalpha() and len(unit) >= _MIN_LETTERS}
    counted = {fold_text(form): form for unit in named for form in (unit, f"{unit}s") if not form.isascii()}
    for unit in named:
        words |= {fold_text(form): form for form in (unit, f"{unit}s")}
    return _Known(words, frozenset(stem(word, language) for word in words), counted)


def _texts(issue: IssueCue) -> Iterable[str]:
    yield issue.label
    yield from issue.words
    for option in issue.options:
        yield option.label
        yield from option.like


def _moved(read: Any, starts: Sequence[int], ends: Sequence[int]) -> Any:
    """What was read with its spans moved: `starts` and `ends` say where a span that starts or ends at a place does so now."""
    if isinstance(read, tuple):
        return tuple(_moved(one, starts, ends) for one in read)
    if not is_dataclass(read) or isinstance(read, type):
        return read
    names = {field.name for field in fields(read)}
    changed = {
        name: _moved(getattr(read, name), starts, ends)
        for name in names
        if isinstance(getattr(read, name), tuple) or name == "assent"
    }
    if {"start", "end"} <= names:
        start, end = read.start, read.end  # type: ignore[attr-defined]
        changed |= {"start": starts[start], "end": ends[end] if end > start else starts[end]}
    return replace(read, **changed)
