"""Moments as text: ISO 8601, UTC, whole seconds."""

from datetime import UTC, datetime, timedelta


def iso(seconds: float) -> str:
    """Seconds since 1970-01-01 UTC as `2026-01-01T09:00:00Z`."""
    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def later(moment: str, seconds: float) -> str:
    """The moment so many seconds (rounded down) after an ISO one."""
    when = datetime.fromisoformat(moment) + timedelta(seconds=int(seconds))
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
