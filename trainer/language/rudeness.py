"""An insult beside something else ("vous me prenez pour un con ? 0,47"): what stands beside it is read without it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from trainer.language.context import Language
from trainer.language.cues import compile_pattern, joined
from trainer.language.lexicon import data_lines, number_words, stop_words
from trainer.language.mending import mended
from trainer.language.words import Word, words_of

_FEWEST = 2
"""Words of its own from which the rest of a reply says something."""
_NAME = re.compile(r"\b[A-Z]+\b")
"""Names of words in the file of insults, where all else is small letters."""
_DENIED = re.compile(
    r" (?:pas|jamais|never|not)(?: [^ .?!]+){0,2} (?:que|qu|that|if|si)$| i(?: ll| will|['’]ll)(?: just| now)?$"
)


def insults_in(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """The spans of the insults of a reply, where it says something besides them; none where it only insults."""
    words = mended(words_of(text, language), language)
    taken = {at for span in insult_spans(words, language) for at in span}
    if not taken or not _says_something([word for at, word in enumerate(words) if at not in taken], language):
        return ()
    return tuple((words[span[0]].start, words[span[-1]].end) for span in insult_spans(words, language))


def insult_spans(words: Sequence[Word], language: Language) -> list[range]:
    """Where words insult, as ranges of them; what is denied ("je ne dis pas que vous êtes un voleur") insults nobody."""
    text, starts = joined(words)
    found = []
    for match in _insults(language).finditer(text):
        first, last = (bisect_right(starts, at) - 1 for at in (match.start() + 1, match.end() - 1))
        if 0 <= first <= last and _DENIED.search(text, 0, match.start()) is None:
            found.append(range(first, last + 1))
    return found


def without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The text with these spans blanked out; every other character keeps its place."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _says_something(rest: list[Word], language: Language) -> bool:
    if any(word.text == "#" for word in rest):
        return True
    common = stop_words(language)
    own = [word for word in rest if word.text.isalpha() and word.text not in common]
    return len(own) >= _FEWEST or (bool(own) and any(word.text == "?" for word in rest))


@cache
def _insults(language: Language) -> re.Pattern[str]:
    names: dict[str, str] = {}
    lines: list[str] = []
    for line in data_lines(language, "insults.txt"):
        name, equals, alternatives = line.partition(" = ")
        if equals:
            names[name] = f"({alternatives})"
        else:
            lines.append(_NAME.sub(lambda found: names[found.group()], line))
    lines.sort(key=len, reverse=True)
    figures = number_words(language)
    return re.compile("(?:" + "|".join(compile_pattern(line, figures) for line in lines) + r")(?= |$)")
