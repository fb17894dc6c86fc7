"""Figures of a reply held against the facts of the case: exact, rounded, false, or beyond what the case says."""

from collections.abc import Sequence
from decimal import Decimal

from trainer.language.context import FactCue, ReadingContext
from trainer.language.naming import Names
from trainer.language.reading import ReadFact, ReadTerm
from trainer.language.stance_scope import Layout
from trainer.terms.fold import fold_text
from trainer.terms.tokens import tokenise
from trainer.terms.value import TermValue

_ROUNDING = Decimal("0.02")
"""A figure this close (as a share) to the fact's is a rounding of it."""


def read_facts(reply: str, context: ReadingContext, terms: Sequence[ReadTerm]) -> tuple[ReadFact, ...]:
    """The figures that the reply states as information, each with the fact it meets and how well.

    A figure is called false only where the reply, in the same clause, speaks of what exactly one fact is about, and
    no fact holds that figure: a wrong accusation hurts more than a missed one.
    """
    stated = [
        term for term in terms if term.stance == "fact" or (term.stance == "own" and term.issue is None)
    ]
    stated = [term for term in stated if term.value.number is not None]
    if not stated:
        return ()
    tokens = tokenise(reply, context.language)
    names = Names(tokens, context.language)
    layout = Layout(tokens, context.language)
    places = {
        fact.id: [first for first, _ in names.find_any(fact.about)] for fact in context.facts if fact.value
    }
    starts = [token.start for token in tokens]
    found: list[ReadFact] = []
    for term in stated:
        at = max((index for index, start in enumerate(starts) if start <= term.start), default=0)
        near = {
            fact.id
            for fact in context.facts
            if fact.value and any(layout.clause_of[i] == layout.clause_of[at] for i in places[fact.id])
        }
        found.append(_held(term, context.facts, near))
    return tuple(found)


def _held(term: ReadTerm, facts: Sequence[FactCue], near: set[str]) -> ReadFact:
    alike = [fact for fact in facts if fact.value is not None and _same_thing(fact.value, term.value)]
    for verdict, least in (("exact", Decimal(0)), ("rounded", _ROUNDING)):
        hits = [fact for fact in alike if fact.value is not None and _off(fact.value, term.value) <= least]
        hits.sort(key=lambda fact: fact.id not in near)
        if hits:
            return ReadFact(hits[0].id, verdict, term.start, term.end)  # type: ignore[arg-type]
    about = [fact for fact in alike if fact.id in near]
    if term.stance == "fact" and len(about) == 1 and len(near) == 1:
        return ReadFact(about[0].id, "false", term.start, term.end)
    return ReadFact(None, "unverifiable", term.start, term.end)


def _same_thing(fact: TermValue, stated: TermValue) -> bool:
    """Whether two figures measure the same sort of thing in the same unit."""
    if fact.kind != stated.kind or fact.number is None:
        return False
    if fact.kind in ("money", "duration"):
        return fact.unit == stated.unit
    if fact.kind == "quantity":
        return fold_text(fact.unit or "")[:4] == fold_text(stated.unit or "")[:4]
    return True


def _off(fact: TermValue, stated: TermValue) -> Decimal:
    """How far a figure is from the fact's, as a share of it."""
    if fact.number is None or stated.number is None or fact.number == 0:
        return Decimal(0) if fact.number == stated.number else Decimal(1)
    return abs(fact.number - stated.number) / abs(fact.number)
