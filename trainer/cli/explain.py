"""`trainer explain`: what a finding means."""

import argparse

from trainer.cli.context import Context, WrongCall
from trainer.findings.catalogue import UnknownCode, catalogue, entry
from trainer.findings.nearest import nearest


def run(options: argparse.Namespace, context: Context) -> int:
    """Print the message, the cause, an example and the mend of one code."""
    code = options.code.strip().upper()
    text = context.text
    try:
        found = entry(code)
    except UnknownCode:
        near = nearest(code, catalogue())
        key = "cli.no_code" if near is None else "cli.no_code_near"
        raise WrongCall(text(key, code=options.code, near=near or "")) from None
    words = found.words[text.language]
    context.console.say(f"{code} ({text(f'cli.severity.{found.severity}')})", words.message, "", words.cause)
    for example in found.examples[:1]:
        context.console.say("", text("cli.example"))
        shown = example.file or example.new
        context.console.say(*(f"    {line}" for line in shown.rstrip("\n").split("\n")[:12]))
    context.console.say("", text("cli.mend", mend=words.mend))
    return 0
