"""The value of an option's label as an instructor writes it."""

from trainer.terms.find import find_values
from trainer.terms.value import TermValue


def parse_value(text: str, language: str = "fr") -> TermValue | None:
    """The first term that a label names, None when it names none."""
    found = find_values(text, language)
    return found[0].value if found else None
