"""Where a new scenario goes, and putting it there: nothing that is there already is ever written over."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from trainer.attempts.folders import data_folder
from trainer.authoring.new.skeleton import SCHEMA_FILE
from trainer.practice.library import shelf
from trainer.practice.written import write_whole
from trainer.scenario.scenario import Language
from trainer.scenario.schema import TITLE, json_schema
from trainer.scenario.shelf import SCENARIOS, named_folders


def folder_for(given: Iterable[Path] = ()) -> Path:
    """The folder new scenarios go to: the first one given, the first of TRAINER_SCENARIOS, else the user's own. The
    library looks into all of them."""
    return next(iter([*given, *named_folders()]), data_folder() / SCENARIOS)


def file_for(folder: Path, id: str) -> Path:
    """The file of a scenario with this id."""
    return folder / f"{id}.yaml"


def taken_ids(folder: Path, given: Iterable[Path] = ()) -> dict[str, Path]:
    """The ids that the library knows, and those of the files in the folder, with their files."""
    found = {path.stem: path for path in _entries(folder)}
    return {**found, **{item.id: item.path for item in shelf(tuple(given))}}


def write_scenario(folder: Path, id: str, text: str, language: Language = "en") -> Path:
    """Write a new scenario, and beside it the schema for editors. Returns its file.

    Args:
        language: of what the schema says.

    Raises:
        FileExistsError: there is such a file already; OSError: it cannot be written. Nothing is left behind then.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = file_for(folder, id)
    with path.open("x", encoding="utf-8", newline="\n") as target:
        try:
            target.write(text)
            target.flush()
            os.fsync(target.fileno())
        except OSError:
            path.unlink(missing_ok=True)
            raise
    _write_schema(folder / SCHEMA_FILE, language)
    return path


def _write_schema(path: Path, language: Language) -> None:
    """Write the schema, or renew one that this program wrote; somebody else's file of that name stays."""
    text = json.dumps(json_schema(language), ensure_ascii=False, indent=1) + "\n"
    try:
        before = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        before = ""
    except (OSError, UnicodeDecodeError):
        return
    if before != text and (not before or _is_ours(before)):
        write_whole(path, text)


def _is_ours(text: str) -> bool:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(content, dict) and content.get("title") == TITLE


def _entries(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.suffix.lower() in (".yaml", ".yml")]
    except OSError:
        return []
