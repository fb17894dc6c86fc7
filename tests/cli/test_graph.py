"""`trainer graph`: by id or by file, to the terminal or to a file, visits of what is stored."""

from pathlib import Path

import pytest

PETIT = Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """The whole check is tested where it lives; here its findings are made up."""
    monkeypatch.setattr("trainer.authoring.check.check_file", lambda *given, **more: ())


def test_a_file_is_drawn_and_looking_stores_nothing(trainer):
    code, out, err = trainer("graph", "--instructor", PETIT)
    assert (code, err) == (0, "")
    assert "opening" in out and "bargaining" in out and "tentative" not in out
    assert not (trainer.home / "attempts.db").exists()


def test_stored_attempts_are_counted_at_what_they_came_through(trainer):
    said = trainer.replies("Comment s’organise votre rentrée ?")
    for _ in range(2):
        assert trainer("play", PETIT, "--plain", "--replies", said, "--store")[0] == 0
    _, out, _ = trainer("graph", "--instructor", PETIT, "--language", "en")
    assert "2 stored attempts" in out
    assert "asks-planning  ×2" in out


def test_mermaid_goes_to_a_file_that_is_never_written_over_unasked(trainer, tmp_path):
    file = tmp_path / "petit.mmd"
    assert trainer("graph", "--instructor", PETIT, "--mermaid", "--output", file)[:2] == (0, "")
    assert file.read_text(encoding="utf-8").startswith("flowchart TD\n")
    file.write_text("mine")
    assert trainer("graph", "--instructor", PETIT, "-o", file)[0] == 1
    assert file.read_text() == "mine"
    assert trainer("graph", "--instructor", PETIT, "-o", file, "--force")[0] == 0
    assert "opening" in file.read_text(encoding="utf-8")


def test_a_terminal_without_the_signs_gets_plain_ones(trainer, monkeypatch):
    monkeypatch.setenv("TRAINER_ASCII", "1")
    _, out, _ = trainer("graph", "--instructor", PETIT)
    assert "├" not in out and "|- " in out


def test_a_file_with_errors_shows_its_findings(trainer, tmp_path):
    path = tmp_path / "x.yaml"
    path.write_text("format: 1\n")
    code, _, err = trainer("graph", "--instructor", path)
    assert code == 1 and "TR021" in err
