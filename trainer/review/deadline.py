"""A deadline as an instructor types it: `12/12`, `12/12/2026`, `12/12/2026 18:00`, `12/12 18h`, or ISO 8601."""

import re
from datetime import date, datetime, time, timedelta
from typing import Literal

_TYPED = re.compile(
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>\d{4}|\d{2}))?"
    r"(?:\s*(?:à|a|at|,)?\s*(?P<hour>\d{1,2})\s*(?:[h:](?P<minute>\d{2})?)?)?",
    re.IGNORECASE,
)
_END_OF_DAY = time(23, 59)
# A day and a month alone that lie further back than this are meant for the year to come.
_LOOKED_BACK = timedelta(days=60)


class BadDeadline(ValueError):
    """Not a moment (`unreadable`), a day that no calendar has (`no_such_day`), or one that is over (`past`)."""

    def __init__(self, reason: Literal["unreadable", "no_such_day", "past"]) -> None:
        self.reason = reason
        super().__init__(reason)


def deadline(typed: str, now: datetime) -> str:
    """The deadline typed, ISO 8601 with an offset; "" for nothing typed. Without an hour, the end of the day.

    Args:
        now: with an offset; the deadline is in the time of here.

    Raises:
        BadDeadline.
    """
    words = " ".join(typed.split())
    if not words:
        return ""
    moment = _typed(words, now) or _iso(words)
    if moment is None:
        raise BadDeadline("unreadable")
    if moment <= now:
        raise BadDeadline("past")
    return moment.isoformat(timespec="minutes")


def _typed(words: str, now: datetime) -> datetime | None:
    found = _TYPED.fullmatch(words)
    if found is None:
        return None
    try:
        day = _day(found, now.date())
    except ValueError:
        raise BadDeadline("no_such_day") from None
    hour = found["hour"]
    try:
        at = _END_OF_DAY if hour is None else time(int(hour), int(found["minute"] or 0))
        return _local(datetime.combine(day, at))
    except (ValueError, OverflowError):
        return None


def _day(found: re.Match[str], today: date) -> date:
    day, month, year = int(found["day"]), int(found["month"]), found["year"]
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year >= today - _LOOKED_BACK else date(today.year + 1, month, day)


def _iso(words: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return None
    if len(words) <= len("2026-12-12"):
        moment = datetime.combine(moment.date(), _END_OF_DAY)
    return moment if moment.tzinfo is not None else _local(moment)


def _local(moment: datetime) -> datetime:
    """The moment on the clocks of here: summer time may begin or end between now and then."""
    return moment.astimezone()
