"""`trainer receive`: takes in what was handed in, and computes it again."""

import time
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from trainer.attempts.received import pending
from trainer.attempts.store import existing_store, open_store
from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.progress import Progress

if TYPE_CHECKING:
    from trainer.attempts.received import Receipt
    from trainer.attempts.store import Store
    from trainer.review.receiving import ReceivedFile

# Files that are not ours, in a folder full of other things: so many are named.
_OTHERS_NAMED = 10


def run(options: Options, context: Context) -> int:
    """Receive files and say what became of each; without any, go on computing what waits.

    Returns:
        1 when a file was refused, edited or cannot be played again, else 0; raises WrongCall, StoreError.
    """
    text = context.text
    store = open_store() if options.paths else existing_store()
    waiting = () if store is None else pending(store)
    if store is None or not (options.paths or waiting):
        raise WrongCall(text("receive.nothing_waits"))
    files = _receive(store, options, context)
    if options.paths and not files:
        raise WrongCall(text("receive.summary.nothing"))
    if not options.json:
        _list(files, context)
    if not options.later:
        _compute(store, context)
    receipts = _receipts(store, [*waiting, *(file.attempt for file in files if file.attempt)])
    if options.json:
        context.json(_json(store, files, receipts))
    else:
        _conclude(store, files, receipts, context)
    bad = any(file.outcome == "refused" for file in files)
    return int(bad or any(one.state in ("edited", "unplayable") for one in receipts.values()))


def _receive(store: "Store", options: Options, context: Context) -> "tuple[ReceivedFile, ...]":
    from trainer.attempts.moments import iso
    from trainer.authoring.received import typed_path
    from trainer.review.receiving import receive

    paths = [path for typed in options.paths if (path := typed_path(typed)) is not None]
    progress = Progress("receive.progress.files", context)
    files = []
    for step in receive(store, paths, at=iso(time.time()), class_name=options.class_name or ""):
        progress(step.done, step.total)
        files.append(step.file)
    return tuple(files)


def _compute(store: "Store", context: Context) -> None:
    from trainer.practice.library import shelf
    from trainer.review.own_texts import ShelfTexts
    from trainer.review.recomputing import recompute_pending

    own = ShelfTexts(lambda: shelf(context.folders), context.folders)
    progress = Progress("receive.progress.computing", context)
    for step in recompute_pending(store, own):
        progress(step.done, step.total)


def _receipts(store: "Store", attempts: Iterable[str]) -> "Mapping[str, Receipt]":
    from trainer.attempts.received import receipt

    found = ((attempt, receipt(store, attempt)) for attempt in dict.fromkeys(attempts))
    return {attempt: noted for attempt, noted in found if noted is not None}


def _list(files: "tuple[ReceivedFile, ...]", context: Context) -> None:
    from trainer.reports.received import what_became, who

    text, others = context.text, 0
    for file in files:
        others += file.outcome == "other"
        if file.outcome == "other" and others > _OTHERS_NAMED:
            continue
        place = text("receive.class", class_name=file.class_name) if file.class_name else ""
        named = who(file, text) if file.attempt else ""
        parts = (text(f"receive.outcome.{file.outcome}"), named, place, file.file)
        context.console.tell(" · ".join(part for part in parts if part))
        if why := what_became(file, text):
            context.console.tell(f"    {why}")
    if others > _OTHERS_NAMED:
        context.console.tell(text.plural("receive.more_others", others - _OTHERS_NAMED))


def _conclude(
    store: "Store", files: "tuple[ReceivedFile, ...]", receipts: "Mapping[str, Receipt]", context: Context
) -> None:
    from trainer.reports.received import difference_lines, state_told, state_words, summary
    from trainer.review.criterion_names import criterion_names

    text, console = context.text, context.console
    for attempt, noted in receipts.items():
        if not noted.differences:
            continue
        names = criterion_names(store, attempt, text.language)
        students = ", ".join(store.summary(attempt).students) or text("receive.nobody")
        console.tell("", f"{state_words(noted.state, text)} · {students} · {noted.file}")
        console.tell(f"    {state_told(noted.state, text)}")
        lines = difference_lines(noted.differences, text, lambda id, names=names: names.get(id, id))  # type: ignore[misc]
        console.tell(*(f"    · {line}" for line in lines))
    if files:
        states = {attempt: noted.state for attempt, noted in receipts.items()}
        console.tell("", summary(files, states, text))
    else:
        console.tell("", text.plural("receive.recomputed", len(receipts)))
    if waiting := len(pending(store)):
        console.warn(text.plural("receive.waits", waiting))


def _json(
    store: "Store", files: "tuple[ReceivedFile, ...]", receipts: "Mapping[str, Receipt]"
) -> dict[str, object]:
    return {
        "files": [
            {
                "file": file.file,
                "outcome": file.outcome,
                "reason": file.reason or None,
                "attempt": file.attempt or None,
                "students": list(file.students),
                "title": file.title,
                "try": file.number or None,
                "mode": file.mode or None,
                "class": file.class_name,
            }
            for file in files
        ],
        "attempts": [_attempt_json(store, noted) for noted in receipts.values()],
        "pending": len(pending(store)),
    }


def _attempt_json(store: "Store", noted: "Receipt") -> dict[str, object]:
    summary = store.summary(noted.attempt)
    return {
        "attempt": noted.attempt,
        "class": noted.class_name,
        "file": noted.file,
        "state": noted.state,
        "total": summary.total,
        "levels": dict(summary.levels),
        "claimed": {"total": noted.claimed.total, "levels": dict(noted.claimed.levels)},
        "differences": [
            {
                "code": one.code,
                "turn": one.turn or None,
                "criterion": one.criterion or None,
                "handed": one.handed,
                "computed": one.computed,
            }
            for one in noted.differences
        ],
    }
