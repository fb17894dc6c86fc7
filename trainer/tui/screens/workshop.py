"""What whoever writes scenarios does from the library: a new one, its check, a received one, the folder they are in."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.tui.file_manager import NoFileManager, show_folder
from trainer.tui.screens.confirm import ConfirmScreen
from trainer.tui.text import notice

if TYPE_CHECKING:
    from trainer.tui.screens.library import LibraryScreen

_SECONDS = 10.0


async def write_new(library: "LibraryScreen") -> None:
    """Ask what is wanted, write it, show it, and say where it is."""
    from trainer.tui.screens.new_scenario import NewScenarioScreen

    workshop, text = library.program.desk.workshop(), library.text
    wanted = await library.app.push_screen_wait(NewScenarioScreen(workshop))
    if wanted is None:
        return
    path = await library.patiently(lambda: workshop.write(wanted, text.language))
    if path is None:
        return
    library.show_scenario(path)
    told = ConfirmScreen(
        text("tui.new.written"),
        text("tui.new.next", path=str(path)),
        text("tui.new.open_folder"),
        text("tui.workshop.close"),
    )
    if await library.app.push_screen_wait(told):
        await open_folder(library)


async def add_received(library: "LibraryScreen") -> None:
    """Ask for a file, and show what was added."""
    from trainer.tui.screens.received_scenario import ReceivedScenarioScreen

    text = library.text
    added = await library.app.push_screen_wait(ReceivedScenarioScreen(library.program.desk.workshop()))
    if added is None:
        return
    library.show_scenario(added.path)
    said = [text("tui.received.added", path=str(added.path))]
    if added.backup is not None:
        said.append(text("tui.received.kept", name=added.backup.name))
    if added.rubric is not None:
        said.append(text("tui.received.rubric", path=str(added.rubric)))
    notice(library.app, " · ".join(said), seconds=_SECONDS)


async def open_folder(library: "LibraryScreen") -> None:
    """Show the folder of one's own scenarios in the file manager; where that cannot be, say where it is."""
    folder, text = library.program.desk.workshop().folder(), library.text
    try:
        if library.app.is_web:
            # The file manager would open where the program runs, which is not where the user sits.
            raise NoFileManager
        await asyncio.to_thread(show_folder, folder)
    except NoFileManager:
        notice(library.app, text("tui.folder.not_opened", folder=str(folder)), "warning", _SECONDS)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        notice(library.app, text("tui.folder.none", folder=str(folder), reason=reason), "error", _SECONDS)
    else:
        notice(library.app, text("tui.folder.opened", folder=str(folder)), seconds=_SECONDS)


def open_check(library: "LibraryScreen", path: Path) -> None:
    """Check a scenario."""
    from trainer.tui.screens.check import CheckScreen

    library.app.push_screen(CheckScreen(library.program.desk.workshop().check(path)))
