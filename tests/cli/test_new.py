"""`trainer new`: answers or options in, a scenario in the library out."""

import io
import sys

import pytest


@pytest.fixture
def typed(monkeypatch):
    def lines(*answers: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))

    return lines


def files(trainer) -> list[str]:
    folder = trainer.home / "scenarios"
    return sorted(path.name for path in folder.glob("*.yaml")) if folder.exists() else []


def test_options_alone_write_a_scenario_that_the_library_lists(trainer):
    code, out, err = trainer("new", "--id", "essai", "--contract", "agency", "--language", "en", "--yes")
    assert (code, err) == (0, "")
    path = trainer.home / "scenarios" / "essai.yaml"
    assert str(path) in out
    for step in ("check", "play", "watch", "graph"):
        assert f"trainer {step} {path}" in out
    listed = {item["id"]: item for item in trainer.json("list", "--json")["scenarios"]}
    assert (listed["essai"]["language"], listed["essai"]["contract"]) == ("en", "agency")


def test_questions_ask_what_the_options_leave_open_and_an_empty_line_takes_what_is_usual(trainer, typed):
    typed(
        "", "prestation de service", "L'été à la clinique", "2", "Zoé", "", "", "", "1,2", "9", "facile", "3"
    )
    code, out, err = trainer("new")
    assert code == 0, err
    assert files(trainer) == ["ete-la-clinique.yaml"]
    text = (trainer.home / "scenarios" / "ete-la-clinique.yaml").read_text(encoding="utf-8")
    for line in ('title: "L’été à la clinique"', "market: international", 'name: "Zoé"', "difficulty: 3"):
        assert line in text
    assert "  repair:" in text and "  penalties:" not in text
    assert "de 1 à 3" in out


def test_an_input_that_ends_early_writes_nothing(trainer, typed):
    typed("1", "1")
    code, _, err = trainer("new")
    assert code == 1
    assert "Rien n’a été écrit" in err
    assert files(trainer) == []


def test_an_id_that_is_taken_is_refused_and_one_from_a_title_gets_a_number(trainer):
    assert trainer("new", "premiers-pas", "--contract", "sale", "--yes")[0] == 1
    assert trainer("new", "--title", "Vente", "--contract", "sale", "--yes")[0] == 0
    assert trainer("new", "--title", "Vente", "--contract", "sale", "--yes")[0] == 0
    assert files(trainer) == ["vente-2.yaml", "vente.yaml"]


@pytest.mark.parametrize(
    "options", [("../x",), ("Essai",), ("essai", "--issues", "price"), ("essai", "--issues", "price,nothing")]
)
def test_what_cannot_be_used_is_a_wrong_call(trainer, options):
    code, _, err = trainer("new", *options, "--contract", "sale", "--yes")
    assert code == 2 and err
    assert files(trainer) == []


def test_a_named_folder_is_made_and_written_to(trainer, tmp_path):
    folder = tmp_path / "mes scénarios"
    code, out, _ = trainer("new", "essai", "--contract", "sale", "--yes", "--scenarios", folder)
    assert code == 0
    assert (folder / "essai.yaml").is_file()
    assert f"trainer check '{folder / 'essai.yaml'}'" in out
