"""The linear models as shipped: weights in data files, run without numpy."""

import base64
import gzip
import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nlargest
from math import exp, log1p, sqrt
from operator import mul
from pathlib import Path
from typing import Any

Known = list[tuple[str, float, "array[int]"]]
"""Features found in a layer: name, scaled value, weights of each label."""
WORDY_GROUPS = "wbscp"
"""Groups of features that grow with the length of a text, and are weighed by the root of their number."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the score of one label becomes a confidence, and from which confidence the label is read.

    Attributes:
        label: a move, an act or a stance.
        slope, offset: confidence = 1 / (1 + exp(-(slope * score + offset))).
        threshold: 0–1.
    """

    label: str
    slope: float
    offset: float
    threshold: float


@dataclass(frozen=True, slots=True)
class Layer:
    """Linear weights over one kind of features: those of a whole reply, those of one clause, or those of a term.

    Attributes:
        scales: weight of each group of features (the letter before the colon of a name).
        rows: feature name to its row in `packed`.
        packed: one signed byte per feature and label, row by row.
        bias: score of each label without features.
        step: value of one unit of the packed weights, per label.
    """

    scales: Mapping[str, float]
    rows: Mapping[str, int]
    packed: "array[int]"
    bias: tuple[float, ...]
    step: tuple[float, ...]

    def known(self, values: Mapping[str, float]) -> Known:
        """The scaled features that the layer has weights for, each with its row."""
        width = len(self.bias)
        found: Known = []
        for name, value in values.items():
            at = self.rows.get(name)
            if at is not None:
                found.append((name, value, self.packed[at * width : (at + 1) * width]))
        return found

    def scores(self, known: Known) -> list[float]:
        """The raw score of each label."""
        if not known:
            return list(self.bias)
        values = [value for _, value, _ in known]
        columns = zip(*(row for _, _, row in known), strict=True)
        totals = [sum(map(mul, values, column)) for column in columns]
        return [b + s * total for b, s, total in zip(self.bias, self.step, totals, strict=True)]

    def reasons(self, known: Known, index: int, most: int) -> list[tuple[str, float]]:
        """The features that add most to the score of one label, and what each adds."""
        step = self.step[index]
        adding = [(row[index] * value * step, name) for name, value, row in known if row[index] > 0]
        return [(name, added) for added, name in nlargest(most, adding)]


@dataclass(frozen=True, slots=True)
class Blend:
    """How the scores of a reply and of its clauses, for all labels, become the score of one.

    Attributes:
        weights: per label, one weight for each value of `evidence`; bias: per label.
    """

    weights: tuple[tuple[float, ...], ...]
    bias: tuple[float, ...]

    def scores(self, told: Sequence[float]) -> list[float]:
        """The raw score of each label."""
        return [b + sum(map(mul, row, told)) for row, b in zip(self.weights, self.bias, strict=True)]

    def shares(self, index: int) -> tuple[float, float]:
        """How much the reply's own score and that of its best clause weigh for one label, for explanations."""
        size = len(self.bias)
        row = self.weights[index]
        whole = row[index] + row[2 * size + index]
        best = row[size + index] + row[3 * size + index]
        return max(whole, 0.05), max(best, 0.05)


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model of replies: a layer over the whole, one over each clause, and the blend of both."""

    labels: tuple[Calibration, ...]
    reply: Layer
    clause: Layer
    blend: Blend


def evidence(whole: Sequence[float], parts: Sequence[Sequence[float]], words: int) -> list[float]:
    """What the blend weighs: every label's scores for the reply, its best, first and last clause, and its length.

    Args:
        whole: raw score of each label for the whole reply.
        parts: raw scores of each clause; at least one.
        words: length of the reply in words.
    """
    best = [max(column) for column in zip(*parts, strict=True)]
    sure = [[sigmoid(score) for score in part] for part in parts]
    return [
        *(score / 2 for score in whole),
        *(score / 2 for score in best),
        *(2 * sigmoid(score) for score in whole),
        *(2 * sigmoid(score) for score in best),
        *(sum(column) for column in zip(*sure, strict=True)),
        *sure[0],
        *sure[-1],
        log1p(words),
        len(parts) / 5,
    ]


def scaled(features: Mapping[str, float], scales: Mapping[str, float]) -> dict[str, float]:
    """Feature values as the model weighs them: by group, and groups of words by the root of their size."""
    sizes: dict[str, int] = {}
    for name in features:
        sizes[name[0]] = sizes.get(name[0], 0) + 1
    factors = {
        group: scales.get(group, 0.0) / (sqrt(size) if group in WORDY_GROUPS else 1.0)
        for group, size in sizes.items()
    }
    return {name: value * factors[name[0]] for name, value in features.items() if factors[name[0]]}


def sigmoid(raw: float) -> float:
    """The logistic function."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, raw))))


def confidence(part: Calibration, raw: float) -> float:
    """The calibrated confidence, 0–1, of a raw score."""
    return sigmoid(part.slope * raw + part.offset)


def unpack(data: bytes) -> Model:
    """A model from the bytes of its file (gzip-compressed JSON, written by the scripts in tools/)."""
    told = json.loads(gzip.decompress(data))
    return Model(
        tuple(Calibration(**part) for part in told["labels"]),
        unpack_layer(told["reply"]),
        unpack_layer(told["clause"]),
        Blend(tuple(tuple(row) for row in told["blend"]["weights"]), tuple(told["blend"]["bias"])),
    )


def unpack_layer(told: Mapping[str, Any]) -> Layer:
    """One layer from its JSON."""
    return Layer(
        told["scales"],
        {name: index for index, name in enumerate(told["features"])},
        array("b", base64.b64decode(told["weights"])),
        tuple(told["bias"]),
        tuple(told["step"]),
    )


@cache
def shipped_model(name: str) -> Model:
    """The model shipped with the program for "moves" or "acts", read once."""
    return unpack((Path(__file__).parent / f"{name}.json.gz").read_bytes())
