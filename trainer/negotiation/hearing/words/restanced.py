"""The values of a reading, each with the stance that a closer look gives it."""

from collections.abc import Callable
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.terms.value import Stance

Item = ReadTerm | ReadChoice


def restanced(reading: Reading, stance_of: Callable[[Item], Stance]) -> Reading:
    """The reading with the stance of every value and option as `stance_of` tells it; the very same reading where none changes."""
    terms = tuple(replace(one, stance=stance_of(one)) for one in reading.terms)
    choices = tuple(replace(one, stance=stance_of(one)) for one in reading.choices)
    if terms == reading.terms and choices == reading.choices:
        return reading
    return replace(reading, terms=terms, choices=choices)
