from dataclasses import replace
from pathlib import Path

import pytest

from trainer.scenario.difficulty import DIFFICULTIES, TRUST_STEP, at_difficulty
from trainer.scenario.load import load_scenario

FILE = Path(__file__).parent / "fixtures" / "petit.yaml"
LOADED = load_scenario(FILE.read_bytes(), "petit.yaml").scenario
assert LOADED is not None
SCENARIO = replace(LOADED, counterpart=replace(LOADED.counterpart, firmness="fair"))


def at(own: int, wanted: int):
    return at_difficulty(replace(SCENARIO, difficulty=own), wanted).counterpart


@pytest.mark.parametrize("own", DIFFICULTIES)
def test_the_authors_own_difficulty_changes_nothing(own):
    scenario = replace(SCENARIO, difficulty=own)
    assert at_difficulty(scenario, 0) is scenario
    assert at_difficulty(scenario, own) is scenario


def test_a_harder_person_is_firmer_less_patient_more_watchful_and_less_trusting():
    before, after = SCENARIO.counterpart, at(1, 2)
    assert (before.firmness, after.firmness) == ("fair", "firm")
    assert after.trust == before.trust - TRUST_STEP
    assert after.persona.patience == before.persona.patience - 1
    assert after.persona.vigilance == before.persona.vigilance + 1


def test_an_easier_one_is_the_other_way_round_and_nothing_leaves_its_range():
    easy, hard = at(3, 1), at(1, 3)
    assert easy.firmness == "soft"
    assert easy.trust > SCENARIO.counterpart.trust > hard.trust
    for her in (easy, hard):
        assert 0 <= her.persona.patience <= 3 and 0 <= her.persona.vigilance <= 3 and 0 <= her.trust <= 100


def test_the_case_itself_stays_the_same():
    hard = at_difficulty(SCENARIO, 3)
    assert hard.difficulty == 3
    same = replace(hard, counterpart=SCENARIO.counterpart, difficulty=SCENARIO.difficulty)
    assert same == SCENARIO
