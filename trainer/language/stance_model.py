"""The stance of each term of a reply: the written rules as witnesses, the model of stances as judge."""

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path
from typing import cast, get_args

from trainer.language.features import Features
from trainer.language.stance_features import Around, stance_features
from trainer.language.stance_plain import conceded, plain
from trainer.language.stance_scene import Judged, Scene
from trainer.language.weights import Layer, scaled, unpack_layer
from trainer.terms.value import Stance

STANCES: tuple[Stance, ...] = get_args(Stance)
_FILE = "stances.json.gz"
_VERDICTS = ("accept", "refuse")
_TRIES = (["what", "if"], ["et", "si"], ["and", "if"], ["how", "about"], ["what", "about"])
_TOO_RARE = frozenset({"you"})
"""Rules that are right wherever they apply ("vous 60, nous 30"), and apply too rarely to be learnt."""
_ACCEPTS_FROM = 0.6
"""Confidence from which a term is taken as accepted where no written rule says so: to hear a yes that was not said is
the worst mistake."""


@dataclass(frozen=True, slots=True)
class StanceModel:
    """A multinomial logistic regression over the features of a term.

    Attributes:
        layer: its weights, stances in the order of STANCES.
        sharpness: what the scores are multiplied with, so that the confidences are calibrated.
    """

    layer: Layer
    sharpness: float


def judge(scene: Scene, around: Around, line: Features, model: StanceModel | None = None) -> list[Judged]:
    """The stance of each term of a reply, in their order.

    Args:
        scene: the reply with its terms, judged by the written rules.
        around: what else is known of the reply; line: what the line answered does.
        model: the weights to use, the shipped ones by default.
    """
    weights = model or shipped_stances()
    return [
        _not_yet_taken(
            scene, index, _decided(scene, stance_features(scene, around, line, index), weights, index)
        )
        for index in range(len(scene.terms))
    ]


def _not_yet_taken(scene: Scene, index: int, judged: Judged) -> Judged:
    """ "What if I take half of any increase?", "Et si je prends les 12 mois ?": who tries an offer out takes nothing yet."""
    sentence = scene.sentence(index)
    before = scene.layout.words(sentence.first, scene.terms[index].first)
    tried = sentence.question and any(before[at : at + 2] in _TRIES for at in range(len(before) - 1))
    return Judged("own", judged.confidence, "tried out") if tried and judged.stance == "accepted" else judged


def _decided(scene: Scene, features: Features, model: StanceModel, index: int) -> Judged:
    by_rule = scene.judged[index]
    if (yielded := conceded(scene, index)) is not None:
        return yielded
    # What stood on the table before the line answered is known to the rules alone: no labelled reply has it.
    stood = index in scene.answered.on_table and scene.echoed(index) is None
    if by_rule.rule in _TOO_RARE or (stood and by_rule.rule.startswith(_VERDICTS)):
        return by_rule
    if (settled := plain(scene, index)) is not None:
        return settled
    known = model.layer.known(scaled(features, model.layer.scales))
    sure = confidences(model.layer.scores(known), model.sharpness)
    ranked = sorted(range(len(sure)), key=sure.__getitem__, reverse=True)
    best = ranked[0]
    if STANCES[best] == "accepted" != by_rule.stance and sure[best] < _ACCEPTS_FROM:
        best = ranked[1]
    rule = by_rule.rule if STANCES[best] == by_rule.stance else "model"
    return Judged(STANCES[best], round(sure[best], 3), rule)


def confidences(scores: Sequence[float], sharpness: float) -> list[float]:
    """Confidences that add up to 1, of raw scores."""
    top = max(scores)
    weighed = [exp(sharpness * (score - top)) for score in scores]
    return [one / sum(weighed) for one in weighed]


def unpack_stances(data: bytes) -> StanceModel:
    """A model from the bytes of its file (written by tools/train_stances.py)."""
    told = json.loads(gzip.decompress(data))
    return StanceModel(unpack_layer(cast("dict[str, object]", told["layer"])), told["sharpness"])


@cache
def shipped_stances() -> StanceModel:
    """The model shipped with the program, read once."""
    return unpack_stances((Path(__file__).parent / _FILE).read_bytes())
