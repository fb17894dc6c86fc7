"""What became of received files, in words: outcomes, reasons, and where a file does not say what comes out here."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from trainer.attempts.received import Difference, ReceivedState
from trainer.attempts.travelling import UnreadableFile
from trainer.messages.catalogue import Messages
from trainer.messages.formats import date_and_time, number
from trainer.practice.typed import clean_line
from trainer.reports.opened import unreadable_words

if TYPE_CHECKING:
    from trainer.review.receiving import Outcome, ReceivedFile

_OUTCOMES: "tuple[Outcome, ...]" = ("taken", "longer", "again", "refused", "other")
_STATES: tuple[ReceivedState, ...] = ("edited", "differs", "unplayable", "pending")
_UNSAID = frozenset({"taken"})
SHOWN = 12
"""Differences of one copy that are listed; what follows the first is mostly its consequence."""

Names = Callable[[str], str]
"""The name of a criterion by its id."""


def who(file: "ReceivedFile", text: Messages) -> str:
    """Whose attempt it is; the end of the file's name where nothing is known."""
    if not file.attempt:
        return short_name(file.file)
    names = ", ".join(file.students) or text("receive.nobody")
    return text("receive.who", names=names, title=file.title, number=file.number)


def short_name(name: str) -> str:
    """The end of a file's name, after the folder it is in: platforms name that after the student, before other things."""
    *folders, last = name.rpartition(" › ")[2].split("/")
    folder = folders[-1].partition("_")[0].strip() if folders else ""
    return f"{folder} / {last}" if folder else last


def what_became(file: "ReceivedFile", text: Messages) -> str:
    """What became of it, in a sentence; "" where it was simply taken."""
    if not file.reason:
        return "" if file.outcome in _UNSAID else text(f"receive.told.{file.outcome}")
    if text.has(f"receive.reason.{file.reason}"):
        stored = file.values.get("stored") or text("receive.nobody")
        return text(f"receive.reason.{file.reason}", stored=stored)
    return unreadable_words(UnreadableFile(file.reason, **file.values), text)  # type: ignore[arg-type]


def summary(files: Iterable["ReceivedFile"], states: Mapping[str, ReceivedState], text: Messages) -> str:
    """One line: so many received, refused, edited…

    Args:
        states: attempt → what computing again has found.
    """
    listed = tuple(files)
    outcomes = Counter(file.outcome for file in listed)
    received = {file.attempt for file in listed if file.outcome in ("taken", "longer", "again")}
    found = Counter(states[attempt] for attempt in received if attempt in states)
    parts = [text.plural(f"receive.summary.{name}", outcomes[name]) for name in _OUTCOMES if outcomes[name]]
    parts += [text.plural(f"receive.summary.{name}", found[name]) for name in _STATES if found[name]]
    return " · ".join(parts) or text("receive.summary.nothing")


def state_words(state: ReceivedState, text: Messages) -> str:
    """What computing again has found, in a word or two."""
    return text(f"receive.state.{state}")


def state_told(state: ReceivedState, text: Messages) -> str:
    """The same as a sentence that says what it means."""
    return text(f"receive.told.state.{state}")


def difference_lines(
    differences: Iterable[Difference], text: Messages, names: Names = lambda id: id
) -> tuple[str, ...]:
    """A sentence for each difference, the first dozen.

    Args:
        names: of the criteria of its rubric.
    """
    lines = [_difference(one, text, names) for one in differences]
    return (*lines[:SHOWN], "…") if len(lines) > SHOWN else tuple(lines)


def _difference(one: Difference, text: Messages, names: Names) -> str:
    worded = _WORDED.get(one.code, _as_it_is)
    values = {"handed": worded(one.handed, text), "computed": worded(one.computed, text)}
    criterion = names(one.criterion) if one.criterion else ""
    return text(f"receive.difference.{one.code}", turn=one.turn, criterion=criterion, **values)


def _as_it_is(value: str, text: Messages) -> str:
    return clean_line(value) or text("receive.none")


def _moves(codes: str, text: Messages) -> str:
    named = [
        text(f"told.move.{code}") if text.has(f"told.move.{code}") else clean_line(code)
        for code in codes.split()
    ]
    return ", ".join(named) or text("receive.nothing_said")


def _outcome(code: str, text: Messages) -> str:
    key = f"report.outcome.{code or 'open'}"
    return text(key) if text.has(key) else clean_line(code)


def _level(level: str, text: Messages) -> str:
    return text("receive.not_observed") if level == "x" else _as_it_is(level, text)


def _figure(figure: str, text: Messages) -> str:
    if not figure:
        return text("receive.no_figure")
    return number(float(figure), text.language, 1)


def _mode(mode: str, text: Messages) -> str:
    return text(f"tui.mode.{mode}")


def _difficulty(difficulty: str, text: Messages) -> str:
    return text("receive.difficulty.0") if difficulty == "0" else difficulty


def _moment(moment: str, text: Messages) -> str:
    try:
        return date_and_time(datetime.fromisoformat(moment).astimezone())
    except (ValueError, OverflowError):
        return _as_it_is(moment, text)


_WORDED: Mapping[str, Callable[[str, Messages], str]] = {
    "reading": _moves,
    "outcome": _outcome,
    "level": _level,
    "total": _figure,
    "assigned_mode": _mode,
    "assigned_difficulty": _difficulty,
    "late": _moment,
}
