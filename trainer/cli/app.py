"""`trainer` alone: the app."""

import argparse

from trainer.cli.context import Context


def run(options: argparse.Namespace, context: Context) -> int:
    """Open the app at its library."""
    from trainer.tui.app import run_app

    return run_app(folders=context.folders, language=options.language)
