"""What she spoke of, taken from her words: the things a reformulation names, said from the other side.

Only things are taken over ("la gamme", "votre prime"), three at most, never her sentences: what ties them together is
the student's own wording. Figures are left to her: said back beside an offer they could be taken for one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from trainer.authoring.students.sentence_book import SentenceBook, sentence_book
from trainer.authoring.students.topics import names_terms
from trainer.language.lexicon import number_words, stop_words
from trainer.language.normalise import fold_text
from trainer.scenario.scenario import Language, Scenario

MOST_THINGS = 3
"""Things that one reformulation names."""

_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.](?=\d)[^.!?…\n]+)*[.!?…\n]*")
_WORD = re.compile(r"\d+(?:[.,\u202f\u00a0]\d+)*|[^\W\d_]+['’]|[^\W\d_]+(?:-[^\W\d_]+)*|[^\s\w]")
_LEAST_LETTERS = 3


def things_said(side: Scenario, lines: Sequence[str]) -> tuple[str, ...]:
    """The things that the fullest of her sentences name, in their order; none where she named none.

    Args:
        lines: what she said in her last turn. Her questions and her terms are left out: they tell nothing of her.
    """
    book = sentence_book(side.language)
    sentences = [match.group() for line in lines for match in _SENTENCE.finditer(line)]
    told = [s for s in sentences if not s.rstrip().endswith("?") and not names_terms(side, s)]
    found = [tuple(dict.fromkeys(_things(sentence, book, side.language))) for sentence in told]
    fullest = max(found, key=lambda things: min(len(things), MOST_THINGS), default=())
    rest = [thing for things in found for thing in things if thing not in fullest]
    return (*fullest, *rest)[:MOST_THINGS]


def _things(sentence: str, book: SentenceBook, language: Language) -> Iterator[str]:
    words = _WORD.findall(sentence)
    place = 0
    while place < len(words):
        pronoun = place > 0 and fold_text(words[place - 1]) in book.pronouns
        taken = [] if pronoun else _thing(words[place:], book, language)
        if taken:
            yield _said(taken, book)
        place += max(1, len(taken))


def _thing(words: Sequence[str], book: SentenceBook, language: Language) -> list[str]:
    """The noun phrase that these words open with: a determiner, its noun, perhaps "de" and another."""
    if fold_text(words[0]) not in book.determiners:
        return []
    before = list(takewhile(lambda word: fold_text(word) in book.before_nouns, words[1:]))
    rest = list(words[1 + len(before) :])
    if not rest or not _is_thing(rest[0], language):
        return []
    taken = [words[0], *before, rest[0]]
    link = list(takewhile(lambda word: fold_text(word) in book.links, rest[1:3]))
    after = rest[1 + len(link) :]
    if link and after and _is_thing(after[0], language):
        taken += [*link, after[0]]
    return taken


def _is_thing(word: str, language: Language) -> bool:
    folded = fold_text(word)
    return (
        len(folded) >= _LEAST_LETTERS
        and folded.isalpha()
        and folded not in stop_words(language) | number_words(language)
    )


def _said(words: Sequence[str], book: SentenceBook) -> str:
    """The words put together again, first person made second, without a capital in front."""
    opening = book.swaps.get(fold_text(words[0]), words[0].lower())
    return re.sub(r"(['’]) ", r"\1", " ".join((opening, *words[1:])))
