"""A finding: what a check has to say about one place of a file. Checks return findings; they never print or raise."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from trainer.findings.played_reply import PlayedReply

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        code: key of the catalogue ("TR012"); the catalogue holds message, cause and mend in both languages.
        path: file as given by the caller; line, column: 1-based, columns count characters.
        values: parameters of the message.
        near: the nearest existing name, offered as a hint.
        source: the line of the file, for the caret.
        talk: of a test that failed, the last replies up to the one where it went wrong.
    """

    code: str
    severity: Severity
    path: str
    line: int
    column: int
    values: Mapping[str, str] = field(default_factory=dict)
    near: str | None = None
    source: str = ""
    talk: tuple[PlayedReply, ...] = ()
