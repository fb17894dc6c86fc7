"""What negotiations of every quality score on each shipped scenario, and what cheating comes to.

Usage: python benchmarks/ladder.py [SCENARIO …]
"""

import sys
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.assessment.negotiations import RUNGS, SCENARIOS, figure, gamers, played


def main() -> None:
    """Print the table."""
    for scenario in sys.argv[1:] or SCENARIOS:
        ids = [criterion.id[:6] for criterion in played(scenario, RUNGS[0]).assessment().criteria]
        print(f"\n{scenario:<28}{'figure':>7}  {' '.join(f'{id:>6}' for id in ids)}")
        others = [name for name in gamers(scenario) if name not in RUNGS]
        for name in (*RUNGS, *others):
            levels = [criterion.level for criterion in played(scenario, name).assessment().criteria]
            shown = " ".join(f"{'–' if level is None else level:>6}" for level in levels)
            print(f"  {name:<26}{figure(scenario, name):>7.1f}  {shown}")
        gap = min(figure(scenario, one) - figure(scenario, other) for one, other in pairwise(RUNGS))
        worst = max(figure(scenario, name) for name in gamers(scenario))
        average = figure(scenario, "average")
        print(f"  smallest gap {gap:.1f}; best cheat {worst:.1f}, {average - worst:.1f} below the average")


if __name__ == "__main__":
    main()
