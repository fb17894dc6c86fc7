"""Guided replies: few, fair, from the scenario itself, one of them usually a mistake."""

from pathlib import Path

import pytest

from trainer.language.read import read
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.practice.choices import MISTAKES, MOST, choices
from trainer.practice.samples import is_fair
from trainer.reports.coach import choice_text
from trainer.scenario.load import load_scenario

SCENARIOS = Path(__file__).parents[2] / "scenarios"


def loaded(name: str):
    path = SCENARIOS / f"{name}.yaml"
    found = load_scenario(path.read_bytes(), str(path)).scenario
    assert found is not None
    return found


def walk(scenario, turns: int):
    """The talk of somebody who always takes the first reply that is no mistake: (state, choices) at each turn."""
    state, turn = open_talk(scenario, 1)
    lines = [("counterpart", turn.text)]
    for _ in range(turns):
        if state.outcome is not None:
            return
        offered = choices(scenario, state, 1, frozenset(text for who, text in lines if who == "student"))
        yield state, offered
        said = choice_text(next(c for c in offered if c.kind not in MISTAKES), scenario.language)
        reading = read(said, reading_context(scenario, state, tuple(lines)))
        state, turn = step(scenario, state, reading, 1)
        lines += [("student", said), ("counterpart", turn.text)]


@pytest.mark.parametrize("name", ["emballages", "premiers-pas"])
def test_there_are_always_two_to_four_different_replies_to_choose_from(name):
    scenario = loaded(name)
    seen = 0
    for _, offered in walk(scenario, scenario.turns):
        texts = [choice_text(choice, scenario.language) for choice in offered]
        assert 2 <= len(texts) <= MOST
        assert len(set(texts)) == len(texts)
        assert all(is_fair(choice.text) for choice in offered if choice.text)
        assert sum(choice.kind in MISTAKES for choice in offered) <= 1
        seen += 1
    assert seen >= 5


def test_the_order_tells_nothing_and_is_the_same_each_time():
    scenario = loaded("emballages")
    state, _ = open_talk(scenario, 1)
    orders = {tuple(choice.kind for choice in choices(scenario, state, seed)) for seed in range(12)}
    assert len(orders) > 1
    assert choices(scenario, state, 3) == choices(scenario, state, 3)


def test_a_mistake_is_among_them_most_of_the_time():
    scenario = loaded("emballages")
    offered = [found for _, found in walk(scenario, 10)]
    with_one = [found for found in offered if any(choice.kind in MISTAKES for choice in found)]
    assert len(with_one) >= len(offered) / 2


def test_nothing_is_offered_after_the_end():
    scenario = loaded("emballages")
    from trainer.negotiation.step import leave

    state, _ = open_talk(scenario, 1)
    state, _ = leave(scenario, state, "abandoned")
    assert choices(scenario, state, 1) == ()
