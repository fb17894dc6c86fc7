"""Clauses: the pieces of a reply that carry one thing each, with their offsets."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.language.context import Language
from trainer.language.lexicon import clause_openers
from trainer.language.words import Word

_ENDS = frozenset("?!.")
_BREAKS = frozenset(":()")
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause.

    Attributes:
        start, end: span in the reply, the final full stop or comma left out.
        first, last: indices of its first and last word (inclusive), its sentence end excluded.
        ender: "?", "!" or "." when it closes its sentence, "" when the sentence goes on.
    """

    start: int
    end: int
    first: int
    last: int
    ender: str = ""


def clauses_of(words: Sequence[Word], language: Language) -> tuple[Clause, ...]:
    """Cut words into clauses: at sentence ends, colons and brackets, and before words such as "mais" or "but".

    Args:
        words: the words of one reply, as `words_of` gives them; figures and abbreviations are whole there.

    Returns:
        The clauses in order; none is empty; together they hold every word that is no punctuation.
    """
    openers = clause_openers(language)
    found: list[Clause] = []
    first = 0
    for index, word in enumerate(words):
        if word.text in _ENDS:
            _close(found, words, first, index - 1, word)
            first = index + 1
        elif word.text in _BREAKS or _is_spaced_dash(words, index):
            _close(found, words, first, index - 1, None)
            first = index + 1
        elif word.text in openers and index - first >= 2 and len(words) - index > 2:
            _close(found, words, first, index - 1, None)
            first = index
    _close(found, words, first, len(words) - 1, None)
    return tuple(found)


def _is_spaced_dash(words: Sequence[Word], index: int) -> bool:
    if words[index].text not in _DASHES or not 0 < index < len(words) - 1:
        return False
    return words[index - 1].end < words[index].start and words[index].end < words[index + 1].start


def _close(found: list[Clause], words: Sequence[Word], first: int, last: int, ender: Word | None) -> None:
    while first <= last and not _says_something(words[first]):
        first += 1
    while last >= first and not _says_something(words[last]):
        last -= 1
    if first > last:
        if found and ender is not None and not found[-1].ender:
            old = found[-1]
            found[-1] = Clause(old.start, old.end, old.first, old.last, ender.text)
        return
    end = ender.end if ender is not None and ender.text != "." else words[last].end
    found.append(Clause(words[first].start, end, first, last, ender.text if ender else ""))


def _says_something(word: Word) -> bool:
    return word.text == "#" or word.text[0].isalnum() or word.text in "%€$£"
