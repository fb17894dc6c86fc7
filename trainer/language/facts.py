"""Figures held against the facts of the case."""

from trainer.language.context import ReadingContext
from trainer.language.reading import ReadFact, ReadTerm


def read_facts(reply: str, context: ReadingContext, terms: tuple[ReadTerm, ...]) -> tuple[ReadFact, ...]:
    """Facts that the reply states."""
    return ()
