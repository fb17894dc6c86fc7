"""`trainer check`: every finding of scenarios, rubrics and their tests."""

from pathlib import Path
from time import monotonic

from trainer.attempts.folders import cache_folder
from trainer.authoring.check import Checks, Step, check_file
from trainer.authoring.lint_cache import LintCache
from trainer.cli.context import Context, Options, WrongCall
from trainer.cli.files import files_to_check
from trainer.cli.findings_text import finding_lines
from trainer.cli.trouble import file_trouble
from trainer.findings.finding import Finding
from trainer.findings.printer import to_records

PROGRESS_SECONDS = 3.0
"""How often a long check says how far it has come."""


def run(options: Options, context: Context) -> int:
    """Print all findings; exit 1 when any is an error (or a warning, when strict), 2 when a file named cannot be read."""
    files = files_to_check(Path(path) for path in options.paths)
    if not files:
        raise WrongCall(context.text("cli.nothing_to_check"))
    findings, unread = _checked(files, options.fast, context)
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
    wrong = errors or (options.strict and any(finding.severity == "warning" for finding in findings))
    return 2 if unread else 1 if wrong else 0


class _Progress:
    """Says on standard error what is being checked, when it takes long."""

    def __init__(self, files: tuple[Path, ...], context: Context) -> None:
        self._files, self._context = files, context
        self._at = 0
        self._said = monotonic()

    def file(self, index: int) -> None:
        """A file begins."""
        self._at = index
        self("structure")

    def __call__(self, step: Step) -> None:
        """A step of the file begins."""
        if monotonic() - self._said < PROGRESS_SECONDS:
            return
        self._said = monotonic()
        text = self._context.text
        values = {"file": self._files[self._at].name, "number": self._at + 1, "total": len(self._files)}
        self._context.console.warn(text("check.progress", **values, step=text(f"check.step.{step}")))


def _checked(files: tuple[Path, ...], fast: bool, context: Context) -> tuple[list[Finding], list[str]]:
    """The findings of all files, and why some could not be read."""
    findings: list[Finding] = []
    unread: list[str] = []
    progress = _Progress(files, context)
    cache = None if fast else LintCache(cache_folder())
    checks = Checks(fast, cache, progress)
    for index, file in enumerate(files):
        progress.file(index)
        try:
            findings += check_file(file, context.folders, checks)
        except OSError as error:
            unread.append(file_trouble(error, context))
    if cache is not None:
        cache.save()
    return findings, unread


def _json(findings: list[Finding], files: int, errors: int, context: Context) -> None:
    warnings = sum(finding.severity == "warning" for finding in findings)
    records = to_records(findings, context.text.language)
    context.json({"findings": records, "errors": errors, "warnings": warnings, "files": files})


def _summary(files: int, errors: int, others: int, context: Context) -> str:
    text = context.text
    counts = (("cli.checked_files", files), ("cli.checked_errors", errors), ("cli.checked_others", others))
    return ", ".join(text.plural(key, count) for key, count in counts)
