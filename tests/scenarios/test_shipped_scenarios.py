"""The shipped scenarios as their author promises them: complete, natural, well set."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from trainer.negotiation.phrasebook import phrase_book
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import OUTCOMES, Reaction, Scenario

FOLDER = Path(__file__).parents[2] / "scenarios"
NAMES = ("emballages", "machines-maroc")


@cache
def shipped(name: str) -> Scenario:
    path = FOLDER / f"{name}.yaml"
    scenario = load_scenario(path.read_bytes(), str(path)).scenario
    assert scenario is not None
    return scenario


def reactions(scenario: Scenario) -> list[Reaction]:
    inside = [reaction for scene in scenario.scenes.values() for reaction in scene.reactions]
    return [*inside, *scenario.anytime.values()]


def spoken(scenario: Scenario) -> Iterable[str]:
    """Every sentence the counterpart may say that the scenario writes."""
    for scene in scenario.scenes.values():
        yield from scene.says
    for reaction in reactions(scenario):
        yield from reaction.says
    for interest in scenario.interests.values():
        yield from (stage.says for stage in interest.stages)
    for objection in scenario.objections.values():
        yield objection.says
        yield objection.returns_as
    for claim in scenario.claims.values():
        yield claim.says
        yield claim.admits
    for ask in scenario.asks.values():
        yield ask.says
    for ending in scenario.endings.values():
        yield from ending.says
    for variants in scenario.phrases.values():
        yield from variants


def printed(scenario: Scenario) -> Iterable[str]:
    """Every text of the scenario that a person reads, the samples of what students type apart."""
    yield from spoken(scenario)
    yield from scenario.brief
    yield scenario.title
    for fact in scenario.facts.values():
        yield fact.text
    for issue in scenario.issues.values():
        yield issue.label
        yield from (option.label for option in issue.options)
    for objective in scenario.objectives.values():
        yield objective.text


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_scenario_has_no_finding(name: str) -> None:
    path = FOLDER / f"{name}.yaml"
    assert load_scenario(path.read_bytes(), str(path)).findings == ()


def test_the_packaging_scenario_is_complete() -> None:
    scenario = shipped("emballages")
    assert len(scenario.scenes) >= 9
    assert len(reactions(scenario)) >= 30
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
    poor = [reaction.id for reaction in reactions(shipped(name)) if len(set(reaction.like)) < 4]
    assert poor == []


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_belongs_to_one_reaction_only(name: str) -> None:
    samples = Counter(sample.casefold() for reaction in reactions(shipped(name)) for sample in reaction.like)
    assert [sample for sample, times in samples.items() if times > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_she_is_never_given_the_same_sentence_twice(name: str) -> None:
    scenario = shipped(name)
    book = (
        line for key, lines in phrase_book(scenario.language).items() for line in lines if "joiner" not in key
    )
    times = Counter(line for line in [*spoken(scenario), *book] if line)
    assert [line for line, count in times.items() if count > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_outcome_has_last_words_that_always_apply(name: str) -> None:
    endings = shipped(name).endings.values()
    assert {ending.outcome for ending in endings if ending.when is None} == set(OUTCOMES)


def test_an_agreement_of_the_packaging_scenario_ends_in_two_ways() -> None:
    endings = [e for e in shipped("emballages").endings.values() if e.outcome == "agreement"]
    assert len(endings) >= 2


@pytest.mark.parametrize("name", NAMES)
def test_every_scene_can_be_reached(name: str) -> None:
    scenario = shipped(name)
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
    scenario = shipped(name)
    brief = " ".join(scenario.brief)
    hidden = [scenario.counterpart.batna.text, *(interest.label for interest in scenario.interests.values())]
    assert [text for text in hidden if text and text in brief] == []


@pytest.mark.parametrize("name", NAMES)
def test_french_typography_is_kept(name: str) -> None:
    for text in printed(shipped(name)):
        assert re.search("""['"]|[.]{3}""", text) is None, text
        # U+202F before ; ! ?, U+00A0 before : and » and after «, one of them before € and %.
        assert re.search(r"[^\u202f][;!?]", text) is None, text
        assert re.search(r"[^\u00a0][:»]|«[^\u00a0]", text) is None, text
        assert re.search(r"[\d ][€%]", text) is None, text


@pytest.mark.parametrize("name", NAMES)
def test_her_sentences_can_be_said_in_one_breath(name: str) -> None:
    """No sentence of more than thirty-five words, and no reaction of more than sixty."""
    scenario = shipped(name)
    for line in spoken(scenario):
        assert max(len(part.split()) for part in re.split(r"[.!?…]", line)) <= 35, line
    for reaction in reactions(scenario):
        for line in reaction.says:
            assert len(line.split()) <= 60, line
