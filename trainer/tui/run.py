"""Opening the app in a terminal, and staying in it until it is left."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from trainer.messages.catalogue import InterfaceLanguage, messages
from trainer.practice.settings import interface_language, load_settings
from trainer.tui.app import TrainerApp
from trainer.tui.desk import LocalDesk
from trainer.tui.drawings import must_be_plain

if TYPE_CHECKING:
    from trainer.negotiation.talk.events import Mode


def run_app(
    *,
    folders: tuple[Path, ...] = (),
    database: Path | None = None,
    language: InterfaceLanguage | None = None,
    scenario: str | None = None,
    students: tuple[str, ...] | None = None,
    seed: int | None = None,
    mode: "Mode" = "practice",
    difficulty: int = 0,
    extra: int | None = None,
    instructor: bool = False,
) -> int:
    """Open the app and stay in it until it is left.

    Args:
        folders: of scenarios, besides the usual places.
        database: of attempts; None is the user's own.
        language: of the interface; None is the settings'.
        scenario: id of the scenario to open at once.
        students: who plays; None is the settings'.
        seed: of every attempt started; None draws one each time.
        mode, difficulty: that the brief proposes first.
        extra: percent of extra time in jury mode, for this run; None is the settings'.
        instructor: whether an instructor is at work in this run, whatever the settings say.

    Returns:
        The exit code; 2 without a terminal to draw on.
    """
    if not (_is_terminal(sys.stdin) and _is_terminal(sys.stdout)):
        text = messages(interface_language(language, load_settings()))
        sys.stderr.write(text("tui.no_terminal", scenario=scenario or "ID") + "\n")
        return 2
    app = TrainerApp(
        LocalDesk(folders, database, seed=seed, students=students, extra=extra),
        language=language,
        scenario=scenario,
        mode=mode,
        difficulty=difficulty,
        instructor=instructor,
        plain_drawings=must_be_plain(os.environ, sys.stdout.encoding, os.name == "nt"),
    )
    app.run()
    return app.return_code or 0


def _is_terminal(stream: TextIO | None) -> bool:
    # A program started without a console has no streams at all.
    return stream is not None and stream.isatty()
