"""Slips of the finger written right before a reply is read: "500 000 caissses" are cases where the case sells cases.

An unknown word one slip away from a word that the issues and options have, or from a frequent one, is read as that word; a
word of the language is never made another, and a figure in words is left to the reading of figures. A word drawn out ("ouiii")
is written plainly.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from trainer.language.context import IssueCue, Language
from trainer.language.drawn_out import undrawn
from trainer.language.lexicon import number_words, polarity_words, replacements, stop_words
from trainer.language.mending import is_known, meant, one_slip_away
from trainer.language.normalise import fold_text
from trainer.language.words import stem
from trainer.terms.find import find_values

_Read = TypeVar("_Read")

_WORD = re.compile(r"[^\W\d_]+")
_MIN_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Respelt:
    """A reply with its slips mended, and for each place in it the place in the reply as typed."""

    text: str
    typed: tuple[int, ...]

    def back(self, read: _Read) -> _Read:
        """What was read in the mended text, every span moved to the reply as typed."""
        moved: _Read = _moved(read, self.typed)
        return moved


def respelt(reply: str, issues: tuple[IssueCue, ...], language: Language) -> Respelt | None:
    """The reply with its slips mended, or None where there are none."""
    known = _words_of(issues, language)
    parts: list[str] = []
    places: list[int] = []
    done = 0
    for match in _typed_words(language).finditer(reply):
        word = _meant(match.group(), known, language)
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
    """A word, or shorthand that a figure is a part of ("b4", "dem1"); "2day" may as well be two days, and is left alone."""
    forms = [form for form in replacements(language).slips if any(char.isdigit() for char in form)]
    mixed = [re.escape(form) for form in forms if not find_values(form, language)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(mixed)})(?!\w)|{_WORD.pattern}", re.IGNORECASE)


def _meant(typed: str, known: "_Known", language: Language) -> str:
    if not typed.isalpha():
        return " ".join(replacements(language).slips.get(fold_text(typed), (typed,)))
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


def _moved(read: Any, typed: tuple[int, ...]) -> Any:
    if isinstance(read, tuple):
        return tuple(_moved(one, typed) for one in read)
    if not is_dataclass(read) or isinstance(read, type):
        return read
    names = {field.name for field in fields(read)}
    changed = {
        name: _moved(getattr(read, name), typed)
        for name in names
        if isinstance(getattr(read, name), tuple) or name == "assent"
    }
    if {"start", "end"} <= names:
        start, end = read.start, read.end  # type: ignore[attr-defined]
        changed |= {"start": typed[start], "end": typed[end - 1] + 1 if end > start else typed[end]}
    return replace(read, **changed)
