"""A bare figure that one goes down or up to takes its unit from the point spoken of as moving, not from the things counted beside it: "je vous
donne cinq départements et vous descendez à 10"."""

import re
from dataclasses import replace
from decimal import Decimal

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario

_MOVES_TO = re.compile(
    r"\b(?:descend\w*|baiss\w*|mont(?:e|er|ez|ons|eriez)|ven(?:ez|ir|ons)|viens|come down|go down|drop|go up|come up)\s+(?:[àa]|to)\s+$",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
# How far from her own figure what one asks her to go to may lie, as a part of it.
_NEAR = Decimal("0.4")


def with_lowered(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with each such figure on the point of hers, in shares or in money, that it comes near to."""
    terms = tuple(_lowered(term, scenario, state, reading) for term in reading.terms)
    return reading if terms == reading.terms else replace(reading, terms=terms)


def _lowered(term: ReadTerm, scenario: Scenario, state: State, reading: Reading) -> ReadTerm:
    start, _ = sentence_at(reading.reply, term.start)
    bare = _FIGURE.fullmatch(reading.reply[term.start : term.end].strip()) is not None
    if term.value.kind != "quantity" or not bare or not _MOVES_TO.search(reading.reply, start, term.start):
        return term
    beside = any(
        one is not term and one.issue == term.issue and start <= one.start < term.start
        for one in reading.terms
    )
    near = [issue for issue in scenario.issues.values() if _comes_near(term, issue, state)]
    if not beside or len(near) != 1:
        return term
    unit = near[0].unit if near[0].kind == "money" else None
    return replace(
        term, issue=near[0].id, value=replace(term.value, kind=near[0].kind or "percent", unit=unit)
    )


def _comes_near(term: ReadTerm, issue: Issue, state: State) -> bool:
    hers = state.theirs_on(issue.id)
    if (
        issue.kind not in ("percent", "money")
        or hers is None
        or hers.number is None
        or term.value.number is None
    ):
        return False
    return abs(hers.number - term.value.number) <= _NEAR * hers.number
