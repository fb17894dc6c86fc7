"""What a line speaks of or asks about, as units that a bare number in the reply may borrow."""

from dataclasses import dataclass

from trainer.terms.money import UNKNOWN
from trainer.terms.nouns import counted_noun
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
    for found in page.lexicon.books["topics"].find(page.tokens):
        if found.label in ("court", "arbitration"):
            forum = found.label if forum in (None, "court") else forum
        elif found.label == "law":
            law = True
        elif found.label == "quantity":
            asked += _counted(page, found.last + 1)
        else:
            value = _unit_of(found.label)
            wanted = page.word(found.first) in ("combien", "how")
            if wanted:
                asked.append((value, found.last))
            else:
                spoken.append(value)
    return Topics(tuple(asked), tuple(spoken), law, forum)


def _counted(page: Page, index: int) -> list[tuple[TermValue, int]]:
    noun = counted_noun(page, index, single=False)
    known = noun is not None and noun[0] not in page.lexicon.units.durations
    return [(TermValue("quantity", unit=noun[0]), noun[1])] if noun and known else []


def _unit_of(label: str) -> TermValue:
    if label in _UNITS:
        return TermValue("duration", unit=label)
    if label == "money":
        return TermValue("money", unit=UNKNOWN)
    return TermValue("deposit") if label == "deposit" else TermValue("percent")
