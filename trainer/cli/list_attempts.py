"""`trainer attempts`: what is stored."""

from datetime import datetime

from trainer.attempts import history
from trainer.attempts.store import existing_store
from trainer.attempts.summary import AttemptSummary
from trainer.cli.context import Context, Options
from trainer.messages.formats import date_and_time, number


def run(options: Options, context: Context) -> int:
    """Print stored attempts, the latest first."""
    store = existing_store()
    rows = [] if store is None else history.attempts(store, limit=options.limit, student=options.name)
    if options.json:
        context.json({"attempts": [_json(row) for row in rows]})
    elif not rows:
        context.console.warn(context.text("cli.no_attempts"))
    else:
        context.table([_headings(context), *(_row(row, context) for row in rows)])
    return 0


def _json(row: AttemptSummary) -> dict[str, object]:
    return {
        "attempt": row.id,
        "scenario": row.scenario,
        "title": row.title,
        "mode": row.mode,
        "students": list(row.students),
        "try": row.number,
        "parent": row.parent,
        "started": row.started,
        "ended": row.ended,
        "outcome": row.outcome,
        "replies": row.replies,
        "total": row.total,
        "out_of": row.out_of,
        "levels": dict(row.levels),
        "reviews": row.reviews,
    }


def _headings(context: Context) -> tuple[str, ...]:
    names = ("attempt", "started", "scenario", "replies", "total", "outcome", "students")
    return tuple(context.text(f"cli.column.{name}") for name in names)


def _row(row: AttemptSummary, context: Context) -> tuple[str, ...]:
    text = context.text
    started = date_and_time(datetime.fromisoformat(row.started).astimezone())
    total = "–" if row.total is None else number(row.total, text.language)
    outcome = text(f"report.outcome.{row.outcome or 'open'}")
    if row.reviews:
        outcome = text("reviewed.with", outcome=outcome.rstrip("."))
    return (row.id, started, row.scenario, str(row.replies), total, outcome, ", ".join(row.students))
