"""The unpaid-invoices scenario as its author promises it: complete, natural, with a deal to be found by listening."""

import re
from pathlib import Path

import pytest

from tests.scenarios.full import full, middles_of_everything, rubric_of
from trainer.assessment.rubric import Rubric
from trainer.assessment.rubric_load import load_rubric
from trainer.authoring.scenario_tests import play
from trainer.law.entries import law_entry, law_ids
from trainer.negotiation.deals.deal import analyse
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario

ROOT = Path(__file__).parents[2]
SCENARIO = ROOT / "scenarios" / "impaye.yaml"
RUBRIC = ROOT / "rubrics" / "rncp31923-bloc3.yaml"


def scenario() -> Scenario:
    return full("impaye")


def rubric() -> Rubric:
    return rubric_of(scenario().rubric)


def test_the_scenario_and_its_rubric_have_no_finding() -> None:
    assert load_scenario(SCENARIO.read_bytes(), str(SCENARIO)).findings == ()
    assert load_rubric(RUBRIC.read_bytes(), str(RUBRIC))[1] == ()
    assert scenario().rubric == rubric().id


def test_the_brief_does_not_give_away_what_he_hides() -> None:
    case = scenario()
    brief = " ".join(case.brief)
    hidden = [case.counterpart.batna.text, *(interest.label for interest in case.interests.values())]
    assert [text for text in hidden if text and text in brief] == []
    assert re.search("mairie|Argentan|découvert|Élise|crèche", brief) is None


def test_the_better_negotiation_has_the_better_figure() -> None:
    totals = [
        play(scenario(), rubric(), scenario().tests[name].replies)[0].assessment().total
        for name in ("expert", "good", "average", "weak")
    ]
    expert, good, average, weak = [total or 0.0 for total in totals]
    assert expert >= good + 1.5 >= average + 3.0
    assert average >= weak + 1.5


def test_at_least_six_criteria_are_observed_in_an_average_talk() -> None:
    practice, _ = play(scenario(), rubric(), scenario().tests["average"].replies)
    assessment = practice.assessment()
    assert sum(criterion.level is not None for criterion in assessment.criteria) >= 6
    assert assessment.total is not None


def test_the_best_deal_is_far_better_than_the_middle_of_everything() -> None:
    case = scenario()
    space = analyse(case)
    assert space.joint_max is not None
    joint = (space.joint_max.you + space.joint_max.them) / 10_000
    assert joint >= 1.40
    for together, beaten_by in middles_of_everything(case):
        assert together <= 12_400
        assert beaten_by >= 50


def test_what_matters_to_him_cannot_be_guessed_from_what_matters_to_the_student() -> None:
    issues = list(scenario().issues.values())
    dear_to_both = [i.id for i in issues if i.you.weight >= 15 and i.them.weight >= 15]
    light_for_both = [i.id for i in issues if i.you.weight <= 10 and i.them.weight <= 10]
    assert dear_to_both and light_for_both


@pytest.mark.parametrize(
    "insists", ["Je veux votre caution personnelle.", "Sans caution personnelle, pas d'accord."]
)
def test_he_never_signs_away_his_house(insists: str) -> None:
    replies = ("Bonjour monsieur Lemoine.", *[insists] * 8, "Oui.", "Oui, d'accord.")
    practice, _ = play(scenario(), rubric(), replies)
    agreed = {position.issue: position.option for position in practice.state.settled}
    assert agreed.get("garantie") != "caution"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_he_says_no_sentence_twice_and_shows_no_placeholder(seed: int) -> None:
    for test in scenario().tests.values():
        practice, _ = play(scenario(), rubric(), test.replies, seed)
        said = [line.text for line in practice.lines if line.speaker == "counterpart"]
        assert [line for line in said if re.search(r"\{\w+\}", line)] == []
        assert len(said) == len(set(said))


def test_every_rule_of_law_in_the_facts_has_a_dated_entry_in_force_that_day() -> None:
    case = scenario()
    entries = [law_entry(id) for id in law_ids()]
    cited = [fact for fact in case.facts.values() if "article" in fact.source and " du code" in fact.source]
    assert len(cited) >= 6
    for fact in cited:
        found = [entry for entry in entries if entry.article in fact.source]
        assert found, fact.source
        assert all(entry.in_force(case.as_of) for entry in found), fact.source
