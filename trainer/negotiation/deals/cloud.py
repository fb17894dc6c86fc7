"""All that could be signed, as a cloud: how many packages are worth how much to both sides."""

from collections import Counter
from collections.abc import Mapping

from trainer.negotiation.deals.deal import lay_out
from trainer.scenario.scenario import Scenario

GRAIN = 100
"""Points of value in a cell of the cloud: one of the 100 that people are shown."""

WHOLE = 10_000 // GRAIN
"""The last cell on each axis."""


def cloud(scenario: Scenario) -> Mapping[tuple[int, int], int]:
    """(Value for the student, value for her), each 0–100, → packages that can be signed there. A combination that takes a
    package beyond the scale is counted at its end."""
    halves = lay_out(scenario).halves
    left, right = Counter(halves.left), Counter(halves.right)
    found: Counter[tuple[int, int]] = Counter()
    for (mine, hers), here in left.items():
        for (more, rest), there in right.items():
            found[_cell(mine + more), _cell(hers + rest)] += here * there
    return found


def _cell(value: int) -> int:
    return max(0, min(WHOLE, (value + GRAIN // 2) // GRAIN))
