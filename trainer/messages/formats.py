"""Numbers, money, percentages and dates as French and English write them, without Babel at run time.

French: `1 000,50 €`, groups set apart by U+202F, the unit by U+00A0. English is British: `€1,000.50`, `2 March 2026`.
Rounding is half to even, as in Babel, which the tests compare with.
"""

from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Decimal

from trainer.messages.catalogue import InterfaceLanguage

NARROW_SPACE = "\u202f"
HARD_SPACE = "\u00a0"

_SYMBOLS: dict[InterfaceLanguage, dict[str, str]] = {
    "fr": {"EUR": "€", "USD": "$US", "GBP": "£GB", "JPY": "JPY"},
    "en": {"EUR": "€", "USD": "US$", "GBP": "£", "JPY": "JP¥"},
}
_MONTHS: dict[InterfaceLanguage, tuple[str, ...]] = {
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip

Figure = int | float | Decimal


def number(value: Figure, language: InterfaceLanguage, decimals: int | None = None) -> str:
    """A number: `12 345,6` or `12,345.6`.

    Args:
        value: any finite number.
        language: whose habits to follow.
        decimals: figures after the mark, exactly; None keeps those the value has.
    """
    exact = _exact(value)
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_EVEN)
    text = f"{exact:,f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if text.lstrip("-").strip("0.,") == "":
        text = text.lstrip("-")
    if language == "fr":
        text = text.replace(",", NARROW_SPACE).replace(".", ",")
    return text


def money(amount: Figure, currency: str, language: InterfaceLanguage, decimals: int | None = None) -> str:
    """An amount with its currency: `1 000,50 €` or `€1,000.50`.

    Args:
        amount: any finite number.
        currency: ISO 4217 code; one without a symbol here is written as its code.
        language: whose habits to follow.
        decimals: None writes none for a whole amount, else two or as many as the amount has (`0,475 €`).
    """
    exact = _exact(amount)
    if decimals is None:
        decimals = _money_decimals(exact)
    symbol = _SYMBOLS[language].get(currency, currency)
    figures = number(exact, language, decimals)
    if language == "fr":
        return f"{figures}{HARD_SPACE}{symbol}"
    sign, figures = ("-", figures[1:]) if figures.startswith("-") else ("", figures)
    gap = HARD_SPACE if symbol[-1].isalpha() else ""
    return f"{sign}{symbol}{gap}{figures}"


def percent(value: Figure, language: InterfaceLanguage, decimals: int | None = None) -> str:
    """A percentage given in percent (12.5, not 0.125): `12,5 %` or `12.5%`."""
    figures = number(value, language, decimals)
    return f"{figures}{HARD_SPACE}%" if language == "fr" else f"{figures}%"


def long_date(day: date, language: InterfaceLanguage) -> str:
    """A date in words: `1er septembre 2026` or `1 September 2026`."""
    first = "1er" if language == "fr" and day.day == 1 else str(day.day)
    return f"{first} {_MONTHS[language][day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """A date in figures, the same in both languages: `01/09/2026`."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def date_and_time(moment: datetime) -> str:
    """A moment in figures: `01/09/2026 14:05` (hours of the given moment; convert to local time first)."""
    return f"{short_date(moment)} {moment.hour:02d}:{moment.minute:02d}"


def clock_time(seconds: float) -> str:
    """A span of time as a clock shows it: `7:05`, `1:02:09`. Negative spans count as none."""
    whole = max(0, int(seconds))
    hours, minutes = whole // 3600, whole // 60 % 60
    if hours:
        return f"{hours}:{minutes:02d}:{whole % 60:02d}"
    return f"{minutes}:{whole % 60:02d}"


def _exact(value: Figure) -> Decimal:
    # str() of a float is the shortest text that means it: 0.1, not 0.1000000000000000055.
    return value if isinstance(value, Decimal) else Decimal(str(value))


def _money_decimals(amount: Decimal) -> int:
    if amount == amount.to_integral_value():
        return 0
    exponent = amount.normalize().as_tuple().exponent
    return max(2, -exponent) if isinstance(exponent, int) else 2
