"""`trainer export`: what a person or another program keeps of attempts."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.stored import stored_attempt
from trainer.practice.practice import Practice
from trainer.reports.html import html_pages
from trainer.reports.json_text import record_text
from trainer.reports.markdown import markdown

PROGRESS_SECONDS = 0.5
"""How often an export of several attempts says how far it has come."""


def run(options: Options, context: Context) -> int:
    """Print the attempts, or write them to a file, in the order asked for; several in JSON are one a line."""
    if options.output is not None and not options.force and Path(options.output).is_file():
        _may_replace(options.output, context)
    content = _exported(options, context).rstrip("\n")
    if options.output is None:
        context.console.say(content)
    else:
        Path(options.output).write_text(content + "\n", encoding="utf-8", newline="\n")
        context.console.warn(context.text("cli.exported", path=options.output))
    return 0


def _may_replace(path: str, context: Context) -> None:
    """Ask whether a file may be replaced. Raises WrongCall when nobody says yes."""
    text = context.text
    if context.console.interactive:
        answer = context.console.ask(text("cli.ask_replace", path=path)) or ""
        if answer.strip().casefold() in text("plain.yes").split():
            return
    raise WrongCall(text("cli.file_exists", path=path))


def _exported(options: Options, context: Context) -> str:
    names, text = tuple(options.attempts), context.text
    practices = _opened(names, context)
    match options.format:
        case "html":
            return html_pages(practices, text)
        case "json":
            return "\n".join(record_text(practice, one_line=len(names) > 1) for practice in practices)
        case _:
            return "\n".join(markdown(practice, text) for practice in practices)


def _opened(names: tuple[str, ...], context: Context) -> Iterator[Practice]:
    """The attempts one after the other; says how far it has come when several take long."""
    said = monotonic()
    for done, name in enumerate(names):
        if done and monotonic() - said >= PROGRESS_SECONDS:
            said = monotonic()
            context.console.warn(context.text("cli.export_progress", done=done, total=len(names)))
        yield stored_attempt(name)
