"""`trainer check`: every finding of scenarios, rubrics and their tests."""

from pathlib import Path

from trainer.authoring.check import check_file, files_in
from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.findings_text import finding_lines
from trainer.findings.finding import Finding
from trainer.findings.printer import to_records


def run(options: Options, context: Context) -> int:
    """Print all findings; exit 1 when any is an error."""
    files = tuple(dict.fromkeys(files_in(Path(path) for path in options.paths)))
    if not files:
        raise WrongCall(context.text("cli.nothing_to_check"))
    findings = [finding for file in files for finding in check_file(file, context.folders)]
    errors = sum(finding.severity == "error" for finding in findings)
    if options.json:
        _json(findings, len(files), errors, context)
    else:
        context.console.say(*finding_lines(findings, context))
        context.console.warn(_summary(len(files), errors, len(findings) - errors, context))
    return 1 if errors else 0


def _json(findings: list[Finding], files: int, errors: int, context: Context) -> None:
    warnings = sum(finding.severity == "warning" for finding in findings)
    records = to_records(findings, context.text.language)
    context.json({"findings": records, "errors": errors, "warnings": warnings, "files": files})


def _summary(files: int, errors: int, others: int, context: Context) -> str:
    text = context.text
    counts = (("cli.checked_files", files), ("cli.checked_errors", errors), ("cli.checked_others", others))
    return ", ".join(text.plural(key, count) for key, count in counts)
