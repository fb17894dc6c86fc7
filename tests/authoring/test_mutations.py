"""A sample of the mistakes of `benchmarks/mutations.py`, which makes two hundred of them in every shipped scenario."""

import random
from pathlib import Path

import pytest

from tests.authoring.mutated import Sound, judged, sound
from tests.authoring.mutations import KINDS, mutate

SCENARIOS = Path(__file__).parents[2] / "scenarios"
# Short ones: every kind finds a place in one of the two.
SAMPLED = ("premiers-pas", "first-steps")
EACH = 2


@pytest.fixture(scope="module")
def scenarios() -> list[Sound]:
    return [sound(SCENARIOS / f"{name}.yaml") for name in SAMPLED]


@pytest.mark.parametrize("kind", KINDS)
def test_a_mistake_is_found_where_it_was_made_or_changes_nothing(
    kind: str, scenarios: list[Sound], tmp_path: Path
) -> None:
    chance = random.Random(kind)
    made = 0
    for scenario in scenarios * EACH:
        mutation = mutate(scenario, kind, chance)
        if mutation is not None:
            made += 1
            verdict, _ = judged(scenario, mutation, tmp_path)
            assert verdict != "missed", mutation.what
    assert made
