"""`trainer explain`: what a finding means."""

from trainer.cli.context import Context, Options, WrongCall
from trainer.findings.catalogue import UnknownCode
from trainer.findings.nearest import nearest
from trainer.findings.printer import codes, explain


def run(options: Options, context: Context) -> int:
    """Print the message, the cause, the mend and an example of one code."""
    try:
        context.console.say(explain(options.code, context.text.language))
    except UnknownCode:
        near = nearest(options.code.upper(), codes())
        key = "cli.no_code" if near is None else "cli.no_code_near"
        raise WrongCall(context.text(key, code=options.code, near=near or "")) from None
    return 0
