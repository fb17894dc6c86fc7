"""Bringing a file that was just written to whoever asked for it."""

import asyncio
from pathlib import Path
from typing import Any

from textual.app import App

from trainer.tui.file_manager import NoFileManager, show_folder


async def give_over(app: App[Any], path: Path) -> bool:
    """Show the folder of a file in the file manager, or, in a browser, offer the file itself.

    Returns whether that could be done. Whoever asks says where the file is, so that nothing is lost when it could not.
    """
    if app.is_web:
        # The file manager would open where the program runs, which is not where the user sits.
        return app.deliver_text(path) is not None
    if app.is_headless:
        return False
    try:
        await asyncio.to_thread(show_folder, path.parent)
    except (NoFileManager, OSError):
        return False
    return True
