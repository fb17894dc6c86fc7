"""Events as JSON text and back, exactly: the border where pydantic checks what a stored log claims to be."""

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from trainer.negotiation.talk.events import Event

if TYPE_CHECKING:
    from pydantic import TypeAdapter


class UnreadableEvent(ValueError):
    """The text is not an event this version of the program knows."""


def encode(event: Event) -> str:
    """An event as one line of JSON. Decimals become text, tuples lists; `decode` gives back an equal event."""
    return _adapter().dump_json(event).decode("utf-8")


def decode(text: str) -> Event:
    """The event that `encode` wrote. Fields it lacks take their defaults; fields unknown here are left out.

    Raises:
        UnreadableEvent: the text is not an event.
    """
    from pydantic import ValidationError

    try:
        return _adapter().validate_json(text)
    except (ValidationError, RecursionError) as error:
        raise UnreadableEvent(str(error)) from error


def decode_data(data: object) -> Event:
    """The same of an event whose JSON has been parsed already, without lone surrogates in its texts. Raises UnreadableEvent."""
    from pydantic import ValidationError

    try:
        return _adapter().validate_python(data)
    except (ValidationError, RecursionError) as error:
        raise UnreadableEvent(str(error)) from error


@lru_cache(maxsize=1)
def _adapter() -> "TypeAdapter[Event]":
    # Imported here: pydantic costs 100 ms, and menus read no event.
    from pydantic import Field, TypeAdapter

    return TypeAdapter(Annotated[Event, Field(discriminator="kind")])
