"""The unpaid-invoices scenario as its author promises it: complete, natural, with a deal to be found by listening."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from trainer.assessment.rubric import Rubric
from trainer.assessment.rubric_load import load_rubric
from trainer.authoring.scenario_tests import play, run_tests
from trainer.law.entries import law_entry, law_ids
from trainer.negotiation.deal import analyse
from trainer.negotiation.phrasebook import phrase_book
from trainer.negotiation.scale import at_option
from trainer.negotiation.values import worth
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import OUTCOMES, Reaction, Scenario

ROOT = Path(__file__).parents[2]
SCENARIO = ROOT / "scenarios" / "impaye.yaml"
RUBRIC = ROOT / "rubrics" / "rncp31923-bloc3.yaml"


@cache
def scenario() -> Scenario:
    found = load_scenario(SCENARIO.read_bytes(), str(SCENARIO)).scenario
    assert found is not None
    return found


@cache
def rubric() -> Rubric:
    found, findings, _ = load_rubric(RUBRIC.read_bytes(), str(RUBRIC))
    assert found is not None, findings
    return found


def reactions() -> list[Reaction]:
    inside = [reaction for scene in scenario().scenes.values() for reaction in scene.reactions]
    return [*inside, *scenario().anytime.values()]


def spoken() -> Iterable[str]:
    """Every line that he may say and the scenario writes, moments apart: they may ask a question of his."""
    case = scenario()
    for scene in case.scenes.values():
        yield from scene.says
    for reaction in reactions():
        yield from reaction.says
    for interest in case.interests.values():
        yield from (stage.says for stage in interest.stages)
    for objection in case.objections.values():
        yield from (objection.says, objection.returns_as)
    for claim in case.claims.values():
        yield from (claim.says, claim.admits)
    yield from (ask.says for ask in case.asks.values())
    for ending in case.endings.values():
        yield from ending.says
    for variants in case.phrases.values():
        yield from variants


def printed() -> Iterable[str]:
    case = scenario()
    yield from spoken()
    yield from (case.title, *case.brief)
    yield from (line for moment in case.moments.values() for line in moment.says)
    for fact in case.facts.values():
        yield from (fact.text, fact.source)
    for issue in case.issues.values():
        yield from (issue.label, *(option.label for option in issue.options))
    yield from (objective.text for objective in case.objectives.values())


def test_the_scenario_and_its_rubric_have_no_finding() -> None:
    assert load_scenario(SCENARIO.read_bytes(), str(SCENARIO)).findings == ()
    assert load_rubric(RUBRIC.read_bytes(), str(RUBRIC))[1] == ()
    assert scenario().rubric == rubric().id


def test_the_scenario_is_complete() -> None:
    case = scenario()
    assert len(case.scenes) >= 10
    assert len(reactions()) >= 30
    assert len(case.anytime) >= 8
    assert len(case.objections) >= 5
    assert {objection.kind for objection in case.objections.values()} == {"sincere", "pretext"}
    assert len(case.interests) >= 4
    assert all(len(interest.stages) >= 2 for interest in case.interests.values())
    assert 5 <= len(case.issues) <= 7
    assert all(len(issue.options) >= 3 for issue in case.issues.values())
    assert len(case.objectives) >= 4
    assert len(case.facts) >= 10
    assert all(fact.source for fact in case.facts.values())
    assert [claim.holds for claim in case.claims.values()].count(False) == 1
    assert len(case.claims) >= 3
    assert len(case.asks) >= 4
    assert len(case.tests) >= 4


def test_every_reaction_knows_five_ways_of_typing_it_and_a_short_one_is_among_them() -> None:
    assert [r.id for r in reactions() if len(set(r.like)) < 5] == []
    assert [r.id for r in reactions() if min(len(sample.split()) for sample in r.like) > 9] == []


def test_a_sample_belongs_to_one_reaction_only() -> None:
    samples = Counter(sample.casefold() for reaction in reactions() for sample in reaction.like)
    assert [sample for sample, times in samples.items() if times > 1] == []


def test_he_is_never_given_the_same_sentence_twice() -> None:
    book = (line for key, lines in phrase_book("fr").items() for line in lines if "joiner" not in key)
    times = Counter(line for line in [*spoken(), *book] if line)
    assert [line for line, count in times.items() if count > 1] == []


def test_every_outcome_has_last_words_that_always_apply() -> None:
    endings = scenario().endings.values()
    assert {ending.outcome for ending in endings if ending.when is None} == set(OUTCOMES)


def test_the_brief_does_not_give_away_what_he_hides() -> None:
    case = scenario()
    brief = " ".join(case.brief)
    hidden = [case.counterpart.batna.text, *(interest.label for interest in case.interests.values())]
    assert [text for text in hidden if text and text in brief] == []
    assert re.search("mairie|Argentan|découvert|Élise|crèche", brief) is None


def test_french_typography_is_kept() -> None:
    for text in printed():
        assert re.search("""['"]|[.]{3}""", text) is None, text
        # U+202F before ; ! ?, U+00A0 before : and » and after «, one of them before € and %.
        assert re.search(r"[^\u202f][;!?]", text) is None, text
        assert re.search(r"[^\u00a0][:»]|«[^\u00a0]", text) is None, text
        assert re.search(r"[\d ][€%]", text) is None, text


def test_his_lines_can_be_said_in_one_breath() -> None:
    for line in spoken():
        assert max(len(part.split()) for part in re.split(r"[.!?…]", line)) <= 30, line
        assert len(line.split()) <= 50, line


def test_the_negotiations_in_the_file_come_out_as_promised() -> None:
    assert run_tests(scenario(), rubric()) == ()


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
    names = list(case.issues)
    middles = [
        {issue.options[len(issue.options) // 2].id, issue.options[(len(issue.options) - 1) // 2].id}
        for issue in case.issues.values()
    ]
    everything = [
        (worth(case, "you", deal), worth(case, "them", deal))
        for options in product(*([o.id for o in i.options] for i in case.issues.values()))
        for deal in [{n: at_option(case.issues[n], o) for n, o in zip(names, options, strict=True)}]
    ]
    for options in product(*middles):
        deal = {n: at_option(case.issues[n], o) for n, o in zip(names, options, strict=True)}
        you, them = worth(case, "you", deal), worth(case, "them", deal)
        assert you + them <= 12_400
        assert sum(y >= you and t >= them and (y, t) != (you, them) for y, t in everything) >= 50


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
