"""Playing from the command line, storing, showing, deleting."""

import json

import pytest

FIXED = ("--plain", "--seed", 1, "--at", "2026-01-01T09:00Z", "--language", "fr", "--json")


def test_the_same_input_prints_the_same_bytes(trainer, talk):
    replies = trainer.replies(*talk)
    first = trainer("play", "emballages", "--replies", replies, *FIXED)
    second = trainer("play", "emballages", "--replies", replies, *FIXED)
    assert first == second
    record = json.loads(first[1])
    assert record["started"] == "2026-01-01T09:00:00Z"
    assert [turn["at"] for turn in record["turns"] if turn["speaker"] == "student"][:3] == [
        60.0,
        120.0,
        180.0,
    ]
    assert not (trainer.home / "attempts.db").exists()


def test_the_same_input_prints_the_same_bytes_in_another_process(trainer, talk):
    replies = trainer.replies(*talk)
    code, out, _ = trainer("play", "emballages", "--replies", replies, *FIXED)
    process = trainer.start(
        "play",
        "emballages",
        "--replies",
        replies,
        *FIXED,
        PYTHONHASHSEED="7",
        LC_ALL="C",
        PYTHONIOENCODING="ascii",
    )
    stdout, stderr = process.communicate(timeout=60)
    assert (process.returncode, stderr) == (code, b"")
    assert stdout.decode("utf-8") == out


def test_other_replies_another_seed_or_another_name_make_another_id(trainer, talk):
    def identity(*arguments, lines=talk):
        return trainer.json("play", "emballages", "--replies", trainer.replies(*lines), *FIXED, *arguments)[
            "attempt"
        ]

    assert len({identity(), identity(lines=talk[1:]), identity("--seed", 2), identity("--name", "Zoé")}) == 4


def test_a_break_inside_a_reply_is_written_as_an_escape(trainer):
    record = trainer.json(
        "play", "emballages", "--replies", trainer.replies("Bonjour.\\nComment allez-vous ?"), *FIXED
    )
    assert record["turns"][1]["text"] == "Bonjour.\nComment allez-vous ?"


def test_an_attempt_that_was_stored_is_shown_as_it_was_printed(trainer, talk):
    printed = trainer("play", "emballages", "--replies", trainer.replies(*talk, "/fin"), "--store", *FIXED)[1]
    attempt = json.loads(printed)["attempt"]
    assert trainer("show", attempt, "--json")[1] == printed
    assert trainer("show", attempt[:12].lower(), "--json")[1] == printed
    assert trainer("export", attempt, "--format", "json")[1] == printed


def test_storing_the_same_input_twice_makes_a_second_attempt(trainer, talk):
    replies = trainer.replies(*talk, "/fin")
    records = [trainer.json("play", "emballages", "--replies", replies, "--store", *FIXED) for _ in range(2)]
    assert records[0]["attempt"] != records[1]["attempt"]
    assert [record["try"] for record in records] == [1, 2]


def test_assessing_again_gives_what_was_given(trainer, stored):
    again = trainer.json("assess", stored, "--json")
    shown = trainer.json("show", stored, "--json")["assessment"]
    assert again["assessment"] == shown
    assert trainer.json("assess", stored, "--json", "--language", "en")["assessment"] == shown


def test_the_list_knows_the_attempts(trainer, stored):
    entry = next(item for item in trainer.json("list", "--json")["scenarios"] if item["id"] == "emballages")
    row = trainer.json("attempts", "--json")["attempts"][0]
    assert (entry["attempts"], entry["best_score"]) == (1, row["total"])
    assert (row["attempt"], row["students"], row["outcome"]) == (
        stored,
        ["Zoé"],
        trainer.json("show", stored, "--json")["outcome"],
    )
    code, out, _ = trainer("attempts", "--name", "zoé")
    assert code == 0
    assert stored in out


def test_what_people_see_of_an_attempt_has_no_key_left_in_it(trainer, stored):
    for language in ("fr", "en"):
        for arguments in (("show", stored), ("assess", stored), ("export", stored), ("list",), ("attempts",)):
            code, out, _ = trainer(*arguments, "--language", language)
            assert code == 0
            for namespace in ("plain.", "report.", "cli.", "assessment.", "{"):
                assert namespace not in out.replace("...", "")


def test_markdown_quotes_without_obeying(trainer):
    replies = trainer.replies("# Titre <b>gras</b> [lien](http://x) *a*", "/fin")
    attempt = trainer.json("play", "emballages", "--replies", replies, "--store", "--plain", "--json")[
        "attempt"
    ]
    out = trainer("export", attempt)[1]
    assert "\\# Titre \\<b\\>gras\\</b\\> \\[lien\\](http://x) \\*a\\*" in out


def test_an_export_goes_to_a_file(trainer, stored, tmp_path):
    code, out, _ = trainer("export", stored, "-o", tmp_path / "a.md")
    assert (code, out) == (0, "")
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# ")


def test_deleting_asks_and_a_no_deletes_nothing(trainer, stored, monkeypatch):
    monkeypatch.setattr("trainer.plain.console.Console.ask", lambda self, prompt="": "non")
    assert trainer("delete", stored)[0] == 1
    assert trainer("show", stored)[0] == 0
    monkeypatch.setattr("trainer.plain.console.Console.ask", lambda self, prompt="": "oui")
    assert trainer("delete", "--student", "ZOÉ")[0] == 0
    assert trainer("show", stored)[0] == 2


def test_deal_prints_the_contract(trainer):
    content = trainer.json("deal", "--instructor", "emballages", "--json")
    assert {
        "packages",
        "agreement_zone",
        "frontier",
        "frontier_in_zone",
        "nash",
        "kalai_smorodinsky",
        "joint_max",
        "batna",
    } <= set(content)
    code, out, _ = trainer("deal", "--instructor", "emballages")
    assert code == 0
    assert "Nash" in out


def test_the_preparation_is_in_the_record(trainer, tmp_path):
    sheet = tmp_path / "sheet.json"
    sheet.write_text('{"cible": "0,48 €"}', encoding="utf-8")
    record = trainer.json(
        "play", "emballages", "--replies", trainer.replies("Bonjour."), "--preparation", sheet, *FIXED
    )
    assert record["preparation"] == {"cible": "0,48 €"}
    sheet.write_text("[1, 2", encoding="utf-8")
    assert (
        trainer(
            "play", "emballages", "--replies", trainer.replies("Bonjour."), "--preparation", sheet, *FIXED
        )[0]
        == 2
    )


def test_a_scenario_with_errors_is_not_played_and_its_findings_are_said(trainer, tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text("format: 1\nid: bad\ntitle: a: b\n", encoding="utf-8")
    code, out, err = trainer("play", path, "--plain")
    assert (code, out) == (1, "")
    assert "bad.yaml:3:" in err


def test_a_scenario_that_changed_goes_on_with_its_old_text(trainer, talk, tmp_path):
    from tests.cli.conftest import ROOT

    path = tmp_path / "emballages.yaml"
    text = (ROOT / "scenarios" / "emballages.yaml").read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    attempt = trainer.json(
        "play", path, "--plain", "--replies", trainer.replies(*talk[:2]), "--store", "--json"
    )["attempt"]
    before = trainer("show", attempt, "--json")[1]
    path.write_text("id: something else entirely", encoding="utf-8")
    assert trainer("show", attempt, "--json")[1] == before
    path.write_text(text.replace("Claire", "Clara"), encoding="utf-8")
    code, out, _ = trainer("play", path, "--plain", "--resume", attempt, "--replies", trainer.replies("/fin"))
    assert code == 0
    assert "Clara" not in out


@pytest.mark.parametrize("missing", ["nothing", "ended"])
def test_there_must_be_something_to_resume(trainer, missing, request):
    if missing == "ended":
        request.getfixturevalue("stored")
    code, _, err = trainer("play", "emballages", "--plain", "--resume")
    assert code == 2
    assert "Aucune négociation en cours" in err
