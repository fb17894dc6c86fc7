"""`trainer export`: what a person or another program keeps of attempts."""

from pathlib import Path

from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.stored import stored_attempt
from trainer.practice.practice import Practice
from trainer.reports.json_text import record_text
from trainer.reports.markdown import markdown


def run(options: Options, context: Context) -> int:
    """Print the attempts, or write them to a file; several in JSON are one a line."""
    if options.output is not None and not options.force and Path(options.output).is_file():
        _may_replace(options.output, context)
    practices = [stored_attempt(name) for name in options.attempts]
    content = "\n".join(
        _exported(practice, options, context, alone=len(practices) == 1) for practice in practices
    )
    if options.output is None:
        context.console.say(content.rstrip("\n"))
    else:
        Path(options.output).write_text(content.rstrip("\n") + "\n", encoding="utf-8", newline="\n")
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


def _exported(practice: Practice, options: Options, context: Context, *, alone: bool) -> str:
    if options.format == "json":
        return record_text(practice, one_line=not alone)
    return markdown(practice, context.text)
