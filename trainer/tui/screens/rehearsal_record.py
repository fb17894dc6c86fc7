"""Making a test of a conversation: its name is asked for, and what came of it is told."""

import asyncio
from collections.abc import Callable

from textual.app import App

from trainer.attempts.errors import StoreError
from trainer.authoring.changed_file import backup_of
from trainer.authoring.insertion import Unwritten
from trainer.authoring.recording import OtherScenario, RecordedIn
from trainer.messages.catalogue import Messages
from trainer.practice.errors import PracticeError
from trainer.tui.screens.rehearsal_name import RehearsalNameScreen
from trainer.tui.text import notice
from trainer.tui.wording import trouble


async def record(app: App[None], text: Messages, does: Callable[[str], RecordedIn | None]) -> None:
    """Ask for a name, and write the test.

    Args:
        does: writes it under a name, "" for the next free one; gives back None for a file of the program's own.
    """
    name = await app.push_screen_wait(RehearsalNameScreen())
    if name is None:
        return
    try:
        written = await asyncio.to_thread(does, name)
    except Unwritten as error:
        notice(app, text(f"tui.record.refused.{error.reason}"), "error", 10)
    except OtherScenario:
        notice(app, text("tui.record.other"), "error", 8)
    except (StoreError, PracticeError, OSError) as error:
        notice(app, trouble(error, text), "error", 8)
    else:
        if written is None:
            notice(app, text("tui.record.shipped"), "warning", 8)
            return
        file, backup = written.path.name, backup_of(written.path).name
        said = text("tui.record.written", test=written.test, file=file, line=written.line, backup=backup)
        notice(app, said, seconds=10)
