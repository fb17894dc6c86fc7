"""A scenario received from somebody else: looked at where it is, then copied among one's own. Nothing it says is a path."""

import re
import shlex
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from trainer.assessment.rubric_load import load_rubric
from trainer.attempts.folders import data_folder
from trainer.authoring.changed_file import backup_of
from trainer.authoring.check import Checks, check_file, is_rubric
from trainer.authoring.new.place import file_for
from trainer.findings.finding import Finding
from trainer.practice.library import ShelfItem
from trainer.practice.sources import file_content
from trainer.practice.typed import without_controls
from trainer.practice.written import write_content
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario
from trainer.scenario.shelf import RUBRICS, find_rubric

Refusal = Literal["nothing", "missing", "folder", "ending", "rubric", "known", "errors"]

_ENDINGS = (".yaml", ".yml")


class NotReceived(Exception):
    """A file that is not taken. `path` is None where none was typed; `findings` are the errors, for the reason "errors"."""

    def __init__(self, reason: Refusal, path: Path | None = None, findings: tuple[Finding, ...] = ()) -> None:
        self.reason: Refusal = reason
        self.path = path
        self.findings = findings
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Received:
    """A file free of errors.

    Attributes:
        path: where it is; content: its bytes, which are what is copied; target: where they go.
        replaces: whether there is a file at the target.
        hides: the scenario with the same id, elsewhere, that the library would no longer show.
        rubric: the content of its rubric's file, where that stands beside it and is not known here.
    """

    path: Path
    content: bytes
    scenario: Scenario
    target: Path
    replaces: bool
    hides: Path | None
    rubric: bytes | None


@dataclass(frozen=True, slots=True)
class Added:
    """What was written: the scenario's file, what keeps the one that was there, the rubric's file."""

    path: Path
    backup: Path | None = None
    rubric: Path | None = None


def typed_path(typed: str) -> Path | None:
    """The path somebody typed, pasted or dropped: `~`, quotes, `file://` and escaped spaces are understood.

    Returns:
        None for nothing.
    """
    line = next((line.strip() for line in without_controls(typed).split("\n") if line.strip()), "")
    if len(line) > 1 and line[0] == line[-1] and line[0] in "\"'":
        line = line[1:-1]
    if line.startswith("file://"):
        # On Windows a letter of a disk comes after a slash of its own.
        line = re.sub(r"^/(?=[A-Za-z]:)", "", unquote(urlsplit(line).path))
    if not line:
        return None
    try:
        path = Path(line).expanduser()
        if not path.exists() and (meant := _unescaped(line)) is not None and meant.exists():
            path = meant
    except (OSError, RuntimeError, ValueError):
        # A name that no system knows.
        path = Path(line)
    return path


def look_at(
    typed: str, folder: Path, known: Iterable[ShelfItem] = (), folders: tuple[Path, ...] = ()
) -> Received:
    """Check a file that may become a scenario of one's own.

    Args:
        folder: of one's own scenarios.
        known: what the library shows.
        folders: looked in for rubrics.

    Raises:
        NotReceived: it is none, or has errors; OSError: it cannot be read.
    """
    path = _file(typed_path(typed))
    known = tuple(known)
    if any(_same(path, item.path) for item in known):
        raise NotReceived("known", path)
    content = file_content(path)
    if is_rubric(content):
        raise NotReceived("rubric", path)
    loaded = load_scenario(content, str(path))
    findings = loaded.findings if loaded.scenario is None else check_file(path, folders, Checks(fast=True))
    rubric, wrong = (None, ()) if loaded.scenario is None else _rubric(loaded.scenario.rubric, path, folders)
    errors = tuple(one for one in (*findings, *wrong) if one.severity == "error")
    if loaded.scenario is None or errors:
        raise NotReceived("errors", path, errors)
    id = loaded.scenario.id
    there = [item.path for item in known if item.id == id]
    own = next((place for place in there if _same(place.parent, folder)), file_for(folder, id))
    other = next((place for place in there if place != own), None)
    return Received(
        path, content, loaded.scenario, own, own.exists(), None if own.exists() else other, rubric
    )


def add(received: Received) -> Added:
    """Copy it, whole or not at all; what is replaced is kept beside as `NAME.yaml.bak`.

    Raises:
        OSError: it cannot be written; what was there is as it was.
    """
    target = received.target
    target.parent.mkdir(parents=True, exist_ok=True)
    rubric = None
    if received.rubric is not None:
        rubric = data_folder() / RUBRICS / f"{received.scenario.rubric}.yaml"
        rubric.parent.mkdir(parents=True, exist_ok=True)
        write_content(rubric, received.rubric)
    backup = None
    # Looked at again: somebody may have put a file there since it was asked about.
    if target.exists():
        backup = backup_of(target)
        write_content(backup, target.read_bytes())
    write_content(target, received.content)
    return Added(target, backup, rubric)


def _unescaped(line: str) -> Path | None:
    """A path as terminals paste it that put a backslash before each space."""
    try:
        parts = shlex.split(line)
    except ValueError:
        return None
    return Path(parts[0]).expanduser() if len(parts) == 1 else None


def _file(path: Path | None) -> Path:
    if path is None:
        raise NotReceived("nothing")
    if path.is_dir():
        raise NotReceived("folder", path)
    if path.suffix.lower() not in _ENDINGS:
        raise NotReceived("ending", path)
    # Neither devices nor pipes: reading one may never end.
    if not path.is_file():
        raise NotReceived("missing", path)
    return path


def _same(one: Path, other: Path) -> bool:
    try:
        return one.resolve() == other.resolve()
    except (OSError, RuntimeError):
        return one == other


def _rubric(id: str, path: Path, folders: tuple[Path, ...]) -> tuple[bytes | None, tuple[Finding, ...]]:
    """The rubric that has to come along, and what is wrong with it. An id that is no plain name finds none."""
    places = [place for folder in folders for place in (folder, folder / RUBRICS, folder.parent / RUBRICS)]
    if find_rubric(id, (*places, data_folder() / RUBRICS)) is not None:
        return None, ()
    beside = find_rubric(id, (path.parent, path.parent / RUBRICS, path.parent.parent / RUBRICS))
    if beside is None:
        return None, ()
    content = file_content(beside)
    return content, load_rubric(content, str(beside))[1]
