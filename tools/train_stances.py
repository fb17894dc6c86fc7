"""Train the model of stances from the labelled terms and write it as the data file that the program ships.

    python tools/train_stances.py [--data data/terms] [--out trainer/language/stances.json.gz]

Run it after `tools/train_moves.py`: the moves of a clause are part of what tells the stance of its terms.
"""

import argparse
import os
import sys
import warnings
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import layers  # noqa: E402
from labelled import records  # noqa: E402
from term_keys import gold_terms  # noqa: E402

from trainer.language.features import Features, featured, prepare  # noqa: E402
from trainer.language.moves import weigh_moves  # noqa: E402
from trainer.language.records import context_of  # noqa: E402
from trainer.language.stance_features import Around, stance_features  # noqa: E402
from trainer.language.stance_model import STANCES  # noqa: E402
from trainer.language.term_reading import lay_out  # noqa: E402
from trainer.language.weights import scaled  # noqa: E402

SCALES = {
    "r": 1.0, "t": 1.0, "l": 1.0, "a": 1.0, "u": 0.5, "q": 1.0, "n": 0.7, "x": 1.0, "z": 1.0,
    "m": 1.5, "v": 1.0, "k": 0.6, "o": 0.5, "O": 0.5,
}  # fmt: skip
STRENGTH = 1.0
FOLDS = 5
SETTLED = ("terms-dev", "terms-more", "terms-regression")
"""Files that the written rules were tuned on: what the rules say of them would teach too much trust."""

Array = Any


@dataclass(frozen=True)
class Labelled:
    """One labelled term that the reader finds: its scaled features, its stance and the case it comes from."""

    case: str
    features: Features
    stance: str


def rows(folder: Path) -> list[dict[str, Any]]:
    """The records of a folder, each with its case; a file without cases is one."""
    return [{"case": record["file"], **record} for record in records(folder)]


def load(told: Sequence[Mapping[str, Any]]) -> list[Labelled]:
    """The labelled terms of records."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(labelled, told, chunksize=50)
        return [one for some in found for one in some]


def labelled(record: Mapping[str, Any]) -> list[Labelled]:
    """The labelled terms of one record whose value is read right."""
    context = context_of(record)
    scene, found, line = lay_out(record["reply"], context)
    if not found:
        return []
    made = prepare(record["reply"], context)
    told_of = featured(made, context)
    around = Around(made, told_of.cues, weigh_moves(told_of))
    told = []
    for index, term in gold_terms(found, record["terms"]):
        features = stance_features(scene, around, line, index)
        if record["file"].startswith(SETTLED):
            features = {name: value for name, value in features.items() if name[0] != "r"}
        told.append(Labelled(record["case"], scaled(features, SCALES), term["stance"]))
    return told


def fit(terms: Sequence[Labelled]) -> tuple[layers.FittedLayer, float]:
    """Weights, and the sharpness that makes their confidences fit the share that is right."""
    cases = list(dict.fromkeys(one.case for one in terms))
    scores, truth = [], []
    for fold in range(FOLDS):
        out = set(cases[fold::FOLDS])
        held = [one for one in terms if one.case in out]
        if held and len(held) < len(terms):
            layer = fit_weights([one for one in terms if one.case not in out])
            scores.append(layer.scores([one.features for one in held]))
            truth += [STANCES.index(one.stance) for one in held]  # type: ignore[arg-type]
    return fit_weights(terms), sharpness(np.vstack(scores), np.array(truth))


def fit_weights(terms: Sequence[Labelled]) -> layers.FittedLayer:
    """One multinomial logistic regression."""
    typed = [one.features for one in terms]
    names, table = layers.table(typed, typed)
    model = LogisticRegression(C=STRENGTH, max_iter=400)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(table, [one.stance for one in terms])
    order = [list(model.classes_).index(stance) for stance in STANCES]
    return layers.FittedLayer(names, model.coef_[order].T, model.intercept_[order])


def sharpness(scores: Array, truth: Array) -> float:
    """The factor on the scores that makes held-out stances likeliest."""
    best = (1e9, 1.0)
    for factor in np.arange(0.4, 1.61, 0.05):
        told = factor * scores
        told = told - np.log(np.exp(told).sum(axis=1, keepdims=True))
        best = min(best, (-float(told[np.arange(len(truth)), truth].mean()), float(factor)))
    return round(best[1], 2)


def pack(layer: layers.FittedLayer, sharp: float) -> bytes:
    """The model as the bytes of its data file."""
    return layers.compressed({"layer": layers.packed_layer(layer, SCALES), "sharpness": sharp})


def main() -> None:
    """Train on everything and write the model."""
    asked = argparse.ArgumentParser(description="Train the model of stances from the labelled terms.")
    asked.add_argument("--data", type=Path, default=ROOT / "data" / "terms")
    asked.add_argument("--out", type=Path, default=ROOT / "trainer" / "language" / "stances.json.gz")
    told = asked.parse_args()
    terms = load(rows(told.data))
    layer, sharp = fit(terms)
    data = pack(layer, sharp)
    told.out.write_bytes(data)
    print(f"{len(terms)} terms, sharpness {sharp}, {len(data) // 1024} KiB written to {told.out}")


if __name__ == "__main__":
    main()
