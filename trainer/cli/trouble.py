"""What went wrong, said to a person: the one place where exceptions become sentences and exit codes."""

from dataclasses import dataclass

from trainer.attempts.errors import AmbiguousAttempt, StoreError, UnknownAttempt
from trainer.cli.context import Context
from trainer.practice.errors import RubricUnusable, ScenarioUnusable


@dataclass(frozen=True, slots=True)
class Said:
    """Lines for standard error and the exit code."""

    lines: tuple[str, ...]
    code: int


def explained(error: Exception, context: Context) -> Said | None:
    """What to say about an error a command let through; None for one that is a fault of the program."""
    from trainer.plain.trouble import store_trouble

    text = context.text
    match error:
        case StoreError():
            code = 2 if isinstance(error, UnknownAttempt | AmbiguousAttempt) else 1
            return Said((store_trouble(error, text),), code)
        case ScenarioUnusable():
            return Said(
                (*_findings(error.findings, context), text("cli.scenario_unusable", path=error.path)), 1
            )
        case RubricUnusable():
            return Said(
                (*_findings(error.findings, context), text("cli.rubric_unusable", rubric=error.rubric)), 1
            )
        case UnicodeDecodeError():
            return Said((text("cli.not_text"),), 2)
        case OSError() if error.filename is not None:
            return Said((text("cli.file_trouble", path=error.filename, reason=error.strerror or ""),), 2)
        case _:
            return None


def _findings(findings, context: Context) -> tuple[str, ...]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    from trainer.cli.findings_text import finding_lines

    return finding_lines(findings, context)
