"""A piece of a report, laid out by each output format in its own way."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, a sentence or an item a line."""

    heading: str
    lines: tuple[str, ...]
