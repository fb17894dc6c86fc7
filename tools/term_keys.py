"""When a read term is the labelled one: kind and normalised value agree; `per` and the words are not compared."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from trainer.language.reading import ReadTerm
from trainer.terms.value import FoundValue

FIELDS = {
    "money": ("amount", "min", "max", "currency"),
    "percent": ("value", "min", "max"),
    "duration": ("value", "min", "max", "unit", "end_of_month"),
    "quantity": ("value", "min", "max", "unit"),
    "incoterm": ("code", "place"),
    "payment_method": ("value",),
    "deposit": ("value", "amount", "min", "max", "currency"),
    "date": ("month", "day", "year"),
    "law": ("value",),
    "forum": ("value", "place"),
}


def record(term: ReadTerm | FoundValue) -> dict[str, Any]:
    """A read term in the fields of the labelled files."""
    value, number = term.value, lambda x: None if x is None else float(x)
    fields = {
        "kind": value.kind,
        "stance": getattr(term, "stance", None),
        "min": number(value.low),
        "max": number(value.high),
    }
    if value.kind == "money" or (value.kind == "deposit" and value.unit):
        return fields | {"amount": number(value.number), "currency": value.unit}
    if value.kind == "date":
        return fields | {"month": value.month, "day": value.day, "year": value.year}
    if value.kind == "incoterm":
        return fields | {"code": value.code, "place": value.place}
    shown = value.code if value.code is not None else number(value.number)
    return fields | {
        "value": shown,
        "unit": value.unit,
        "end_of_month": value.end_of_month,
        "place": value.place,
    }


def fold(value: object) -> object:
    """A field without case and accents; numbers rounded."""
    if isinstance(value, str):
        text = unicodedata.normalize("NFD", value).casefold()
        return "".join(c for c in text if not unicodedata.combining(c)).strip(" .,'’")
    if isinstance(value, bool) or value is None:
        return value
    return round(float(value), 4)  # type: ignore[arg-type]


def key(term: Mapping[str, Any]) -> tuple[object, ...]:
    """What two terms must share to be the same value."""
    return (term["kind"], *(fold(term.get(field)) or None for field in FIELDS[term["kind"]]))


def gold_terms(
    found: Sequence[FoundValue], terms: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The labelled terms whose value was found, each with its place among the found ones."""
    left = list(range(len(found)))
    for term in terms:
        same = next((at for at in left if key(record(found[at])) == key(term)), None)
        if same is not None:
            left.remove(same)
            yield same, term
