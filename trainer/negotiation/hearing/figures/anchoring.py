"""Bare figures that go together: where one of them stands on the table for a point, all of them are said of that point.

"Vous vouliez 11, moi 8, on coupe à 9,5" speaks of the commission, though she has just spoken of the area and 8 could be one.
"""

import re
from dataclasses import replace

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.hearing.figures.gestures import given_by
from trainer.negotiation.hearing.figures.takable import takes
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.value import TermValue

_BARE = re.compile(r"\d+(?:[.,]\d+)?")
_SEVERAL = 2
# "0,5 % plafonnées à 5".
_UP_TO = re.compile(
    r"(?:\s+(?:par|per|a|la)\s+\w+)?\s*,?\s*(?:et |and )?(?:plafonn[ée]e?s?|capped|maximum|max|limit[ée]e?s?|limited|jusqu['’])\s*(?:[àa]|at|to)?\s*",
    re.IGNORECASE,
)
# A step is a small part of what it is taken from: so many times in it, at least.
_SMALL = 4


def anchored(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with the bare figures of a sentence bound to the point that their company tells."""
    reading = replace(reading, terms=tuple(_with_its_rate(term, reading) for term in reading.terms))
    moved = {term.start: issue for issue, terms in _companies(scenario, state, reading) for term in terms}
    steps = {
        term.start: issue for term in reading.terms if (issue := _step_of(scenario, state, reading, term))
    }
    if steps:
        stepped = tuple(replace(t, issue=steps[t.start].id) if t.start in steps else t for t in reading.terms)
        reading = replace(reading, terms=stepped)
    if not moved:
        return reading
    terms = tuple(_bound(term, moved[term.start]) if term.start in moved else term for term in reading.terms)
    return replace(reading, terms=terms)


def _with_its_rate(term: ReadTerm, reading: Reading) -> ReadTerm:
    """ "0,5 % par semaine, plafonnées à 5": the ceiling of a rate is a rate of the same point."""
    before = [one for one in reading.terms if one.end <= term.start]
    if not before or before[-1].value.kind != "percent" or term.value.kind == "percent":
        return term
    rate = before[-1]
    between = reading.reply[rate.end : term.start]
    bare = _BARE.fullmatch(reading.reply[term.start : term.end].strip()) is not None
    if not bare or _UP_TO.fullmatch(between) is None or term.value.number is None:
        return term
    return replace(
        term, value=TermValue("percent", number=term.value.number), issue=rate.issue, stance=rate.stance
    )


def _step_of(scenario: Scenario, state: State, reading: Reading, term: ReadTerm) -> Issue | None:
    """The point of a sum that is given as a step and bound to none: the one that is counted so, on which he stands, and of which
    it is a small part ("I come down 2 dollars")."""
    number = term.value.number
    if term.issue is not None or number is None or not given_by(term, reading):
        return None
    found = [
        scenario.issues[p.issue]
        for p in state.yours
        if scenario.issues[p.issue].kind == term.value.kind == "money"
        and p.number is not None
        and 0 < number * _SMALL <= p.number
    ]
    return found[0] if len(found) == 1 else None


def _companies(scenario: Scenario, state: State, reading: Reading) -> list[tuple[Issue, list[ReadTerm]]]:
    """The bare figures of each sentence that names no point, with the one point that takes them all and has one of them on
    the table, where the point that they were read for does not take them all."""
    found: list[tuple[Issue, list[ReadTerm]]] = []
    for terms in _by_sentence(reading):
        numbers = [term.value.number for term in terms if term.value.number is not None]
        bound = {term.issue for term in terms}
        kept = [scenario.issues[name] for name in bound if name is not None]
        if len(bound) == 1 and kept and all(takes(kept[0], number) for number in numbers):
            continue
        fitting = [
            issue
            for issue in scenario.issues.values()
            if all(takes(issue, number) for number in numbers)
            and any(
                p is not None and p.number in numbers
                for p in (state.yours_on(issue.id), state.theirs_on(issue.id))
            )
        ]
        if len(fitting) == 1:
            found.append((fitting[0], terms))
    return found


def _by_sentence(reading: Reading) -> list[list[ReadTerm]]:
    """The bare figures of each sentence that has several of them, names no point and has no other value."""
    sentences: dict[tuple[int, int], list[ReadTerm]] = {}
    for term in reading.terms:
        sentences.setdefault(sentence_at(reading.reply, term.start), []).append(term)
    return [
        terms
        for (start, end), terms in sentences.items()
        if len({term.value.number for term in terms}) >= _SEVERAL
        and all(_BARE.fullmatch(reading.reply[term.start : term.end].strip()) for term in terms)
        and not any(m.aspect == "issue" and start <= m.start < end for m in reading.mentions)
    ]


def _bound(term: ReadTerm, issue: Issue) -> ReadTerm:
    value = TermValue(issue.kind or term.value.kind, number=term.value.number, unit=issue.unit, per=issue.per)
    return replace(term, value=value, issue=issue.id)
