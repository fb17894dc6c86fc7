"""The check of a file as a whole: its steps, what it allows, and files written to break it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.authoring.hostile import HOSTILE, SMALL
from trainer.authoring.check import Checks, check_file
from trainer.authoring.lint_cache import FILE_NAME, LintCache
from trainer.cli import main
from trainer.findings.finding import Finding

FAST = Checks(fast=True)
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the small scenario with some texts, each found once, replaced."""

    def written(*edits: tuple[str, str]) -> Path:
        text = SMALL
        for old, new in edits:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        path = tmp_path / "petit.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def allowing(entry: str) -> tuple[str, str]:
    return "reveal: after_retry\n", f"reveal: after_retry\nallow:\n  - {entry}\n"


NO_ISSUE = ("them: {importance: low, prefers: low}", "them: {importance: low, prefers: high}")
TRUE_CLAIM = ("holds: false", "holds: true")


@pytest.mark.parametrize("at", ["", "at: issues.law, ", "at: issues, "])
def test_what_is_allowed_at_its_place_with_a_reason_is_not_shown(write: Write, at: str) -> None:
    assert codes(check_file(write(NO_ISSUE), checks=FAST)) == ["TR846"]
    entry = f'{{code: TR846, {at}because: "Un point sans échange."}}'
    assert check_file(write(NO_ISSUE, allowing(entry)), checks=FAST) == ()


def test_what_is_allowed_elsewhere_is_shown_and_the_entry_is_idle(write: Write) -> None:
    entry = '{code: TR846, at: issues.price, because: "Un point sans échange."}'
    assert codes(check_file(write(NO_ISSUE, allowing(entry)), checks=FAST)) == ["TR881", "TR846"]


def test_an_entry_for_a_step_left_out_is_not_called_idle(write: Write) -> None:
    entry = '{code: TR825, because: "Deux façons de dire la même chose."}'
    assert check_file(write(allowing(entry)), checks=FAST) == ()


def test_without_a_reason_nothing_is_allowed(write: Write) -> None:
    found = check_file(write(TRUE_CLAIM, allowing("{code: TR842}")), checks=FAST)
    assert codes(found) == ["TR842", "TR884"]


def test_an_error_is_never_allowed(write: Write) -> None:
    entry = '{code: TR201, because: "Je sais."}'
    found = check_file(write(("goto: bargaining", "goto: bargain"), allowing(entry)), checks=FAST)
    assert set(codes(found)) == {"TR201", "TR883"}


def test_a_path_that_leads_nowhere_is_put_right(write: Write) -> None:
    entry = '{code: TR846, at: issues.low.you, because: "Un point sans échange."}'
    found = check_file(write(NO_ISSUE, allowing(entry)), checks=FAST)
    assert ("TR885", "issues.law.you") in [(finding.code, finding.near) for finding in found]


def test_what_is_allowed_stays_out_of_sight_where_the_file_has_an_error_elsewhere(write: Write) -> None:
    few = ('      - "Qui prend la décision ?"\n', "")
    entry = '{code: TR402, because: "Deux suffisent."}'
    found = check_file(write(few, ("firmness: firm", "firmness: dure"), allowing(entry)), checks=FAST)
    assert codes(found) == ["TR017"]


def test_each_step_is_told_as_it_begins_and_the_fast_check_leaves_the_slow_ones_out(write: Write) -> None:
    begun: list[str] = []
    check_file(write(), checks=Checks(begins=begun.append))
    assert begun == ["proof", "learning", "understanding", "tests"]
    begun.clear()
    check_file(write(), checks=Checks(fast=True, begins=begun.append))
    assert begun == ["proof", "learning"]


def test_the_cache_gives_back_what_was_kept_and_forgets_what_another_program_wrote(tmp_path: Path) -> None:
    cache = LintCache(tmp_path)
    cache["scene opening:1"] = "[]"
    cache.save()
    assert dict(LintCache(tmp_path)) == {"scene opening:1": "[]"}
    file = tmp_path / FILE_NAME
    file.write_text(
        file.read_text(encoding="utf-8").replace('"written_by": "', '"written_by": "x'), encoding="utf-8"
    )
    assert dict(LintCache(tmp_path)) == {}
    file.write_bytes(b"\xff{")
    assert dict(LintCache(tmp_path)) == {}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gives_a_finding_and_nothing_else_happens(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path / "home"))
    path = tmp_path / "files" / "x.yaml"
    path.parent.mkdir()
    content = HOSTILE[name](300)
    path.write_bytes(content)
    monkeypatch.chdir(path.parent)
    code = main(["check", "--fast", str(path)])
    out = capsys.readouterr().out
    assert code == (0 if name in WARNED else 1)
    assert "TR" in out and "Traceback" not in out
    assert all(
        character == "\n" or character.isprintable()
        for character in out.replace("\u00a0", " ").replace("\u202f", " ")
    )
    assert [file.name for file in path.parent.iterdir()] == ["x.yaml"] and path.read_bytes() == content


# What is odd and yet can be played.
WARNED = frozenset({"reversed writing", "very many slips"})


def test_a_warning_is_an_error_only_for_a_strict_check(write: Write) -> None:
    path = str(write(("Votre confrère est à 0,39.", "Ton confrère est à 0,39.")))
    assert main(["check", "--fast", path]) == 0
    assert main(["check", "--fast", "--strict", path]) == 1
