"""A rubric: criteria, weights, indicators, level descriptors and the way to a figure, all from a YAML file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rubric:
    """A rubric as the program works with it."""

    id: str
