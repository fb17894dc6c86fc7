"""What `trainer export` prints and writes."""

import json

import pytest

from tests.reports.pages import Page
from trainer.cli import export as export_command


@pytest.fixture
def two(trainer, talk):
    """Two finished attempts, the second one Ana's."""
    return [
        trainer.json(
            "play", "emballages", "--plain", "--replies", trainer.replies(*talk[:2], "/fin"),
            "--store", "--json", "--name", name,
        )["attempt"]
        for name in ("Zoé", "Ana")
    ]  # fmt: skip


def test_html_is_one_whole_page(trainer, two):
    code, out, err = trainer("export", two[0], "--format", "html")
    assert (code, err) == (0, "")
    page = Page(out)
    assert (page.names.count("html"), page.others, page.open) == (1, [], [])
    assert "Zoé" in page.text


def test_several_attempts_stand_in_one_page_in_the_order_asked(trainer, two):
    code, out, _ = trainer("export", two[1], two[0], "--format", "html")
    assert code == 0
    page = Page(out)
    assert page.names.count("html") == 1
    assert len(page.of("article", class_="attempt")) == 2
    assert page.text.index("\nAna") < page.text.index("\nZoé")


def test_several_attempts_in_json_are_one_a_line(trainer, two):
    out = trainer("export", *two, "--format", "json")[1]
    assert [json.loads(line)["attempt"] for line in out.splitlines()] == two


def test_several_attempts_in_markdown_follow_one_another(trainer, two):
    out = trainer("export", *two)[1]
    assert sum(line.startswith("# ") for line in out.splitlines()) == 2


def test_html_goes_to_a_file(trainer, two, tmp_path):
    file = tmp_path / "a.html"
    code, out, err = trainer("export", two[0], "--format", "html", "-o", file)
    assert (code, out) == (0, "")
    assert str(file) in err
    written = file.read_bytes()
    assert written.startswith(b"<!DOCTYPE html>\n")
    assert written.endswith(b"</html>\n")
    assert b"\r" not in written


def test_a_long_export_says_how_far_it_has_come(trainer, two, monkeypatch):
    monkeypatch.setattr(export_command, "PROGRESS_SECONDS", 0.0)
    code, out, err = trainer("export", *two, "--format", "html")
    assert code == 0
    assert err.splitlines() == ["1/2"]
    assert "1/2" not in out.splitlines()


def test_a_short_export_and_one_of_a_single_attempt_say_nothing(trainer, two, monkeypatch):
    # However slow the machine is.
    monkeypatch.setattr(export_command, "PROGRESS_SECONDS", float("inf"))
    assert trainer("export", *two)[2] == ""
    monkeypatch.setattr(export_command, "PROGRESS_SECONDS", 0.0)
    assert trainer("export", two[0])[2] == ""


def test_an_unknown_attempt_among_several_prints_nothing_and_writes_nothing(trainer, two, tmp_path):
    file = tmp_path / "a.html"
    for options in ((), ("-o", file)):
        code, out, err = trainer("export", two[0], "01ZZZZ", "--format", "html", *options)
        assert (code, out) == (2, "")
        assert "01ZZZZ" in err
    assert not file.exists()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_key_is_left_in_an_export(trainer, two, language):
    for format in ("html", "md"):
        out = trainer("export", two[0], "--format", format, "--language", language)[1]
        for namespace in ("plain.", "report.", "cli.", "assessment.", "tui."):
            assert namespace not in out
