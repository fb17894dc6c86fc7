"""`trainer hand-in`: an attempt becomes a file for the instructor."""

import time
from pathlib import Path

from trainer.cli.context import Context, Options, Refused, WrongCall
from trainer.cli.stored import stored_attempt
from trainer.cli.write_file import may_write


def run(options: Options, context: Context) -> int:
    """Write a file per attempt, and say where it is."""
    from trainer.practice.errors import NotEnded
    from trainer.reports.given_files import write_hand_in
    from trainer.reports.place import documents_folder
    from trainer.review.handing import NoName, names_for

    text = context.text
    if options.output is not None:
        if len(options.attempts) > 1:
            raise WrongCall(text("handin.one_file"))
        may_write(options.output, options.force, context)
    path = None if options.output is None else Path(options.output)
    for name in options.attempts:
        practice = stored_attempt(name)
        names = tuple(options.name) if options.name else names_for(practice)
        try:
            written = write_hand_in(practice, names, time.time(), documents_folder(), path)
        except NotEnded:
            raise Refused(text("handin.not_ended", title=practice.scenario.title)) from None
        except NoName:
            raise WrongCall(text("handin.who")) from None
        if options.json:
            context.json({"attempt": practice.attempt, "file": str(written)}, one_line=True)
        else:
            context.console.warn(text("handin.written", path=str(written)))
    return 0
