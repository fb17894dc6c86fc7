"""Reading one reply as a whole: the only door of this room."""

from trainer.language.context import ReadingContext
from trainer.language.features import prepare
from trainer.language.moves import read_moves
from trainer.language.reading import Reading


def read(reply: str, context: ReadingContext) -> Reading:
    """Read what a reply does, names and is about, in its context.

    Args:
        reply: the reply as typed (any length; never interpreted as markup or code).
        context: the talk so far and what the scenario lends to the reading.

    Returns:
        The reading; every span counts characters of `reply`.
    """
    made = prepare(reply, context)
    return Reading(
        reply=reply,
        moves=read_moves(made, context),
        words=sum(word.text == "#" or word.text[0].isalpha() for word in made.words),
        echo=round(made.echo, 3),
    )
