"""The middle between two figures: "on coupe la poire en deux entre 0,42 et 0,48" offers 0,45."""

import re
from dataclasses import replace

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
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
# "Vous dites huit, je dis douze, on partage": said of two figures, and of nothing else.
_BETWEEN_BOTH = re.compile(
    rf"{_SPLIT.pattern}|\b(?:on|nous) partage(?:ons)?\b|\bpartageons\b|\bentre les deux\b|\bmoiti[ée][- ]moiti[ée]\b|\b(?:somewhere )?in between\b|"
    r"\b(?:let['’]s|we) (?:average|split)\b",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"\b(?:vous|moi|je|j['’]|nous|you|me|i|we)\b", re.IGNORECASE)
_BOTH = 2
_NAMED = 0.7
"""How surely the figure that is named for the middle is offered."""
_AND = re.compile(r"\s*(?:et|and|&|à|to|-)\s*", re.IGNORECASE)


def with_middle(reading: Reading) -> Reading:
    """The reading with the middle in the place of the two ends between which a reply splits the difference."""
    terms: list[ReadTerm] = _of_both_sides(reading)
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


def _of_both_sides(reading: Reading) -> list[ReadTerm]:
    """The terms with the middle of two figures told apart ("vous dites huit, je dis douze, prenons le milieu"), or with the figure
    that is named for it; neither of the two is offered."""
    terms = list(reading.terms)
    for met in _BETWEEN_BOTH.finditer(reading.reply):
        start, end = sentence_at(reading.reply, met.start())
        start = sentence_at(reading.reply, start - 1)[0] if start else start
        before = [
            one
            for one in terms
            if start <= one.start and one.end <= met.start() and one.value.number is not None
        ][-_BOTH:]
        if len(before) < _BOTH or not _are_apart(before[0], before[1], reading):
            continue
        first, last = before
        low, high = sorted(one.value.number for one in before if one.value.number is not None)
        named = [
            one
            for one in terms
            if met.end() <= one.start < end
            and one.value.number is not None
            and low <= one.value.number <= high
        ]
        issue = next((one.issue for one in (*before, *named) if one.issue is not None), None)
        if named:
            sure = max(named[0].confidence, _NAMED)
            middle = replace(named[0], stance="own", issue=named[0].issue or issue, confidence=sure)
        else:
            middle = replace(
                last, value=replace(last.value, number=(low + high) / 2), stance="own", issue=issue
            )
        gone = {first.start, last.start, middle.start}
        terms = sorted((*(t for t in terms if t.start not in gone), middle), key=lambda term: term.start)
    return terms


def _are_apart(first: ReadTerm, last: ReadTerm, reading: Reading) -> bool:
    """Whether two figures are of one point, hers and his, with words between that say so."""
    between = reading.reply[first.end : last.start]
    same = first.issue in (None, last.issue) or last.issue is None
    return same and first.value.number != last.value.number and _WHOSE.search(between) is not None


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
