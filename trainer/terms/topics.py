"""What a line speaks of or asks about, as units that a bare number in the reply may borrow."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.terms.money import UNKNOWN
from trainer.terms.nouns import counted_noun
from trainer.terms.partitives import counted_things
from trainer.terms.phrases import Found
from trainer.terms.spotted import Page
from trainer.terms.value import TermValue

_UNITS = frozenset(("hour", "day", "week", "month", "year"))


@dataclass(frozen=True, slots=True)
class Topics:
    """The units a text asks for ("combien de tours ?") with the token they end at, those it speaks of, and whether it is about law or forum."""

    asked: tuple[tuple[TermValue, int], ...] = ()
    spoken: tuple[TermValue, ...] = ()
    law: bool = False
    forum: str | None = None


def read_topics(page: Page) -> Topics:
    """The topics of a text; the currency of prices is left open."""
    asked: list[tuple[TermValue, int]] = []
    spoken: list[TermValue] = []
    law, forum = False, None
    for found in _widest(page.lexicon.books["topics"].find(page.tokens)):
        if found.label in ("court", "arbitration"):
            forum = found.label if forum in (None, "court") else forum
        elif found.label == "law":
            law = True
        elif found.label == "quantity":
            asked += _counted(page, found.last + 1, page.has(found.first, "asking"))
        else:
            value = _unit_of(found.label)
            wanted = page.has(found.first, "asking")
            if wanted:
                asked.append((value, found.last))
            else:
                spoken.append(value)
    return Topics(tuple(asked), tuple(spoken), law, forum)


def _widest(found: Sequence[Found]) -> list[Found]:
    """Of the phrases that begin at one token, the longest: "how much discount" asks for a rate, not a sum."""
    ends: dict[int, int] = {}
    for one in found:
        ends[one.first] = max(ends.get(one.first, -1), one.last)
    return [one for one in found if one.last == ends[one.first]]


def _counted(page: Page, index: int, asked: bool) -> list[tuple[TermValue, int]]:
    """What "how many" or "volume" counts: the noun after it, or for a bare "how many?" what the text speaks of."""
    noun = counted_noun(page, index, single=False)
    if noun is not None:
        return (
            []
            if noun[0] in page.lexicon.units.durations
            else [(TermValue("quantity", unit=noun[0]), noun[1])]
        )
    things = counted_things(page) if asked else ()
    return [(things[0], index - 1)] if things else []


def _unit_of(label: str) -> TermValue:
    if label in _UNITS:
        return TermValue("duration", unit=label)
    if label == "money":
        return TermValue("money", unit=UNKNOWN)
    return TermValue("deposit") if label == "deposit" else TermValue("percent")
