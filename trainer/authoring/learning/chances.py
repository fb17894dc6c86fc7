"""What a scenario gives a chance for: which indicators of a rubric can be observed in it, and how far each criterion goes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from trainer.assessment.indicators.commercial import kind_of_fact, kind_of_issue
from trainer.assessment.rubric import Criterion, Indicator, Rubric
from trainer.law.entries import law_entry, law_ids
from trainer.scenario.scenario import Effects, Fact, Scenario
from trainer.terms.fold import fold_text

Need = Literal[
    "interests",
    "voices",
    "useful_interests",
    "objections",
    "false_claims",
    "questions",
    "facts",
    "facts_of_kind",
    "issues_of_kind",
    "law_facts",
    "costed_issues",
    "objectives",
    "several_issues",
]
"""What an indicator looks at and a scenario may lack; the words are the catalogue's."""

_NEEDS: Mapping[str, Need] = {
    "interests_opened": "interests",
    "grounded_reformulations": "voices",
    "feelings_acknowledged": "voices",
    "interests_used": "useful_interests",
    "confidences_followed": "interests",
    "needs_argued": "interests",
    "objections_handled": "objections",
    "claims_challenged": "false_claims",
    "questions_answered": "questions",
    "facts_used": "facts",
    "figures_true": "facts",
    "sources_named": "facts",
    "facts_of_kind": "facts_of_kind",
    "terms_reached": "issues_of_kind",
    "law_cited": "law_facts",
    "concessions_costed": "costed_issues",
    "objectives_met": "objectives",
    "traded_concessions": "several_issues",
    "new_packages": "several_issues",
}
# Indicators that are not named here have their chance in every talk, or depend on the person by choice.


@dataclass(frozen=True, slots=True)
class Attainable:
    """How far a criterion goes in a scenario.

    Attributes:
        share: the part (0–1) of the indicators' weight that can be observed.
        most: the best score (0–1) that can be had on what can be observed; 1 unless objectives exclude one another.
        lacking: need → the indicators that have no chance for want of it.
    """

    criterion: str
    share: float
    most: float
    lacking: Mapping[Need, tuple[str, ...]]


def attainable(
    scenario: Scenario, rubric: Rubric, caps: Mapping[str, float], without: frozenset[Need] = frozenset()
) -> tuple[Attainable, ...]:
    """How far each criterion of the rubric goes, in its order.

    Args:
        caps: the best share (0–1) of indicators that cannot reach everything.
        without: needs that are not met either, on a route that passes them by.
    """
    return tuple(_attainable(scenario, criterion, caps, without) for criterion in rubric.criteria)


def _attainable(
    scenario: Scenario, criterion: Criterion, caps: Mapping[str, float], without: frozenset[Need]
) -> Attainable:
    whole = seen = won = 0.0
    lacking: dict[Need, tuple[str, ...]] = {}
    for indicator in criterion.indicators:
        whole += indicator.weight
        need = _NEEDS.get(indicator.name)
        if need is not None and (need in without or not _MET[need](scenario, indicator)):
            lacking[need] = (*lacking.get(need, ()), indicator.name)
            continue
        seen += indicator.weight
        won += indicator.weight * caps.get(indicator.name, 1.0)
    return Attainable(criterion.id, seen / whole if whole else 0.0, won / seen if seen else 0.0, lacking)


def effects_with_scene(scenario: Scenario) -> tuple[tuple[str | None, Effects], ...]:
    """Every set of effects with the scene it can happen in; None for those of any time."""
    found: list[tuple[str | None, Effects]] = []
    for scene in scenario.scenes.values():
        found.append((scene.id, scene.then))
        found += [(scene.id, reaction.then) for reaction in scene.reactions]
    found += [(None, reaction.then) for reaction in scenario.anytime.values()]
    found += [(None, moment.then) for moment in scenario.moments.values()]
    return tuple(found)


def _raised(scenario: Scenario, _: Indicator) -> bool:
    return any(effects.raises for _, effects in effects_with_scene(scenario))


def _claimed(scenario: Scenario, _: Indicator) -> bool:
    claims = {effects.claims for _, effects in effects_with_scene(scenario)}
    return any(claim.id in claims for claim in scenario.claims.values() if not claim.holds)


def _asked(scenario: Scenario, _: Indicator) -> bool:
    return any(effects.asks for _, effects in effects_with_scene(scenario))


def _facts_of_kind(scenario: Scenario, indicator: Indicator) -> bool:
    return any(indicator.parameters.get(kind_of_fact(fact), 0) > 0 for fact in scenario.facts.values())


def _issues_of_kind(scenario: Scenario, indicator: Indicator) -> bool:
    return any(indicator.parameters.get(kind_of_issue(issue), 0) > 0 for issue in scenario.issues.values())


def _law_facts(scenario: Scenario, _: Indicator) -> bool:
    return any(_is_law(fact) for fact in scenario.facts.values())


def _is_law(fact: Fact) -> bool:
    source = fold_text(fact.source)
    entries = (law_entry(id) for id in law_ids())
    return any(fold_text(text) in source for entry in entries for text in (entry.article, entry.article_en))


def _costed(scenario: Scenario, _: Indicator) -> bool:
    figured = (fact for fact in scenario.facts.values() if fact.value is not None)
    return any(name in scenario.issues for fact in figured for name in fact.about)


_MET: Mapping[Need, Callable[[Scenario, Indicator], bool]] = {
    "interests": lambda scenario, _: bool(scenario.interests),
    "voices": lambda scenario, indicator: bool(scenario.interests) or _raised(scenario, indicator),
    "useful_interests": lambda scenario, _: any(need.issues for need in scenario.interests.values()),
    "objections": _raised,
    "false_claims": _claimed,
    "questions": _asked,
    "facts": lambda scenario, _: bool(scenario.facts),
    "facts_of_kind": _facts_of_kind,
    "issues_of_kind": _issues_of_kind,
    "law_facts": _law_facts,
    "costed_issues": _costed,
    "objectives": lambda scenario, _: bool(scenario.objectives),
    "several_issues": lambda scenario, _: len(scenario.issues) > 1,
}
