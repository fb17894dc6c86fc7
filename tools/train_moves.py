"""Train the move model from the labelled replies and write it as the data file that the program ships.

    python tools/train_moves.py [--data data/replies] [--out trainer/language/moves.json.gz]

Needs scikit-learn and numpy (`pip install .[training]`), which the program itself never does. The same replies
give the same file, byte for byte.
"""

import argparse
import base64
import gzip
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from trainer.language.context import Line, ReadingContext
from trainer.language.features import Features, features_of, prepare
from trainer.language.weights import scaled
from trainer.terms.moves import MOVES

ROOT = Path(__file__).resolve().parent.parent
SCALES = {"w": 2.0, "b": 2.0, "s": 2.0, "c": 2.0, "q": 0.5, "p": 1.0, "x": 0.3, "z": 0.5}
STRENGTH = 1.0
"""Inverse regularisation of the logistic regressions; chosen on the left-out cases."""
FOLDS = 6
MIN_SEEN = 2
"""A feature seen in fewer replies than this is left out."""

Array = Any


@dataclass(frozen=True)
class Example:
    """One labelled reply with its scaled features."""

    id: str
    case: str
    lang: str
    values: Features
    labels: frozenset[str]
    disputed: frozenset[str]
    record: dict[str, Any]


@dataclass(frozen=True)
class Fitted:
    """A fitted model, before packing: weights per feature and move, calibration and thresholds per move."""

    names: list[str]
    weights: Array
    bias: Array
    slope: Array
    offset: Array
    threshold: Array

    def scores(self, examples: Sequence[Example]) -> Array:
        """Raw scores, one row an example."""
        return matrix(examples, {n: i for i, n in enumerate(self.names)}) @ self.weights + self.bias

    def confidences(self, examples: Sequence[Example]) -> Array:
        """Calibrated confidences, one row an example."""
        return 1 / (1 + np.exp(-(self.scores(examples) * self.slope + self.offset)))


def load(folder: Path) -> list[Example]:
    """The labelled replies of every .jsonl file of a folder, in a stable order."""
    records: list[dict[str, Any]] = []
    for path in sorted(folder.glob("*.jsonl")):
        records += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [example(record) for record in records]


def example(record: dict[str, Any]) -> Example:
    """One record as an example."""
    context = context_of(record)
    values = scaled(features_of(prepare(record["reply"], context), context), SCALES)
    return Example(
        record["id"], record["case"], record["lang"], values,
        frozenset(record["labels"]), frozenset(record.get("disputed", ())), record,
    )  # fmt: skip


def context_of(record: dict[str, Any]) -> ReadingContext:
    """The lines before the reply."""
    lines = tuple(Line(line["speaker"], line["text"]) for line in record["context"])
    return ReadingContext(language=record["lang"], lines=lines)


def matrix(examples: Sequence[Example], columns: dict[str, int]) -> Array:
    """Feature values as a sparse matrix."""
    rows, cols, data = [], [], []
    for index, one in enumerate(examples):
        for name, value in one.values.items():
            if name in columns:
                rows.append(index)
                cols.append(columns[name])
                data.append(value)
    return sp.csr_matrix((data, (rows, cols)), shape=(len(examples), len(columns)))


def fit_weights(examples: Sequence[Example]) -> Fitted:
    """One logistic regression a move; no calibration yet."""
    seen: dict[str, int] = {}
    for one in examples:
        for name in one.values:
            seen[name] = seen.get(name, 0) + 1
    names = sorted(name for name, count in seen.items() if count >= MIN_SEEN)
    table = matrix(examples, {name: i for i, name in enumerate(names)})
    weights = np.zeros((len(names), len(MOVES)))
    bias = np.zeros(len(MOVES))
    for j, move in enumerate(MOVES):
        keep = np.array([move not in one.disputed for one in examples])
        truth = np.array([move in one.labels for one in examples])[keep]
        if truth.min() == truth.max():
            bias[j] = -9.0
            continue
        model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0, max_iter=500)
        model.fit(table[keep], truth)
        weights[:, j] = model.coef_[0]
        bias[j] = model.intercept_[0]
    ones = np.ones(len(MOVES))
    return Fitted(names, weights, bias, ones, ones * 0, ones / 2)


def fit(examples: Sequence[Example]) -> Fitted:
    """Weights from all examples; calibration and thresholds from predictions with whole cases left out."""
    cases = list(dict.fromkeys(one.case for one in examples))
    raw = np.zeros((len(examples), len(MOVES)))
    for fold in range(min(FOLDS, len(cases))):
        out = {case for i, case in enumerate(cases) if i % FOLDS == fold}
        inside = [one for one in examples if one.case not in out]
        held = [i for i, one in enumerate(examples) if one.case in out]
        raw[held] = fit_weights(inside).scores([examples[i] for i in held])
    full = fit_weights(examples)
    slope, offset, threshold = np.ones(len(MOVES)), np.zeros(len(MOVES)), np.ones(len(MOVES)) / 2
    for j, move in enumerate(MOVES):
        keep = np.array([move not in one.disputed for one in examples])
        truth = np.array([move in one.labels for one in examples])[keep]
        if truth.min() == truth.max():
            continue
        slope[j], offset[j] = platt(raw[keep, j], truth)
        sure = 1 / (1 + np.exp(-(raw[keep, j] * slope[j] + offset[j])))
        threshold[j] = best_threshold(sure, truth)
    return Fitted(full.names, full.weights, full.bias, slope, offset, threshold)


def platt(raw: Array, truth: Array) -> tuple[float, float]:
    """Platt's calibration: slope and offset of a logistic curve from scores to frequencies."""
    model = LogisticRegression(C=100.0, solver="lbfgs").fit(raw.reshape(-1, 1), truth)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def best_threshold(sure: Array, truth: Array) -> float:
    """The confidence that gives the best F1, averaged with its neighbours so that one reply decides nothing."""
    grid = np.arange(0.15, 0.75, 0.025)
    scores = np.array([f1(truth, sure >= at) for at in grid])
    smooth = np.convolve(np.pad(scores, 2, mode="edge"), np.ones(5) / 5, mode="valid")
    return float(round(grid[int(smooth.argmax())], 3))


def f1(truth: Array, said: Array) -> float:
    """F1 of a yes/no prediction."""
    both = float((truth & said).sum())
    return 2 * both / max(1.0, float(truth.sum() + said.sum()))


def pack(fitted: Fitted) -> bytes:
    """The model as the bytes of its data file: one signed byte a weight, names of the features kept."""
    step = np.abs(fitted.weights).max(axis=0) / 127
    step[step == 0] = 1.0
    whole = np.rint(fitted.weights / step).astype(np.int8)
    kept = [i for i in range(len(fitted.names)) if whole[i].any()]
    told = {
        "scales": SCALES,
        "moves": [
            {"move": move, "bias": round(float(fitted.bias[j]), 5), "step": float(step[j]),
             "slope": round(float(fitted.slope[j]), 5), "offset": round(float(fitted.offset[j]), 5),
             "threshold": round(float(fitted.threshold[j]), 4)}
            for j, move in enumerate(MOVES)
        ],
        "features": [fitted.names[i] for i in kept],
        "weights": base64.b64encode(whole[kept].tobytes()).decode("ascii"),
    }  # fmt: skip
    return gzip.compress(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), 9, mtime=0)


def main() -> None:
    """Train on everything and write the model."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--data", type=Path, default=ROOT / "data" / "replies")
    asked.add_argument("--out", type=Path, default=ROOT / "trainer" / "language" / "moves.json.gz")
    told = asked.parse_args()
    examples = load(told.data)
    data = pack(fit(examples))
    told.out.write_bytes(data)
    print(f"{len(examples)} replies, {len({e.case for e in examples})} cases, {math.ceil(len(data) / 1024)} KiB")


if __name__ == "__main__":
    main()
