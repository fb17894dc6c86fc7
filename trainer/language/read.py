"""Reading one reply as a whole: the only door of this room."""

from trainer.language.context import ReadingContext
from trainer.language.reading import Reading


def read(reply: str, context: ReadingContext) -> Reading:
    """Read what a reply does, names and is about, in its context.

    Args:
        reply: the reply as typed (any length; never interpreted as markup or code).
        context: the talk so far and what the scenario lends to the reading.

    Returns:
        The reading; every span counts characters of `reply`.
    """
    raise NotImplementedError
