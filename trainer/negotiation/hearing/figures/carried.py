"""Bare numbers that carry on with a length of time named before them: "one month leaves me with beans. Would two be tolerable?"."""

from dataclasses import replace

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.words.bare import bare_number
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Scenario


def with_carried(scenario: Scenario, reading: Reading) -> Reading:
    """The reading with each bare number of time on the point, and in the unit, of the length named in its sentence or the one
    before; not where its own point is named, or where that other point has no such option."""
    terms = tuple(_carried(term, scenario, reading) for term in reading.terms)
    return reading if terms == reading.terms else replace(reading, terms=terms)


def _carried(term: ReadTerm, scenario: Scenario, reading: Reading) -> ReadTerm:
    if term.value.kind != "duration" or term.issue is None or term.stance == "refused":
        return term
    if bare_number(term, scenario, reading) is None:
        return term
    if any(m.aspect == "issue" and m.name == term.issue for m in reading.mentions):
        return term
    start, _ = sentence_at(reading.reply, term.start)
    first = sentence_at(reading.reply, start - 1)[0] if start else 0
    said = [
        one
        for one in reading.terms
        if one.value.kind == "duration"
        and first <= one.start < term.start
        and bare_number(one, scenario, reading) is None
    ]
    if not said or said[-1].issue in (None, term.issue):
        return term
    value = replace(term.value, unit=said[-1].value.unit)
    position = position_of(scenario.issues[said[-1].issue or ""], value)
    if position is None or position.option is None:
        return term
    return replace(term, issue=said[-1].issue, value=value)
