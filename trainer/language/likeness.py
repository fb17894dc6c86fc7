"""How likely a reply is what the samples of a set mean, 0–1: many small pieces of evidence, weighed by what was learnt.

The weights were learnt by `tools/train_likeness.py` on the questions and statements of `data/answers`, each labelled
with the reactions that answer it; how likely they make a reaction, on replies that no sample was written after. A score never
decides a commitment.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import exp, log
from operator import mul

from trainer.language.antecedent import with_antecedent
from trainer.language.context import Language, ReadingContext
from trainer.language.features import Prepared
from trainer.language.likeness_evidence import EVIDENCE, candidates
from trainer.language.reading import SampleScore
from trainer.language.said import LIMIT, Said, said, text_said
from trainer.language.sample_index import SampleIndex, sample_index
from trainer.language.sample_mending import mended_among
from trainer.language.tag_questions import is_tag
from trainer.language.weights import sigmoid
from trainer.language.words import Word

WEIGHTS = (
    -0.187,
    2.861,
    2.859,
    0.215,
    -0.947,
    2.651,
    -0.100,
    0.942,
    0.161,
    0.406,
    0.864,
    -1.138,
    0.760,
    -0.178,
    0.244,
    8.033,
    2.317,
    5.720,
)
"""What each number of `EVIDENCE` weighs."""
OWN, AMONG, OFFSET = 0.366, 0.304, -3.747
"""From the weighed evidence of a set, and the log of its share among the sets, to the log odds of being meant."""
NEARLY_A_SAMPLE = 0.80
"""From this literal closeness on, a reply is that sample whatever else speaks."""
LEAST = 0.02
"""Scores below this are left out."""

_LITERAL = EVIDENCE.index("literal")
_PIECES = 8
_FEWEST = 3
_ENDS = frozenset("?!.")


def read_samples(
    made: Prepared, context: ReadingContext, typed: Prepared | None = None
) -> tuple[SampleScore, ...]:
    """The score of each sample set of the context: that of the part of the reply which is most like it, 0–1.

    Args:
        typed: the reply before its indirect questions were put as direct ones, where it has any.
    """
    before = [typed.words, *_pieces(typed)] if typed is not None else []
    return scores_of([made.words, *_pieces(made), *before], context, 0.0)


def scores_of(
    stretches: Sequence[Sequence[Word]], context: ReadingContext, least: float
) -> tuple[SampleScore, ...]:
    """The score of each sample set that one of these stretches of words comes to `least` (0–1) for.

    Returns:
        With `least` 0 all sets, those that do not come into question at 0.
    """
    if not context.samples:
        return ()
    language = context.language
    index = sample_index(context.samples, language)
    spoken = next((line.text for line in reversed(context.lines) if line.speaker == "counterpart"), None)
    last = text_said(spoken, language) if spoken is not None else None
    best = [0.0] * len(index.names)
    for words in stretches:
        meant = mended_among(words[:LIMIT], index.common, language)
        for place, score in _scored(tuple(meant), index, last, language):
            if score > best[place]:
                best[place] = score
    return tuple(
        SampleScore(name, round(score, 4))
        for name, score in zip(index.names, best, strict=True)
        if score >= least
    )


@lru_cache(maxsize=128)
def _scored(
    words: tuple[Word, ...], index: SampleIndex, last: Said | None, language: Language
) -> tuple[tuple[int, float], ...]:
    """The same clause is looked at as a piece of the reply, as a question of it, and as what it tells."""
    return tuple(scored(said(words, language), index, last, language))


def scored(
    text: Said, index: SampleIndex, last: Said | None, language: Language
) -> Iterator[tuple[int, float]]:
    """The place and score of each set that a stretch comes into question for."""
    found = candidates(text, index, last, language)
    if not found:
        return
    weighed = {place: sum(map(mul, WEIGHTS, numbers)) for place, numbers in found.items()}
    most = max(weighed.values())
    whole = most + log(sum(exp(value - most) for value in weighed.values()))
    for place, value in weighed.items():
        score = sigmoid(OWN * value + AMONG * (value - whole) + OFFSET)
        literal = found[place][_LITERAL]
        score = max(score, literal) if literal >= NEARLY_A_SAMPLE else score
        if score >= LEAST:
            yield place, score


def _pieces(made: Prepared) -> Iterator[Sequence[Word]]:
    """The sentences of a reply of several, and the clauses of a sentence of several that say more than a word or two."""
    found: list[tuple[int, int]] = []
    first = 0
    for index, word in enumerate(made.words):
        if word.text in _ENDS:
            found.append((first, index + 1))
            first = index + 1
    found.append((first, len(made.words)))
    found += [(clause.first, clause.last + 2) for clause in made.clauses]
    whole = (0, len(made.words))
    told = [span for span in dict.fromkeys(found) if span != whole and _says_something(made, *span)]
    for start, end in told[:_PIECES]:
        yield with_antecedent(made.words, made.words[start:end], made.language)


def _says_something(made: Prepared, first: int, end: int) -> bool:
    words = made.words[first:end]
    if not words:
        return False
    asks = any(word.text == "?" for word in words)
    if asks and is_tag(made.text[words[0].start : words[-1].end], made.language):
        return False
    return asks or sum(word.text[0].isalpha() for word in words) >= _FEWEST
