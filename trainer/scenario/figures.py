"""The figures and clauses of a scenario file, read as the student's words are."""

import re
from itertools import pairwise

from trainer.terms.find import find_values
from trainer.terms.parse import parse_value
from trainer.terms.value import TermKind, TermValue

# Clauses by their codes, for authors who would rather not rely on wording: `law FR`, `forum court Rennes`.
_LAW = re.compile(r"law ([A-Z]{2}|CISG)(?: (\S.*))?")
_FORUM = re.compile(r"forum (court|arbitration)(?: (\S.*))?")


def read_clause(text: str, language: str) -> TermValue | None:
    """The value of one entry of `is:` or of a fact: "law FR", "forum arbitration Paris", else as in a reply."""
    if law := _LAW.fullmatch(text):
        return TermValue("law", code=law[1], region=law[2])
    if forum := _FORUM.fullmatch(text):
        return TermValue("forum", code=forum[1], place=forum[2])
    return parse_value(text, language)


def read_label(text: str, language: str, unit: str | None = None) -> TermValue | None:
    """The value of an option's label: the one figure or clause it names; None when it names none or several.

    Args:
        text: "0,44 €", "45 jours fin de mois".
        language: of the scenario.
        unit: added to a bare number ("0,44" with unit "EUR").
    """
    for written in (text, f"{text} {unit}") if unit is not None else (text,):
        if len(find_values(written, language)) == 1:
            return parse_value(written, language)
    return None


def common_measure(options: list[tuple[TermValue, ...]]) -> tuple[TermKind, str | None, str | None] | None:
    """Kind, unit and per shared by options that are one number each; None when they are words or bundles."""
    if not options or any(len(terms) != 1 or terms[0].number is None for terms in options):
        return None
    measures = {(terms[0].kind, terms[0].unit, terms[0].per) for terms in options}
    return measures.pop() if len(measures) == 1 else None


def is_ordered(options: list[tuple[TermValue, ...]]) -> bool:
    """Whether the numbers of a numeric issue strictly ascend or strictly descend."""
    numbers = [terms[0].number for terms in options if terms[0].number is not None]
    pairs = list(pairwise(numbers))
    return all(one < other for one, other in pairs) or all(one > other for one, other in pairs)
