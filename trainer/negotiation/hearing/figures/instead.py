"""Bare numbers said in the place of what has just been named: "5x is my whole balance sheet. Meet me at two", "en quatre fois.
Ou cinq."."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.words.bare import bare_number
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario

# Sentences back at which what is turned down is still spoken of.
_BACK = 3
_LEADING_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
# A sentence of one number after an "or": "Ou cinq.", "or maybe six".
_OR_ONE = re.compile(
    r"\W*(?:ou|voire|or|even)\s+(?:m[êe]me |bien |alors |peut-[êe]tre |maybe |perhaps |even )?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\W*$")


def said_instead(
    item: ReadTerm | ReadChoice, scenario: Scenario, reading: Reading
) -> ReadTerm | ReadChoice | None:
    """The value as said of the point that it answers; None for one that is told as something else."""
    if not isinstance(item, ReadTerm):
        return item
    number = bare_number(item, scenario, reading)
    if number is None:
        return item
    start, end = sentence_at(reading.reply, item.start)
    if any(m.aspect == "issue" and start <= m.start < end and m.name == item.issue for m in reading.mentions):
        return item
    if _OR_ONE.fullmatch(reading.reply[start : item.start]) and _ENDS.match(reading.reply, item.end, end):
        return _or_that(item, number, scenario, reading, start)
    turned_down = _turned_down_before(item, scenario, reading, start)
    if turned_down is None or turned_down.id == item.issue:
        return item
    option = _numbered(number, turned_down)
    if option is None:
        return item
    return ReadChoice(turned_down.id, option, item.stance, item.start, item.end, item.confidence)


def said_of_subject(
    item: ReadTerm | ReadChoice, scenario: Scenario, state: State, reading: Reading
) -> ReadTerm | ReadChoice:
    """ "Three is maybe possible", after her word on the cap: a bare number in a reply that names no point is of the one she has just
    spoken of, where that has such an option in words."""
    number = bare_number(item, scenario, reading) if isinstance(item, ReadTerm) else None
    subject = [name for name in state.subject if name in scenario.issues]
    if not isinstance(item, ReadTerm) or number is None or len(subject) != 1 or item.issue in subject:
        return item
    if any(m.aspect == "issue" for m in reading.mentions) or reading.choices or len(reading.terms) > 1:
        return item
    issue = scenario.issues[subject[0]]
    option = _numbered(number, issue) if issue.kind is None else None
    if option is None:
        return item
    return ReadChoice(issue.id, option, item.stance, item.start, item.end, item.confidence)


def _turned_down_before(item: ReadTerm, scenario: Scenario, reading: Reading, start: int) -> Issue | None:
    """The point in words whose numbered option the reply has just turned down, and that it gives no other value."""
    first = start
    for _ in range(_BACK):
        first = sentence_at(reading.reply, first - 1)[0] if first else 0
    here = [c for c in reading.choices if c.stance == "refused" and first <= c.start and c.end <= item.start]
    if not here:
        return None
    issue = scenario.issues[here[-1].issue]
    others = [c for c in reading.choices if c.issue == issue.id and c.stance != "refused"]
    return issue if issue.kind is None and not others else None


def _numbered(number: str, issue: Issue) -> str | None:
    found = [o.id for o in issue.options if (met := _LEADING_FIGURE.match(o.label)) and met.group() == number]
    return found[0] if len(found) == 1 else None


def _or_that(
    item: ReadTerm, number: str, scenario: Scenario, reading: Reading, start: int
) -> ReadTerm | ReadChoice | None:
    """ "En quatre fois. Ou cinq." speaks of what comes right before it, and of nothing else where that has no such value."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    before = [one for one in items if one.issue is not None and one.end <= start]
    if not before:
        return item
    last = max(before, key=lambda one: one.end)
    issue = scenario.issues[last.issue or ""]
    if issue.kind is None:
        option = _numbered(number, issue)
        return (
            None if option is None else ReadChoice(issue.id, option, item.stance, item.start, item.end, 0.5)
        )
    position = position_of(issue, item.value)
    if item.issue == issue.id:
        return item if position is not None and position.option is not None else None
    return replace(item, issue=issue.id)
