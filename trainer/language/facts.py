"""Figures told as facts, held against the facts of the case."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from trainer.language.context import FactCue, ReadingContext
from trainer.language.reading import ReadFact, ReadTerm, Verdict
from trainer.language.stance_scope import Layout
from trainer.language.unclaimed import claims_nothing, is_year, on_table, states
from trainer.terms.equal import same_value
from trainer.terms.fold import fold_text
from trainer.terms.phrases import Found, PhraseBook
from trainer.terms.tokens import tokenise
from trainer.terms.value import TermValue

# A figure within 2 % of the case's is a rounding, and so is one that only drops digits, up to 10 % away.
CLOSE, COARSE = Decimal("0.02"), Decimal("0.10")
# A word is a fact's own when no more facts of its kind than this share it; it is close by within so many tokens.
_FEW, _CLOSE_BY = 2, 10
_FAR = 10**6
# A false version of a figure is at most so many times off; what is further off is something else.
_SAME_THING = 10
# From here on a percentage is rounded by its digits alone: 99.9 is no rounding of 98.2.
_NEARLY_ALL = 90
# Words in a row that make a quotation of the case.
_QUOTE = 4
_DAYS = {
    "hour": Decimal(1) / 24,
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal(30),
    "year": Decimal(365),
}
_RANK: dict[Verdict, int] = {"exact": 0, "rounded": 1, "false": 2, "unverifiable": 3}


def read_facts(reply: str, context: ReadingContext, terms: Sequence[ReadTerm]) -> tuple[ReadFact, ...]:
    """Check the figures that a reply tells as facts.

    Args:
        reply: the reply as typed.
        context: the facts of the case, with values and the words they are about.
        terms: the terms read in the reply (`read_terms`); those with stance "fact" are checked.

    Returns:
        One verdict per figure: "exact", "rounded" (within 2 %, or only digits dropped), "false" (the same thing by
        words of its own close by, another figure) or "unverifiable" (nothing in the case to hold it against).
    """
    told = [
        term
        for term in terms
        if (term.stance == "fact" or states(term, reply))
        and not on_table(term, context)
        and not is_year(term, reply)
    ]
    if not told:
        return ()
    layout = Layout(tokenise(reply, context.language), context.language)
    places = [min(bisect_left(layout.starts, term.start), len(layout.tokens) - 1) for term in told]
    told_words = _case_words((*context.brief, *(fact.text for fact in context.facts)), context.language)
    books = _books(context.facts)
    about = books.about.find(layout.tokens)
    known = {fact.id: fact.value for fact in context.facts}
    own = [
        _Mention(one, _nearest(one, _comparable_places(told, places, known[one.label])))
        for one in books.own.find(layout.tokens)
    ]
    checked = (
        _check(
            term,
            context.facts,
            _nearby(layout, place, about),
            _nearby(layout, place, _of(own, place), _CLOSE_BY),
        )
        for term, place in zip(told, places, strict=True)
    )
    return tuple(
        _unblamed(one)
        if one.verdict == "false"
        and (_quoted(layout, place, told_words) or claims_nothing(term, reply, context))
        else one
        for one, place, term in zip(checked, places, told, strict=True)
    )


@lru_cache(maxsize=8)
def _case_words(texts: tuple[str, ...], language: str) -> str:
    """The words of the brief and of the facts, each between blanks."""
    return "".join(f" {token.word}" for text in texts for token in tokenise(text, language)) + " "


def _quoted(layout: Layout, place: int, case: str) -> bool:
    """Whether the words around a figure stand so in the brief or in a fact: what the case itself says is not false."""
    for first in range(max(0, place - _QUOTE + 1), place + 1):
        words = layout.words(first, first + _QUOTE)
        if len(words) == _QUOTE and f" {' '.join(words)} " in case:
            return True
    return False


def _unblamed(one: ReadFact) -> ReadFact:
    return ReadFact(None, "unverifiable", one.start, one.end)


class _Mention(NamedTuple):
    """A word of a fact, and the token of the figure nearest to it, which it is about."""

    found: Found
    figure: int


def _nearest(found: Found, places: Sequence[int]) -> int:
    return min(places, key=lambda place: abs(place - found.first))


def _comparable_places(
    told: Sequence[ReadTerm], places: Sequence[int], known: TermValue | None
) -> Sequence[int]:
    """Where the figures stand that a fact could be told by ("le stock de 15 000 caisses coûte 900 €": the cost is money); all,
    where none is."""
    fit = [
        place
        for term, place in zip(told, places, strict=True)
        if known is not None and _comparable(term.value, known)
    ]
    return fit or places


def _of(mentions: Sequence[_Mention], place: int) -> list[Found]:
    return [one.found for one in mentions if one.figure == place]


class _Books(NamedTuple):
    """The words each fact is about, and those of them that few facts share."""

    about: PhraseBook
    own: PhraseBook


@lru_cache(maxsize=32)
def _books(facts: tuple[FactCue, ...]) -> _Books:
    shared = Counter((word, _kind(fact)) for fact in facts for word in set(fact.about))
    about = {fact.id: _forms(fact.about) for fact in facts}
    own = {
        fact.id: _forms([word for word in fact.about if shared[word, _kind(fact)] <= _FEW]) for fact in facts
    }
    return _Books(PhraseBook(about, plain=True), PhraseBook(own, plain=True))


def _kind(fact: FactCue) -> str:
    return fact.value.kind if fact.value else ""


def _forms(words: Sequence[str]) -> list[str]:
    """Words, singular and plural."""
    return [*words, *(f"{word}s" for word in words if not word.endswith("s"))]


def _nearby(layout: Layout, place: int, mentions: Sequence[Found], most: int = _FAR) -> dict[str, int]:
    """The facts whose words stand in the sentence of a token, at most so many tokens away, with that number."""
    near: dict[str, int] = {}
    for one in mentions:
        gap = abs(one.first - place)
        if gap <= most and layout.sentence_of[one.first] == layout.sentence_of[place]:
            near[one.label] = min(near.get(one.label, most), gap)
    return near


def _check(
    term: ReadTerm, facts: Sequence[FactCue], nearby: Mapping[str, int], close: Mapping[str, int]
) -> ReadFact:
    """Hold a figure against the facts; only words of its own, close by, make it a false version of a fact."""
    verdicts: list[tuple[int, int, str, Verdict]] = []
    for fact in facts:
        if fact.value is None or not _comparable(term.value, fact.value):
            continue
        verdict = compare(term.value, fact.value)
        if verdict == "false" and (fact.id not in close or _far_off(term.value, fact.value)):
            continue
        if verdict == "rounded" and fact.id not in nearby and fact.about:
            continue
        verdicts.append((_RANK[verdict], nearby.get(fact.id, _FAR), fact.id, verdict))
    if not verdicts:
        return ReadFact(None, "unverifiable", term.start, term.end)
    _, _, name, verdict = min(verdicts, key=lambda one: one[:2])
    return ReadFact(name, verdict, term.start, term.end)


def _comparable(said: TermValue, known: TermValue) -> bool:
    if said.kind != known.kind:
        return False
    if said.kind == "duration":
        return said.unit in _DAYS and known.unit in _DAYS
    if said.unit and known.unit and fold_text(said.unit) != fold_text(known.unit):
        return False
    return not (said.per and known.per and fold_text(said.per) != fold_text(known.per))


def compare(said: TermValue, known: TermValue) -> Verdict:
    """How a stated value stands to the known one, of the same kind."""
    if same_value(said, known):
        return "exact"
    figure, truth = _number(said), _number(known)
    if known.low is not None and known.high is not None:
        return "exact" if said.number is not None and known.low <= said.number <= known.high else "false"
    if figure is None or truth is None:
        return "false"
    if figure == truth:
        return "exact"
    if known.kind == "percent" and truth >= _NEARLY_ALL:
        return "rounded" if truth.quantize(_place(figure)) == figure else "false"
    return "rounded" if is_rounding(figure, truth) else "false"


def _far_off(said: TermValue, known: TermValue) -> bool:
    """Whether two figures cannot be of the same thing: so far apart, or one so many times the other ("two points are 4,800")."""
    figure, truth = _number(said), _number(known)
    if not figure or not truth:
        return False
    if said.kind == "money" and figure != truth and 0 in (figure % truth, truth % figure):
        return True
    return max(abs(figure / truth), abs(truth / figure)) > _SAME_THING


def _number(value: TermValue) -> Decimal | None:
    """The figure to compare, durations in days, ranges by their middle."""
    number = value.number
    if number is None and value.low is not None and value.high is not None:
        number = (value.low + value.high) / 2
    if number is None or value.kind != "duration" or value.unit is None:
        return number
    return number * _DAYS[value.unit]


def is_rounding(figure: Decimal, truth: Decimal) -> bool:
    """Whether a figure is the usual rounding of another: within 2 %, or its own leading digits and within 10 %."""
    if truth == 0 or figure == 0:
        return figure == truth
    apart = abs(figure - truth) / abs(truth)
    if apart <= CLOSE:
        return True
    if apart > COARSE:
        return False
    digits = len(figure.normalize().as_tuple().digits)
    return digits < len(truth.normalize().as_tuple().digits) and truth.quantize(_place(figure)) == figure


def _place(figure: Decimal) -> Decimal:
    """One unit of a figure's last significant digit: 10 for 120, 0.1 for 0.4."""
    exponent = figure.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
