"""A reply that is a number and nothing else, where the point under discussion is told in words and one option of it has that number: "60"
after the payment, "3" after the notice, are no sixty thousand euros and no three departments."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from trainer.language.reading import ReadChoice, Reading
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.words.bare import bare_number
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.lexicon import lexicon
from trainer.terms.numerals import read_numerals
from trainer.terms.tokens import tokenise

# Words that a number may be said with ("disons 60", "60 then").
_FEW = 3
_SURE = 0.7
_NOT_COUNTED = re.compile(r"\s*(?:%|€|\$|euros?|dollars?|million|pour cent|per cent|percent)", re.IGNORECASE)


def with_figure_under_discussion(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with its only figure as that option, where the point that it was read for cannot take it.

    Args:
        scenario: the scenario being played.
        state: the talk before the reply; its subject is what is under discussion.
        reading: the reply.
    """
    if len(reading.terms) != 1 or reading.choices or reading.words > _FEW:
        return reading
    term = reading.terms[0]
    bound = scenario.issues.get(term.issue or "")
    number = bare_number(term, scenario, reading)
    if number is None or (bound is not None and position_of(bound, term.value) is not None):
        return reading
    for name in state.subject:
        issue = scenario.issues.get(name)
        if issue is None or name == term.issue:
            continue
        having = [
            option
            for option, numbers in _numbers(_Key(issue), scenario.language).items()
            if Decimal(number) in numbers
        ]
        if issue.kind is None and len(having) == 1 and state.settled_on(name) is None:
            chosen = ReadChoice(
                name, having[0], term.stance, term.start, term.end, max(term.confidence, _SURE)
            )
            return replace(reading, terms=(), choices=(chosen,))
    return reading


class _Key:
    """Lets the cache key on the identity of an issue."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue

    def __hash__(self) -> int:
        return id(self.issue)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.issue is self.issue


@lru_cache(maxsize=64)
def _numbers(key: _Key, language: str) -> dict[str, frozenset[Decimal]]:
    """The numbers in the wordings of each option made of no terms, shares and sums apart."""
    found: dict[str, frozenset[Decimal]] = {}
    for option in key.issue.options:
        texts = () if option.terms else (option.label, *option.like)
        found[option.id] = frozenset(number for text in texts for number in _in(text, language))
    return found


def _in(text: str, language: str) -> list[Decimal]:
    tokens = tokenise(text, "fr" if language == "fr" else "en")
    return [
        one.value
        for one in read_numerals(tokens, lexicon("fr" if language == "fr" else "en"))
        if not _NOT_COUNTED.match(text, tokens[one.last].end) and one.value > 1
    ]
