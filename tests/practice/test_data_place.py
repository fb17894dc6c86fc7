"""Where attempts are kept, and whether a folder typed could serve."""

import os
from pathlib import Path

import pytest

from trainer.practice.data_place import FolderRefused, place_in_use, system_folder, usable_folder


@pytest.fixture
def bare(tmp_path, monkeypatch):
    for name in ("TRAINER_HOME", "TRAINER_DATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


def test_the_place_in_use_says_what_chose_it(bare, monkeypatch):
    assert (place_in_use("").folder, place_in_use("").chosen_by) == (system_folder(), "system")
    monkeypatch.setenv("TRAINER_DATA", "/chosen")
    assert place_in_use("").chosen_by == "data"
    assert place_in_use("/chosen").chosen_by == "settings"
    assert place_in_use("/chosen").folder == Path("/chosen")
    monkeypatch.setenv("TRAINER_HOME", "/home")
    assert (place_in_use("/chosen").folder, place_in_use("/chosen").chosen_by) == (Path("/home"), "home")


def test_a_folder_is_made_and_left_empty(bare):
    folder = bare / "a" / "b c"
    assert usable_folder(f"  {folder}\n") == folder
    assert list(folder.iterdir()) == []


def test_a_folder_with_something_in_it_keeps_it(bare):
    (bare / "file").write_text("x", encoding="utf-8")
    assert usable_folder(str(bare)) == bare
    assert (bare / "file").read_text(encoding="utf-8") == "x"


def test_the_sign_of_the_users_own_folder_is_known(bare):
    assert usable_folder("~/essais") == bare / "essais"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "relative"),
        ("essais", "relative"),
        ("~nobody-of-this-name/x", "relative"),
        ("{bare}/file", "file"),
        ("{bare}/file/below", "file"),
        ("{bare}/" + "x" * 5000, "long"),
    ],
)
def test_what_cannot_serve_is_refused_and_leaves_nothing_behind(bare, typed, reason):
    (bare / "file").write_text("x", encoding="utf-8")
    with pytest.raises(FolderRefused) as refused:
        usable_folder(typed.format(bare=bare))
    assert refused.value.reason == reason
    assert [path.name for path in bare.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("number", "reason"), [(13, "forbidden"), (30, "forbidden"), (28, "full"), (5, "other")]
)
def test_folders_made_for_the_trial_go_when_it_fails(bare, monkeypatch, number, reason):
    def fail(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FolderRefused) as refused:
        usable_folder(str(bare / "a" / "b"))
    assert refused.value.reason == reason
    assert list(bare.iterdir()) == []
