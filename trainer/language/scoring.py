"""A reply weighed by a model: for each label its confidence, the clause that carries it, and what decided."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.language.features import Features
from trainer.language.weights import Known, Model, confidence, evidence, scaled

_REASONS = 5
CLAUSES_LIMIT = 80
"""Clauses of a reply beyond this many are read with the whole, not one by one."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One reply on the scales of a model, labels in the model's order.

    Attributes:
        sure: confidence of each label, 0–1.
        best: index of the clause that scores highest for each label.
        clause_scores: raw scores, a row a clause.
    """

    model: Model
    whole: Known
    parts: Sequence[Known]
    sure: tuple[float, ...]
    best: tuple[int, ...]
    clause_scores: Sequence[Sequence[float]]

    def margin(self, index: int) -> float:
        """How far a label is above its threshold, or below it."""
        return self.sure[index] - self.model.labels[index].threshold

    def why(self, index: int) -> tuple[str, ...]:
        """The names of the features that add most to the score of a label, strongest first."""
        return tuple(name for name, _ in self.reasons(index))

    def reasons(self, index: int) -> list[tuple[str, float]]:
        """The features that add most to the score of a label, strongest first, and what each adds."""
        share, rest = self.model.blend.shares(index)
        told: dict[str, float] = {}
        sides = (
            (share, self.model.reply, self.whole),
            (rest, self.model.clause, self.parts[self.best[index]]),
        )
        for weight, layer, known in sides:
            for name, value in layer.reasons(known, index, 2 * _REASONS):
                told[name] = told.get(name, 0.0) + weight * value
        return sorted(told.items(), key=lambda one: (-one[1], one[0]))[:_REASONS]


def weigh(whole: Features, parts: Sequence[Features], words: int, model: Model) -> Weighed:
    """Weigh a reply.

    Args:
        whole: features of the reply; parts: of each clause, at least one.
        words: length of the reply in words.
    """
    known_whole = model.reply.known(scaled(whole, model.reply.scales))
    known_parts = [model.clause.known(scaled(part, model.clause.scales)) for part in parts[:CLAUSES_LIMIT]]
    rows = [model.clause.scores(part) for part in known_parts]
    raw = model.blend.scores(evidence(model.reply.scores(known_whole), rows, words))
    columns = list(zip(*rows, strict=True))
    return Weighed(
        model,
        known_whole,
        known_parts,
        tuple(confidence(label, score) for label, score in zip(model.labels, raw, strict=True)),
        tuple(max(range(len(column)), key=column.__getitem__) for column in columns),
        rows,
    )
