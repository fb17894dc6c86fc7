"""`trainer check`: every finding of scenarios, rubrics and their tests."""

from pathlib import Path
from time import monotonic

from trainer.authoring.check import check_file
from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.files import files_to_check
from trainer.cli.findings_text import finding_lines
from trainer.cli.trouble import file_trouble
from trainer.findings.finding import Finding
from trainer.findings.printer import to_records

PROGRESS_SECONDS = 3.0
"""How often a long check says how far it has come."""


def run(options: Options, context: Context) -> int:
    """Print all findings; exit 1 when any is an error, 2 when a file named cannot be read."""
    files = files_to_check(Path(path) for path in options.paths)
    if not files:
        raise WrongCall(context.text("cli.nothing_to_check"))
    findings, unread = _checked(files, context)
    if len(unread) == len(files):
        context.console.warn(*unread)
        return 2
    errors = sum(finding.severity == "error" for finding in findings)
    if options.json:
        _json(findings, len(files) - len(unread), errors, context)
    else:
        context.console.say(*finding_lines(findings, context))
        context.console.warn(_summary(len(files) - len(unread), errors, len(findings) - errors, context))
    context.console.warn(*unread)
    return 2 if unread else 1 if errors else 0


def _checked(files: tuple[Path, ...], context: Context) -> tuple[list[Finding], list[str]]:
    """The findings of all files, and why some could not be read. Says how far it has come when it takes long."""
    findings: list[Finding] = []
    unread: list[str] = []
    said = monotonic()
    for done, file in enumerate(files):
        if monotonic() - said >= PROGRESS_SECONDS:
            said = monotonic()
            context.console.warn(context.text("cli.check_progress", done=done, total=len(files)))
        try:
            findings += check_file(file, context.folders)
        except OSError as error:
            unread.append(file_trouble(error, context))
    return findings, unread


def _json(findings: list[Finding], files: int, errors: int, context: Context) -> None:
    warnings = sum(finding.severity == "warning" for finding in findings)
    records = to_records(findings, context.text.language)
    context.json({"findings": records, "errors": errors, "warnings": warnings, "files": files})


def _summary(files: int, errors: int, others: int, context: Context) -> str:
    text = context.text
    counts = (("cli.checked_files", files), ("cli.checked_errors", errors), ("cli.checked_others", others))
    return ", ".join(text.plural(key, count) for key, count in counts)
