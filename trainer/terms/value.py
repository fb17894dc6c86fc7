"""The normalised value of a term: what a figure or clause says, whatever words carried it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

TermKind = Literal[
    "money",
    "percent",
    "duration",
    "quantity",
    "incoterm",
    "payment_method",
    "deposit",
    "date",
    "law",
    "forum",
]
Stance = Literal["own", "accepted", "refused", "theirs", "fact", "asked"]
Role = Literal["absolute", "delta", "cap", "floor"]
DurationUnit = Literal["hour", "day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class TermValue:
    """One figure or clause, normalised.

    Attributes:
        kind: what sort of term this is; it decides which other fields are used.
        number: the amount (money, deposit), the percentage (percent, deposit) or the count (duration,
            quantity); None for a range and for kinds without a number.
        low, high: both ends of a range, in place of `number`.
        unit: ISO 4217 currency (money; deposit stated as an amount), a DurationUnit, or the singular noun of
            a quantity, lower case.
        per: singular noun the price or rate is for ("mille", "day"), or None.
        end_of_month: durations only, "45 jours fin de mois".
        code: Incoterms 2020 code, payment method, ISO 3166 country or "CISG" (law), "court" or "arbitration".
        place: place of an incoterm or a forum, as written.
        region: state or region of a law ("New York").
        month, day, year: dates only; month 1–12.
    """

    kind: TermKind
    number: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    per: str | None = None
    end_of_month: bool = False
    code: str | None = None
    place: str | None = None
    region: str | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class FoundValue:
    """A term's value with the characters of the text that carry it (`text[start:end]`)."""

    value: TermValue
    start: int
    end: int
    role: Role = "absolute"
