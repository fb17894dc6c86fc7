import os
from pathlib import Path

import pytest

from trainer.scenario.shelf import VARIABLE, find_rubric, find_scenarios, scenario_folders, shipped_folder


def files(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text("id: x\n", encoding="utf-8")
    return folder


def test_folders_come_from_the_caller_the_variable_the_user_and_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, os.pathsep.join([str(tmp_path / "v1"), "", str(tmp_path / "v2")]))
    folders = scenario_folders([tmp_path / "given"], tmp_path / "home")
    names = ["given", "v1", "v2", "home/scenarios"]
    assert folders == (*(tmp_path / name for name in names), shipped_folder("scenarios"))


def test_a_folder_named_twice_is_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert scenario_folders([tmp_path]).count(tmp_path) == 1


def test_scenarios_are_the_yaml_files_of_the_folders_in_order(tmp_path: Path) -> None:
    one = files(tmp_path / "one", "b.yaml", "a.yml", "notes.txt", ".hidden.yaml", "C.YAML")
    two = files(tmp_path / "two", "a.yaml")
    (one / "folder.yaml").mkdir()
    found = find_scenarios([one, tmp_path / "missing", two, one, one / "b.yaml"])
    assert [str(path.relative_to(tmp_path)) for path in found] == [
        "one/C.YAML",
        "one/a.yml",
        "one/b.yaml",
        "two/a.yaml",
    ]


def test_a_single_file_may_be_named(tmp_path: Path) -> None:
    files(tmp_path, "a.yaml", "b.txt")
    assert find_scenarios([tmp_path / "a.yaml", tmp_path / "b.txt"]) == (tmp_path / "a.yaml",)


def test_the_shipped_scenarios_are_found() -> None:
    assert any(path.stem == "emballages" for path in find_scenarios([shipped_folder("scenarios")]))


def test_the_shipped_rubric_is_found_and_an_own_one_first(tmp_path: Path) -> None:
    shipped = find_rubric("bloc3-negociation")
    assert shipped is not None and shipped.parent == shipped_folder("rubrics")
    own = files(tmp_path, "bloc3-negociation.yaml")
    assert find_rubric("bloc3-negociation", [own]) == own / "bloc3-negociation.yaml"


@pytest.mark.parametrize(
    "id", ["", "nothing", "../rubrics/bloc3-negociation", "/etc/passwd", "a/b", "a\x00", "é", ".."]
)
def test_what_is_not_the_name_of_a_rubric_finds_nothing(id: str) -> None:
    assert find_rubric(id) is None
