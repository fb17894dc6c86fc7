"""The command line. `main` is the program's only door; each command's file is loaded when it is called."""

import os
import sys
from argparse import Namespace
from importlib import import_module

from trainer.cli.context import Context, Refused, WrongCall
from trainer.cli.parser import build_parser, language_asked
from trainer.messages.catalogue import messages
from trainer.plain.console import Closed, Console
from trainer.practice.settings import interface_language, load_settings

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells expect it."""


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
    language = interface_language(language_asked(arguments), settings)
    try:
        options = build_parser(messages(language)).parse_args(arguments)
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else 2
    context = Context(console, messages(language), settings, tuple(options.scenarios or ()))
    return _run(options, context)


def _run(options: Namespace, context: Context) -> int:
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

