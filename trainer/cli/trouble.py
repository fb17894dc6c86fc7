"""What went wrong, said to a person: the one place where exceptions become sentences and exit codes."""

import errno
from dataclasses import dataclass

from trainer.attempts.errors import AmbiguousAttempt, StoreError, UnknownAttempt
from trainer.cli.context import Context
from trainer.plain.trouble import store_trouble, system_reason
from trainer.practice.errors import RubricUnusable, ScenarioUnusable, StillADraft


@dataclass(frozen=True, slots=True)
class Said:
    """Lines for standard error and the exit code."""

    lines: tuple[str, ...]
    code: int


def explained(error: Exception, context: Context) -> Said | None:
    """What to say about an error a command let through; None for one that is a fault of the program."""
    text = context.text
    match error:
        case UnknownAttempt() if error.values["attempt"].casefold() == "last":
            return Said((text("cli.no_attempts"),), 2)
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
        case StillADraft():
            said = text.plural("draft.refused", error.todos, title=error.title)
            return Said((said, text("draft.how", path=error.path)), 1)
        case UnicodeDecodeError():
            return Said((text("cli.not_text"),), 2)
        case OSError() if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return Said((text("cli.disk_full"),), 1)
        case OSError() if error.filename is not None:
            return Said((file_trouble(error, context),), 2)
        case OSError() if error.errno is not None:
            return Said((text("cli.output_trouble", reason=system_reason(error, context.text)),), 1)
        case _:
            return None


def file_trouble(error: OSError, context: Context) -> str:
    """Why a file cannot be opened, in the interface's language where the system's reason is a usual one."""
    return context.text("cli.file_trouble", path=error.filename, reason=system_reason(error, context.text))


def _findings(findings, context: Context) -> tuple[str, ...]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    from trainer.cli.findings_text import finding_lines

    return finding_lines(findings, context)
