"""Where the files that a user asks for are put, and how they are written: under a safe name, whole, over nothing."""

import os
import unicodedata
from pathlib import Path

from trainer.attempts.folders import data_folder
from trainer.practice.written import write_whole

_LONGEST_NAME = 80
# File systems count bytes: 255 at most nearly everywhere, and the temporary name is a little longer.
_MOST_BYTES = 200
_MOST_OF_ONE_NAME = 1000
# Windows opens a device under these, whatever the ending.
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)


def documents_folder() -> Path:
    """The user's Documents folder; one in the data folder where there is none that can be written to, and where
    `TRAINER_HOME` keeps everything together. Not created here."""
    if not os.environ.get("TRAINER_HOME"):
        import platformdirs

        folder = platformdirs.user_documents_path()
        if folder.is_dir() and os.access(folder, os.W_OK):
            return folder
    return data_folder() / "documents"


def write_new(folder: Path, stem: str, ending: str, text: str) -> Path:
    """Write a new file: a temporary one, flushed to disk, that then takes a name nobody had.

    Args:
        folder: created where it is missing.
        stem: what the file is about, any text; letters, digits and underscores of it are kept. A name that is taken gets `-2`,
            then `-3`…
        ending: with its dot (".html").

    Returns:
        The path of the file, its name at most 80 characters long.

    Raises:
        OSError: it cannot be written; nothing is left behind.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = _taken(folder, stem, ending)
    try:
        write_whole(path, text)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def safe_name(stem: str, room: int = _LONGEST_NAME) -> str:
    """A text as part of a file name on any system: letters, digits and underscores, dashes between them, at most `room`
    characters; "document" when nothing is left."""
    composed = unicodedata.normalize("NFC", stem[: 4 * _LONGEST_NAME])
    kept = "".join(
        character if unicodedata.category(character)[0] in "LNM" or character == "_" else " "
        for character in composed
    )
    name = "-".join(kept.split())[:room]
    name = name.encode()[:_MOST_BYTES].decode(errors="ignore").rstrip("-")
    if not name:
        return "document"
    return f"{name}-1" if name.lower() in _DEVICES else name


def _taken(folder: Path, stem: str, ending: str) -> Path:
    """A path that was free and now is an empty file of ours: no two programs can both have it."""
    for count in range(1, _MOST_OF_ONE_NAME):
        number = f"-{count}" if count > 1 else ""
        name = safe_name(stem, _LONGEST_NAME - len(ending) - len(number))
        path = folder / f"{name}{number}{ending}"
        try:
            path.open("x").close()
        except FileExistsError:
            continue
        return path
    raise FileExistsError(f"{folder / safe_name(stem)}{ending}")
