"""Findings as lines of text for a terminal."""

from collections.abc import Iterable

from trainer.cli.context import Context
from trainer.findings.finding import Finding
from trainer.findings.printer import print_findings


def finding_lines(findings: Iterable[Finding], context: Context) -> tuple[str, ...]:
    """The printed findings, line by line; none for none."""
    printed = print_findings(findings, context.text.language)
    return tuple(printed.split("\n")) if printed else ()
