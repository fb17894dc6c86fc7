"""What a text is read as, in one line per value, for comparing."""

from collections.abc import Sequence

from trainer.terms.find import find_values
from trainer.terms.value import TermValue


def shown(value: TermValue) -> str:
    """A value in one line."""
    number = f"{value.low}~{value.high}" if value.low is not None else value.number
    parts = (
        value.kind,
        number,
        value.unit,
        value.per and f"per {value.per}",
        value.end_of_month and "EOM",
        value.code,
    )
    date = "/".join(str(part) for part in (value.month, value.day, value.year) if part) or None
    return " ".join(
        str(part) for part in (*parts, value.place, value.region, date) if part not in (None, False)
    )


def read(text: str, language: str = "fr", line: str = "", earlier: Sequence[str] = ()) -> list[str]:
    """The values of a text, each in one line."""
    return [shown(one.value) for one in find_values(text, language, line, earlier=earlier)]
