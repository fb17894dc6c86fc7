"""Learn vectors for words, letters and pairs of words, in which the samples of one reaction lie close together.

Learns from the samples of the shipped scenarios and from `data/phrasings`, and writes `trainer/language/<language>/meaning.gz`.
Two samples of a reaction are drawn, and the vector of the one is to be nearer to that of the other than to those of other
reactions of the same scenario (softmax over a batch, Adam). `--without SCENARIO …` leaves scenarios out, to measure what carries
over to one that it has never seen. Needs numpy and scipy (extra `training`).
"""

import argparse
import gzip
import json
import math
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from trainer.language.context import Language  # noqa: E402
from trainer.language.meaning import features  # noqa: E402
from trainer.language.said import Said, text_said  # noqa: E402
from trainer.scenario.load import load_scenario  # noqa: E402
from trainer.scenario.scenario import Scenario  # noqa: E402

SIZE = 192
"""Numbers of a vector."""
ROUNDS, BATCH, RATE = 60, 192, 0.01
SHARP = 12.0
"""What the cosine is multiplied by before the softmax."""
LEFT_OUT = 0.15
"""Share of the features of a sample that are left out at each draw, so that no word decides alone."""
FEWEST, FEWEST_PAIRS = 2, 4
"""In so many samples a feature must stand, and a pair of words."""
RARE = 16
"""What the rarity of a feature is multiplied by, to be kept as a whole number."""


def sample_sets(scenario: Scenario) -> list[list[Said]]:
    """The samples of each reaction, and more ways of saying the same."""
    more: dict[str, list[str]] = {}
    path = ROOT / "data" / "phrasings" / f"{scenario.id}.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        record = json.loads(line)
        more.setdefault(record["reaction"], []).append(record["text"])
    scenes = [reaction for scene in scenario.scenes.values() for reaction in scene.reactions]
    groups = [[*r.like, *more.get(r.id, ())] for r in [*scenario.anytime.values(), *scenes]]
    return [[text_said(text, scenario.language) for text in group] for group in groups if len(group) > 1]


def rarities(sets: Sequence[Sequence[Said]]) -> dict[str, int]:
    """For each feature that enough samples have, how rare it is."""
    having = Counter(name for group in sets for text in group for name in dict(features(text)))
    every = sum(map(len, sets))
    return {
        name: max(1, round(RARE * math.log(every / count)))
        for name, count in sorted(having.items())
        if count >= (FEWEST_PAIRS if name[0] == "2" else FEWEST)
    }


class Learner:
    """Vectors of the features, learnt batch by batch."""

    def __init__(self, rarity: dict[str, int]) -> None:
        self.rarity = rarity
        self.places = {name: place for place, name in enumerate(rarity)}
        self.random = np.random.default_rng(0)
        self.vectors = self.random.normal(0, 1 / math.sqrt(SIZE), (len(rarity), SIZE))
        self._first, self._second = np.zeros_like(self.vectors), np.zeros_like(self.vectors)
        self._steps = 0

    def batch(self, pairs: Sequence[tuple[Said, Said]], rate: float) -> float:
        """Learn from pairs of samples that say the same, each of another thing; returns the loss before."""
        left, right = (self._held([pair[side] for pair in pairs]) for side in (0, 1))
        (a, length_a), (b, length_b) = _unit(left @ self.vectors), _unit(right @ self.vectors)
        likeness = SHARP * a @ b.T
        across, down = _softmax(likeness, 1), _softmax(likeness, 0)
        same = np.eye(len(pairs))
        slope = SHARP * (across + down - 2 * same) / (2 * len(pairs))
        slope_a, slope_b = slope @ b, slope.T @ a
        slope_a = (slope_a - a * (slope_a * a).sum(1, keepdims=True)) / length_a
        slope_b = (slope_b - b * (slope_b * b).sum(1, keepdims=True)) / length_b
        self._step(left.T @ slope_a + right.T @ slope_b, rate)
        return float(-np.log(np.diag(across) + 1e-12).mean())

    def _held(self, texts: Sequence[Said]) -> csr_matrix:
        rows, columns, values = [], [], []
        for row, text in enumerate(texts):
            for name, share in features(text):
                if name in self.places and self.random.random() >= LEFT_OUT:
                    rows.append(row)
                    columns.append(self.places[name])
                    values.append(share * self.rarity[name])
        return csr_matrix((values, (rows, columns)), shape=(len(texts), len(self.places)), dtype=float)

    def _step(self, slope: np.ndarray, rate: float) -> None:
        self._steps += 1
        self._first = 0.9 * self._first + 0.1 * slope
        self._second = 0.999 * self._second + 0.001 * slope * slope
        first = self._first / (1 - 0.9**self._steps)
        second = self._second / (1 - 0.999**self._steps)
        self.vectors -= rate * first / (np.sqrt(second) + 1e-8)


def _unit(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    length = np.linalg.norm(rows, axis=1, keepdims=True) + 1e-6
    return rows / length, length


def _softmax(values: np.ndarray, axis: int) -> np.ndarray:
    found = np.exp(values - values.max(axis, keepdims=True))
    return found / found.sum(axis, keepdims=True)


def learn(scenarios: Sequence[Scenario]) -> Learner:
    """The vectors of one language."""
    sets = {scenario.id: sample_sets(scenario) for scenario in scenarios}
    learner = Learner(rarities([group for groups in sets.values() for group in groups]))
    random = np.random.default_rng(1)
    for done in range(ROUNDS):
        batches = []
        for name, groups in sets.items():
            order = random.permutation(len(groups))
            batches += [(name, order[at : at + BATCH]) for at in range(0, len(order), BATCH)]
        losses = []
        for at in random.permutation(len(batches)):
            name, chosen = batches[at]
            drawn = [(sets[name][k], random.choice(len(sets[name][k]), 2, replace=False)) for k in chosen]
            pairs = [(group[i], group[j]) for group, (i, j) in drawn]
            losses.append(learner.batch(pairs, RATE * (1 - done / ROUNDS)))
        if (done + 1) % 10 == 0:
            print(f"{done + 1} rounds, loss {np.mean(losses):.3f}", flush=True)
    return learner


def write(learner: Learner, path: Path) -> None:
    """Keep what was learnt, each number in a byte."""
    step = np.quantile(np.abs(learner.vectors), 0.999) / 127
    numbers = (np.rint(np.clip(learner.vectors / step, -127, 127)) + 128).astype(np.uint8)
    lines = [f"{name}\t{rarity}" for name, rarity in learner.rarity.items()]
    head = "\n".join([f"{SIZE} {len(lines)}", *lines, ""])
    path.write_bytes(gzip.compress(head.encode("utf-8") + numbers.tobytes(), mtime=0))


def main() -> None:
    """Learn from the shipped scenarios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("languages", nargs="*", default=["fr", "en"])
    parser.add_argument("--without", nargs="*", default=[], help="scenarios that are not learnt from")
    asked = parser.parse_args()
    files = sorted((ROOT / "scenarios").glob("*.yaml"))
    every = [load_scenario(file.read_bytes(), file.stem).scenario for file in files]
    languages: tuple[Language, ...] = ("fr", "en")
    for language in languages:
        if language not in asked.languages:
            continue
        chosen = [s for s in every if s is not None and s.language == language and s.id not in asked.without]
        print(language, [scenario.id for scenario in chosen], flush=True)
        write(learn(chosen), ROOT / "trainer" / "language" / language / "meaning.gz")


if __name__ == "__main__":
    main()
