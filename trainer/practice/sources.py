"""The texts a practice runs on: the scenario's file and its rubric's, read, checked and named by their content."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from trainer.assessment.rubric import Rubric
from trainer.attempts.folders import data_folder
from trainer.practice.errors import RubricUnusable, ScenarioUnusable
from trainer.scenario.scenario import Scenario
from trainer.scenario.shelf import RUBRICS, find_rubric

# The loaders bring pydantic and yaml with them: menus import this room without paying for those.

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source(Generic[T]):
    """What a file says, its text, and the text's content hash."""

    value: T
    text: str
    hash: str


def read_sources(
    path: Path, folders: tuple[Path, ...] = (), rubric: str = ""
) -> tuple[Source[Scenario], Source[Rubric]]:
    """A scenario file and its rubric.

    Args:
        folders: of scenarios or rubrics, looked in for the rubric before the usual places.
        rubric: id of the rubric, "" for the one that the scenario names.

    Raises:
        ScenarioUnusable, RubricUnusable: with the findings; OSError.
    """
    scenario = read_scenario(path)
    return scenario, read_rubric(rubric or scenario.value.rubric, (path.parent, *folders))


def read_scenario(path: Path) -> Source[Scenario]:
    """A scenario file. Raises ScenarioUnusable with the findings, OSError."""
    from trainer.scenario.load import load_scenario

    content = file_content(path)
    loaded = load_scenario(content, str(path))
    if loaded.scenario is None:
        raise ScenarioUnusable(str(path), loaded.findings)
    return Source(loaded.scenario, _text(content, path), loaded.hash)


def read_rubric(rubric: str, folders: tuple[Path, ...] = ()) -> Source[Rubric]:
    """The rubric with this id: in a folder given, in `rubrics` inside or beside it, in the user's own, shipped.

    Raises:
        RubricUnusable: there is none, or it has errors.
    """
    near = [place for folder in folders for place in (folder, folder / RUBRICS, folder.parent / RUBRICS)]
    path = find_rubric(rubric, (*near, data_folder() / RUBRICS))
    if path is None:
        raise RubricUnusable(rubric)
    try:
        return read_rubric_file(path)
    except RubricUnusable as error:
        raise RubricUnusable(rubric, error.findings) from error


def parse_sources(scenario_text: str, rubric_text: str) -> tuple[Scenario, Rubric]:
    """The scenario and the rubric of stored texts. Raises ScenarioUnusable, RubricUnusable."""
    scenario = parse_scenario(scenario_text)
    return scenario, parse_rubric(rubric_text, scenario.rubric)


def parse_scenario(text: str) -> Scenario:
    """The scenario of a stored text. Raises ScenarioUnusable."""
    from trainer.scenario.load import load_scenario

    loaded = load_scenario(text, "scenario.yaml")
    if loaded.scenario is None:
        raise ScenarioUnusable("scenario.yaml", loaded.findings)
    return loaded.scenario


def parse_rubric(text: str, id: str) -> Rubric:
    """The rubric of a stored text; `id` is what it is called where it cannot be used. Raises RubricUnusable."""
    from trainer.assessment.rubric_load import load_rubric

    rubric, findings, _ = load_rubric(text, "rubric.yaml")
    if rubric is None:
        raise RubricUnusable(id, findings)
    return rubric


def read_rubric_file(path: Path) -> Source[Rubric]:
    """A rubric by its file. Raises RubricUnusable with the findings, OSError."""
    from trainer.assessment.rubric_load import load_rubric

    content = file_content(path)
    loaded, findings, name = load_rubric(content, str(path))
    if loaded is None:
        raise RubricUnusable(str(path), findings)
    return Source(loaded, _text(content, path), name)


def has_changed(path: Path, name: str) -> bool:
    """Whether the file is there and no longer has the content of this hash."""
    from trainer.scenario.source_text import text_hash

    try:
        return text_hash(_text(file_content(path), path)) != name
    except OSError:
        return False


def file_content(path: Path) -> bytes:
    """The file's bytes, as far as the loaders look at them."""
    from trainer.scenario.source_text import SIZE_LIMIT

    with path.open("rb") as file:
        return file.read(SIZE_LIMIT + 1)


def _text(content: bytes, path: Path) -> str:
    """The text whose hash the loaders give: without a byte order mark, line ends as one kind."""
    from trainer.scenario.source_text import decode

    return decode(content, str(path))[0].text
