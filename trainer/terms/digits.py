"""Reading digits: every way of writing thousands and decimals."""

import re
from decimal import Decimal
from typing import NamedTuple

_GROUPS = re.compile(r"\d{1,3}(?P<sep>[ .,'])\d{3}(?:(?P=sep)\d{3})*(?P<rest>[.,]\d+)?$")
_PLAIN = re.compile(r"\d+(?:(?P<sep>[.,])(?P<decimals>\d+))?$")
MOST_DIGITS = 15


class Written(NamedTuple):
    """A number read from digits, with the number of decimals written."""

    value: Decimal
    places: int


def read_digits(written: str, language: str) -> Written | None:
    """The number that folded digits write ("1 000,50", "1.000,50", "1,000.50", "4'500"), or None.

    One separator before exactly three digits is ambiguous. The other language's thousands separator is still one
    ("€1.200" in an English reply), unless the number starts with 0 or its last digit is not 0 and the separator
    is the language's decimal mark ("0,485", "1,125 €" in French; "1.125" in English).
    """
    if sum(character.isdigit() for character in written) > MOST_DIGITS:
        return None
    groups = _GROUPS.match(written)
    if groups and not _is_decimal(written, groups, language):
        rest = groups["rest"] or ""
        if rest and rest[0] == groups["sep"]:
            return None
        whole = re.sub(r"\D", "", written[: len(written) - len(rest)])
        return _number(whole, rest[1:])
    plain = _PLAIN.match(written)
    return (
        _number(written.split(plain["sep"])[0] if plain["sep"] else written, plain["decimals"] or "")
        if plain
        else None
    )


def _is_decimal(written: str, groups: "re.Match[str]", language: str) -> bool:
    mark = "," if language == "fr" else "."
    if groups["sep"] not in ".," or len(written) - written.index(groups["sep"]) != 4:
        return False
    return written.startswith("0") or (groups["sep"] == mark and not written.endswith("0"))


def _number(whole: str, decimals: str) -> Written:
    return Written(Decimal(f"{whole}.{decimals}") if decimals else Decimal(whole), len(decimals))
