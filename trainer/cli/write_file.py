"""Writing a result into the file that the caller named, over nothing without asking."""

from pathlib import Path

from trainer.cli.context import Context, WrongCall


def may_write(path: str | None, force: bool, context: Context) -> None:
    """Ask before a file is replaced; None is standard output. Raises WrongCall when nobody says yes."""
    if path is not None and not force and Path(path).is_file():
        may_replace(path, context)


def may_replace(path: str, context: Context) -> None:
    """Ask whether a file that is there may be replaced. Raises WrongCall when nobody says yes."""
    text = context.text
    if context.console.interactive:
        answer = context.console.ask(text("cli.ask_replace", path=path)) or ""
        if answer.strip().casefold() in text("plain.yes").split():
            return
    raise WrongCall(text("cli.file_exists", path=path))


def write(content: str, path: str | None, context: Context) -> None:
    """Write a text, ending in one line break, to the file or to standard output. Raises OSError."""
    content = content.rstrip("\n")
    if path is None:
        context.console.say(content)
        return
    Path(path).write_text(content + "\n", encoding="utf-8", newline="\n")
    context.console.warn(context.text("cli.exported", path=path))
