from pathlib import Path

import pytest

from trainer.practice.beginning import resume, rewind, start

PETIT = Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml"


@pytest.mark.parametrize("wanted", [2, 3])
def test_a_chosen_difficulty_holds_through_the_attempt_and_its_branches(store, wanted):
    practice = start(PETIT, difficulty=wanted, seed=1, store=store)
    own = start(PETIT, seed=1)
    assert practice.scenario.difficulty == wanted
    assert practice.state.trust < own.state.trust
    practice.reply("Que craignez-vous pour le lancement ?")
    again = resume(practice.attempt, store=store)
    assert again.scenario.counterpart == practice.scenario.counterpart
    assert rewind(again, 2, store=store).scenario.counterpart == practice.scenario.counterpart


def test_without_a_choice_the_log_names_none_and_the_record_tells_the_authors(store):
    practice = start(PETIT, seed=1, store=store)
    assert practice.started.difficulty == 0
    assert practice.record()["difficulty"] == practice.scenario.difficulty == 1
    assert start(PETIT, difficulty=1, seed=1).started.difficulty == 0
