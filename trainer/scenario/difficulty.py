"""The same case against an easier or a harder person: as firm, as trusting, as patient and as watchful as the step says.

The case itself stays: values, limits, facts and what counts are the same at every difficulty, so that results compare.
"""

from dataclasses import replace
from typing import Literal

from trainer.scenario.people import Firmness
from trainer.scenario.scenario import Scenario

Difficulty = Literal[1, 2, 3]
"""1 (easy) to 3 (hard)."""

DIFFICULTIES: tuple[Difficulty, ...] = (1, 2, 3)

TRUST_STEP = 8
"""Points of trust (of 100) that she begins with more or less, for each step of difficulty."""

_FIRMNESS: tuple[Firmness, ...] = ("soft", "fair", "firm")
_MOST = 3


def at_difficulty(scenario: Scenario, wanted: int) -> Scenario:
    """The scenario at another difficulty than the author's: for each step she is one degree firmer, less patient and more
    watchful, and begins with less trust; for each step down the other way round.

    Args:
        wanted: 1 to 3; 0 stands for the author's own.
    """
    steps = wanted - scenario.difficulty if wanted else 0
    if not steps:
        return scenario
    her = scenario.counterpart
    persona = replace(
        her.persona,
        patience=_within(her.persona.patience - steps, _MOST),
        vigilance=_within(her.persona.vigilance + steps, _MOST),
    )
    firmness = _FIRMNESS[_within(_FIRMNESS.index(her.firmness) + steps, len(_FIRMNESS) - 1)]
    trust = _within(her.trust - TRUST_STEP * steps, 100)
    return replace(
        scenario,
        difficulty=wanted,
        counterpart=replace(her, firmness=firmness, trust=trust, persona=persona),
    )


def _within(value: int, most: int) -> int:
    return max(0, min(most, value))
