"""`trainer explain`: what a finding means, and what a criterion or an indicator of the grid looks at."""

from trainer.cli.context import Context, Options, WrongCall
from trainer.findings.catalogue import UnknownCode
from trainer.findings.nearest import nearest
from trainer.findings.printer import codes, explain


def run(options: Options, context: Context) -> int:
    """Print the message, the cause, the mend and an example of one code; or explain a criterion or an indicator. Without
    a name, list all of them."""
    text = context.text
    if not options.code:
        return _list(options, context)
    try:
        context.console.say(explain(options.code, text.language))
    except UnknownCode:
        return _grid(options, context)
    return 0


def _list(options: Options, context: Context) -> int:
    # The grid costs half a second of imports that a finding's code does not need.
    from trainer.practice.sources import read_rubric
    from trainer.reports.explained import grid_lines

    rubric = read_rubric(options.rubric, context.folders).value
    context.console.say(*grid_lines(rubric, context.text))
    context.console.say(context.text("judging.codes", codes=", ".join(codes())))
    return 0


def _grid(options: Options, context: Context) -> int:
    from trainer.practice.sources import read_rubric
    from trainer.reports.explained import explain_name, names

    rubric = read_rubric(options.rubric, context.folders).value
    lines = explain_name(options.code, rubric, context.text)
    if lines is None:
        near = nearest(options.code.upper(), codes()) or nearest(options.code, names(rubric))
        key = "cli.no_code" if near is None else "cli.no_code_near"
        raise WrongCall(context.text(key, code=options.code, near=near or ""))
    context.console.say(*lines)
    return 0
