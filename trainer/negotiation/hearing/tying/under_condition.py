"""Figures that a condition is made of: "OK to the 5 million if it's 98", "24 mois, oui, si on est à 0,47", "not before you give me 98".

Beside what they are wanted for, they are the speaker's own, whatever is asked next and whosever they were read to be.
"""

import re
from dataclasses import replace
from functools import lru_cache

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

_BEFORE = r"(?:not (?:before|until|unless)|pas avant que|pas tant que)"
_WHO = r"(?:you|we|i|it|that|they|(?:the|your|my|our) (?:unit )?(?:price|rate|figure)|vous|nous|on|je|le (?:prix|taux|tarif)|la commission)"
_IS = (
    r"(?:(?:['’](?:re|s|m)|are|is|get|gets|got|land|lands|settle|sign|end up|go|come|pay|give me|do|"
    r"[êe]tes|est|sommes|soyez|soit|soyons|arriv\w+|tomb\w+|finiss\w+|sign\w+|pass\w+|pay\w+|mont\w+|descend\w+|me donnez|donniez|fai\w+|met\w+))"
)
_AT = r"\s*(?:bien |really |all )?(?:[àa]|at|on|to|down to|up to|for|pour|sur|de|the|le|les)?\s*(?:the |le |les |[$€] ?)?$"
# From the "if" to right before the figure.
_IF = re.compile(
    rf"\b(?:(?P<not>{_BEFORE})|(?P<only>(?:but )?only |seulement |uniquement )?(?:if|when|once|provided(?: that)?|as long as|on condition(?: that)?|"
    r"si|quand|d[èe]s que|pourvu qu[e'’]|[àa] (?:la )?condition qu[e'’]|du moment qu[e'’]))\s*"
    rf"(?:(?:{_WHO})\s*(?:n['’])?{_IS}|c['’]est|it['’]s|that['’]s|(?:we|you)['’]re){_AT}"
    # "Five million, but then 98", "24 mois, mais alors à 0,47".
    rf"|(?P<then>\b(?:but|mais)\s+(?:then|alors|only|seulement|uniquement)){_AT}",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:pas|jamais|rien|no|not|never|cannot)\b|n['’]t\b", re.IGNORECASE)
_SEEN = 70
"""Letters before a figure in which its condition is looked for."""
_GIVEN = frozenset(("own", "accepted"))


def with_what_is_wanted(reading: Reading) -> Reading:
    """The reading with the figures of its conditions, and what hangs on a "not before", as the speaker's own."""
    wanted, given = _halves(reading)
    if not wanted:
        return reading
    return replace(
        reading,
        terms=tuple(
            replace(term, stance="own") if term.start in wanted or term.start in given else term
            for term in reading.terms
        ),
    )


def hangs_on_figure(reading: Reading) -> bool:
    """Whether a reply gives something on the condition of a figure."""
    return bool(_halves(reading)[0])


@lru_cache(maxsize=8)
def _halves(reading: Reading) -> tuple[frozenset[int], frozenset[int]]:
    """Where the figures stand that are wanted, and those that are given once they are there."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    wanted: set[int] = set()
    given: set[int] = set()
    for term in reading.terms:
        start, end = sentence_at(reading.reply, term.start)
        met = _IF.search(reading.reply, max(start, term.start - _SEEN), term.start)
        if met is None or term.issue is None or term.stance == "refused":
            continue
        beside = [
            one
            for one in items
            if start <= one.start < end and one.issue not in (None, term.issue) and one.start != term.start
        ]
        once = met["not"] is not None
        # What is given "only if" is given, though she was the first to name it.
        strict = bool(once or met["only"] or met["then"])
        here = [
            one for one in beside if one.stance in _GIVEN or (strict and one.stance in ("fact", "theirs"))
        ]
        rest = reading.reply[start : met.start()] + reading.reply[term.end : end]
        if here and (once or _DENIES.search(rest) is None):
            wanted.add(term.start)
            given |= {one.start for one in here} if strict else set()
    return frozenset(wanted), frozenset(given)
