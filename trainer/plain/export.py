"""Writing an attempt to a file that was named; the end of the name chooses the form."""

from pathlib import Path

from trainer.messages.catalogue import Messages
from trainer.plain.console import Console
from trainer.plain.trouble import Cannot, said_back, system_reason
from trainer.practice.practice import Practice
from trainer.practice.typed import without_controls


def export(practice: Practice, typed: str, console: Console, text: Messages) -> None:
    """Write the attempt where it was asked for, after asking before a file is replaced. Raises Cannot."""
    name = without_controls(typed).strip().strip("\"'")
    if not name:
        raise Cannot("which-file")
    # The formats bring their writers with them: only who exports waits for those.
    from trainer.reports.exported import exported, format_of

    format = format_of(name)
    if format is None:
        raise Cannot("file-ending", name=said_back(name))
    try:
        path = Path(name).expanduser()
        if path.exists() and not _may_replace(name, console, text):
            console.tell(text("speak.not_exported"))
            return
        path.write_text(exported(practice, format, text), encoding="utf-8", newline="\n")
    except RuntimeError:
        # "~somebody": the home folder of nobody known.
        raise Cannot("file-trouble", name=said_back(name), reason=text("cli.os.ENOENT")) from None
    except OSError as error:
        raise Cannot("file-trouble", name=said_back(name), reason=system_reason(error, text)) from None
    console.tell(text("speak.exported", name=str(path)))


def _may_replace(name: str, console: Console, text: Messages) -> bool:
    """Whether a file may be replaced. Raises Cannot where nobody can be asked."""
    if not console.interactive:
        raise Cannot("file-exists", name=said_back(name))
    answer = console.ask(text("speak.ask_replace", name=name)) or ""
    return answer.strip().casefold() in text("plain.yes").split()
