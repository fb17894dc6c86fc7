"""`trainer` alone: the app."""

from trainer.cli.context import Context, Options


def run(options: Options, context: Context) -> int:
    """Open the app at its library."""
    from trainer.tui.run import run_app

    return run_app(folders=context.folders, language=options.language, instructor=options.instructor)
