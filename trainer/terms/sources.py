"""Where a bare number may take its unit from, and what taking it costs: the words around, the line, the issues."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.terms.numerals import Numeral
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermKind, TermValue

# The unit of numbers that count nothing bargained for ("40 minutes"): a bare number may be one of those, too.
NOTHING = "-"
FIGURES: frozenset[TermKind] = frozenset(("money", "percent", "duration", "quantity", "deposit"))
SENTENCE_ENDS = frozenset((".", "?", "!", "\n", "…"))
_QUICK_ENDS = frozenset(("?", "!", "\n", "…"))
# Costs of borrowing a unit, set by hand on the labelled replies: from a figure before or after in the sentence; from one
# that only "ou" or the like parts from the number; from the line answered, what it asks for, what it speaks of.
_BEFORE, _AFTER, _LINKED, _LINK_BACK, _COMMA = 1.0, 2.2, 0.2, 0.3, 1.4
_LINE, _ASKED, _TOPIC = 1.6, 1.5, 2.4
# More for each sentence or token between, and for each sentence of the reply since the line; less after the same
# preposition ("pour trois ans … pour cinq"). What a price is for may be counted, too ("1,90 le tube … par 5 000").
_PER_SENTENCE, _PER_TOKEN, _PER_LATE, _PARALLEL, _PER_NOUN = 1.1, 0.03, 0.3, 0.9, 1.6
_LATEST = 3
# A figure of the reply said again costs less, though chance may repeat it in another unit.
_SAID_AGAIN = 0.75


@dataclass(frozen=True, slots=True)
class Source:
    """A value whose unit a bare number may borrow, what that costs, and whether it is the very same figure."""

    value: TermValue
    cost: float
    same: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What a bare number may be in this negotiation: the kind and unit of an issue, and the range of its numbers.

    Attributes:
        value: kind, unit and what the price is for; its number is not used.
        low, high: plausible ends, in that unit.
        last: the issue was the last one spoken of.
    """

    value: TermValue
    low: float | None = None
    high: float | None = None
    last: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a bare number may be read against beside its own text.

    Attributes:
        line: the values of the line answered.
        asked: units the line asks for ("combien de jours ?").
        topics: units the line speaks of.
        frames: the issues of the negotiation.
    """

    line: Sequence[TermValue] = ()
    asked: Sequence[TermValue] = ()
    topics: Sequence[TermValue] = ()
    frames: Sequence[Frame] = ()


def in_reply(page: Page, numeral: Numeral, spotted: Sequence[Spotted]) -> list[Source]:
    """The figures of the same text as sources."""
    sources: list[Source] = []
    for one in spotted:
        if one.value.kind not in FIGURES:
            continue
        cost = _cost_between(page, numeral, one)
        if one.last < numeral.first and same_figure(numeral, one.value):
            cost -= _SAID_AGAIN
        sources.append(Source(one.value, cost))
        if one.value.kind == "money" and one.value.per:
            sources.append(Source(TermValue("quantity", unit=one.value.per), cost + _PER_NOUN))
    return sources


def _cost_between(page: Page, numeral: Numeral, one: Spotted) -> float:
    before = one.last < numeral.first
    between = range(one.last + 1, numeral.first) if before else range(numeral.last + 1, one.first)
    words = [page.tokens[index].word for index in between]
    if (
        words
        and len(words) <= 2
        and all(word in page.lexicon.words["links"] or word in _QUICK_ENDS for word in words)
    ):
        cost = _LINKED + (_LINK_BACK if before else _COMMA if words == [","] else 0)
    else:
        breaks = sum(
            word in SENTENCE_ENDS and words[at + 1 : at + 2] != [word] for at, word in enumerate(words)
        )
        cost = (_BEFORE if before else _AFTER) + _PER_SENTENCE * breaks + _PER_TOKEN * len(words)
    parallel = (
        before
        and page.word(one.first - 1) == page.word(numeral.first - 1)
        and page.has(numeral.first - 1, "parallel")
    )
    return cost - _PARALLEL if parallel else cost


def is_priced(page: Page, numeral: Numeral, spotted: Sequence[Spotted]) -> bool:
    """Whether a sum or rate right beside a number is its price, so that it is none itself: "500 at €12", "€12 for 500"."""
    before, after = numeral.first - 2, numeral.last + 2
    sums = [one for one in spotted if one.value.kind in ("money", "percent")]
    if any(one.last == before for one in sums):
        return page.has(before + 1, "volumes")
    return page.has(after - 1, "prices_at") and any(one.first == after for one in sums)


def in_line(numeral: Numeral, around: Surroundings, sentences_before: int) -> list[Source]:
    """The line answered as sources; it counts for less in later sentences of the reply."""
    late = _PER_LATE * min(_LATEST, sentences_before)
    figures = [value for value in around.line if value.kind in FIGURES]
    sources = [Source(value, _LINE + late, same_figure(numeral, value)) for value in figures]
    sources += [
        Source(TermValue("quantity", unit=value.per), _LINE + late + _PER_NOUN)
        for value in figures
        if value.kind == "money" and value.per
    ]
    sources += [Source(value, _ASKED) for value in around.asked]
    said = {value.kind for value in figures}
    sources += [Source(value, _TOPIC) for value in around.topics if value.kind not in said]
    return sources


def same_figure(numeral: Numeral, value: TermValue) -> bool:
    """Whether a number repeats a value's, perhaps in thousands."""
    if numeral.high is not None:
        return (numeral.value, numeral.high) == (value.low, value.high)
    if value.number is None:
        return False
    return value.number in (numeral.value, numeral.spoken) or value.number == numeral.value * 1000
