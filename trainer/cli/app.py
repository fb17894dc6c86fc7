"""`trainer` alone: the app."""

import argparse

from trainer.cli.context import Context


def run(options: argparse.Namespace, context: Context) -> int:
    """Open the app at its library."""
    del options
    from trainer.tui.app import run as run_app

    return run_app(language=context.text.language, folders=context.folders)
