"""Where attempts are kept: the folder in use, what chose it, and whether another could serve from the next start on."""

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from trainer.attempts.folders import APP, data_folder
from trainer.practice.typed import without_controls

Chooser = Literal["home", "data", "settings", "system"]
Refusal = Literal["relative", "file", "forbidden", "full", "long", "other"]

_REFUSALS: dict[int, Refusal] = {
    errno.ENOTDIR: "file",
    errno.EEXIST: "file",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.EROFS: "forbidden",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.ENAMETOOLONG: "long",
}


@dataclass(frozen=True, slots=True)
class Place:
    """The folder in use, and what chose it: the variable `TRAINER_HOME` or `TRAINER_DATA`, the settings, the system."""

    folder: Path
    chosen_by: Chooser


class FolderRefused(Exception):
    """A folder that cannot keep attempts. `reason` says why."""

    def __init__(self, reason: Refusal) -> None:
        self.reason: Refusal = reason
        super().__init__(reason)


def place_in_use(folder: str) -> Place:
    """The place that attempts are kept in now.

    Args:
        folder: that of the settings this program was started with (`Settings.folder`).
    """
    data = os.environ.get("TRAINER_DATA")
    chosen_by: Chooser = "system"
    if os.environ.get("TRAINER_HOME"):
        chosen_by = "home"
    elif data:
        # The program puts the folder of its settings into this variable as it starts.
        chosen_by = "settings" if data == folder else "data"
    return Place(data_folder(), chosen_by)


def system_folder() -> Path:
    """The place that the system has for such data."""
    import platformdirs

    return platformdirs.user_data_path(APP, appauthor=False)


def usable_folder(typed: str) -> Path:
    """The folder that was typed, made if need be and tried out by writing in it. `~` is the user's own folder.

    Raises:
        FolderRefused: attempts could not be kept there; nothing is left behind.
    """
    try:
        folder = Path(without_controls(typed).replace("\n", " ").strip()).expanduser()
    except RuntimeError:
        raise FolderRefused("relative") from None
    if not folder.is_absolute():
        raise FolderRefused("relative")
    # The deepest first: as they would be removed.
    made = [part for part in (folder, *folder.parents) if not os.path.lexists(part)]
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _try_out(folder)
    except OSError as error:
        _remove(made)
        raise FolderRefused(_REFUSALS.get(error.errno or 0, "other")) from error
    return folder


def _try_out(folder: Path) -> None:
    trial = folder / f".negotiation-trainer-{os.getpid()}"
    try:
        with trial.open("wb") as file:
            file.write(b"trial")
            file.flush()
            os.fsync(file.fileno())
    finally:
        trial.unlink(missing_ok=True)


def _remove(folders: list[Path]) -> None:
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            # Never made, or somebody else's by now.
            continue
