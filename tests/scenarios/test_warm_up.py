"""The two warm-ups: short enough for a first sitting, and kind to those who have never negotiated."""

from fractions import Fraction
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from tests.scenarios.full import rubric_of
from trainer.authoring.scenario_tests import run_tests
from trainer.language.read import read
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Reaction, Scenario

FOLDER = Path(__file__).parents[2] / "scenarios"
NAMES = ("premiers-pas", "first-steps")

# A reader takes in some two hundred words a minute.
WORDS_A_MINUTE = 200

FIVE_REPLIES = {
    "premiers-pas": ("bonjour", "120 €", "60 jours", "3 mois", "oui"),
    "first-steps": ("hello", "19 euro", "1 day", "1 month", "yes"),
}
LOST = {
    "premiers-pas": ("je ne sais pas quoi dire", "aidez-moi", "je sais pas", "j'ai pas d'idée"),
    "first-steps": ("I don't know what to say", "help me please", "no idea", "I'm lost"),
}
GIBBERISH = {
    "premiers-pas": ("bonjour", "les vitres du train dorment", "trois fois rien dans le hamac", "brumes"),
    "first-steps": ("hello", "the train windows are asleep", "three times nothing in a hammock", "mists"),
}
QUESTION = {
    "premiers-pas": ("bonjour", "Comment souhaitez-vous payer ?"),
    "first-steps": ("hello", "How soon do you need the coffee delivered?"),
}


@cache
def warm_up(name: str) -> Scenario:
    path = FOLDER / f"{name}.yaml"
    scenario = load_scenario(path.read_bytes(), str(path)).scenario
    assert scenario is not None
    return scenario


def reactions(scenario: Scenario) -> list[Reaction]:
    inside = [reaction for scene in scenario.scenes.values() for reaction in scene.reactions]
    return [*inside, *scenario.anytime.values()]


def played(name: str, replies: tuple[str, ...], seed: int = 1) -> tuple[State, list[Turn]]:
    scenario = warm_up(name)
    state, turn = open_talk(scenario, seed)
    turns = [turn]
    lines = [("counterpart", turn.text)]
    for reply in replies:
        assert state.outcome is None, f"over before {reply!r}"
        state, turn = step(scenario, state, read(reply, reading_context(scenario, state, tuple(lines))), seed)
        turns.append(turn)
        lines += [("student", reply), ("counterpart", turn.text)]
    return state, turns


def shares(scenario: Scenario, option_at: tuple[Fraction, ...]) -> tuple[Fraction, Fraction]:
    """What a package is worth to both, its options given by their place on each issue; halves lie between two."""
    totals = []
    for side in ("you", "them"):
        total = Fraction(0)
        for issue, at in zip(scenario.issues.values(), option_at, strict=True):
            stakes = getattr(issue, side)
            low, high = stakes.values[at.__floor__()], stakes.values[at.__ceil__()]
            total += stakes.weight * (low + (high - low) * (at % 1))
        totals.append(total)
    return totals[0], totals[1]


@pytest.mark.parametrize("name", NAMES)
def test_a_warm_up_takes_five_minutes_and_settles_three_points(name: str) -> None:
    scenario = warm_up(name)
    assert scenario.difficulty == 1
    assert scenario.minutes <= 5
    assert 8 <= scenario.turns <= 10
    assert len(scenario.issues) == 3
    assert all(3 <= len(issue.options) <= 4 for issue in scenario.issues.values())
    assert len(scenario.interests) == 2
    assert 3 <= len(scenario.scenes) <= 4
    assert 60 <= len(reactions(scenario)) <= 200


@pytest.mark.parametrize("name", NAMES)
def test_its_brief_is_read_in_a_minute(name: str) -> None:
    brief = warm_up(name).brief
    assert len(brief) <= 3
    assert sum(len(paragraph.split()) for paragraph in brief) <= WORDS_A_MINUTE


@pytest.mark.parametrize("name", NAMES)
def test_the_counterpart_is_kind(name: str) -> None:
    counterpart = warm_up(name).counterpart
    assert counterpart.firmness == "soft"
    assert counterpart.trust_buys == "movement"
    assert counterpart.trust >= 60
    assert counterpart.persona.patience == 3


@pytest.mark.parametrize("name", NAMES)
def test_everything_can_be_typed_in_five_ways_and_once_without_a_capital(name: str) -> None:
    for reaction in reactions(warm_up(name)):
        assert len(set(reaction.like)) >= 5, reaction.id
        assert any(sample[0].islower() or sample[0] in ".1" for sample in reaction.like), reaction.id


@pytest.mark.parametrize("name", NAMES)
def test_several_trades_beat_the_middle_of_everything(name: str) -> None:
    scenario = warm_up(name)
    lengths = [len(issue.options) for issue in scenario.issues.values()]
    middle = shares(scenario, tuple(Fraction(length - 1, 2) for length in lengths))
    packages = [shares(scenario, tuple(map(Fraction, at))) for at in product(*map(range, lengths))]
    assert sum(you > middle[0] and them > middle[1] for you, them in packages) >= 3


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_five_short_replies_are_enough_for_an_agreement(name: str, seed: int) -> None:
    state, turns = played(name, FIVE_REPLIES[name], seed)
    assert state.outcome == "agreement"
    assert len(state.settled) == 3
    # She has read the whole deal back before the last yes.
    assert turns[-2].pending == "recap"


@pytest.mark.parametrize("name", NAMES)
def test_who_is_lost_is_helped_each_time_in_another_way(name: str) -> None:
    _, turns = played(name, LOST[name])
    assert [turn.reaction for turn in turns[1:]] == ["lost"] * 4
    first_lines = [turn.lines[0].text for turn in turns[1:]]
    assert len(set(first_lines)) == 4


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_understood_is_met_in_her_own_words(name: str) -> None:
    phrases = warm_up(name).phrases
    own = {
        line
        for key in ("unmatched_rephrase", "unmatched_hint", "off_topic", "silence")
        for line in phrases[key]
    }
    _, turns = played(name, GIBBERISH[name])
    puzzled = [line.text for turn in turns for line in turn.lines if line.source.startswith("ladder")]
    assert puzzled
    assert set(puzzled) <= own


@pytest.mark.parametrize("name", NAMES)
def test_one_good_question_opens_what_matters_to_her(name: str) -> None:
    state, _ = played(name, QUESTION[name])
    assert any(stages for _, stages in state.interests)


@pytest.mark.parametrize("name", NAMES)
def test_the_talks_that_it_carries_come_out_as_promised(name: str) -> None:
    assert len(warm_up(name).tests) == 4
    assert warm_up(name).model is not None
    assert run_tests(warm_up(name), rubric_of(warm_up(name).rubric)) == ()
