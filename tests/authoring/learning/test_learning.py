"""What a scenario teaches: chances, routes, deals, objectives, tu and vous, lines read aloud."""

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from trainer.assessment.rubric import Rubric
from trainer.authoring.learning.aims import objectives_together
from trainer.authoring.learning.aloud import words_in
from trainer.authoring.learning.deals import middle_of_everything
from trainer.authoring.learning.findings import attainable_of, learning_findings
from trainer.authoring.learning.routes import passed_by, routes
from trainer.negotiation.deals.deal import open_options
from trainer.negotiation.deals.values import worth
from trainer.practice.sources import read_rubric
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource, read_yaml

SMALL = (Path(__file__).parents[2] / "scenario" / "fixtures" / "petit.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def rubric() -> Rubric:
    return read_rubric("bloc3-negociation").value


def loaded(*edits: tuple[str, str]) -> tuple[Scenario, YamlSource]:
    text = SMALL
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    scenario, (source, _) = load_scenario(text, "petit.yaml").scenario, read_yaml(text, "petit.yaml")
    assert scenario is not None and source is not None
    return scenario, source


def codes(rubric: Rubric, *edits: tuple[str, str]) -> list[str]:
    return [finding.code for finding in learning_findings(loaded(*edits)[0], rubric, loaded(*edits)[1])]


def test_a_criterion_goes_as_far_as_its_indicators_have_a_chance(rubric: Rubric) -> None:
    scenario, _ = loaded()
    assert {one.criterion for one in attainable_of(scenario, rubric) if one.share < 1} == set()
    bare = {one.criterion: one for one in attainable_of(replace(scenario, interests={}), rubric)}
    # Of 13 points of listening, needs opened, used and followed are worth 7.
    assert bare["ecoute"].share == pytest.approx(6 / 13)
    assert bare["ecoute"].lacking == {
        "interests": ("interests_opened", "confidences_followed"),
        "useful_interests": ("interests_used",),
    }


def test_objectives_that_exclude_each_other_lower_the_best_score(rubric: Rubric) -> None:
    low = '  low: {text: "Un prix bas", when: price == p44, weight: 4}\n  find-launch: {'
    scenario, _ = loaded(("  find-launch: {", low))
    together = objectives_together(scenario)
    assert together is not None and together.left_out == ("hold-price",)
    most = {one.criterion: one.most for one in attainable_of(scenario, rubric)}
    assert most["objectifs"] < 1 and most["ecoute"] == 1


def test_a_route_passes_by_what_only_another_scene_offers() -> None:
    scenario, _ = loaded(
        ("then: {raises: too-dear, goto: bargaining}", "then: {goto: side}"),
        ("anytime:\n", '  side: {says: "Le prix.", then: {raises: too-dear}, next: bargaining}\nanytime:\n'),
    )
    assert routes(scenario) == (("opening", "bargaining"), ("opening", "side", "bargaining"))
    assert passed_by(scenario, ("opening", "bargaining")) == {"objections"}
    assert passed_by(scenario, ("opening", "side", "bargaining")) == frozenset()


def test_the_middle_of_everything_lies_halfway_between_two_middle_options() -> None:
    scenario, _ = loaded()
    middle = middle_of_everything(scenario)
    assert middle is not None
    # Price 0,46 € of three that can be signed, 45 days of three, halfway between both laws.
    assert (middle.you, middle.them) == (50 * 33 + 33 * 67 + 17 * 70, 49 * 67 + 35 * 40 + 16 * 50)
    packages = [
        (worth(scenario, "you", package), worth(scenario, "them", package))
        for chosen in product(*open_options(scenario))
        if (package := {position.issue: position for position in chosen})
    ]
    better = [1 for you, them in packages if you >= middle.you and them >= middle.them]
    assert (middle.better, middle.wanted) == (len(better), 1)


def test_what_the_law_forbids_is_asked_for_only_while_it_does(rubric: Rubric) -> None:
    unmarked = ("    illegal: {d90: fr-payment-terms-60-days}\n", "")
    assert codes(rubric, unmarked) == ["TR859"]
    month_end = ('d60: "60 jours"', 'd60: "60 jours fin de mois"')
    assert codes(rubric, unmarked, month_end, ("contract: sale", "contract: recovery")) == []
    assert codes(rubric, month_end) == ["TR859"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Tu as raison.", True), ("Va-t’en !", False), ("Elle m’a dit : « Tu paies. » Et j’ai payé.", False),
        ("Baissez d’un ton.", False), ("Je t’écoute.", True), ("Un ton plus bas.", False), ("Quel est ton prix ?", True),
        ("A-t-elle signé ?", False), ("On te voit venir.", True),
    ],
)  # fmt: skip
def test_tu_is_a_slip_where_vous_rules_and_nobody_is_quoted(rubric: Rubric, said: str, found: bool) -> None:
    line = ("Va pour 45 jours.", said)
    assert ("TR865" in codes(rubric, line)) == found


def test_words_are_counted_as_they_are_said() -> None:
    assert words_in("L’usine livre 0,46 € la caisse, en 24 mois – dit-il.") == 9


def test_nothing_is_said_of_a_scenario_that_is_sound(rubric: Rubric) -> None:
    assert codes(rubric) == []
    scenario, source = loaded()
    assert learning_findings(replace(scenario, as_of=date(2030, 1, 1)), rubric, source) == ()
