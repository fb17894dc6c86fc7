"""Binding terms to the scenario's issues: by kind and unit, by the words around, by plausible range."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from trainer.language.context import IssueCue, ReadingContext
from trainer.language.naming import Names
from trainer.language.reading import ReadTerm
from trainer.language.stance_scope import Layout
from trainer.terms.elision import Frame
from trainer.terms.fold import fold_text
from trainer.terms.tokens import tokenise
from trainer.terms.value import TermValue

# What speaks for an issue. A figure needs the least to be bound; hand-set on the shipped scenarios' kinds of issues.
_SAME_CLAUSE, _SAME_SENTENCE, _LAST_ISSUE = 2.5, 1.2, 0.9
_IN_RANGE, _NEAR_RANGE, _FAR = 1.0, 0.3, -2.0
_SAME_UNIT, _ONLY_ONE = 0.5, 0.3
_LEAST, _MARGIN = 0.8, 0.25
# A bare percentage is a discount, a margin, a rate of breakage as often as it is an issue: it needs words.
_LEAST_PERCENT = 1.7

_IN_DAYS = {
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "week": Fraction(7),
    "month": Fraction(30),
    "year": Fraction(360),
}
_CLAUSES = frozenset(("incoterm", "payment_method", "law", "forum"))


def frames_of(context: ReadingContext) -> tuple[Frame, ...]:
    """What a bare number may be in this negotiation: one frame per numeric issue."""
    return tuple(
        Frame(
            TermValue(issue.kind, unit=issue.unit, per=issue.per),
            issue.low,
            issue.high,
            issue.id == context.last_issue,
        )
        for issue in context.issues
        if issue.kind is not None and issue.low is not None
    )


def bind_terms(reply: str, context: ReadingContext, terms: Sequence[ReadTerm]) -> tuple[ReadTerm, ...]:
    """The terms with the issue each is about; unchanged where none fits surely.

    A term never binds to an issue of another kind: a discount of 200 is never a price of 200 (its role says so).
    """
    if not terms or not context.issues:
        return tuple(terms)
    tokens = tokenise(reply, context.language)
    names = Names(tokens, context.language)
    layout = Layout(tokens, context.language)
    named = {
        issue.id: [first for first, _ in names.find_any((*issue.words, issue.label))]
        for issue in context.issues
    }
    starts = [token.start for token in tokens]
    places = [max(0, bisect_right(starts, term.start) - 1) for term in terms]
    return tuple(_bound(term, at, named, layout, context) for term, at in zip(terms, places, strict=True))


def _bound(
    term: ReadTerm, at: int, named: dict[str, list[int]], layout: Layout, context: ReadingContext
) -> ReadTerm:
    if term.issue is not None:
        return term
    candidates = [issue for issue in context.issues if _fits(issue, term)]
    scored = sorted(
        (
            (_score(issue, term, at, named, layout, context, len(candidates) == 1), -n, issue.id)
            for n, issue in enumerate(candidates)
        ),
        reverse=True,
    )
    if not scored:
        return term
    best = scored[0]
    least = _LEAST_PERCENT if term.value.kind == "percent" else _LEAST
    margin = best[0] - scored[1][0] if len(scored) > 1 else best[0]
    if best[0] < least or margin < _MARGIN:
        return term
    return replace(term, issue=best[2])


def _fits(issue: IssueCue, term: ReadTerm) -> bool:
    """Whether a term could be a value of an issue at all."""
    value = term.value
    if issue.kind is None:
        return any(bundled.kind == value.kind for option in issue.options for bundled in option.terms)
    if value.kind == "percent" and term.role == "delta":
        return issue.kind in ("percent", "money")
    if value.kind != issue.kind and not (issue.kind == "deposit" and value.kind == "percent"):
        return False
    if value.kind == "money":
        return (issue.unit is None or value.unit == issue.unit) and not _differs(issue.per, value.per)
    if value.kind == "duration":
        return issue.unit is None or value.unit in _IN_DAYS
    if value.kind == "quantity" and issue.unit and value.unit:
        return fold_text(issue.unit)[:4] == fold_text(value.unit)[:4]
    return True


def _differs(first: str | None, second: str | None) -> bool:
    return first is not None and second is not None and fold_text(first) != fold_text(second)


def _score(
    issue: IssueCue,
    term: ReadTerm,
    at: int,
    named: dict[str, list[int]],
    layout: Layout,
    context: ReadingContext,
    only: bool,
) -> float:
    score = _ONLY_ONE if only else 0.0
    if term.value.kind in _CLAUSES:
        score += _IN_RANGE
    here = named[issue.id]
    if any(layout.clause_of[index] == layout.clause_of[at] for index in here):
        nearest = min(abs(index - at) for index in here)
        score += _SAME_CLAUSE - min(nearest, 20) / 20
    elif any(layout.sentence_of[index] == layout.sentence_of[at] for index in here):
        nearest = min(abs(index - at) for index in here)
        score += _SAME_SENTENCE - min(nearest, 30) / 30
    elif issue.id == context.last_issue and not _another_named(issue.id, at, named, layout):
        score += _LAST_ISSUE
    if issue.unit is not None and issue.unit == term.value.unit:
        score += _SAME_UNIT
    return score + (_range_score(issue, term) if term.role != "delta" else 0.3)


def _another_named(issue: str, at: int, named: dict[str, list[int]], layout: Layout) -> bool:
    sentence = layout.sentence_of[at]
    return any(
        layout.sentence_of[index] == sentence
        for name, places in named.items()
        if name != issue
        for index in places
    )


def _range_score(issue: IssueCue, term: ReadTerm) -> float:
    """How plausible the figure is for the issue, in the issue's unit."""
    if issue.low is None or issue.high is None:
        return 0.0
    number = term.value.number if term.value.number is not None else term.value.low
    if number is None:
        return 0.0
    figure = float(number)
    if term.value.kind == "duration" and issue.unit in _IN_DAYS and term.value.unit in _IN_DAYS:
        figure = float(Fraction(number) * _IN_DAYS[term.value.unit] / _IN_DAYS[issue.unit])
    if issue.low <= figure <= issue.high:
        return _IN_RANGE
    return _NEAR_RANGE if issue.low / 2 <= figure <= issue.high * 2 else _FAR
