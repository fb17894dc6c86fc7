"""`trainer return`: reviews become a file per student."""

import time
from pathlib import Path

from trainer.attempts import history
from trainer.attempts.store import Store, existing_store
from trainer.cli.context import Context, Options, WrongCall


def run(options: Options, context: Context) -> int:
    """Write a file per student into a folder, and say which. Attempts that nobody has reviewed are counted."""
    from trainer.reports.given_files import write_returns
    from trainer.reports.place import documents_folder
    from trainer.review.returning import returns

    text, console = context.text, context.console
    if not options.attempts and options.class_name is None:
        raise WrongCall(text("returned.what"))
    store = existing_store()
    if store is None:
        raise WrongCall(text("cli.no_attempts"))
    attempts = _attempts(store, options)
    found = returns(store, attempts, time.time())
    if not found:
        raise WrongCall(text("returned.none"))
    folder = documents_folder() if options.output is None else Path(options.output)
    paths = write_returns(
        found,
        folder,
        text,
        hide_names=options.hide_names,
        written=lambda path: None if options.json else console.say(str(path)),
    )
    unreviewed = len(set(attempts)) - sum(len(one.attempts) for one in found)
    if options.json:
        context.json({"files": [str(path) for path in paths], "unreviewed": unreviewed})
        return 0
    console.warn(text.plural("returned.written", len(paths), folder=str(folder)))
    if unreviewed:
        console.warn(text.plural("returned.unreviewed", unreviewed))
    return 0


def _attempts(store: Store, options: Options) -> tuple[str, ...]:
    from trainer.attempts.received import receipts

    named = [history.find(store, name) for name in options.attempts]
    if options.class_name is not None:
        named += [receipt.attempt for receipt in receipts(store, options.class_name)]
    return tuple(named)
