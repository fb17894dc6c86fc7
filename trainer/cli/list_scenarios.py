"""`trainer list`: the scenarios found."""

from datetime import UTC, datetime

from trainer.attempts.errors import StoreError
from trainer.attempts.store import existing_store
from trainer.attempts.tasks import Task
from trainer.cli.context import Context, Options
from trainer.messages.formats import number
from trainer.plain.trouble import store_trouble
from trainer.practice.library import ShelfItem, shelf
from trainer.reports.assigned import task_line


def run(options: Options, context: Context) -> int:
    """Print the shelf. Attempts that cannot be read are said and left out."""
    try:
        store = existing_store()
    except StoreError as error:
        context.console.warn(store_trouble(error, context.text))
        store = None
    items = shelf(context.folders, store)
    if options.json:
        context.json({"scenarios": [_json(item) for item in items]})
    elif not items:
        context.console.warn(context.text("cli.no_scenarios"))
    else:
        context.table([_headings(context), *(_row(item, context) for item in items)])
    wrong = sum(item.errors > 0 for item in items)
    if wrong:
        context.console.warn(context.text.plural("cli.unreadable", wrong))
    return 0


def _json(item: ShelfItem) -> dict[str, object]:
    return {
        "id": item.id,
        "title": item.title,
        "language": item.language,
        "market": item.market,
        "contract": item.contract,
        "level": item.difficulty,
        "minutes": item.minutes,
        "path": str(item.path),
        "attempts": item.attempts,
        "best_score": item.best,
        "unfinished": item.unfinished,
        "errors": item.errors,
        "assigned": None if item.task is None else _task(item.task),
    }


def _task(task: Task) -> dict[str, object]:
    assignment = task.assignment
    return {
        "id": assignment.id,
        "class": assignment.class_name,
        "mode": assignment.mode,
        "difficulty": assignment.difficulty,
        "extra_time": assignment.extra,
        "rubric": assignment.rubric,
        "deadline": assignment.deadline,
        "note": assignment.note,
        "attempts": task.attempts,
        "handed_in": task.handed,
    }


def _headings(context: Context) -> tuple[str, ...]:
    names = ("id", "language", "level", "minutes", "attempts", "best", "title")
    return tuple(context.text(f"cli.column.{name}") for name in names)


def _row(item: ShelfItem, context: Context) -> tuple[str, ...]:
    text = context.text
    best = "–" if item.best is None else number(item.best, text.language)
    title = text("cli.with_errors", title=item.title) if item.errors else item.title
    if item.task is not None:
        title = f"{title} – {task_line(item.task, datetime.now(UTC), text)}"
    return (
        item.id, item.language, str(item.difficulty), str(item.minutes), str(item.attempts), best, title,
    )  # fmt: skip
