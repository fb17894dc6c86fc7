"""What a longer reply tells, clause by clause, each read by itself: what is asked around it is not what it says."""

from collections.abc import Iterator, Sequence

from trainer.language.context import ReadingContext
from trainer.language.features import Prepared
from trainer.language.lexicon import elliptic_words, stop_words
from trainer.language.likeness import scores_of
from trainer.language.mentions import mentions_among
from trainer.language.reading import ToldPart
from trainer.language.segment import Clause

LEAST = 0.1
"""How like a sample a clause must be for its likeness to be kept."""
_FEWEST = 4
"""Fewer words tell nothing by themselves ("je vois bien"), unless they are plainly like a sample ("Bonjour.", "Merci.")."""
_PLAINLY = 0.8
_TWICE = 2
_MOST = 8
"""Clauses of one reply that are read apart."""


def read_told(made: Prepared, context: ReadingContext) -> tuple[ToldPart, ...]:
    """The clauses of a reply of several that ask nothing, in their order."""
    if len(made.clauses) < 2 or not context.samples:
        return ()
    empty = elliptic_words(context.language) | stop_words(context.language)
    found = []
    for clause in _telling(made):
        words = made.words[clause.first : clause.last + 1]
        short = sum(word.text[0].isalpha() for word in words) < _FEWEST
        if short and all(word.text in empty for word in words):
            continue
        if _only_exclaims([word.text for word in words if word.text[0].isalpha() and word.text not in empty]):
            continue
        samples = scores_of([words], context, LEAST)
        if not short or any(sample.score >= _PLAINLY for sample in samples):
            found.append(ToldPart(clause.start, clause.end, mentions_among(words, context), samples))
    return tuple(found[::-1][:_MOST])


def _only_exclaims(content: Sequence[str]) -> bool:
    """ "Les Turcs, les Turcs…", "le prix, toujours le prix": a subject named twice, of which nothing is told."""
    return len(content) >= _TWICE and len(set(content)) == 1


def _telling(made: Prepared) -> Iterator[Clause]:
    """The clauses that close no question, and stand before none in its sentence; the last first."""
    asks = False
    for clause in reversed(made.clauses):
        if clause.ender:
            asks = clause.ender == "?"
        if not asks:
            yield clause
