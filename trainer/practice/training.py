"""What a scenario trains: how many occasions it holds for what a criterion looks at, against other scenarios."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

from trainer.assessment.rubric import Criterion
from trainer.practice.errors import ScenarioUnusable
from trainer.practice.library import ShelfItem
from trainer.practice.sources import read_scenario
from trainer.scenario.people import Persona
from trainer.scenario.scenario import Scenario

Occasion = Literal["needs", "objections", "claims", "asks", "facts", "issues", "objectives", "law", "persona"]

_NEEDS = (
    "interests_opened", "grounded_reformulations", "interests_used", "confidences_followed",
    "feelings_acknowledged", "needs_argued", "needs_supposed",
)  # fmt: skip
_OBJECTIONS = ("objections_handled", "objections_foreseen", "positions_held", "supported_arguments")
_FACTS = (
    "facts_used", "figures_true", "sources_named", "sums_shown", "facts_of_kind", "exhibits_prepared",
    "exhibits_shown", "sheet_used",
)  # fmt: skip
_ISSUES = (
    "issues_raised", "ranges_prepared", "traded_concessions", "new_packages", "options_offered", "moved_her",
    "opening_positions", "terms_reached", "concessions_costed", "deal_value", "joint_value",
)  # fmt: skip
RESTS_ON: Mapping[str, Occasion] = {
    **dict.fromkeys(_NEEDS, "needs"),
    **dict.fromkeys(_OBJECTIONS, "objections"),
    **dict.fromkeys(_FACTS, "facts"),
    **dict.fromkeys(_ISSUES, "issues"),
    "claims_challenged": "claims",
    "questions_answered": "asks",
    "checks_promised": "asks",
    "objectives_met": "objectives",
    "illegal_deal": "law",
    "law_cited": "law",
    "relationship_first": "persona",
    "persona_fitted": "persona",
}
"""Indicator → what in a scenario gives it occasions; those that any talk trains alike (an agenda, a recap) are not there."""

# Reasons told for one scenario.
_MOST_REASONS = 2


@dataclass(frozen=True, slots=True)
class Trains:
    """How much a scenario trains a criterion.

    Attributes:
        share: 0–1; 1 for a scenario that holds the most of everything the criterion looks at.
        why: what weighs most in it, the weightiest first.
    """

    item: ShelfItem
    share: float
    why: tuple[Occasion, ...]


def occasions(scenario: Scenario) -> Mapping[Occasion, int]:
    """How many of each a scenario holds."""
    return {
        "needs": sum(len(interest.stages) for interest in scenario.interests.values()),
        "objections": len(scenario.objections),
        "claims": len(scenario.claims),
        "asks": len(scenario.asks),
        "facts": len(scenario.facts),
        "issues": len(scenario.issues),
        "objectives": len(scenario.objectives),
        "law": sum(len(issue.illegal) for issue in scenario.issues.values()),
        "persona": _marked(scenario.counterpart.persona),
    }


def read_occasions(items: Iterable[ShelfItem], rubric: str) -> Mapping[Path, Mapping[Occasion, int]]:
    """The occasions of every scenario that is assessed with this rubric (its id) and can be played; some 100 ms each."""
    found = {}
    for item in items:
        try:
            scenario = read_scenario(item.path).value
        except (ScenarioUnusable, OSError):
            continue
        if scenario.rubric == rubric and not scenario.todos:
            found[item.path] = occasions(scenario)
    return found


def training(
    criterion: Criterion, items: Iterable[ShelfItem], held: Mapping[Path, Mapping[Occasion, int]]
) -> tuple[Trains, ...]:
    """The scenarios that train a criterion, the best first; of those about as good, one never played, then the easier.

    Args:
        items: to choose from; those that are not in `held` and warm-ups are left out.
        held: the occasions of each.
    """
    weights: dict[Occasion, int] = {}
    for indicator in criterion.indicators:
        occasion = RESTS_ON.get(indicator.name)
        if occasion is not None:
            weights[occasion] = weights.get(occasion, 0) + max(1, indicator.weight)
    most = {name: max((counts[name] for counts in held.values()), default=0) for name in weights}
    usable = [item for item in items if item.path in held and not item.warm_up]
    found = [_trains(item, held[item.path], weights, most) for item in usable]
    # In steps of a tenth: smaller differences of such counts mean nothing.
    return tuple(
        sorted(found, key=lambda one: (-round(one.share, 1), one.item.attempts, one.item.difficulty))
    )


def _trains(
    item: ShelfItem,
    counts: Mapping[Occasion, int],
    weights: Mapping[Occasion, int],
    most: Mapping[Occasion, int],
) -> Trains:
    parts: dict[Occasion, float] = {
        name: weight * counts[name] / most[name] for name, weight in weights.items() if most[name]
    }
    whole = sum(weights.values())
    why = sorted((name for name in parts if counts[name]), key=lambda name: -parts[name])
    return Trains(item, sum(parts.values()) / whole if whole else 0.0, tuple(why[:_MOST_REASONS]))


def _marked(persona: Persona) -> int:
    """How many habits of a person are out of the usual."""
    usual = Persona()
    return sum(getattr(persona, one.name) != getattr(usual, one.name) for one in fields(Persona))
