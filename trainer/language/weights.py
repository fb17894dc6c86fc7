"""The linear model of moves as shipped: weights in a data file, run without numpy."""

import base64
import gzip
import json
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from importlib.resources import files
from math import exp, sqrt
from operator import mul
from typing import Any

from trainer.terms.moves import Move

MODEL_FILE = "moves.json.gz"

Known = list[tuple[str, float, "array[int]"]]
"""Features found in a layer: name, scaled value, weights of each move."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the score of one move becomes a confidence, and from which confidence the move is read.

    Attributes:
        slope, offset: confidence = 1 / (1 + exp(-(slope * score + offset))).
        threshold: 0–1.
    """

    move: Move
    slope: float
    offset: float
    threshold: float


@dataclass(frozen=True, slots=True)
class Layer:
    """Linear weights over one kind of features: those of a whole reply, or those of one clause.

    Attributes:
        scales: weight of each group of features (the letter before the colon of a name).
        rows: feature name to its row in `packed`.
        packed: one signed byte per feature and move, row by row.
        bias: score of each move without features.
        step: value of one unit of the packed weights, per move.
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
        """The raw score of each move."""
        if not known:
            return list(self.bias)
        values = [value for _, value, _ in known]
        columns = zip(*(row for _, _, row in known), strict=True)
        totals = [sum(map(mul, values, column)) for column in columns]
        return [b + s * total for b, s, total in zip(self.bias, self.step, totals, strict=True)]

    def reasons(self, known: Known, index: int, most: int) -> list[tuple[str, float]]:
        """The features that add most to the score of one move, and what each adds."""
        step = self.step[index]
        adding = [(row[index] * value * step, name) for name, value, row in known if row[index] > 0]
        return [(name, added) for added, name in nlargest(most, adding)]


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model: score = share of the reply's score + the rest of its best clause's score."""

    moves: tuple[Calibration, ...]
    reply: Layer
    clause: Layer
    share: float


def scaled(features: Mapping[str, float], scales: Mapping[str, float]) -> dict[str, float]:
    """Feature values as the model weighs them: by group, and groups of words by the root of their size."""
    sizes: dict[str, int] = {}
    for name in features:
        sizes[name[0]] = sizes.get(name[0], 0) + 1
    factors = {
        group: scales.get(group, 0.0) / (sqrt(size) if group in "wbscp" else 1.0)
        for group, size in sizes.items()
    }
    return {name: value * factors[name[0]] for name, value in features.items() if factors[name[0]]}


def confidence(part: Calibration, raw: float) -> float:
    """The calibrated confidence, 0–1, of a raw score."""
    at = max(-30.0, min(30.0, part.slope * raw + part.offset))
    return 1.0 / (1.0 + exp(-at))


def unpack(data: bytes) -> Model:
    """A model from the bytes of its file (gzip-compressed JSON, written by tools/train_moves.py)."""
    told = json.loads(gzip.decompress(data))
    return Model(
        tuple(Calibration(**part) for part in told["moves"]),
        _layer(told["reply"]),
        _layer(told["clause"]),
        told["share"],
    )


def _layer(told: Mapping[str, Any]) -> Layer:
    return Layer(
        told["scales"],
        {name: index for index, name in enumerate(told["features"])},
        array("b", base64.b64decode(told["weights"])),
        tuple(told["bias"]),
        tuple(told["step"]),
    )


@lru_cache(maxsize=1)
def shipped_model() -> Model:
    """The model shipped with the program, read once."""
    return unpack((files("trainer.language") / MODEL_FILE).read_bytes())
