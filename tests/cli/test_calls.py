"""Help, wrong calls and exit codes, in the language of the interface."""

import json
from pathlib import Path

import pytest

from trainer.cli.parser import _COMMANDS

COMMANDS = [name for name, _, _ in _COMMANDS]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("language", "word"), [("fr", "utilisation"), ("en", "usage")])
def test_every_command_has_help_in_both_languages(trainer, command, language, word):
    code, out, err = trainer(command, "--help", "--language", language)
    assert (code, err) == (0, "")
    assert word in out
    assert "cli." not in out


def test_help_names_every_command(trainer):
    _, out, _ = trainer("--help")
    assert all(f"    {command} " in out for command in COMMANDS)


def test_what_stands_before_the_command_counts_as_after_it(trainer):
    folder = str(Path(__file__).parents[1] / "scenario" / "fixtures")
    before = trainer("--scenarios", folder, "--language", "en", "list")
    assert before == trainer("list", "--scenarios", folder, "--language", "en")
    assert "petit" in before[1]


def test_the_version_is_a_result(trainer):
    import trainer as package

    assert trainer("--version") == (0, f"trainer {package.__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["play"], "Il manque\u00a0: ID."),
        (["fly"], "Il n’y a pas de commande fly."),
        (["lst"], "Vouliez-vous dire list"),
        (["list", "--color"], "Argument inconnu\u00a0: --color."),
        (["play", "x", "--mode", "chess"], "--mode\u00a0: 'chess' ne convient pas"),
        (["play", "x", "--seed", "many"], "--seed\u00a0: 'many' n’est pas une valeur possible."),
        (["play", "x", "--seed"], "--seed\u00a0: il manque une valeur."),
        (["explain", "TR00012"], "TR00012"),
        (["explain", "TR12"], "Vouliez-vous dire TR012"),
        (["play", "nowhere.yaml"], "Le fichier nowhere.yaml n’existe pas."),
        (["play", "emballage", "--plain"], "Vouliez-vous dire emballages"),
        (["play", "emballages", "--plain", "--at", "demain"], "demain n’est pas un moment"),
        (["play", "emballages", "--plain", "--replies", "nowhere.txt"], "nowhere.txt"),
        (["show", "01"], "Aucune tentative ne porte l’identifiant 01."),
        (["delete"], "Indiquez des tentatives"),
        (["check", "nowhere.yaml"], "nowhere.yaml"),
    ],
)
def test_a_wrong_call_is_said_on_standard_error_and_exits_2(trainer, arguments, said):
    code, out, err = trainer(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_looking_at_attempts_creates_nothing(trainer):
    for arguments in (["attempts"], ["list"], ["show", "last"], ["delete", "x"]):
        trainer(*arguments)
    assert not (trainer.home / "attempts.db").exists()


def test_a_code_is_explained(trainer):
    code, out, _ = trainer("explain", "tr012")
    assert code == 0
    assert out.startswith("TR012")


def test_the_schema_is_json(trainer):
    assert "properties" in trainer.json("schema")


def test_a_line_is_read(trainer, tmp_path):
    file = tmp_path / "in.jsonl"
    lines = [
        '{"id": "a", "lang": "fr", "reply": "Comment s\'organise votre rentrée ?"}',
        "{",
        "[1]",
        '{"id": "b", "reply": 3}',
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    code, out, _ = trainer("read", file)
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert "open_question" in [move["move"] for move in answers[0]["moves"]]
    assert ["error" in answer for answer in answers] == [False, True, True, True]
    assert answers[3]["id"] == "b"


def test_a_damaged_database_is_said_and_exits_1(trainer):
    trainer.home.mkdir(parents=True)
    (trainer.home / "attempts.db").write_bytes(b"this is no database" * 500)
    code, _, err = trainer("attempts")
    assert code == 1
    assert "endommagée" in err
    code, out, err = trainer("list")
    assert code == 0
    assert "emballages" in out
    assert "endommagée" in err


def test_without_a_command_the_app_opens(trainer, monkeypatch):
    from trainer.tui import run

    asked = []
    monkeypatch.setattr(run, "run_app", lambda **values: asked.append(values) or 0)
    assert trainer()[0] == 0
    assert trainer("--language", "en", "--scenarios", "here")[0] == 0
    assert trainer("play", "emballages", "--seed", 3, "--name", "Zoé")[0] == 0
    assert [values.get("language") for values in asked] == [None, "en", None]
    assert [str(folder) for folder in asked[1]["folders"]] == ["here"]
    assert (asked[2]["scenario"], asked[2]["seed"], asked[2]["students"]) == ("emballages", 3, ("Zoé",))
