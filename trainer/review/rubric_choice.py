"""Rubrics to try on stored attempts: those found, and one by its path or id."""

from dataclasses import dataclass
from pathlib import Path

from trainer.assessment.rubric import Rubric
from trainer.attempts.folders import data_folder
from trainer.practice.errors import RubricUnusable
from trainer.practice.sources import Source, read_rubric, read_rubric_file
from trainer.scenario.shelf import RUBRICS, find_scenarios, shipped_folder


@dataclass(frozen=True, slots=True)
class KnownRubric:
    """A rubric that can be tried; `shipped` where it comes with the program."""

    path: Path
    rubric: Rubric
    shipped: bool


class NoSuchRubric(ValueError):
    """Neither a file nor a rubric is called so."""


def known_rubrics(folders: tuple[Path, ...]) -> tuple[KnownRubric, ...]:
    """The usable rubrics in the user's folders (`folders` first), then the shipped ones; some 20 ms each."""
    shipped = shipped_folder(RUBRICS)
    near = [place for folder in folders for place in (folder / RUBRICS, folder.parent / RUBRICS)]
    found = []
    for path in find_scenarios((*near, data_folder() / RUBRICS, shipped)):
        try:
            found.append(KnownRubric(path, read_rubric_file(path).value, path.parent == shipped))
        except (RubricUnusable, OSError):
            continue
    return tuple(found)


def chosen_rubric(typed: str, folders: tuple[Path, ...] = ()) -> Source[Rubric]:
    """The rubric that was typed: the path of a file (quotation marks around it, as dragging a file leaves them, do not
    matter; `~` is the home) or an id.

    Raises:
        NoSuchRubric; RubricUnusable: it has errors, with the findings; OSError: the file cannot be read.
    """
    name = typed.strip().strip("\"'").strip()
    path = Path(name).expanduser()
    if name and path.is_file():
        return read_rubric_file(path)
    try:
        return read_rubric(name, folders)
    except RubricUnusable as error:
        if error.findings:
            raise
        raise NoSuchRubric(name) from error
