"""`trainer restore`: what a backup holds takes the place of what is kept, which stays beside."""

from datetime import datetime
from pathlib import Path

from trainer.attempts.folders import database_file
from trainer.attempts.keeping import UnusableBackup, look_at, restore
from trainer.cli.context import Context, Options, Refused
from trainer.reports.keeping_words import contents_words, refusal


def run(options: Options, context: Context) -> int:
    """Check the file, ask, and restore it."""
    text, path, database = context.text, Path(options.file), database_file()
    try:
        what = contents_words(look_at(path, database), text)
        if database.exists() and not options.yes:
            answer = context.console.ask(text("keeping.ask_restore", what=what)) or ""
            if answer.strip().casefold() not in text("plain.yes").split():
                raise Refused(text("keeping.not_restored"))
        kept = restore(path, database, datetime.now())
    except UnusableBackup as error:
        raise Refused(refusal(error, text)) from None
    context.console.warn(text("keeping.restored", what=what))
    if kept is not None:
        context.console.warn(text("keeping.kept_beside", path=kept))
    return 0
