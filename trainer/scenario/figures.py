"""The figures and clauses of a scenario file, read as the student's words are."""

from itertools import pairwise

from trainer.terms.parse import parse_value
from trainer.terms.value import TermKind, TermValue


def read_figure(text: str, language: str, unit: str | None = None) -> TermValue | None:
    """The value a text of the file stands for, or None.

    Args:
        text: "0,44 €", "45 jours fin de mois", "law FR".
        language: of the scenario.
        unit: added to a bare number ("0,44" with unit "EUR").
    """
    value = parse_value(text, language)
    if value is None and unit is not None:
        value = parse_value(f"{text} {unit}", language)
    return value


def common_measure(options: list[tuple[TermValue, ...]]) -> tuple[TermKind, str | None, str | None] | None:
    """Kind, unit and per shared by options that are one number each; None when they are words or bundles."""
    if not options or any(len(terms) != 1 or terms[0].number is None for terms in options):
        return None
    measures = {(terms[0].kind, terms[0].unit, terms[0].per) for terms in options}
    return measures.pop() if len(measures) == 1 else None


def is_ordered(options: list[tuple[TermValue, ...]]) -> bool:
    """Whether the numbers of a numeric issue strictly ascend or strictly descend."""
    numbers = [terms[0].number for terms in options]
    pairs = [(one, other) for one, other in pairwise(numbers) if one is not None and other is not None]
    return all(one < other for one, other in pairs) or all(one > other for one, other in pairs)
