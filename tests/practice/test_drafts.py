"""A scenario in which something is still to be written is played in every mode but before a jury."""

from pathlib import Path

import pytest

from trainer.practice.beginning import start
from trainer.practice.errors import StillADraft

PETIT = Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml"


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "petit.yaml"
    text = PETIT.read_text(encoding="utf-8")
    path.write_text(
        text.replace("      asks-planning:\n", "      asks-planning:\n        todo: la suite\n"),
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("mode", ["guided", "practice"])
def test_a_draft_is_practised(draft, mode):
    assert start(draft, mode=mode).mode == mode


def test_a_draft_is_not_played_before_a_jury(draft):
    with pytest.raises(StillADraft) as refused:
        start(draft, mode="jury")
    assert (refused.value.title, refused.value.todos) == ("Cartons : la rentrée", 1)


def test_a_finished_scenario_is_played_before_a_jury():
    assert start(PETIT, mode="jury").mode == "jury"
