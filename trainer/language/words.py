"""From typed text to the words meant: tokens with offsets, shorthand and misspellings spelt out, stems."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from trainer.language.context import Language
from trainer.language.lexicon import abbreviations, final_abbreviations, number_words, replacements
from trainer.language.normalise import Folded, fold

_RAW = re.compile(r"\d+(?:[.,\u202f ]?\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*'?|[?!.;…\n]+|[%€$£]|[^\s\w]", re.UNICODE)
_ENDS = frozenset("?!.;…\n")
_PER: dict[Language, str] = {"fr": "par", "en": "per"}
_PERIOD = re.compile(
    r"\s?(?:an|annee|mois|semaine|sem|jour|trimestre|year|yr|month|mth|week|wk|day|quarter)\b"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word meant, with the folded characters behind it.

    Attributes:
        text: folded and spelt out; "#" for a figure, "?", "!" or "." for the end of a sentence.
        raw: the folded characters as typed.
        start, end: span in the original text.
        slip: whether it was typed in texting shorthand.
    """

    text: str
    raw: str
    start: int
    end: int
    slip: bool = False


@lru_cache(maxsize=256)
def words_of(text: str, language: Language) -> tuple[Word, ...]:
    """The words of a text in order, sentence ends included; cost linear in its length."""
    return words_of_folded(fold(text), text, language)


def words_of_folded(folded: Folded, text: str, language: Language) -> tuple[Word, ...]:
    """As `words_of`, for a text already folded."""
    found: list[Word] = []
    figures = number_words(language)
    for match in _RAW.finditer(folded.text):
        raw = match.group()
        start, end = folded.span(match.start(), match.end())
        if raw[0].isdigit():
            found.append(Word("#", raw, start, end))
        elif raw[0] in _ENDS:
            inside = _is_abbreviation_stop(raw, folded.text, match.end(), found, language)
            if not inside or _ends_a_name(found, text, end, language):
                found.append(Word(_sentence_end(raw), raw, start, end))
        elif raw[0].isalpha():
            _spell_out(found, raw, text[start:end].lower(), start, end, language, figures)
        elif raw == "/" and _counts_by(found, folded.text[match.end() :]):
            found.append(Word(_PER[language], raw, start, end))
        else:
            found.append(Word(raw, raw, start, end))
    return tuple(found)


def _counts_by(before: list[Word], behind: str) -> bool:
    """ "Vous en voulez combien /an", "how many/month": whether a stroke behind a word stands for "par" before a length of time."""
    return bool(before) and before[-1].text.isalpha() and _PERIOD.match(behind) is not None


def _is_abbreviation_stop(raw: str, text: str, end: int, before: list[Word], language: Language) -> bool:
    """Whether a full stop belongs to "art." or to "www.site.fr" and ends nothing."""
    if raw != ".":
        return False
    if text[end : end + 1].isalnum():
        return True
    if not before or not before[-1].text.isalpha():
        return False
    if len(before) > 1 and before[-2].text == "#" and before[-2].end == before[-1].start:
        return False  # "48h. Vous…": a unit, no initial
    return len(before[-1].text) == 1 or before[-1].text in abbreviations(language)


def _ends_a_name(before: list[Word], text: str, end: int, language: Language) -> bool:
    """ "Morel et Cie. Vous…", "Brown Ltd. Where…": whether a full stop belongs to what may stand last, and a capital follows."""
    last = bool(before) and before[-1].text in final_abbreviations(language)
    return last and text[end:].lstrip()[:1].isupper()


def _sentence_end(raw: str) -> str:
    if "?" in raw:
        return "?"
    return "!" if "!" in raw else "."


def _spell_out(
    found: list[Word], raw: str, typed: str, start: int, end: int, language: Language, figures: frozenset[str]
) -> None:
    bare = raw.rstrip("'")
    after_figure = bool(found) and found[-1].text == "#" and len(bare) == 1
    meant, slip = (None, False) if after_figure else replacements(language).look_up(typed, bare)
    parts = meant if meant is not None else tuple(part for part in bare.split("'") if part)
    for part in parts:
        found.append(Word("#" if part in figures else part, bare, start, end, slip))


@lru_cache(maxsize=2)
def _stemmer(language: Language) -> Any:
    import snowballstemmer  # at the first use: it reads the stemmers of thirty languages, 12 ms

    return snowballstemmer.stemmer("french" if language == "fr" else "english")


_APART: dict[Language, frozenset[str]] = {
    "fr": frozenset(("important", "importante", "importants", "importantes", "importance")),
    "en": frozenset(("important", "importance")),
}
"""Words that the stemmer takes for forms of another: nobody who is important imports."""


@lru_cache(maxsize=20000)
def stem(word: str, language: Language) -> str:
    """The stem of one folded word (Snowball), for comparing inflected forms."""
    if len(word) < 4:
        return word
    if word in _APART[language]:
        return word
    return str(_stemmer(language).stemWord(word))
