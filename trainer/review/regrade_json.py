"""What another rubric would change, as plain data."""

from typing import Any

from trainer.attempts.summary import Result
from trainer.review.regrading import Change, Preview


def preview_json(found: Preview) -> dict[str, Any]:
    """All that was computed, the attempts that stay as they are included."""
    return {
        "rubric": found.rubric.id,
        "changes": [_change(change) for change in found.changes],
        "other_rubric": found.other,
        "in_force": found.in_force,
        "unplayable": list(found.unplayable),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "attempt": change.attempt,
        "students": list(change.students),
        "title": change.title,
        "try": change.number,
        "mode": change.mode,
        "changes": change.changes,
        "before": None if change.before is None else _result(change.before),
        "after": _result(change.after),
        "moved": [
            {"criterion": one.criterion, "before": one.before, "after": one.after} for one in change.moved
        ],
    }


def _result(result: Result) -> dict[str, Any]:
    return {"total": result.total, "out_of": result.out_of, "levels": dict(result.levels)}
