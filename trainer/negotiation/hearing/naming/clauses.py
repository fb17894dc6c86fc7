"""A clause told beside the term it belongs to: "trois ans, et vous pouvez partir sans frais en cas de rachat", "en cas de rachat, vous
sortez sans indemnité. Trois ans avec cette porte ?" is the option that has the clause, not the plain one."""

import re
from collections.abc import Sequence
from functools import lru_cache

from trainer.language.lexicon import stop_words
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue, Option, Scenario
from trainer.terms.fold import fold_text

# Words that take up what has just been told, beside the term that goes with it.
_WITH_THAT = re.compile(
    r"\b(?:avec (?:cette|cet|ce|ces|celle|celui|[çc]a|cela|une telle|la m[êe]me)|comme (?:[çc]a|cela)|dans ces conditions|[àa] cette condition|"
    r"sur cette base|ainsi|with (?:that|this|such|those)|like (?:that|this)|on (?:that|this|those) (?:basis|terms?|conditions?))\b",
    re.IGNORECASE,
)
# Characters between a term and those words.
_NEAR = 30
# Sentences back in which the clause may stand.
_BACK = 2
# Letters that words of one family share ("sortez", "sortie"); shorter words say too little.
_FAMILY = 4
# Words of a clause that must be met for it to be the one that was told.
_ENOUGH = 2
_DENIES = re.compile(r"\b(?:pas|non|ni|jamais|trop|no|not|never|too)\b|n['’]", re.IGNORECASE)
# "Trois ans, sans sortie en cas de rachat": what it comes without is no part of it.
_WITHOUT = re.compile(r"\b(?:sans|without)\s+(?:(?:la|le|les|une?|an?|the|any)\s+)?\w+", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
# "Avec", "vous": words that stand in any clause and tell none alone.
_SMALL = frozenset(word[:_FAMILY] for word in stop_words("fr") | stop_words("en"))
# What the other side may do, told in the sentence before: "Si vous êtes rachetés, vous partez. Trois ans."
_YOU_MAY = re.compile(r"\b(?:vous|you)\b", re.IGNORECASE)


def with_its_clause(
    item: ReadTerm | ReadChoice, scenario: Scenario, reading: Reading
) -> ReadTerm | ReadChoice:
    """The value with the clause that its sentence goes on with, or that was told before it where words take that up; else as it is."""
    issue = scenario.issues.get(item.issue or "")
    if issue is None or issue.kind is not None:
        return item
    plain = item.option if isinstance(item, ReadChoice) else _option_of(issue, item)
    if plain is None:
        return item
    start, end = sentence_at(reading.reply, item.start)
    goes_on = _WITHOUT.sub("", _without_other_points(item, reading, end))
    told = frozenset() if _DENIES.search(goes_on) else _families(goes_on)
    if _takes_up(item, reading):
        first = start
        for _ in range(_BACK):
            first = sentence_at(reading.reply, first - 1)[0] if first else 0
        told |= _families(reading.reply[first:start])
    fitting = _fitting(issue, plain, told) or _fitting(issue, plain, _given_before(item, reading) - _SMALL)
    if not fitting:
        return item
    stance = item.stance if item.stance != "refused" or _DENIES.search(reading.reply, start) else "own"
    return ReadChoice(issue.id, max(fitting)[1], stance, item.start, item.end, item.confidence)


def _without_other_points(item: ReadTerm | ReadChoice, reading: Reading, end: int) -> str:
    """What a sentence says after a value, up to `end`, but for the values of other points: "deux mois de restitution, et une facture
    chaque année" goes on with another one."""
    text = reading.reply[item.end : end]
    others: list[ReadTerm | ReadChoice] = [*reading.choices, *reading.terms]
    for other in others:
        if other.issue not in (None, item.issue) and item.end <= other.start < end:
            start, stop = other.start - item.end, min(other.end, end) - item.end
            text = text[:start] + " " * (stop - start) + text[stop:]
    return text


def _fitting(issue: Issue, plain: str, told: frozenset[str]) -> list[tuple[int, str]]:
    """The other options of which enough is told beyond the plain one, one word at least that is not in any clause; how much of each."""
    return [
        (len(met), option.id)
        for option in issue.options
        if option.id != plain
        for extra in _extras(issue.options[issue.place(plain)], option)
        if len(met := extra & told) >= _ENOUGH and met - _SMALL
    ]


def _option_of(issue: Issue, item: ReadTerm) -> str | None:
    position = position_of(issue, item.value)
    return None if position is None else position.option


def _takes_up(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    start, end = sentence_at(reading.reply, item.start)
    return any(
        start <= met.start() < end and max(met.start() - item.end, item.start - met.end()) <= _NEAR
        for met in _WITH_THAT.finditer(reading.reply)
    )


def _given_before(item: ReadTerm | ReadChoice, reading: Reading) -> frozenset[str]:
    """The words of the sentence before, where it tells what the other side may do and the value stands for a bare length after it."""
    start, _ = sentence_at(reading.reply, item.start)
    if not start or not isinstance(item, ReadChoice) or item.stance != "own":
        return frozenset()
    if not any((t.start, t.end) == (item.start, item.end) for t in reading.terms):
        return frozenset()  # "trois ans fermes"
    before = reading.reply[slice(*sentence_at(reading.reply, start - 1))]
    tells = _YOU_MAY.search(before) is not None and _DENIES.search(before) is None and "?" not in before
    return _families(before) if tells else frozenset()


def _extras(plain: Option, other: Option) -> Sequence[frozenset[str]]:
    """What the wordings of another option say beyond one of the plain one, in words that this has nowhere ("sortie en cas de rachat"
    beyond "trois ans")."""
    return _extras_of((plain.label, *plain.like), (other.label, *other.like))


@lru_cache(maxsize=64)
def _extras_of(plain: tuple[str, ...], other: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    bare = {words for text in plain if (words := frozenset(_words(text)))}
    found = (frozenset(_words(text)) for text in other)
    longer = (words - one for words in found for one in bare if one < words)
    known = _families(" ".join(plain))
    families = (_families(" ".join(rest)) - known for rest in longer)
    return tuple(dict.fromkeys(family for family in families if len(family) >= _ENOUGH))


def _families(text: str) -> frozenset[str]:
    return frozenset(word[:_FAMILY] for word in _words(text) if len(word) >= _FAMILY)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold_text(text))
