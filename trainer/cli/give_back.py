"""`trainer return`: reviews become a file per student."""

import time
from pathlib import Path

from trainer.attempts import history
from trainer.attempts.store import Store, existing_store
from trainer.cli.context import Context, Options, WrongCall


def run(options: Options, context: Context) -> int:
    """Write a file per student into a folder, and say which. Attempts that nobody has reviewed are counted; a review that is
    not finished goes only where its attempt is named."""
    from trainer.reports.class_words import unfinished_lines
    from trainer.reports.given_files import write_returns
    from trainer.reports.place import documents_folder
    from trainer.review.finished import unfinished_reviews
    from trainer.review.returning import returns

    text, console = context.text, context.console
    if not options.attempts and options.class_name is None:
        raise WrongCall(text("returned.what"))
    store = existing_store()
    if store is None:
        raise WrongCall(text("cli.no_attempts"))
    named, attempts = _attempts(store, options)
    found = returns(store, attempts, time.time(), as_they_are=named)
    begun = unfinished_reviews(store, attempts)
    sent = unfinished_lines((one for one in begun if one.attempt in named), "class.return.sent", text)
    kept = [one for one in begun if one.attempt not in named]
    kept_lines = unfinished_lines(kept, "class.return.unfinished", text)
    if not found:
        raise WrongCall(" ".join(kept_lines) or text("returned.none"))
    folder = documents_folder() if options.output is None else Path(options.output)
    paths = write_returns(
        found,
        folder,
        text,
        hide_names=options.hide_names,
        written=lambda path: None if options.json else console.say(str(path)),
    )
    given = {attempt.attempt for one in found for attempt in one.attempts}
    unreviewed = len(set(attempts) - given - {one.attempt for one in kept})
    if options.json:
        context.json(
            {"files": [str(path) for path in paths], "unreviewed": unreviewed, "unfinished": len(kept)}
        )
        return 0
    console.warn(text.plural("returned.written", len(paths), folder=str(folder)))
    for line in (*sent, *kept_lines):
        console.warn(line)
    if unreviewed:
        console.warn(text.plural("returned.unreviewed", unreviewed))
    return 0


def _attempts(store: Store, options: Options) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those that are named, and all of them."""
    from trainer.attempts.received import receipts

    named = tuple(history.find(store, name) for name in options.attempts)
    if options.class_name is None:
        return named, named
    return named, (*named, *(receipt.attempt for receipt in receipts(store, options.class_name)))
