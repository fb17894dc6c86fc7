"""`trainer class`, `trainer backup`, `trainer restore`, and what asks for `--instructor`."""

import io
import json
from pathlib import Path

import pytest

from tests.review.classes import received
from trainer.attempts.store import Store
from trainer.practice.settings import Settings, save_settings


@pytest.fixture
def class_ids(trainer):
    trainer.home.mkdir(parents=True, exist_ok=True)
    store = Store(trainer.home / "attempts.db")
    ids = [
        received(store, students=("Zoé Martin",), class_name="BTS 2"),
        received(store, students=("Ana Lefort",), class_name="BTS 2", state="edited"),
        received(store, students=("Léo Brun",), class_name="BTS 1", mode="guided"),
    ]
    store.close()
    return ids


@pytest.mark.parametrize(
    "call",
    [
        ("deal", "premiers-pas"),
        ("walk", "premiers-pas", "--students"),
        ("graph", "premiers-pas", "--fast"),
        ("inbox", "premiers-pas"),
        ("play", "premiers-pas", "--from", "opening"),
    ],
)
def test_what_shows_the_counterparts_limits_asks_for_the_instructor(trainer, call):
    code, out, err = trainer(*call)
    assert (code, out) == (2, "")
    assert "--instructor" in err


def test_the_flag_may_stand_before_the_command_and_the_setting_does_as_well(trainer):
    assert trainer("--instructor", "deal", "premiers-pas")[0] == 0
    assert trainer("deal", "premiers-pas")[0] == 2
    save_settings(Settings(instructor=True))
    assert trainer("deal", "premiers-pas")[0] == 0


def test_without_a_name_the_classes_are_listed_and_nothing_is_created(trainer, class_ids):
    _, out, _ = trainer("class")
    assert ["BTS 1", "1"] in [line.rsplit(maxsplit=1) for line in out.splitlines()]
    assert trainer.json("class", "--json") == {
        "classes": [{"class": "BTS 1", "attempts": 1}, {"class": "BTS 2", "attempts": 2}]
    }


def test_without_a_database_there_are_no_classes(trainer):
    assert trainer.json("class", "--json") == {"classes": []}
    assert trainer("class", "BTS")[0] == 2
    assert not (trainer.home / "attempts.db").exists()


def test_a_class_is_found_whatever_its_capitals_and_its_table_printed(trainer, class_ids):
    code, out, _ = trainer("class", "bts 2")
    assert code == 0
    assert [line.split("  ")[0] for line in out.splitlines()[1:]] == ["Ana Lefort", "Zoé Martin"]
    assert "modifiée" in out
    code, _, err = trainer("class", "BTS 22")
    assert code == 2
    assert "BTS 2" in err
    assert trainer("class", "BTS 2", "--sort", "couleur")[0] == 2


def test_the_json_of_a_class_has_the_keys_of_the_contract(trainer, class_ids):
    content = trainer.json("class", "BTS 2", "--json", "--sort", "student")
    row = content["attempts"][1]
    assert (row["attempt"], row["students"], row["state"], row["try"]) == (
        class_ids[0],
        ["Zoé Martin"],
        "same",
        1,
    )
    assert row["levels"]["ecoute"] == 2
    assert row["counts"] is True
    hidden = trainer.json("class", "BTS 2", "--json", "--hide-names")
    assert "Zoé" not in json.dumps(hidden, ensure_ascii=False)


def test_figures_are_for_instructors_and_leave_guided_attempts_out(trainer, class_ids):
    assert trainer("class", "BTS 1", "--figures")[0] == 2
    figures = trainer.json("class", "BTS 1", "--figures", "--json", "--instructor")["figures"]
    assert (figures["counted"], figures["guided"]) == (0, 1)
    figures = trainer.json("class", "BTS 2", "--figures", "--json", "--instructor")["figures"]
    assert figures["counted"] == 2
    assert figures["interests"][0]["met"] == 2
    _, out, _ = trainer("class", "BTS 2", "--figures", "--instructor")
    assert "2 tentatives comptent." in out


def test_the_csv_asks_before_it_replaces_a_file(trainer, class_ids):
    path = trainer.home / "t.csv"
    assert trainer("class", "BTS 2", "--csv", path)[0] == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert trainer("class", "BTS 2", "--csv", path)[0] == 2
    assert trainer("class", "BTS 2", "--csv", path, "--force", "--hide-names")[0] == 0
    assert "Martin" not in path.read_text(encoding="utf-8")


def test_a_class_is_removed_for_good_only_after_a_yes(trainer, class_ids, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("non\n"))
    assert trainer("class", "BTS 2", "--delete")[0] == 1
    assert trainer("class", "--delete")[0] == 2
    assert trainer("class", "BTS 2", "--delete", "--yes")[0] == 0
    assert [one["class"] for one in trainer.json("class", "--json")["classes"]] == ["BTS 1"]
    assert len(trainer.json("attempts", "--json")["attempts"]) == 1
    content = (trainer.home / "attempts.db").read_bytes()
    assert "Zoé Martin".encode() not in content


def test_a_backup_is_written_restored_and_what_was_there_kept(trainer, class_ids, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("non\n"))
    folder = trainer.home / "copies"
    folder.mkdir()
    code, _, err = trainer("backup", folder)
    assert code == 0
    (path,) = folder.iterdir()
    assert path.suffix == ".db"
    assert "3 tentatives, 2 classes" in err
    assert trainer("backup", path)[0] == 2
    assert trainer("backup", path, "--force")[0] == 0
    trainer("class", "BTS 2", "--delete", "--yes")
    assert trainer("restore", path)[0] == 1
    code, _, err = trainer("restore", path, "--yes")
    assert code == 0
    kept = Path(err.strip().splitlines()[-1].split("\u00a0: ")[-1])
    assert kept.exists()
    assert len(trainer.json("class", "BTS 2", "--json")["attempts"]) == 2
    code, _, err = trainer("restore", kept.with_name("absent.db"))
    assert code == 1
    assert "absent.db" in err


def test_a_backup_of_nothing_says_so(trainer):
    assert trainer("backup", trainer.home)[0] == 2
