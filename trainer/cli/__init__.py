"""The command line. `main` is the program's only door; each command's file is loaded when it is called."""

import os
import sys
from importlib import import_module

from trainer.cli.context import Context, Options, Refused, WrongCall
from trainer.messages.catalogue import Messages, messages
from trainer.plain.console import Closed, Console
from trainer.practice.settings import interface_language, load_settings
from trainer.scenario.shelf import named_folders

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells expect it."""

_LOOK_FOR_SCENARIOS = frozenset(
    {
        "app",
        "list_scenarios",
        "play",
        "deal",
        "check",
        "assess",
        "walk",
        "watch",
        "record",
        "graph",
        "inbox",
        "print_scenario",
    }
)


def main(arguments: list[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: without the program's name; None takes those of the process.

    Returns:
        0 when done, 1 when what was checked is not in order or could not be done, 2 when called wrongly.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    console = Console()
    settings = load_settings()
    if settings.folder:
        # The folder chosen in the settings counts everywhere, unless the caller names another.
        os.environ.setdefault("TRAINER_DATA", settings.folder)
    text = messages(interface_language(_language_asked(arguments), settings))
    try:
        options = _options(arguments, text)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 2
    instructor = options.instructor or settings.instructor
    context = Context(console, text, settings, tuple(options.scenarios or ()), instructor)
    if options.module in _LOOK_FOR_SCENARIOS:
        _say_missing_folders(context)
    return _run(options, context)


def _say_missing_folders(context: Context) -> None:
    """A folder that was named but is not there is left out, not silently."""
    for folder in dict.fromkeys((*context.folders, *named_folders())):
        if not os.path.exists(folder):  # noqa: PTH110 (it raises nothing, whatever the name)
            context.console.warn(context.text("cli.no_folder", path=folder))


def _options(arguments: list[str], text: Messages) -> Options:
    if not arguments:
        # The app opens ten milliseconds earlier without a parser for twelve commands.
        return Options(module="app", scenarios=None, language=None, instructor=False)
    from trainer.cli.parser import build_parser

    return build_parser(text).parse_args(arguments, Options())


def _language_asked(arguments: list[str]) -> str | None:
    """The language asked for on the command line, looked up before anything can be said in it."""
    for argument, following in zip(arguments, [*arguments, ""][1:], strict=True):
        if argument == "--language":
            return following
        if argument.startswith("--language="):
            return argument.partition("=")[2]
    return None


def _run(options: Options, context: Context) -> int:
    try:
        return int(import_module(f"trainer.cli.{options.module}").run(options, context))
    except WrongCall as error:
        context.console.warn(str(error))
        return 2
    except Refused as error:
        context.console.warn(str(error))
        return 1
    except Closed:
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        from trainer.cli.trouble import explained

        said = explained(error, context)
        if said is None:
            if os.environ.get("TRAINER_DEBUG"):
                raise
            context.console.warn(context.text("cli.fault", error=f"{type(error).__name__}: {error}"))
            return 1
        context.console.warn(*said.lines)
        return said.code
