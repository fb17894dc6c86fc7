"""What tells an act: where the negotiation stands, beside the words and moves of the reply."""

from collections.abc import Iterable, Sequence, Set
from decimal import Decimal
from functools import lru_cache
from itertools import product

from trainer.language.context import Language, Standing
from trainer.language.features import Featured, Features, Prepared, content_stems
from trainer.language.reading import Assent, ReadTerm
from trainer.language.scoring import Weighed
from trainer.language.weights import sigmoid
from trainer.language.words import words_of
from trainer.terms.find import find_values
from trainer.terms.moves import MOVES

_CLOSE = Decimal("0.006")
"""Share by which a figure may miss the middle of two others and still be it, rounded."""
_FIRST_REPLIES = (0, 2, 4)


def act_features(
    made: Prepared,
    told: Featured,
    standing: Standing,
    terms: Sequence[ReadTerm],
    assent: Assent | None,
    moves: Weighed,
) -> tuple[Features, list[Features]]:
    """The features of a reply and of each of its clauses, for its acts.

    Names as in `features_of`, and `y:` where the talk stands, `m:` a move with its confidence.

    Args:
        made: the reply taken apart; told: its features; moves: the same on the scales of the model of moves.
        standing: where the talk stands.
        terms, assent: what was read in it.
    """
    whole, parts = dict(told.whole), [dict(part) for part in told.parts]
    state = _standing(standing)
    state |= _figures(terms, made.language, standing)
    state |= _subjects(made, standing)
    if assent is not None:
        state[f"y:{assent.answer}"] = 1.0
        state[f"y:{assent.answer} to {standing.pending}"] = 1.0
    whole |= state
    whole |= {f"m:{move}": sure for move, sure in zip(MOVES, moves.sure, strict=True)}
    met = _met(standing)
    for cues in told.cues:
        whole.update((f"y:{name} and {cue}", 1.0) for name in met for cue in cues)
    for part, cues, scores in zip(parts, told.cues, moves.clause_scores, strict=False):
        part |= state
        part.update((f"y:{name} and {cue}", 1.0) for name in met for cue in cues)
        part.update((f"m:{move}", sigmoid(score)) for move, score in zip(MOVES, scores, strict=True))
    return whole, parts


def _met(standing: Standing) -> list[str]:
    """What a cue meets: the names of the state that pairs are made of."""
    names: list[str] = [standing.pending]
    if standing.gave:
        names.append("gave")
    if standing.settled:
        names.append("settled")
    if standing.claims:
        names.append("claims")
    return names


def _standing(standing: Standing) -> Features:
    found = {f"y:{name}": 1.0 for name in _met(standing)}
    found.update((f"y:replies<={bound}", 1.0) for bound in _FIRST_REPLIES if standing.replies <= bound)
    for name, told in (("theirs", standing.theirs), ("mine", standing.mine)):
        if told:
            found[f"y:{name}"] = 1.0
    return found


def _figures(terms: Sequence[ReadTerm], language: Language, standing: Standing) -> Features:
    """How the figures of a reply stand to those on the table, issue by issue."""
    said = {term.value.number for term in terms if term.value.number is not None}
    found: Features = {}
    known: set[Decimal] = set()
    for name in ("theirs", "mine", "settled"):
        numbers = {number for text in getattr(standing, name) for number in _numbers(text, language)}
        known |= numbers
        if said & numbers:
            found[f"y:figure of {name}"] = 1.0
    if said - known:
        found["y:figure of none"] = 1.0
    for theirs, mine in product(standing.theirs, standing.mine):
        if not _stems_of(theirs, language).isdisjoint(_stems_of(mine, language)):
            _add_between(found, said, _numbers(theirs, language), _numbers(mine, language))
    return found


def _add_between(
    found: Features, said: Set[Decimal], theirs: Iterable[Decimal], mine: Iterable[Decimal]
) -> None:
    """Whether a figure lies between both sides' on one issue, or in the middle."""
    for one, other in product(theirs, mine):
        middle = (one + other) / 2
        if one != other and any(abs(number - middle) <= _CLOSE * middle for number in said):
            found["y:middle"] = 1.0
        if any(min(one, other) < number < max(one, other) for number in said):
            found["y:between"] = 1.0


@lru_cache(maxsize=512)
def _numbers(text: str, language: Language) -> frozenset[Decimal]:
    """The figures of a position in words."""
    found = find_values(text, language, bare_is_money=True)
    return frozenset(one.value.number for one in found if one.value.number is not None)


def _subjects(made: Prepared, standing: Standing) -> Features:
    """Whether a reply names what is settled, what is on the table, or what a claim is about."""
    language = made.language
    own = content_stems(made.words, language)
    found: Features = {}
    for name in ("settled", "theirs", "mine", "claims"):
        if own & _stems(getattr(standing, name), language):
            found[f"y:names {name}"] = 1.0
    return found


def _stems(texts: Sequence[str], language: Language) -> set[str]:
    return {part for text in texts for part in _stems_of(text, language)}


@lru_cache(maxsize=512)
def _stems_of(text: str, language: Language) -> frozenset[str]:
    return frozenset(content_stems(words_of(text, language), language))
