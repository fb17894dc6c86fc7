"""Bare figures after her either/or: "j'ai dit 8, pas 5" goes on with the percents that she has just named, and with nothing else."""

from dataclasses import replace
from decimal import Decimal

from trainer.language.context import Language
from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.lexicon import lexicon
from trainer.terms.numerals import read_numerals
from trainer.terms.tokens import tokenise


def with_figures_of_choice(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with its bare figures on the point of which she has just named two options, where one of them is a figure of those;
    without them, where its options are made of no figures."""
    pending = state.pending
    bare = {
        term: number
        for term in reading.terms
        if (number := _bare(term, reading, scenario.language)) is not None
    }
    if pending is None or not pending.among or not bare or len(bare) < len(reading.terms):
        return reading
    issue = scenario.issues[pending.among[0].issue]
    if any(mention.aspect == "issue" and mention.name != issue.id for mention in reading.mentions):
        return reading
    named = [p for p in (*pending.among, *pending.positions) if p.issue == issue.id]
    known = {number for position in named for number in numbers_of(issue, position, scenario.language)}
    if known.isdisjoint(bare.values()) or all(term.issue == issue.id for term in bare):
        return reading
    part = next((one for option in issue.options for one in option.terms if one.number is not None), None)
    moved = (
        ()
        if part is None
        else (
            replace(term, issue=issue.id, value=replace(part, number=number), role="absolute")
            for term, number in bare.items()
        )
    )
    return replace(reading, terms=tuple(moved))


def numbers_of(issue: Issue, position: Position, language: Language) -> set[Decimal]:
    """The numbers that an option is told by: those of its terms and of its label."""
    if position.option is None:
        return set() if position.number is None else {position.number}
    option = issue.options[issue.place(position.option)]
    told = read_numerals(tokenise(option.label, language), lexicon(language))
    return {one.number for one in option.terms if one.number is not None} | {number.value for number in told}


def _bare(term: ReadTerm, reading: Reading, language: Language) -> Decimal | None:
    """The number of a term that is written as nothing else."""
    tokens = tokenise(reading.reply[term.start : term.end], language)
    numbers = read_numerals(tokens, lexicon(language))
    if (
        len(numbers) != 1
        or numbers[0].high is not None
        or numbers[0].last - numbers[0].first + 1 < len(tokens)
    ):
        return None
    return numbers[0].value
