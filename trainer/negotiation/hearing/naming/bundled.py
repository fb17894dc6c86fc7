"""A share that is a part of an option of several parts: "30 % et crédit documentaire" is the deposit with the credit."""

from dataclasses import replace

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue, Scenario


def with_bundled(scenario: Scenario, reading: Reading) -> Reading:
    """The reading with each share that an option joins to what stands beside it in its sentence on the point of that option."""
    terms = tuple(_bundled(term, scenario, reading) for term in reading.terms)
    return reading if terms == reading.terms else replace(reading, terms=terms)


def _bundled(term: ReadTerm, scenario: Scenario, reading: Reading) -> ReadTerm:
    if term.value.kind != "percent" or _names_its_own(term, reading):
        return term
    start, end = sentence_at(reading.reply, term.start)
    beside = {one.issue for one in reading.terms if one is not term and start <= one.start < end}
    beside |= {choice.issue for choice in reading.choices if start <= choice.start < end}
    for name in beside - {term.issue, None}:
        issue = scenario.issues.get(name or "")
        if issue is not None and _holds_deposit(issue, term):
            return replace(term, issue=name, value=replace(term.value, kind="deposit"))
    return term


def _names_its_own(term: ReadTerm, reading: Reading) -> bool:
    """Whether the reply names the point that the share was read to be of."""
    return any(m.aspect == "issue" and m.name == term.issue for m in reading.mentions)


def _holds_deposit(issue: Issue, term: ReadTerm) -> bool:
    return issue.kind is None and any(
        one.kind == "deposit" and one.number == term.value.number
        for option in issue.options
        if len(option.terms) > 1
        for one in option.terms
    )
