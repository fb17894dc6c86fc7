"""Train the move model from the labelled replies and write it as the data file that the program ships.

    python tools/train_moves.py [--data data/replies] [--out trainer/language/moves.json.gz]

Needs scikit-learn and numpy (`pip install .[training]`), which the program itself never does. The same replies
give the same file, byte for byte.
"""

import argparse
import base64
import gzip
import json
import random
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from trainer.language.context import Line, ReadingContext
from trainer.language.features import Features, clause_cues, clause_features, features_of, prepare
from trainer.language.weights import scaled
from trainer.terms.moves import MOVES

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from corruptions import COPIES, Change  # noqa: E402

REPLY_SCALES = {"w": 2.0, "b": 2.0, "s": 2.0, "c": 2.0, "q": 0.5, "p": 1.0, "x": 0.3, "z": 0.5}
CLAUSE_SCALES = {"w": 2.0, "b": 2.0, "s": 2.0, "q": 0.7, "p": 1.2, "x": 0.2, "z": 0.4, "n": 0.2}
STRENGTH = 1.0
"""Inverse regularisation of the logistic regressions."""
SHARE = 0.6
"""Share of the reply's score in the whole; the rest is its best clause's."""
WRITTEN_WEIGHT = 0.5
"""Weight of a reply that one hand wrote and labelled, against one labelled twice independently."""
COPY_WEIGHT = 0.3
"""Weight of a copy typed in haste (no punctuation, or typos), against the reply it is made from."""
ROUNDS = 2
"""Times the clause that carries a label is chosen again, where only the reply is labelled."""
OTHER_CLAUSE = 0.2
"""Weight, as counter-examples, of the clauses of a labelled reply that were not chosen."""
FOLDS = 4
ACCUSING = frozenset({"hostility", "pressure", "off_topic", "weak_disclosure"})
"""Moves that hurt when read wrongly: their threshold weighs precision above recall."""
ACCUSING_BETA = 0.5
MIN_SEEN = 2
"""A feature seen fewer times than this is left out."""

Array = Any


@dataclass(frozen=True)
class Example:
    """One labelled reply: its scaled features, those of its clauses, and which clauses carry which labels.

    Attributes:
        carried: for each clause the moves it carries, None where only the reply as a whole was labelled.
        twice: whether two readers labelled it independently: only such replies measure and calibrate.
        copies: the same reply typed in haste.
    """

    id: str
    case: str
    lang: str
    whole: Features
    parts: list[Features]
    carried: list[frozenset[str]] | None
    labels: frozenset[str]
    disputed: frozenset[str]
    weight: float
    twice: bool
    copies: tuple["Example", ...]
    record: dict[str, Any]


@dataclass(frozen=True)
class Layer:
    """Fitted weights: features × moves, and a bias per move."""

    names: list[str]
    weights: Array
    bias: Array

    def scores(self, rows: Sequence[Mapping[str, float]]) -> Array:
        """Raw scores, a row per mapping, a column per move."""
        return matrix(rows, {n: i for i, n in enumerate(self.names)}) @ self.weights + self.bias


@dataclass(frozen=True)
class Fitted:
    """A fitted model, before packing."""

    reply: Layer
    clause: Layer
    slope: Array
    offset: Array
    threshold: Array

    def scores(self, examples: Sequence[Example]) -> Array:
        """Raw scores, a row per example: the reply's share and that of its best clause."""
        whole = self.reply.scores([one.whole for one in examples])
        parts = self.clause.scores([part for one in examples for part in one.parts])
        best = np.full(whole.shape, -9.0)
        at = 0
        for i, one in enumerate(examples):
            if one.parts:
                best[i] = parts[at : at + len(one.parts)].max(axis=0)
                at += len(one.parts)
        return SHARE * whole + (1 - SHARE) * best

    def confidences(self, examples: Sequence[Example]) -> Array:
        """Calibrated confidences, a row per example."""
        return sigmoid(self.scores(examples) * self.slope + self.offset)


def sigmoid(raw: Array) -> Array:
    """The logistic function."""
    return 1 / (1 + np.exp(-raw))


def load(folder: Path) -> list[Example]:
    """The labelled replies of every .jsonl file of a folder, in a stable order."""
    records: list[dict[str, Any]] = []
    for path in sorted(folder.glob("*.jsonl")):
        records += [
            json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
        ]
    return [with_copies(record) for record in records]


def with_copies(record: dict[str, Any]) -> Example:
    """One record as an example, with its copies typed in haste."""
    made = example(record)
    copies = []
    for number, change in enumerate(COPIES):
        copy = example(changed(record, change, f"{record['id']} {number}"))
        copies.append(replace(copy, weight=made.weight * COPY_WEIGHT))
    return replace(made, copies=tuple(copies))


def changed(record: Mapping[str, Any], change: Change, seed: str) -> dict[str, Any]:
    """A record with its reply changed, its spans moved along in proportion."""
    reply = change(record["reply"], random.Random(seed))
    told = {**record, "reply": reply}
    if "spans" in record:
        ratio = len(reply) / max(1, len(record["reply"]))
        told["spans"] = [
            {**span, "start": round(span["start"] * ratio), "end": round(span["end"] * ratio)}
            for span in record["spans"]
        ]
    return told


def context_of(record: Mapping[str, Any]) -> ReadingContext:
    """The lines before the reply."""
    lines = tuple(Line(line["speaker"], line["text"]) for line in record["context"])
    return ReadingContext(language=record["lang"], lines=lines)


def example(record: dict[str, Any]) -> Example:
    """One record as an example."""
    context = context_of(record)
    made = prepare(record["reply"], context)
    cues = clause_cues(made)
    whole = features_of(made, context, cues)
    carried = None
    twice = record.get("annotators", 1) >= 2
    if "spans" in record:
        carried = [_carried(record["spans"], clause.start, clause.end) for clause in made.clauses]
    return Example(
        id=record["id"],
        case=record["case"],
        lang=record["lang"],
        whole=scaled(whole, REPLY_SCALES),
        parts=[scaled(part, CLAUSE_SCALES) for part in clause_features(made, cues, whole)],
        carried=carried,
        labels=frozenset(record["labels"]),
        disputed=frozenset(record.get("disputed", ())),
        weight=1.0 if twice else WRITTEN_WEIGHT,
        twice=twice,
        copies=(),
        record=record,
    )


def _carried(spans: Sequence[Mapping[str, Any]], start: int, end: int) -> frozenset[str]:
    moves: set[str] = set()
    for span in spans:
        common = min(span["end"], end) - max(span["start"], start)
        if common > 0.5 * min(end - start, span["end"] - span["start"]):
            moves |= set(span["moves"])
    return frozenset(moves)


def matrix(rows: Sequence[Mapping[str, float]], columns: Mapping[str, int]) -> Array:
    """Feature values as a sparse matrix."""
    at, cols, data = [], [], []
    for index, row in enumerate(rows):
        for name, value in row.items():
            column = columns.get(name)
            if column is not None:
                at.append(index)
                cols.append(column)
                data.append(value)
    return sp.csr_matrix((data, (at, cols)), shape=(len(rows), len(columns)))


def _table(
    rows: Sequence[Mapping[str, float]], typed: Sequence[Mapping[str, float]]
) -> tuple[list[str], Array]:
    """The features seen often enough in the replies as typed, and the rows over them."""
    seen: dict[str, int] = {}
    for row in typed:
        for name in row:
            seen[name] = seen.get(name, 0) + 1
    names = sorted(name for name, count in seen.items() if count >= MIN_SEEN)
    return names, matrix(rows, {name: i for i, name in enumerate(names)})


def _regression(table: Array, truth: Array, weight: Array) -> LogisticRegression:
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0, max_iter=500)
    return model.fit(table, truth, sample_weight=weight)


def _all_copies(examples: Sequence[Example]) -> list[Example]:
    return [copy for one in examples for copy in (one, *one.copies)]


def fit_reply(examples: Sequence[Example]) -> Layer:
    """One logistic regression a move over whole replies and their copies."""
    typed = [one.whole for one in examples]
    examples = _all_copies(examples)
    names, table = _table([one.whole for one in examples], typed)
    weight = np.array([one.weight for one in examples])
    weights, bias = np.zeros((len(names), len(MOVES))), np.full(len(MOVES), -9.0)
    for j, move in enumerate(MOVES):
        keep = np.array([move not in one.disputed for one in examples])
        truth = np.array([move in one.labels for one in examples])
        if truth[keep].any() and not truth[keep].all():
            model = _regression(table[keep], truth[keep], weight[keep])
            weights[:, j], bias[j] = model.coef_[0], model.intercept_[0]
    return Layer(names, weights, bias)


def fit_clause(examples: Sequence[Example]) -> Layer:
    """One logistic regression a move over clauses.

    Where only the reply is labelled, its best-scoring clause is taken to carry the label, chosen anew each round.
    """
    typed = [part for one in examples for part in one.parts]
    examples = _all_copies(examples)
    names, table = _table([part for one in examples for part in one.parts], typed)
    owner = np.array([i for i, one in enumerate(examples) for _ in one.parts])
    carried = [moves for one in examples for moves in (one.carried or [None] * len(one.parts))]
    weights, bias = np.zeros((len(names), len(MOVES))), np.full(len(MOVES), -9.0)
    for j, move in enumerate(MOVES):
        truth, unsure = _clause_truth(examples, owner, carried, move)
        keep = np.array([move not in examples[i].disputed for i in owner])
        if truth[keep].any() or unsure[keep].any():
            model = _fit_move_of_clauses(examples, table[keep], owner[keep], truth[keep], unsure[keep])
            weights[:, j], bias[j] = model.coef_[0], model.intercept_[0]
    return Layer(names, weights, bias)


def _clause_truth(
    examples: Sequence[Example], owner: Array, carried: Sequence[frozenset[str] | None], move: str
) -> tuple[Array, Array]:
    told = np.array([moves is not None and move in moves for moves in carried])
    has_told = np.zeros(len(examples), dtype=bool)
    has_told[owner[told]] = True
    unsure = np.array([move in examples[i].labels and not has_told[i] for i in owner])
    return told, unsure


def _fit_move_of_clauses(
    examples: Sequence[Example], table: Array, owner: Array, told: Array, unsure: Array
) -> LogisticRegression:
    base = np.array([examples[i].weight for i in owner])
    sizes = np.bincount(owner, minlength=len(examples))
    model = _regression(table, told | unsure, base * np.where(unsure, 1.0 / sizes[owner], 1.0))
    for _ in range(ROUNDS):
        scores = model.decision_function(table)
        truth, weight, seen = told.copy(), base.copy(), set()
        for at in np.lexsort((np.arange(len(owner)), -scores, owner)):
            if not unsure[at]:
                continue
            if owner[at] in seen:
                weight[at] *= OTHER_CLAUSE
            else:
                seen.add(owner[at])
                truth[at] = True
        model = _regression(table, truth, weight)
    return model


def fit_weights(examples: Sequence[Example]) -> Fitted:
    """Both layers, without calibration."""
    ones = np.ones(len(MOVES))
    return Fitted(fit_reply(examples), fit_clause(examples), ones, ones * 0, ones / 2)


def fit(examples: Sequence[Example]) -> Fitted:
    """Weights from all examples; calibration and thresholds from predictions with whole cases left out.

    Only replies labelled twice decide on calibration and thresholds: their mix of moves is the natural one.
    """
    cases = list(dict.fromkeys(one.case for one in examples))
    raw = np.zeros((len(examples), len(MOVES)))
    for fold in range(FOLDS):
        out = {case for i, case in enumerate(cases) if i % FOLDS == fold}
        held = [i for i, one in enumerate(examples) if one.case in out]
        inside = [one for one in examples if one.case not in out]
        raw[held] = fit_weights(inside).scores([examples[i] for i in held])
    return calibrated(fit_weights(examples), examples, raw)


def calibrated(fitted: Fitted, examples: Sequence[Example], raw: Array) -> Fitted:
    """The weights with the calibration and the thresholds that suit scores of examples they were not trained on."""
    slope, offset, threshold = np.ones(len(MOVES)), np.zeros(len(MOVES)), np.ones(len(MOVES)) / 2
    for j, move in enumerate(MOVES):
        keep = np.array([move not in one.disputed and one.twice for one in examples])
        truth = np.array([move in one.labels for one in examples])[keep]
        if truth.any() and not truth.all():
            slope[j], offset[j] = platt(raw[keep, j], truth)
            threshold[j] = best_threshold(
                sigmoid(raw[keep, j] * slope[j] + offset[j]),
                truth,
                ACCUSING_BETA if move in ACCUSING else 1.0,
            )
    return Fitted(fitted.reply, fitted.clause, slope, offset, threshold)


def platt(raw: Array, truth: Array) -> tuple[float, float]:
    """Platt's calibration (Platt 1999): slope and offset of a logistic curve from scores to frequencies."""
    model = LogisticRegression(C=100.0, solver="lbfgs").fit(raw.reshape(-1, 1), truth)
    return float(model.coef_[0, 0]), float(model.intercept_[0])


def best_threshold(sure: Array, truth: Array, beta: float = 1.0) -> float:
    """The confidence that gives the best F-beta, averaged with its neighbours so that one reply decides nothing."""
    grid = np.arange(0.2, 0.8, 0.025)
    scores = np.array([f_beta(truth, sure >= at, beta) for at in grid])
    smooth = np.convolve(np.pad(scores, 2, mode="edge"), np.ones(5) / 5, mode="valid")
    return float(round(grid[int(smooth.argmax())], 3))


def f_beta(truth: Array, said: Array, beta: float) -> float:
    """F-beta of a yes/no prediction: beta below 1 weighs precision above recall."""
    both = float((truth & said).sum())
    wide = beta * beta
    return (1 + wide) * both / max(1.0, wide * float(truth.sum()) + float(said.sum()))


def pack(fitted: Fitted) -> bytes:
    """The model as the bytes of its data file: one signed byte a weight, names of the features kept."""
    told = {
        "share": SHARE,
        "moves": [
            {
                "move": move,
                "slope": round(float(fitted.slope[j]), 5),
                "offset": round(float(fitted.offset[j]), 5),
                "threshold": round(float(fitted.threshold[j]), 4),
            }
            for j, move in enumerate(MOVES)
        ],
        "reply": _packed_layer(fitted.reply, REPLY_SCALES),
        "clause": _packed_layer(fitted.clause, CLAUSE_SCALES),
    }
    return gzip.compress(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), 9, mtime=0)


def _packed_layer(layer: Layer, scales: Mapping[str, float]) -> dict[str, Any]:
    step = np.abs(layer.weights).max(axis=0) / 127
    step[step == 0] = 1.0
    whole = np.rint(layer.weights / step).astype(np.int8)
    kept = [i for i in range(len(layer.names)) if (np.abs(whole[i]) > 1).any()]
    return {
        "scales": dict(scales),
        "bias": [round(float(b), 5) for b in layer.bias],
        "step": [float(s) for s in step],
        "features": [layer.names[i] for i in kept],
        "weights": base64.b64encode(whole[kept].tobytes()).decode("ascii"),
    }


def main() -> None:
    """Train on everything and write the model."""
    asked = argparse.ArgumentParser(description="Train the move model from the labelled replies.")
    asked.add_argument("--data", type=Path, default=ROOT / "data" / "replies")
    asked.add_argument("--out", type=Path, default=ROOT / "trainer" / "language" / "moves.json.gz")
    told = asked.parse_args()
    examples = load(told.data)
    data = pack(fit(examples))
    told.out.write_bytes(data)
    cases = len({one.case for one in examples})
    print(f"{len(examples)} replies, {cases} cases, {len(data) // 1024} KiB written to {told.out}")


if __name__ == "__main__":
    main()
