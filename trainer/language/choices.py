"""Options named in words."""

from trainer.language.context import ReadingContext
from trainer.language.reading import ReadChoice, ReadTerm



def read_choices(reply: str, context: ReadingContext, terms: tuple[ReadTerm, ...]) -> tuple[ReadChoice, ...]:
    """Options that the reply names by one of their wordings."""
    return ()
