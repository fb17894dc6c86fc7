"""Whether two computed things are the same but for the last digits of their decimals, which machines may round differently."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

TOLERANCE = 0.005
"""Between two confidences or similarities (0–1) that are the same."""


def near(one: Any, other: Any) -> bool:
    """Whether they are the same, decimals apart."""
    if one == other:
        return True
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= TOLERANCE
    if type(one) is not type(other):
        return False
    if is_dataclass(one):
        return all(near(getattr(one, field.name), getattr(other, field.name)) for field in fields(one))
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(near, one, other))
    if isinstance(one, Mapping):
        return one.keys() == other.keys() and all(near(value, other[name]) for name, value in one.items())
    return False
