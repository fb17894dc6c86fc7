"""Where scenario and rubric files are, and which of them there are. Light: no file is opened here."""

import os
from collections.abc import Iterable
from pathlib import Path

VARIABLE = "TRAINER_SCENARIOS"
SCENARIOS = "scenarios"
RUBRICS = "rubrics"
_PACKAGE = Path(__file__).resolve().parent.parent
_ENDINGS = frozenset({".yaml", ".yml"})
# A folder named by mistake (a home, a disk) must not be walked for minutes.
_MOST_FILES = 2_000


def shipped_folder(name: str) -> Path:
    """The folder of shipped files ("scenarios", "rubrics"): inside an installed package, else the checkout's own."""
    installed = _PACKAGE / "shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def is_shipped(path: Path) -> bool:
    """Whether a scenario's file comes with the program, else somebody else has written it."""
    return _real(path).is_relative_to(_real(shipped_folder(SCENARIOS)))


def scenario_folders(given: Iterable[Path] = (), user: Path | None = None) -> tuple[Path, ...]:
    """The folders scenarios are looked for in, the most particular first.

    Those given by the caller, those of TRAINER_SCENARIOS (separated as in PATH), `scenarios` in the user's data folder,
    the shipped ones. Folders that do not exist are kept: a caller may want to name them.

    Args:
        user: the user's data folder.
    """
    own = [user / SCENARIOS] if user is not None else []
    return tuple(dict.fromkeys([*given, *named_folders(), *own, shipped_folder(SCENARIOS)]))


def named_folders() -> tuple[Path, ...]:
    """The folders that TRAINER_SCENARIOS names, whether they exist or not."""
    return tuple(Path(part) for part in os.environ.get(VARIABLE, "").split(os.pathsep) if part.strip())


def find_scenarios(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The scenario files in folders (not below them), folder by folder, by name; a file named as a folder is itself.

    Hidden files are left out, as is a file met a second time by another way.
    """
    found: dict[Path, Path] = {}
    for folder in folders:
        for path in _files(folder):
            if len(found) >= _MOST_FILES:
                return tuple(found.values())
            found.setdefault(_real(path), path)
    return tuple(found.values())


def find_rubric(id: str, folders: Iterable[Path] = ()) -> Path | None:
    """The file of a rubric, named after its id: in the folders given, else among the shipped ones; None when there is
    none. An id that is not a plain name finds nothing, so that no path can be smuggled in."""
    if not id or not all(letter.isascii() and (letter.isalnum() or letter in "-_") for letter in id):
        return None
    for folder in (*folders, shipped_folder(RUBRICS)):
        for ending in (".yaml", ".yml"):
            path = folder / f"{id}{ending}"
            if path.is_file():
                return path
    return None


def _files(folder: Path) -> list[Path]:
    try:
        if folder.is_file():
            return [folder] if folder.suffix.lower() in _ENDINGS else []
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
        return [
            p for p in entries if p.suffix.lower() in _ENDINGS and not p.name.startswith(".") and p.is_file()
        ]
    except OSError:
        return []


def _real(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path
