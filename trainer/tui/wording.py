"""Codes turned into words: pure functions from the domain to what a screen says."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from trainer.attempts.errors import StaleAttempt, StoreError
from trainer.messages.catalogue import Messages
from trainer.messages.formats import HARD_SPACE, NARROW_SPACE, date_and_time, number
from trainer.practice.errors import RubricUnusable, ScenarioUnusable, StillADraft
from trainer.practice.typed import clean_name
from trainer.tui.marks import FALLING, RISING, stars


def difficulty(value: int, text: Messages) -> str:
    """Stars and the word: `★★☆ intermédiaire`."""
    value = max(1, min(3, value))
    return f"{stars(value)} {text(f'tui.difficulty.{value}')}"


def kind_of_deal(contract: str, market: str, text: Messages) -> str:
    """`vente, France`."""
    return text(
        "tui.library.kind", contract=known("contract", contract, text), market=known("market", market, text)
    )


def known(family: str, code: str, text: Messages) -> str:
    """The word for a code; the code itself when the catalogue has none."""
    key = f"tui.{family}.{code}"
    return text(key) if text.has(key) else code


def figure(total: float | None, out_of: int | None, text: Messages) -> str:
    """`13,4/20`; an em dash without a total."""
    if total is None:
        return "—"
    gap = NARROW_SPACE if text.language == "fr" else ""
    return f"{number(total, text.language)}{gap}/{gap}{out_of or 20}"


def minutes(count: int, text: Messages) -> str:
    """`30 min`."""
    return f"{count}{HARD_SPACE}{text('tui.minutes')}"


def when(iso: str) -> str:
    """A moment of the log in the user's own time: `01/09/2026 14:05`."""
    try:
        return date_and_time(datetime.fromisoformat(iso).astimezone())
    except (ValueError, OverflowError):
        return iso


def people(students: Sequence[str], text: Messages) -> str:
    """Who practises: `Ana`, `Ana et Ben`, `sans nom`."""
    names = [clean_name(name) for name in students]
    if len(names) == 2:
        return text("tui.people.two", first=names[0], second=names[1])
    return ", ".join(names) or text("tui.people.nobody")


def outcome(code: str | None, text: Messages) -> str:
    """How a talk ended, or that it has not."""
    return text(f"tui.outcome.{code or 'open'}")


def trend_mark(trend: str) -> str:
    """An arrow for a trend; a word always goes with it."""
    return {"rising": RISING, "falling": FALLING}.get(trend, "")


def reason(key: str, values: Mapping[str, str], text: Messages) -> str:
    """A reason or a piece of advice from the assessment's catalogue; the key when it is unknown."""
    try:
        return text(key, **values)
    except (KeyError, IndexError, ValueError):
        return key


def trouble(error: Exception, text: Messages) -> str:
    """One sentence on what went wrong and what to do."""
    if isinstance(error, StaleAttempt):
        # The general message names the attempt by its id, which says nothing to the person looking at the talk.
        return text("tui.trouble.stale")
    if isinstance(error, StoreError):
        key = f"store.{error.code}"
        return reason(key, error.values, text) if text.has(key) else text("tui.trouble.store")
    if isinstance(error, ScenarioUnusable | RubricUnusable):
        file = error.path if isinstance(error, ScenarioUnusable) else error.rubric
        return text.plural("tui.trouble.findings", len(error.findings), file=file)
    if isinstance(error, StillADraft):
        return text.plural("draft.refused", error.todos, title=error.title)
    if isinstance(error, OSError):
        return text("tui.trouble.disk", reason=error.strerror or type(error).__name__)
    return text("tui.trouble.other", reason=type(error).__name__)
