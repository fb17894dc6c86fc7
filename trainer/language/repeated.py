"""The other side's question said again before it is answered: "Combien de temps ? Deux mois." asks nothing."""

import re

from trainer.language.context import Language
from trainer.language.words import stem, words_of

_FIRST = re.compile(
    r"^\W*(?:(?:ah|euh|hein|oh|well|er|hm+)\W+)*([^.?!…;\n]{2,60}\?)\s*(?=[^\W_])", re.IGNORECASE
)
_ASKED = re.compile(r"[^.?!…\n]+\?")
_MOST = 6
_FEWEST = 2


def question_repeated(reply: str, heard: str, language: Language) -> tuple[tuple[int, int], ...]:
    """The span of the question that opens a reply where it only takes up words of one just heard, and something follows."""
    opens = _FIRST.match(reply)
    if opens is None:
        return ()
    said = _stems(opens.group(1), language)
    asked = [_stems(match.group(), language) for match in _ASKED.finditer(heard)]
    if not _FEWEST <= len(said) <= _MOST or not any(set(said) <= set(words) for words in asked):
        return ()
    return (opens.span(1),)


def _stems(text: str, language: Language) -> list[str]:
    return [stem(word.text, language) for word in words_of(text, language) if word.text[0].isalpha()]
