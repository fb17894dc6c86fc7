"""Better negotiations score higher, and cheating pays nobody."""

from itertools import pairwise

import pytest

from tests.assessment.negotiations import RUNGS, SCENARIOS, figure, gamers, played

GAP = 1.5
"""Points of 20 between neighbours on the ladder."""
MARGIN = 2.0
"""Points by which an attempt made to cheat stays below an honest average one."""


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize(("better", "worse"), tuple(pairwise(RUNGS)))
def test_each_rung_lies_clearly_above_the_next(scenario: str, better: str, worse: str):
    assert figure(scenario, better) >= figure(scenario, worse) + GAP


@pytest.mark.parametrize(("scenario", "name"), [(s, name) for s in SCENARIOS for name in gamers(s)])
def test_cheating_scores_below_an_honest_average_negotiation(scenario: str, name: str):
    assert figure(scenario, name) <= figure(scenario, "average") - MARGIN


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_levels_go_with_what_was_seized(scenario: str):
    for rung in RUNGS:
        practice = played(scenario, rung)
        for criterion in practice.assessment().criteria:
            if criterion.score is not None:
                assert criterion.seized == round(criterion.score * criterion.offered)
                assert criterion.level == practice.rubric.level(criterion.score)
