"""A bare figure set against a value by a denial counts what that value counts: "on a dit 12 mois, pas 24" speaks of no 24 cents, and "it's not
2 times, it's 3" asks for three times."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.deals.scale import at_option, number_of
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.lexicon import lexicon
from trainer.terms.numerals import Numeral, read_numerals
from trainer.terms.tokens import Token, tokenise
from trainer.terms.value import Stance, TermValue

Item = ReadTerm | ReadChoice

_SMALL = r"(?:(?:les|des|la|le|à|a|en|de|at|the|in|for|of)\s+)?[$€]?\s*"
# From the value that holds to the figure that does not, and from the one that does not to the one that holds.
_NOT = re.compile(
    rf"\s*[,;:]?\s*(?:(?:et|mais|and|but)\s+)?(?:non[ -]pas|non|pas|not|rather than|instead of|plut[ôo]t que|au lieu de)\s+{_SMALL}",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\s*[,;:.!]?\s*(?:(?:c['’ ]?est|c['’]?[ée]tait|mais|(?:mais )?(?:bien|plut[ôo]t)|it['’ ]?s|it was|that['’]s|but|make it|j['’]ai dit|je (?:dis|demande|veux)|"
    rf"i (?:said|say|want|need|asked for))\s+)+{_SMALL}|\s*[,;:]\s*{_SMALL}",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:pas|non|not|isn['’]?t|wasn['’]?t)\s+(?:(?:les|des|la|le|à|en|de|at|the|in|for|of|a|an|un|une)\s+)?$",
    re.IGNORECASE,
)
# "Pas 12 mois ?", "not 12 months?" asks.
_SURE = 0.8
# What a figure counts, right behind it.
_NOUN = re.compile(r"\s*(?:%|[^\W\d_]+)")


def with_figures_set_against(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with each such figure on the point of the value beside it, and each of the two as put forward or turned down.

    Args:
        scenario: the scenario being played.
        state: where the talk stands; beside what stands there already, the other figure is nothing that anybody has named.
        reading: the reply; questions keep what they have.
    """
    tokens = tokenise(reading.reply, scenario.language)
    bare = [n for n in read_numerals(tokens, lexicon(scenario.language)) if n.high is None]
    for number in bare:
        if not _counts_a_thing(tokens, number, reading.reply):
            figure = (tokens[number.first].start, tokens[number.last].end, number.value)
            reading = _with(scenario, state, reading, figure)
    return reading


def _with(scenario: Scenario, state: State, reading: Reading, figure: tuple[int, int, Decimal]) -> Reading:
    """The reading with one bare figure on the point of the value that it is set against, where it is."""
    items: list[Item] = [*reading.terms, *reading.choices]
    for item in items:
        if item.issue is None or item.end > figure[0] or _in_question(item, reading):
            continue
        between = reading.reply[item.end : figure[0]]
        start, _ = sentence_at(reading.reply, item.start)
        denied = _DENIED.search(reading.reply[start : item.start]) is not None
        if not denied and _NOT.fullmatch(between):
            return _paired(scenario, state, reading, item, figure, holds=True)
        if denied and _BUT.fullmatch(between):
            return _paired(scenario, state, reading, item, figure, holds=False)
    return reading


def _in_question(item: Item, reading: Reading) -> bool:
    start, end = sentence_at(reading.marked, item.start)
    return "?" in reading.marked[start:end]


def _counts_a_thing(tokens: Sequence[Token], number: Numeral, reply: str) -> bool:
    """Whether a number stands before a word for what it counts; then it is no bare figure."""
    rest = reply[tokens[number.last].end :]
    met = _NOUN.match(rest)
    return met is not None and met.group().strip().casefold() not in _AFTERWARDS


_AFTERWARDS = frozenset(
    (
        "alors",
        "non",
        "merci",
        "svp",
        "donc",
        "et",
        "mais",
        "then",
        "please",
        "thanks",
        "and",
        "but",
        "as",
        "comme",
        "sorry",
        "pardon",
    )
)


def _paired(
    scenario: Scenario,
    state: State,
    reading: Reading,
    item: Item,
    figure: tuple[int, int, Decimal],
    *,
    holds: bool,
) -> Reading:
    """The reading with a value and the figure against it on one point; `holds`: the value is what is meant, and not the figure."""
    issue = scenario.issues[item.issue or ""]
    if isinstance(item, ReadTerm) and (both := _only_of_both(scenario, issue, item, figure[2], reading)):
        # "Pas 60, 45" is of the payment, where no price goes so far.
        value = TermValue(
            both.kind or item.value.kind, number=_written(item, reading), unit=both.unit, per=both.per
        )
        moved = replace(item, issue=both.id, value=value)
        reading = replace(reading, terms=tuple(moved if one is item else one for one in reading.terms))
        issue, item = both, moved
    other = _other(issue, item, figure, "refused" if holds else "own", reading)
    if other is None:
        return reading
    first, last, _ = figure
    stance = ("own" if item.stance in ("refused", "fact") else item.stance) if holds else "refused"
    said = replace(item, stance=stance, confidence=max(item.confidence, _SURE))
    terms = [said if one is item else one for one in reading.terms]
    choices = [said if one is item else one for one in reading.choices]
    terms = [one for one in terms if one is said or not (one.start < last and first < one.end)]
    choices = [one for one in choices if one is said or not (one.start < last and first < one.end)]
    items: list[Item] = [*terms, *choices, *(() if holds and _stands(issue, item, state) else (other,))]
    items.sort(key=_start)
    return replace(
        reading,
        terms=tuple(one for one in items if isinstance(one, ReadTerm)),
        choices=tuple(one for one in items if isinstance(one, ReadChoice)),
    )


def _only_of_both(
    scenario: Scenario, issue: Issue, item: ReadTerm, number: Decimal, reading: Reading
) -> Issue | None:
    """The one point that has both of two bare figures among its options, where their own cannot take the first."""
    bare = re.fullmatch(r"\d+(?:[.,]\d+)?", reading.reply[item.start : item.end].strip())
    if bare is None or issue.kind is None or position_of(issue, item.value) is not None:
        return None
    pair = {Decimal(bare.group().replace(",", ".")), number}
    found = [
        one
        for one in scenario.issues.values()
        if one.kind is not None and pair <= {n for o in one.options if (n := number_of(o)) is not None}
    ]
    return found[0] if len(found) == 1 else None


def _other(
    issue: Issue, item: Item, figure: tuple[int, int, Decimal], stance: Stance, reading: Reading
) -> Item | None:
    first, last, number = figure
    if isinstance(item, ReadChoice) and issue.kind is not None:
        value = TermValue(issue.kind, number=number, unit=issue.unit, per=issue.per)
        return ReadTerm(value, stance, first, last, "absolute", issue.id, _SURE)
    if isinstance(item, ReadChoice):
        found = [o.id for o in issue.options if _leads(o.label, number)]
        if len(found) != 1:
            return None
        return replace(item, option=found[0], start=first, end=last, stance=stance, confidence=_SURE)
    if item.value.number is None or item.role == "delta":
        return None
    held = next((t for t in reading.terms if t.start <= first and last <= t.end), None)
    if held is not None and held.issue == item.issue and held.value.number is not None:
        number = held.value.number  # "98 000, pas 95": thousands are understood already
    value = replace(item.value, number=number)
    return replace(item, value=value, start=first, end=last, stance=stance, confidence=_SURE)


def _stands(issue: Issue, item: Item, state: State) -> bool:
    position = (
        at_option(issue, item.option) if isinstance(item, ReadChoice) else position_of(issue, item.value)
    )
    return position is not None and position in (state.settled_on(issue.id), state.yours_on(issue.id))


def _written(item: ReadTerm, reading: Reading) -> Decimal:
    return Decimal(reading.reply[item.start : item.end].strip().replace(",", "."))


def _leads(label: str, number: Decimal) -> bool:
    met = re.match(r"\d+(?:[.,]\d+)?", label)
    return met is not None and Decimal(met.group().replace(",", ".")) == number


def _start(item: Item) -> int:
    return item.start
