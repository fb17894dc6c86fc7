"""`trainer backup`: all that is kept, in one file."""

from datetime import datetime
from pathlib import Path

from trainer.attempts.keeping import ENDING, UnusableBackup, back_up
from trainer.attempts.store import existing_store
from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.write_file import may_write
from trainer.reports.keeping_words import backup_stem, contents_words, refusal


def run(options: Options, context: Context) -> int:
    """Write the file, and say what it holds. A folder takes it under a dated name."""
    text = context.text
    store = existing_store()
    if store is None:
        raise WrongCall(text("cli.no_attempts"))
    path = Path(options.file)
    if path.is_dir():
        path /= f"{backup_stem(datetime.now(), text)}{ENDING}"
    may_write(str(path), options.force, context)
    try:
        contents = back_up(store, path)
    except UnusableBackup as error:
        raise WrongCall(refusal(error, text)) from None
    context.console.warn(text("keeping.backed_up", path=path, what=contents_words(contents, text)))
    return 0
