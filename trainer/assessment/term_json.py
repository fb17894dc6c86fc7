"""A term as JSON, in the shape of the command line's contract (`trainer read`, the attempt's turns)."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from trainer.language.reading import ReadTerm
from trainer.terms.value import TermKind, TermValue


def term_json(term: ReadTerm, reply: str) -> dict[str, Any]:
    """One term of a reply: kind, the value's fields, stance, role, and the words that carry it."""
    value = term.value
    found: dict[str, Any] = {"kind": value.kind, **_FIELDS[value.kind](value)}
    if value.low is not None or value.high is not None:
        found.pop("value", None)
        found.pop("amount", None)
        found |= {"min": number_json(value.low), "max": number_json(value.high)}
    found |= {"stance": term.stance, "role": term.role}
    if term.issue is not None:
        found["issue"] = term.issue
    return found | {"text": reply[term.start : term.end], "start": term.start, "end": term.end}


def number_json(number: Decimal | None) -> int | float | None:
    """A figure as JSON prints it: whole numbers without a point."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _money(value: TermValue) -> dict[str, Any]:
    return {"amount": number_json(value.number), "currency": value.unit, "per": value.per}


def _percent(value: TermValue) -> dict[str, Any]:
    return {"value": number_json(value.number)} | ({"per": value.per} if value.per else {})


def _duration(value: TermValue) -> dict[str, Any]:
    return {"value": number_json(value.number), "unit": value.unit, "end_of_month": value.end_of_month}


def _quantity(value: TermValue) -> dict[str, Any]:
    return {"value": number_json(value.number), "unit": value.unit}


def _incoterm(value: TermValue) -> dict[str, Any]:
    return {"code": value.code, "place": value.place}


def _method(value: TermValue) -> dict[str, Any]:
    return {"value": value.code}


def _deposit(value: TermValue) -> dict[str, Any]:
    if value.unit:
        return {"amount": number_json(value.number), "currency": value.unit}
    return {"value": number_json(value.number)}


def _date(value: TermValue) -> dict[str, Any]:
    return {"month": value.month, "day": value.day, "year": value.year}


def _law(value: TermValue) -> dict[str, Any]:
    return {"value": value.code} | ({"region": value.region} if value.region else {})


def _forum(value: TermValue) -> dict[str, Any]:
    return {"value": value.code, "place": value.place}


_FIELDS: dict[TermKind, Callable[[TermValue], dict[str, Any]]] = {
    "money": _money,
    "percent": _percent,
    "duration": _duration,
    "quantity": _quantity,
    "incoterm": _incoterm,
    "payment_method": _method,
    "deposit": _deposit,
    "date": _date,
    "law": _law,
    "forum": _forum,
}
