"""The script step alone: how many replies a second `step` answers when they are already read.

Run: python benchmarks/step.py [SCENARIO.yaml]

Budget (design): at least 60,000 a second without bargaining. A step here also routes among all reactions of the scene and
of any time, follows objections, claims and interests, and remembers every line said.
"""

import sys
import time
from pathlib import Path

from trainer.language.read import read
from trainer.language.reading import Reading
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.talk.state import State
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario

REPLIES = (
    "Bonjour Madame, merci de me recevoir.",
    "Que s'est-il passé en juin ?",
    "Donc c'est la ponctualité qui vous a manqué, pas le prix.",
    "Nos caisses cassent moins : 0,4 % en 2025, rapport qualité page 7.",
    "Qui décide chez vous ?",
    "Comment s'organise votre rentrée ?",
)
ROUNDS = 400


def talk(scenario: Scenario) -> list[tuple[State, Reading]]:
    """Each reply as read, with the state it met."""
    state, turn = open_talk(scenario, 1)
    lines = [("counterpart", turn.text)]
    met: list[tuple[State, Reading]] = []
    for reply in REPLIES:
        reading = read(reply, reading_context(scenario, state, tuple(lines)))
        met.append((state, reading))
        state, turn = step(scenario, state, reading, 1)
        lines += [("student", reply), ("counterpart", turn.text)]
    return met


def main() -> None:
    """Print replies answered a second, best of five."""
    path = (
        Path(sys.argv[1])
        if len(sys.argv) > 1
        else Path(__file__).parent.parent / "scenarios" / "emballages.yaml"
    )
    scenario = load_scenario(path.read_bytes(), str(path)).scenario
    if scenario is None:
        sys.exit(f"{path}: not a usable scenario")
    met = talk(scenario)
    best = 0.0
    for _ in range(5):
        started = time.perf_counter()
        for _ in range(ROUNDS):
            for state, reading in met:
                step(scenario, state, reading, 1)
        best = max(best, ROUNDS * len(met) / (time.perf_counter() - started))
    reactions = sum(len(scene.reactions) for scene in scenario.scenes.values()) + len(scenario.anytime)
    print(
        f"{scenario.id}: {best:,.0f} steps a second ({1e6 / best:,.0f} µs each), {reactions} reactions in the file"
    )


if __name__ == "__main__":
    main()
