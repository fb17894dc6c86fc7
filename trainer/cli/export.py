"""`trainer export`: what a person or another program keeps of attempts, and the jury's sheets of a class."""

from collections.abc import Iterator
from time import monotonic

from trainer.attempts.errors import StoreError
from trainer.attempts.store import existing_store
from trainer.cli.context import Context, Options, Refused, WrongCall
from trainer.cli.stored import stored_attempt
from trainer.cli.write_file import may_write, write
from trainer.practice.errors import PracticeError
from trainer.practice.practice import Practice
from trainer.reports.html import html_pages
from trainer.reports.json_text import record_text
from trainer.reports.jury_sheet import jury_sheets
from trainer.reports.markdown import markdown
from trainer.review.candidates import for_jury

PROGRESS_SECONDS = 0.5
"""How often an export of several attempts says how far it has come."""


def run(options: Options, context: Context) -> int:
    """Print the attempts, or write them to a file, in the order asked for; several in JSON are one a line.

    Returns:
        0; 1 when attempts of a class could not be opened: they are named, and the others are written.
    """
    if options.hide_names and options.format != "sheet":
        raise WrongCall(context.text("jury.only_sheets"))
    may_write(options.output, options.force, context)
    left_out: list[str] = []
    if options.class_name is None:
        if not options.attempts:
            raise WrongCall(context.text("jury.which"))
        practices = _opened(tuple(options.attempts), context)
    else:
        practices = _of_class(options, context, left_out)
    write(_exported(options, practices, context), options.output, context)
    if left_out:
        context.console.warn(context.text("jury.left_out", names=", ".join(left_out)))
    return 1 if left_out else 0


def _exported(options: Options, practices: Iterator[Practice], context: Context) -> str:
    text = context.text
    match options.format:
        case "html":
            return html_pages(practices, text)
        case "sheet":
            return jury_sheets(practices, text, hide_names=options.hide_names)
        case "json":
            several = len(options.attempts) > 1 or options.class_name is not None
            return "\n".join(record_text(practice, one_line=several) for practice in practices)
        case _:
            return "\n".join(markdown(practice, text) for practice in practices)


def _opened(
    names: tuple[str, ...], context: Context, left_out: list[str] | None = None
) -> Iterator[Practice]:
    """The attempts one after the other; says how far it has come when several take long.

    Args:
        left_out: takes the names of those that cannot be opened; with None the first of them ends it all.
    """
    said = monotonic()
    for done, name in enumerate(names):
        if done and monotonic() - said >= PROGRESS_SECONDS:
            said = monotonic()
            context.console.warn(context.text("cli.export_progress", done=done, total=len(names)))
        try:
            practice = stored_attempt(name, for_instructor=context.instructor)
        except (StoreError, PracticeError):
            if left_out is None:
                raise
            left_out.append(name)
            continue
        yield practice


def _of_class(options: Options, context: Context, left_out: list[str]) -> Iterator[Practice]:
    """The attempts of a class, a candidate's last one at each scenario.

    Raises:
        WrongCall: attempts were named too; Refused: the class has none that has ended.
    """
    if options.attempts:
        raise WrongCall(context.text("jury.class_or_attempts"))
    store = existing_store()
    found = () if store is None else for_jury(store, options.class_name)
    if not found:
        raise Refused(context.text("jury.no_class", name=options.class_name))
    return _opened(tuple(attempt.id for attempt in found), context, left_out)
