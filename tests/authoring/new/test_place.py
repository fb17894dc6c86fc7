import json

import pytest

from trainer.authoring.new.place import folder_for, taken_ids, write_scenario
from trainer.authoring.new.skeleton import SCHEMA_FILE


def test_the_folder_is_the_one_given_else_the_one_of_the_variable_else_the_users_own(tmp_path, monkeypatch):
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path))
    monkeypatch.delenv("TRAINER_SCENARIOS", raising=False)
    assert folder_for() == tmp_path / "scenarios"
    monkeypatch.setenv("TRAINER_SCENARIOS", str(tmp_path / "theirs"))
    assert folder_for() == tmp_path / "theirs"
    assert folder_for([tmp_path / "named"]) == tmp_path / "named"


def test_a_file_that_is_there_is_never_written_over(tmp_path):
    path = write_scenario(tmp_path / "new", "essai", "a: 1\n")
    with pytest.raises(FileExistsError):
        write_scenario(tmp_path / "new", "essai", "b: 2\n")
    assert path.read_text() == "a: 1\n"


def test_the_schema_stands_beside_the_scenario_and_is_renewed_but_never_takes_somebody_elses_place(tmp_path):
    write_scenario(tmp_path, "one", "")
    schema = tmp_path / SCHEMA_FILE
    fresh = schema.read_text(encoding="utf-8")
    assert "scenes" in json.loads(fresh)["properties"]
    schema.write_text(json.dumps({"title": json.loads(fresh)["title"]}))
    write_scenario(tmp_path, "two", "")
    assert schema.read_text(encoding="utf-8") == fresh
    schema.write_text("mine")
    write_scenario(tmp_path, "three", "")
    assert schema.read_text() == "mine"


def test_ids_are_taken_by_the_library_and_by_files_of_the_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path))
    (tmp_path / "broken.yaml").write_text(":")
    taken = taken_ids(tmp_path)
    assert {"premiers-pas", "broken"} <= set(taken)
