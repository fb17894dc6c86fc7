"""An insult beside something else ("vous me prenez pour un con ? 0,47"): what stands beside it is read without it."""

import re
from functools import cache

from trainer.language.context import Language
from trainer.language.lexicon import data_lines, stop_words
from trainer.language.mending import mended
from trainer.language.words import Word, words_of

_FEWEST = 2
"""Words of its own from which the rest of a reply says something."""


def insults_in(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """The spans of the insults of a reply, where it says something besides them; none where it only insults."""
    words = [word for word in mended(words_of(text, language), language) if word.text != "-"]
    joined, starts = "", []
    for word in words:
        starts.append(len(joined))
        joined += word.text + " "
    hits = [match.span() for match in _insults(language).finditer(joined)]
    if not hits:
        return ()
    taken = {at for at, start in enumerate(starts) if any(a <= start < b for a, b in hits)}
    rest = [word for at, word in enumerate(words) if at not in taken]
    if not _says_something(rest, language):
        return ()
    return tuple((words[_at(starts, a)].start, words[_at(starts, b - 1)].end) for a, b in hits)


def without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The text with these spans blanked out; every other character keeps its place."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _at(starts: list[int], place: int) -> int:
    return max(at for at, start in enumerate(starts) if start <= place)


def _says_something(rest: list[Word], language: Language) -> bool:
    if any(word.text == "#" for word in rest):
        return True
    common = stop_words(language)
    own = [word for word in rest if word.text.isalpha() and word.text not in common]
    return len(own) >= _FEWEST or (bool(own) and any(word.text == "?" for word in rest))


@cache
def _insults(language: Language) -> re.Pattern[str]:
    lines = sorted(data_lines(language, "insults.txt"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(line) for line in lines)})\b")
