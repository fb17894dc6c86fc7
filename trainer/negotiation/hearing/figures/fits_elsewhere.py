"""A bare figure out of the range of the point that it was read for, where one option of another point is made of it: "30", where the time
of delivery has just been spoken of, is the deposit of 30 %. So is one that is no usual length of time, and a price in cents: "48"
where payment at 45 or 60 days has just been spoken of."""

from dataclasses import replace
from decimal import Decimal

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.words.bare import bare_number
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.value import TermValue

_CENTS = 100
_SHARES = frozenset({"percent", "deposit"})


def with_figures_that_fit(scenario: Scenario, reading: Reading) -> Reading:
    """The reading with its only figure on the one point in words that has it, where its own cannot take it."""
    if len(reading.terms) != 1 or reading.choices or any(m.aspect == "issue" for m in reading.mentions):
        return reading
    return replace(reading, terms=(_fitting(reading.terms[0], scenario, reading),))


def _fitting(term: ReadTerm, scenario: Scenario, reading: Reading) -> ReadTerm:
    bound = scenario.issues.get(term.issue or "")
    if bound is None or term.role != "absolute":
        return term
    if bound.kind is None:
        return _share_of_another(term, bound, scenario)
    if (placed := position_of(bound, term.value)) is not None:
        return term if placed.option is not None else _in_cents(term, bound, scenario, reading)
    if (written := bare_number(term, scenario, reading)) is None:
        return term
    # "60" was no sixty thousand.
    as_written = replace(term, value=replace(term.value, number=Decimal(written)))
    found = {
        issue.id: value
        for issue in scenario.issues.values()
        if issue.kind is None and (value := made_of(issue, as_written)) is not None
    }
    if len(found) != 1:
        return term
    (name, value), *_ = found.items()
    return replace(term, issue=name, value=value)


def _share_of_another(term: ReadTerm, bound: Issue, scenario: Scenario) -> ReadTerm:
    """ "30 %" is no rate of penalties, where none is so high and the deposit of one option of another point is."""
    if term.value.kind != "percent" or made_of(bound, term) is not None:
        return term
    found = [
        replace(term, issue=issue.id, value=value)
        for issue in scenario.issues.values()
        if issue is not bound
        and issue.kind is None
        and (value := made_of(issue, term)) is not None
        and value.kind in _SHARES
    ]
    return found[0] if len(found) == 1 else term


def _in_cents(term: ReadTerm, bound: Issue, scenario: Scenario, reading: Reading) -> ReadTerm:
    number = term.value.number
    if bound.kind != "duration" or number is None or bare_number(term, scenario, reading) is None:
        return term
    found = []
    for issue in scenario.issues.values():
        value = TermValue("money", number / _CENTS, unit=issue.unit, per=issue.per)
        if issue.kind == "money" and position_of(issue, value) is not None:
            found.append(replace(term, issue=issue.id, value=value))
    return found[0] if len(found) == 1 else term


def made_of(issue: Issue, term: ReadTerm) -> TermValue | None:
    """The term of an option of an issue that has the figure."""
    values = (value for option in issue.options for value in option.terms)
    return next(
        (value for value in values if value.number is not None and value.number == term.value.number), None
    )
