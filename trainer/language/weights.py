"""The linear model of moves as shipped: weights in a data file, run without numpy."""

import base64
import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp, sqrt
from typing import Any

from trainer.terms.moves import Move

MODEL_FILE = "moves.json.gz"


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
    packed: bytes
    bias: tuple[float, ...]
    step: tuple[float, ...]

    def row(self, name: str) -> memoryview | None:
        """The packed weights of a feature, one per move, or None for a feature never seen."""
        index = self.rows.get(name)
        if index is None:
            return None
        width = len(self.bias)
        return memoryview(self.packed)[index * width : (index + 1) * width].cast("b")

    def scores(self, values: Mapping[str, float]) -> list[float]:
        """The raw score of each move for scaled feature values."""
        totals = [0.0] * len(self.bias)
        for name, value in values.items():
            row = self.row(name)
            if row is not None:
                for index, weight in enumerate(row):
                    if weight:
                        totals[index] += weight * value
        return [b + s * total for b, s, total in zip(self.bias, self.step, totals, strict=True)]

    def reasons(self, values: Mapping[str, float], index: int) -> dict[str, float]:
        """What each feature adds to the score of one move, where it adds anything."""
        told: dict[str, float] = {}
        for name, value in values.items():
            row = self.row(name)
            if row is not None and row[index] * value > 0:
                told[name] = row[index] * value * self.step[index]
        return told


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
        base64.b64decode(told["weights"]),
        tuple(told["bias"]),
        tuple(told["step"]),
    )


@lru_cache(maxsize=1)
def shipped_model() -> Model:
    """The model shipped with the program, read once."""
    return unpack((files("trainer.language") / MODEL_FILE).read_bytes())
