"""What every command is given, and how it says that it cannot go on."""

import json
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from trainer.messages.catalogue import Messages
from trainer.plain.console import Console
from trainer.practice.settings import Settings

Options = SimpleNamespace
"""What was asked on the command line, an attribute per argument."""


class WrongCall(Exception):
    """The command was called wrongly (exit 2); the text is for the person who did."""


class Refused(Exception):
    """The command was understood but cannot be done (exit 1); the text says why."""


@dataclass(frozen=True, slots=True)
class Context:
    """The console, the interface's texts, the settings, the folders of scenarios named by the caller, and whether an
    instructor is at work."""

    console: Console
    text: Messages
    settings: Settings
    named_folders: tuple[str, ...] = ()
    instructor: bool = False

    @property
    def folders(self) -> tuple[Path, ...]:
        """The named folders as paths."""
        return tuple(Path(folder) for folder in self.named_folders)

    def for_instructors(self) -> None:
        """Go on in instructor mode only: what follows shows what the counterpart keeps to herself. Raises WrongCall."""
        if not self.instructor:
            raise WrongCall(self.text("instructor.needed"))

    def json(self, content: Any, *, one_line: bool = False) -> None:
        """Print a result for another program."""
        self.console.say(json.dumps(content, ensure_ascii=False, indent=None if one_line else 2))

    def table(self, rows: list[tuple[str, ...]]) -> None:
        """Print rows in columns, the last one ragged; the first row holds the headings."""
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)]
        for row in rows:
            cells = [cell.ljust(width) for cell, width in zip(row, [*widths, 0], strict=True)]
            self.console.say("  ".join(cells).rstrip())
