"""Wrong values, full disks, folders that are not there, files that cannot be read: said, with the right exit code."""

import json
import os
import re
import tomllib
from pathlib import Path

import pytest

import trainer as package
from trainer.cli import check as check_command
from trainer.cli.parser import _COMMANDS

PACKAGE = Path(package.__file__).parent
SMALL = Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["play", "emballages", "--plain", "--store", "--seed", "9" * 23], "--seed"),
        (["play", "emballages", "--plain", "--seed", "9" * 5000], "--seed"),
        (["play", "emballages", "--plain", "--at", "9999-12-31T23:59Z"], "hors des bornes"),
        (["play", "emballages", "--plain", "--at", "0001-01-01T00:00+14:00"], "hors des bornes"),
        (["attempts", "--limit", "0"], "--limit"),
        (["attempts", "--limit", "-3"], "--limit"),
        (["attempts", "--limit", "9" * 23], "--limit"),
        (["show", "last"], "Aucune tentative n’est encore enregistrée."),
        (["assess", "last"], "Aucune tentative n’est encore enregistrée."),
        (["export", "last"], "Aucune tentative n’est encore enregistrée."),
        (["check", "nowhere.yaml"], "il n’y a pas de fichier ni de dossier de ce nom"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_with_a_message(trainer, arguments, said):
    code, out, err = trainer(*arguments)
    assert (code, out) == (2, "")
    assert said in err


def test_a_moment_without_a_zone_is_in_universal_time(trainer):
    replies = trainer.replies("Bonjour.", "/fin")
    play = ("play", "emballages", "--plain", "--json", "--replies", replies, "--at")
    assert trainer.json(*play, "2026-01-01T09:00") == trainer.json(*play, "2026-01-01T09:00Z")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said_and_exits_1(trainer):
    import subprocess
    import sys

    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "trainer", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "TRAINER_HOME": str(trainer.home)},
            check=False,
        )
    err = done.stderr.decode()
    assert done.returncode == 1
    assert "Le disque est plein" in err
    assert "Exception" not in err and "Errno" not in err


def test_no_text_names_a_command_that_does_not_exist():
    commands = {name for name, _, _ in _COMMANDS}
    texts = [*(PACKAGE / "messages" / "locale").rglob("*.po"), PACKAGE / "findings" / "catalogue.toml"]
    named = re.compile(r"[`“«]\s?trainer ([a-z]+)([^`”»]*)")
    found = [match for path in texts for match in named.findall(path.read_text(encoding="utf-8"))]
    assert found
    assert {name for name, _ in found} <= commands
    assert ("explain", "") not in found  # It needs a code.
    tomllib.loads(texts[-1].read_text(encoding="utf-8"))


def test_a_folder_of_scenarios_that_is_not_there_is_named(trainer, tmp_path, monkeypatch):
    code, out, err = trainer("list", "--scenarios", tmp_path / "nonexist")
    assert code == 0
    assert "emballages" in out
    assert str(tmp_path / "nonexist") in err
    monkeypatch.setenv("TRAINER_SCENARIOS", str(tmp_path / "nope"))
    assert str(tmp_path / "nope") in trainer("list")[2]
    assert trainer("attempts", "--json")[2] == ""


def test_files_with_errors_are_counted_when_scenarios_are_listed(trainer, tmp_path):
    assert trainer("list")[2] == ""
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("format: 1\n", encoding="utf-8")
    code, _, err = trainer("list", "--scenarios", tmp_path)
    assert code == 0
    assert "2 fichiers" in err
    assert "trainer check" in err


def test_a_file_of_replies_in_another_encoding_is_named(trainer, tmp_path):
    file = tmp_path / "latin.txt"
    file.write_bytes("Été".encode("latin-1"))
    for arguments in (("play", "emballages", "--plain", "--replies", file), ("read", file)):
        code, _, err = trainer(*arguments)
        assert code == 2
        assert str(file) in err


def test_check_reports_the_other_files_when_one_is_missing(trainer, tmp_path):
    empty = tmp_path / "a.yaml"
    empty.write_text("", encoding="utf-8")
    code, out, err = trainer("check", empty, tmp_path / "nofile.yaml", SMALL)
    assert code == 2
    assert "TR004" in out
    assert "2 fichiers vérifiés" in err
    assert "nofile.yaml" in err.splitlines()[-1]


def test_check_of_a_folder_leaves_out_what_is_no_scenario_and_links_that_lead_out(trainer, tmp_path):
    folder, outside = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    outside.mkdir()
    for path in (folder / "a.yaml", outside / "b.yaml"):
        path.write_text("format: 1\n", encoding="utf-8")
    (folder / "compose.yml").write_text("services:\n  web: {}\n", encoding="utf-8")
    (folder / "utf16.yaml").write_text("format: 1\n", encoding="utf-16")
    try:
        (folder / "link.yaml").symlink_to(outside / "b.yaml")
        (folder / "below").symlink_to(outside, target_is_directory=True)
    except OSError:
        pytest.skip("needs links")
    _, out, _ = trainer("check", folder, "--json")
    content = json.loads(out)
    assert content["files"] == 2
    assert {Path(finding["path"]).name for finding in content["findings"]} == {"a.yaml", "utf16.yaml"}


def test_a_long_check_says_how_far_it_has_come(trainer, monkeypatch):
    monkeypatch.setattr(check_command, "PROGRESS_SECONDS", 0.0)
    assert "Vérification\u00a0: petit.yaml (1 sur 1), structure" in trainer("check", SMALL)[2]


def test_an_unknown_rubric_exits_2(trainer, stored):
    code, out, err = trainer("assess", stored, "--rubric", "nope")
    assert (code, out) == (2, "")
    assert "nope" in err


def test_an_export_replaces_a_file_only_when_forced(trainer, stored, tmp_path):
    file = tmp_path / "mine.md"
    file.write_text("mine", encoding="utf-8")
    code, _, err = trainer("export", stored, "-o", file)
    assert (code, file.read_text(encoding="utf-8")) == (2, "mine")
    assert "--force" in err
    assert trainer("export", stored, "-o", file, "--force")[0] == 0
    assert file.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(("language", "words"), [("fr", "Ligne 2"), ("en", "Line 2")])
def test_a_line_that_cannot_be_read_is_named_and_explained(trainer, tmp_path, language, words):
    file = tmp_path / "in.jsonl"
    file.write_text('\n{\n{"reply": "Bonjour.", "lang": "fr"}\n', encoding="utf-8")
    _, out, _ = trainer("read", file, "--language", language)
    answer = json.loads(out.splitlines()[0])
    assert (answer["error"], answer["line"]) == ("not-json", 2)
    assert answer["message"].startswith(words)
