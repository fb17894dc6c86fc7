"""The middle between two figures: "on coupe la poire en deux entre 0,42 et 0,48" offers 0,45."""

import re
from dataclasses import replace

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.hearing.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.value import TermValue

_SPLIT = re.compile(
    r"\b(?:coup\w*|partag\w*) (?:la )?poire\b|\bpoire en deux\b|\b(?:coup|partag|divis)\w* (?:la diff[ée]rence|l['’][ée]cart|en deux)\b|"
    r"\b(?:au|le|un) (?:juste )?milieu\b|\b[àa] mi[- ]chemin\b|"
    r"\b(?:split|divide|share) (?:the )?(?:difference|gap|it)\b|\bmeet (?:you |me )?(?:in the middle|half ?way)\b|\bhalf ?way\b|\bin the middle\b|"
    r"\bthe midpoint\b",
    re.IGNORECASE,
)
_HALVES = re.compile(
    r"\b(?:coup\w*|partag\w*) (?:la )?poire\b|\b(?:coup|partag|divis)\w* (?:la diff[ée]rence|l['’][ée]cart)\b|"
    r"\b(?:split|divide|share) (?:the )?(?:difference|gap)\b|\bmeet (?:you |me |us )?(?:in the middle|half ?way)\b|\bcouper la poire\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:et|and|&|à|to|-)\s*", re.IGNORECASE)


def with_middle(reading: Reading) -> Reading:
    """The reading with the middle in the place of the two ends between which a reply splits the difference."""
    terms: list[ReadTerm] = list(reading.terms)
    for met in _SPLIT.finditer(reading.reply):
        start, end = sentence_at(reading.reply, met.start())
        inside = [one for one in terms if start <= one.start < end and one.issue is not None]
        for whole in _between(inside, reading):
            gone = [one for one in inside if whole.start <= one.start < whole.end]
            at = terms.index(gone[0])
            terms = [one for one in terms if one not in gone]
            if not any(one.issue == whole.issue and one.stance == "own" for one in terms):
                # "Entre 0,42 et 0,48, le milieu c'est 0,45" says it himself.
                terms.insert(at, whole)
    return replace(reading, terms=tuple(terms))


def with_middle_of_standing(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with the middle between what he and she stand on, where a reply splits the difference on a point and names no
    figure of it ("let's split the difference on the price")."""
    met = _HALVES.search(reading.reply)
    issue = None if met is None else _numeric_point(scenario, state, reading)
    if met is None or issue is None or any(term.issue == issue.id for term in reading.terms):
        return reading
    his, hers = state.yours_on(issue.id), state.theirs_on(issue.id)
    if his is None or hers is None or his.number is None or hers.number is None or his == hers:
        return reading
    value = TermValue(
        issue.kind or "quantity", (his.number + hers.number) / 2, unit=issue.unit, per=issue.per
    )
    middle = ReadTerm(value, "own", *met.span(), issue=issue.id)
    return replace(reading, terms=tuple(sorted((*reading.terms, middle), key=lambda term: term.start)))


def _numeric_point(scenario: Scenario, state: State, reading: Reading) -> Issue | None:
    """The one numeric point that a reply names, or else the one that the talk is about."""
    named = {m.name for m in reading.mentions if m.aspect == "issue"} or set(state.subject)
    found = [
        scenario.issues[name] for name in named if name in scenario.issues and scenario.issues[name].kind
    ]
    return found[0] if len(found) == 1 else None


def splits(reading: Reading) -> bool:
    """Whether a reply splits a difference: the figure that it names is offered."""
    return _SPLIT.search(reading.reply) is not None


def _between(terms: list[ReadTerm], reading: Reading) -> list[ReadTerm]:
    """The middles of what a sentence names as two ends: one range, or two figures joined."""
    found: list[ReadTerm] = []
    for index, one in enumerate(terms):
        value = one.value
        if value.low is not None and value.high is not None and value.number is None:
            middle = replace(value, number=(value.low + value.high) / 2, low=None, high=None)
            found.append(replace(one, value=middle, stance="own"))
            continue
        following = terms[index + 1] if index + 1 < len(terms) else None
        if (
            following is None
            or following.issue != one.issue
            or value.number is None
            or following.value.number is None
            or _AND.fullmatch(reading.reply, one.end, following.start) is None
        ):
            continue
        middle = replace(value, number=(value.number + following.value.number) / 2)
        sure = max(one.confidence, following.confidence)
        found.append(replace(one, value=middle, stance="own", end=following.end, confidence=sure))
    return found
