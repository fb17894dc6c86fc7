"""The moves of a reply: the model's scores, then the rules of the labelling guide."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.language.context import ReadingContext
from trainer.language.features import Features, Prepared, clause_cues, features_of
from trainer.language.reading import ReadMove
from trainer.language.weights import Model, MoveWeights, confidence, scaled, score, shipped_model
from trainer.language.words import stem
from trainer.terms.moves import Move

_REASONS = 4


def read_moves(made: Prepared, context: ReadingContext, model: Model | None = None) -> tuple[ReadMove, ...]:
    """The moves a reply makes.

    Args:
        made: the reply taken apart.
        context: what it answers.
        model: the weights to use, the shipped ones by default.

    Returns:
        The moves in the order of their spans, each with its clause, its confidence and what decided it.
    """
    if not made.clauses:
        return _of_nothing(made)
    model = model or shipped_model()
    values = scaled(features_of(made, context), model.scales)
    raws = score(model, values)
    sure = {
        part.move: confidence(part, raw) for part, raw in zip(model.moves, raws, strict=True)
    }
    chosen = settle({part.move: sure[part.move] - part.threshold for part in model.moves}, made)
    pieces = _clause_values(made, values)
    found = [
        _locate(part, index, model, sure[part.move], made, pieces, values)
        for index, part in enumerate(model.moves)
        if part.move in chosen
    ]
    return tuple(sorted(found, key=lambda move: (move.start, move.end, move.move)))


def settle(margins: dict[Move, float], made: Prepared) -> set[Move]:
    """Which moves stand, given how far each is above (or below) its threshold: the rules of the guide.

    `off_topic` stands alone; an exchange with a figure is also a proposal.
    """
    chosen = {move for move, margin in margins.items() if margin >= 0.0}
    if "off_topic" in chosen and len(chosen) > 1:
        others = chosen - {"off_topic", "register_slip"}
        if others and max(margins[move] for move in others) > margins["off_topic"]:
            chosen.discard("off_topic")
        else:
            chosen = {"off_topic"}
    if "conditional_exchange" in chosen and any(word.text == "#" for word in made.words):
        chosen.add("proposal")
    return chosen


def _of_nothing(made: Prepared) -> tuple[ReadMove, ...]:
    """A reply without a word: typed signs are off topic, an empty one does nothing."""
    if not made.text.strip():
        return ()
    return (ReadMove("off_topic", 0, len(made.text), 0.9, ("z:wordless",)),)


def _clause_values(made: Prepared, values: Features) -> list[set[str]]:
    """For each clause, the names of the reply's features found in it."""
    pieces: list[set[str]] = []
    language = made.language
    for clause, cues in zip(made.clauses, clause_cues(made), strict=True):
        names = {f"q:{cue}" for cue in cues}
        ordered = sorted(cues)
        names |= {f"p:{a}+{b}" for i, a in enumerate(ordered) for b in ordered[i + 1 :]}
        texts = [word.text for word in made.words[clause.first : clause.last + 1]]
        for before, text in zip(["^", *texts], texts, strict=False):
            names |= {f"w:{language}:{text}", f"b:{language}:{before} {text}", f"s:{language}:{stem(text, language)}"}
        pieces.append({name for name in names if name in values})
    return pieces


def _locate(
    part: MoveWeights,
    index: int,
    model: Model,
    sure: float,
    made: Prepared,
    pieces: Sequence[set[str]],
    values: Features,
) -> ReadMove:
    if part.move in {"off_topic", "summary"}:
        clause = replace(made.clauses[0], end=made.clauses[-1].end)
    else:
        clause = max(
            zip(made.clauses, pieces, strict=True),
            key=lambda pair: _weight(model, index, pair[1], values),
        )[0]
    return ReadMove(part.move, clause.start, clause.end, round(sure, 3), _why(model, index, values))


def _weight(model: Model, index: int, names: set[str], values: Features) -> float:
    total = 0.0
    for name in names:
        row = model.row(name)
        if row is not None:
            total += row[index] * values[name]
    return total


def _why(model: Model, index: int, values: Features) -> tuple[str, ...]:
    weighed = []
    for name, value in values.items():
        row = model.row(name)
        if row is not None and row[index] > 0:
            weighed.append((-row[index] * value, name))
    return tuple(name for _, name in sorted(weighed)[:_REASONS])


