"""One value preferred to another: "je préfère la cession à la caution", "I'd rather have DAP than DDP", "98 plutôt que 94". Only the
first is put forward, and the second turned down.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from trainer.language.reading import ReadChoice, ReadTerm

_Named = TypeVar("_Named", ReadTerm, ReadChoice)
_Value = ReadTerm | ReadChoice

_THE = r"(?:(?:le|la|les|un|une|des|votre|vos|du|de la|de|the|a|an|your|any|paying|having)\s+|l['’]|d['’])?"
# Up to the value that is preferred, from the speaker on.
_PREFERS = re.compile(
    r"\b(?:je|j['’]|on|nous|moi|i|we)(?:['’]d|['’]ll)?(?:\s+(?!ne\b|n['’]|not\b|don['’]t)[^\W\d_]+){0,2}?\s*(?:pr[ée]f[èée]r\w*|aim\w+ (?:autant|mieux)|prefer|rather|sooner)\b"
    r"(?![^.?!;]*\b(?:pas|not)\b)[^.?!;:]{0,40}$",
    re.IGNORECASE,
)
_RATHER = re.compile(
    r"(?:^|[,;:]|\b(?:alors|donc|mais|bon|non|oui|so|but|well|no|yes))\s*(?:plut[ôo]t|mieux vaut|rather|sooner|better)\s+(?:[^\W\d_]+\s+){0,2}?"
    + _THE
    + "$",
    re.IGNORECASE,
)
# Between the two, and what else may stand there ("la cession de vos créances à la caution").
_TO = re.compile(
    r"(?P<more>[^.?!;:,0-9]{0,32}?)\s*,?\s*\b(?:[àa]|aux?|to|over)\s+" + _THE + r"(?:[àa]|en|sur|at|on)?\s*",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"[^.?!;:,0-9]{0,32}?\s*,?\s*\b(?:(?:plut[ôo]t |rather )?(?:que|qu['’]|than)|instead of|au lieu d[eu]s?|au lieu d['’]|(?:[àa]|en) la place d[eu]s?)\s*"
    + _THE
    + r"(?:[àa]|en|sur|at|on)?\s*",
    re.IGNORECASE,
)
_RATHER_THAN = re.compile(
    r"[^.?!;:,0-9]{0,32}?\s*,?\s*\b(?:plut[ôo]t qu(?:e\s|['’])|vaut (?:bien )?mieux qu(?:e\s|['’])|rather than\s)\s*"
    + _THE
    + r"(?:[àa]|en|sur|at|on)?\s*",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\b(?:de|d['’]|entre|from|between)\s*$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!;…\n]")
_SURE = 0.85


def with_preferred(
    reply: str, terms: Sequence[ReadTerm], choices: Sequence[ReadChoice]
) -> tuple[tuple[ReadTerm, ...], tuple[ReadChoice, ...]]:
    """The terms and options, of two values of one point the one preferred as the speaker's own and the other as refused."""
    named: list[_Value] = [*terms, *choices]
    values = [one for one in named if one.issue is not None]
    wanted: set[tuple[int, int]] = set()
    left: set[tuple[int, int]] = set()
    for first in values:
        for second in values:
            if first.issue == second.issue and _is_preferred(first, second, reply):
                wanted.add((first.start, first.end))
                left.add((second.start, second.end))
    if not left:
        return tuple(terms), tuple(choices)
    return tuple(_told(one, wanted, left) for one in terms), tuple(
        _told(one, wanted, left) for one in choices
    )


def _told(one: _Named, wanted: set[tuple[int, int]], left: set[tuple[int, int]]) -> _Named:
    span = (one.start, one.end)
    if one.issue is None or (span not in wanted and span not in left):
        return one
    return replace(one, stance="own" if span in wanted else "refused", confidence=max(one.confidence, _SURE))


def _is_preferred(first: _Value, second: _Value, reply: str) -> bool:
    """Whether words say that the first is wanted, and not the second, which stands behind it."""
    between = (reply, first.end, second.start)
    if first.end > second.start or _SENTENCE_END.search(*between):
        return False
    starts = [met.end() for met in _SENTENCE_END.finditer(reply, 0, first.start)]
    before = reply[starts[-1] if starts else 0 : first.start]
    if _RATHER_THAN.fullmatch(*between):
        return not re.search(r"\b(?:vous|you|ils|they|pourquoi|why)\b", before, re.IGNORECASE)
    prefers = _PREFERS.search(before) is not None
    if _THAN.fullmatch(*between):
        return prefers or _RATHER.search(before) is not None
    return prefers and _TO.fullmatch(*between) is not None and not _spans(first, second, before, reply)


def _spans(first: _Value, second: _Value, before: str, reply: str) -> bool:
    """Whether two figures are the ends of a range: "de 8 à 10 semaines", "8 to 10 weeks"."""
    if not isinstance(first, ReadTerm) or not isinstance(second, ReadTerm):
        return False
    low, high = first.value.number, second.value.number
    bare = not any(char.isalpha() for char in reply[first.start : first.end])
    rises = low is not None and high is not None and low < high
    return _RANGE.search(before) is not None or (bare and rises)
