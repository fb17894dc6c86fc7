"""The shipped scenarios as their author promises them: complete, natural, well set."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.scenarios.full import full, printed_of, reactions_of, spoken_in
from trainer.negotiation.phrasebook import phrase_book
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import OUTCOMES

FOLDER = Path(__file__).parents[2] / "scenarios"
NAMES = ("emballages", "machines-maroc")


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_scenario_has_no_finding(name: str) -> None:
    path = FOLDER / f"{name}.yaml"
    assert load_scenario(path.read_bytes(), str(path)).findings == ()


def test_the_packaging_scenario_is_complete() -> None:
    scenario = full("emballages")
    assert len(scenario.scenes) >= 9
    assert len(reactions_of(scenario)) >= 30
    assert len(scenario.anytime) >= 9
    assert len(scenario.interests) >= 4
    assert all(2 <= len(interest.stages) <= 3 for interest in scenario.interests.values())
    assert 5 <= len(scenario.issues) <= 7
    assert len(scenario.objectives) >= 4
    assert len(scenario.facts) >= 8
    assert all(fact.source for fact in scenario.facts.values())
    assert {objection.kind for objection in scenario.objections.values()} == {"sincere", "pretext"}
    assert len(scenario.objections) >= 3
    assert any(not claim.holds for claim in scenario.claims.values()) and len(scenario.claims) >= 2
    assert len(scenario.asks) >= 3
    assert len(scenario.tests) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_every_reaction_knows_several_ways_of_typing_it(name: str) -> None:
    poor = [reaction.id for reaction in reactions_of(full(name)) if len(set(reaction.like)) < 4]
    assert poor == []


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_belongs_to_one_reaction_only(name: str) -> None:
    samples = Counter(sample.casefold() for reaction in reactions_of(full(name)) for sample in reaction.like)
    assert [sample for sample, times in samples.items() if times > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_she_is_never_given_the_same_sentence_twice(name: str) -> None:
    scenario = full(name)
    book = (
        line for key, lines in phrase_book(scenario.language).items() for line in lines if "joiner" not in key
    )
    times = Counter(line for line in [*spoken_in(scenario), *book] if line)
    assert [line for line, count in times.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_outcome_has_last_words_that_always_apply(name: str) -> None:
    endings = full(name).endings.values()
    assert {ending.outcome for ending in endings if ending.when is None} == set(OUTCOMES)


def test_an_agreement_of_the_packaging_scenario_ends_in_two_ways() -> None:
    endings = [e for e in full("emballages").endings.values() if e.outcome == "agreement"]
    assert len(endings) >= 2


@pytest.mark.parametrize("name", NAMES)
def test_every_scene_can_be_reached(name: str) -> None:
    scenario = full(name)
    reached = {scenario.opening_scene}
    frontier = list(reached)
    while frontier:
        scene = scenario.scenes[frontier.pop()]
        moves = {scene.next, *(r.then.goto for r in (*scene.reactions, *scenario.anytime.values()))}
        fresh = {move for move in moves if move} - reached
        reached |= fresh
        frontier += fresh
    assert reached == set(scenario.scenes)


@pytest.mark.parametrize("name", NAMES)
def test_the_brief_does_not_give_her_limits_away(name: str) -> None:
    scenario = full(name)
    brief = " ".join(scenario.brief)
    hidden = [scenario.counterpart.batna.text, *(interest.label for interest in scenario.interests.values())]
    assert [text for text in hidden if text and text in brief] == []


@pytest.mark.parametrize("name", NAMES)
def test_french_typography_is_kept(name: str) -> None:
    for text in printed_of(full(name)):
        assert re.search("""['"]|[.]{3}""", text) is None, text
        # U+202F before ; ! ?, U+00A0 before : and » and after «, one of them before € and %.
        assert re.search(r"[^\u202f][;!?]", text) is None, text
        assert re.search(r"[^\u00a0][:»]|«[^\u00a0]", text) is None, text
        assert re.search(r"[\d ][€%]", text) is None, text


@pytest.mark.parametrize("name", NAMES)
def test_her_sentences_can_be_said_in_one_breath(name: str) -> None:
    """No sentence of more than thirty-five words, and no reaction of more than sixty."""
    scenario = full(name)
    for line in spoken_in(scenario):
        assert max(len(part.split()) for part in re.split(r"[.!?…]", line)) <= 35, line
    for reaction in reactions_of(scenario):
        for line in reaction.says:
            assert len(line.split()) <= 60, line
