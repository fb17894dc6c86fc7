"""Fit the models of replies: a layer over whole replies, one over clauses, and the blend of both.

A label is a move or an act. Needs scikit-learn and numpy (`pip install .[training]`), which the program never does.
"""

import base64
import gzip
import json
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from trainer.language.features import Features
from trainer.language.weights import evidence

STRENGTH = 0.7
"""Inverse regularisation of the layers."""
BLEND_STRENGTH = 0.2
"""Inverse regularisation of the blend."""
WRITTEN_WEIGHT = 0.7
"""Weight of a reply labelled by one hand only, against one labelled twice independently."""
COPY_WEIGHT = 0.3
"""Weight of a copy typed in haste (no punctuation, or typos), against the reply it is made from."""
OTHER_CLAUSE = 0.2
"""Weight, as counter-examples, of the clauses of a labelled reply that were not taken to carry the label."""
FOLDS = 5
MIN_SEEN = 2
"""A feature seen fewer times than this is left out."""
LONG_AGO = -9.0
"""Score of a label that no reply carries."""

Array = Any


@dataclass(frozen=True)
class Example:
    """One labelled reply: its scaled features, those of its clauses, and which clauses carry which labels.

    Attributes:
        words: its length.
        carried: for each clause the labels it carries, None where only the reply as a whole was labelled.
        twice: whether two readers labelled it independently: only such replies measure and calibrate, never a copy.
        copies: the same reply typed in haste.
    """

    id: str
    case: str
    lang: str
    whole: Features
    parts: list[Features]
    words: int
    carried: list[frozenset[str]] | None
    labels: frozenset[str]
    disputed: frozenset[str]
    weight: float
    twice: bool
    copies: tuple["Example", ...]
    record: dict[str, Any]


@dataclass(frozen=True)
class FittedLayer:
    """Fitted weights: features × labels, and a bias per label."""

    names: list[str]
    weights: Array
    bias: Array

    def scores(self, rows: Sequence[Mapping[str, float]]) -> Array:
        """Raw scores, a row per mapping, a column per label."""
        return matrix(rows, {n: i for i, n in enumerate(self.names)}) @ self.weights + self.bias


@dataclass(frozen=True)
class Layers:
    """Both layers."""

    reply: FittedLayer
    clause: FittedLayer

    def evidence(self, examples: Sequence[Example]) -> Array:
        """What the blend weighs, a row per example."""
        whole = self.reply.scores([one.whole for one in examples])
        parts = self.clause.scores([part for one in examples for part in one.parts])
        rows, at = [], 0
        for own, one in zip(whole, examples, strict=True):
            mine = parts[at : at + len(one.parts)] if one.parts else np.full((1, len(own)), LONG_AGO)
            at += len(one.parts)
            rows.append(evidence(own.tolist(), mine.tolist(), one.words))
        return np.array(rows)


@dataclass(frozen=True)
class FittedBlend:
    """The blend: evidence × labels, a bias per label, and what makes confidences of scores."""

    weights: Array
    bias: Array
    slope: Array
    offset: Array
    threshold: Array

    def scores(self, told: Array) -> Array:
        """Raw scores, a row per row of evidence."""
        return told @ self.weights + self.bias


def sigmoid(raw: Array) -> Array:
    """The logistic function."""
    return 1 / (1 + np.exp(-np.clip(raw, -30, 30)))


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


def table(
    rows: Sequence[Mapping[str, float]], typed: Sequence[Mapping[str, float]]
) -> tuple[list[str], Array]:
    """The features seen often enough in the replies as typed, and the rows over them."""
    seen: dict[str, int] = {}
    for row in typed:
        for name in row:
            seen[name] = seen.get(name, 0) + 1
    names = sorted(name for name, count in seen.items() if count >= MIN_SEEN)
    return names, matrix(rows, {name: i for i, name in enumerate(names)})


def _regression(rows: Array, truth: Array, weight: Array) -> LogisticRegression:
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0, max_iter=500)
    return model.fit(rows, truth, sample_weight=weight)


def all_copies(examples: Sequence[Example]) -> list[Example]:
    """Each example, followed by its copies."""
    return [copy for one in examples for copy in (one, *one.copies)]


def fit_reply(examples: Sequence[Example], labels: Sequence[str]) -> FittedLayer:
    """One logistic regression a label over whole replies and their copies."""
    typed = [one.whole for one in examples]
    examples = all_copies(examples)
    names, rows = table([one.whole for one in examples], typed)
    weight = np.array([one.weight for one in examples])
    weights, bias = np.zeros((len(names), len(labels))), np.full(len(labels), LONG_AGO)
    for j, label in enumerate(labels):
        keep = np.array([label not in one.disputed for one in examples])
        truth = np.array([label in one.labels for one in examples])
        if truth[keep].any() and not truth[keep].all():
            model = _regression(rows[keep], truth[keep], weight[keep])
            weights[:, j], bias[j] = model.coef_[0], model.intercept_[0]
    return FittedLayer(names, weights, bias)


def fit_clause(examples: Sequence[Example], labels: Sequence[str]) -> FittedLayer:
    """One logistic regression a label over clauses.

    Where only the reply is labelled, its best-scoring clause is taken to carry the label.
    """
    typed = [part for one in examples for part in one.parts]
    examples = all_copies(examples)
    names, rows = table([part for one in examples for part in one.parts], typed)
    owner = np.array([i for i, one in enumerate(examples) for _ in one.parts])
    carried = [told for one in examples for told in (one.carried or [None] * len(one.parts))]
    weights, bias = np.zeros((len(names), len(labels))), np.full(len(labels), LONG_AGO)
    for j, label in enumerate(labels):
        truth, unsure = _clause_truth(examples, owner, carried, label)
        keep = np.array([label not in examples[i].disputed for i in owner])
        if truth[keep].any() or unsure[keep].any():
            model = _fit_label_of_clauses(examples, rows[keep], owner[keep], truth[keep], unsure[keep])
            weights[:, j], bias[j] = model.coef_[0], model.intercept_[0]
    return FittedLayer(names, weights, bias)


def _clause_truth(
    examples: Sequence[Example], owner: Array, carried: Sequence[frozenset[str] | None], label: str
) -> tuple[Array, Array]:
    told = np.array([labels is not None and label in labels for labels in carried])
    has_told = np.zeros(len(examples), dtype=bool)
    has_told[owner[told]] = True
    unsure = np.array([label in examples[i].labels and not has_told[i] for i in owner])
    return told, unsure


def _fit_label_of_clauses(
    examples: Sequence[Example], rows: Array, owner: Array, told: Array, unsure: Array
) -> LogisticRegression:
    base = np.array([examples[i].weight for i in owner])
    sizes = np.bincount(owner, minlength=len(examples))
    model = _regression(rows, told | unsure, base * np.where(unsure, 1.0 / sizes[owner], 1.0))
    if not unsure.any():
        return model
    scores = model.decision_function(rows)
    truth, weight, seen = told.copy(), base.copy(), set()
    at_issue = np.flatnonzero(unsure)
    for at in at_issue[np.lexsort((at_issue, -scores[at_issue], owner[at_issue]))]:
        if owner[at] in seen:
            weight[at] *= OTHER_CLAUSE
        else:
            seen.add(owner[at])
            truth[at] = True
    return _regression(rows, truth, weight)


def fit_layers(examples: Sequence[Example], labels: Sequence[str]) -> Layers:
    """Both layers, from all examples and their copies."""
    return Layers(fit_reply(examples, labels), fit_clause(examples, labels))


def out_of_fold(examples: Sequence[Example], labels: Sequence[str]) -> Array:
    """The evidence of each of `all_copies`, from layers that have not seen its case."""
    cases = list(dict.fromkeys(one.case for one in examples))
    everyone = all_copies(examples)
    told: Array = None
    for fold in range(FOLDS):
        out = set(cases[fold::FOLDS])
        held = [i for i, one in enumerate(everyone) if one.case in out]
        if not held:
            continue
        layers = fit_layers([one for one in examples if one.case not in out], labels)
        mine = layers.evidence([everyone[i] for i in held])
        told = np.zeros((len(everyone), mine.shape[1])) if told is None else told
        told[held] = mine
    return told


def fit_blend(
    examples: Sequence[Example], told: Array, labels: Sequence[str], beta: Mapping[str, float]
) -> FittedBlend:
    """The blend of evidence that was found with the case left out.

    Calibration and thresholds come from the blend's scores with the case left out once more, and only from replies
    labelled twice.

    Args:
        told: the evidence, a row for each of `all_copies`.
        beta: labels whose threshold weighs precision above recall, with the beta of their F-beta.
    """
    examples = all_copies(examples)
    weights, bias = _blend_weights(examples, told, labels)
    cases = list(dict.fromkeys(one.case for one in examples))
    raw = np.zeros((len(examples), len(labels)))
    for fold in range(FOLDS):
        out = set(cases[fold::FOLDS])
        held = np.array([one.case in out for one in examples])
        if held.any() and not held.all():
            inside = [one for one in examples if one.case not in out]
            part, base = _blend_weights(inside, told[~held], labels)
            raw[held] = told[held] @ part + base
    slope, offset, threshold = calibration(examples, raw, labels, beta)
    return FittedBlend(weights, bias, slope, offset, threshold)


def _blend_weights(examples: Sequence[Example], told: Array, labels: Sequence[str]) -> tuple[Array, Array]:
    weight = np.array([one.weight for one in examples])
    weights, bias = np.zeros((told.shape[1], len(labels))), np.full(len(labels), LONG_AGO)
    for j, label in enumerate(labels):
        keep = np.array([label not in one.disputed for one in examples])
        truth = np.array([label in one.labels for one in examples])[keep]
        if truth.any() and not truth.all():
            model = LogisticRegression(C=BLEND_STRENGTH, max_iter=300)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ConvergenceWarning)
                model.fit(told[keep], truth, sample_weight=weight[keep])
            weights[:, j], bias[j] = model.coef_[0], model.intercept_[0]
    return weights, bias


def calibration(
    examples: Sequence[Example], raw: Array, labels: Sequence[str], beta: Mapping[str, float]
) -> tuple[Array, Array, Array]:
    """Slope, offset and threshold of each label, from scores of examples that the weights have not seen."""
    slope, offset = np.ones(len(labels)), np.zeros(len(labels))
    threshold = np.ones(len(labels)) / 2
    for j, label in enumerate(labels):
        keep = np.array([label not in one.disputed and one.twice for one in examples])
        truth = np.array([label in one.labels for one in examples])[keep]
        if truth.any() and not truth.all():
            slope[j], offset[j] = platt(raw[keep, j], truth)
            sure = sigmoid(raw[keep, j] * slope[j] + offset[j])
            threshold[j] = best_threshold(sure, truth, beta.get(label, 1.0))
    return slope, offset, threshold


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


def fit(
    examples: Sequence[Example], labels: Sequence[str], beta: Mapping[str, float]
) -> tuple[Layers, FittedBlend]:
    """Layers from all examples, and the blend from evidence with whole cases left out."""
    told = out_of_fold(examples, labels)
    return fit_layers(examples, labels), fit_blend(examples, told, labels, beta)


def pack(
    layers: Layers,
    blend: FittedBlend,
    labels: Sequence[str],
    scales: tuple[Mapping[str, float], Mapping[str, float]],
) -> bytes:
    """The model as the bytes of its data file: one signed byte a weight, names of the features kept."""
    told = {
        "labels": [
            {
                "label": label,
                "slope": round(float(blend.slope[j]), 5),
                "offset": round(float(blend.offset[j]), 5),
                "threshold": round(float(blend.threshold[j]), 4),
            }
            for j, label in enumerate(labels)
        ],
        "reply": packed_layer(layers.reply, scales[0]),
        "clause": packed_layer(layers.clause, scales[1]),
        "blend": {
            "weights": [[round(float(w), 5) for w in blend.weights[:, j]] for j in range(len(labels))],
            "bias": [round(float(b), 5) for b in blend.bias],
        },
    }
    return compressed(told)


def compressed(told: Mapping[str, Any]) -> bytes:
    """JSON, gzip-compressed, the same bytes for the same values."""
    return gzip.compress(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(), 9, mtime=0)


def packed_layer(layer: FittedLayer, scales: Mapping[str, float]) -> dict[str, Any]:
    """One layer as JSON values."""
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
