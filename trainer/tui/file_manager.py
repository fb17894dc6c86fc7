"""Showing a folder in the file manager of the system."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# A program that cannot open the folder says so at once; one that goes on running has opened it.
_PATIENCE = 2.0
_PROGRAMS = {"darwin": "open", "win32": "explorer"}


class NoFileManager(Exception):
    """There is none, or it does not open the folder."""


def show_folder(folder: Path, system: str = sys.platform) -> None:
    """Open a folder, made where it is missing. Waits at most two seconds.

    Args:
        system: as `sys.platform` names it.

    Raises:
        NoFileManager; OSError: the folder cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    program = shutil.which(_PROGRAMS.get(system, "xdg-open"))
    # Without a desktop, `xdg-open` would look for a browser that draws in the terminal this program draws in.
    if program is None or (system not in _PROGRAMS and not _has_desktop()):
        raise NoFileManager
    nothing = subprocess.DEVNULL
    try:
        opened = subprocess.Popen(
            (program, str(folder.absolute())),
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            start_new_session=True,
        )
    except OSError:
        raise NoFileManager from None
    try:
        code = opened.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        return
    # The Explorer gives 1 whatever it does.
    if code and system != "win32":
        raise NoFileManager


def _has_desktop() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
