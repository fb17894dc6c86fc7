"""Who is spoken to ("Monsieur Kermarrec, vous avez combien de cartes ?") is no part of what is said."""

import re
from collections.abc import Collection, Iterator

_TITLE = (
    r"(?:ch[eè]re? )?\b(?:monsieur|madame|mademoiselle|messieurs|mesdames|mme|mlle|ma[iî]tre|"
    r"mr\b\.?|mrs\b\.?|ms\b\.?|miss|sir|madam|ma['’]am|m\.)(?![\w’'-])"
)
# What may stand right before somebody's name without a comma and says nothing of it, as a greeting does not.
_BEFORE = (
    r"(?:oui|non|[ée]coutez|voyons|allons|allez|alors|donc|bon|eh bien|d['’]accord|ok|mais|et|dites|dites[- ]moi|"
    r"yes|no|look|listen|well|so|right|but|and|tell me)"
)
_EDGE = re.compile(rf"(?:^|[,.?!…;:\n(])\s*(?:{_BEFORE}\s+)?$", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:[,.?!…;:\n)]|$)")
_COMMA = re.compile(r",\s*$")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_REACH = 24
"""Characters before a name that tell whether somebody is called by it."""


def addresses_in(text: str, names: Collection[str]) -> tuple[tuple[int, int], ...]:
    """The spans of a text that only say who is spoken to, each with a comma of its own; none where nothing else is said.

    Args:
        text: a reply as typed.
        names: what the people spoken to may be called, without titles ("Loïc", "Kermarrec").
    """
    spans = tuple(_called(text, names))
    rest = text
    for start, end in spans:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return spans if _LETTERS.search(rest) or any(map(str.isdigit, rest)) else ()


def called(names: Collection[str]) -> str:
    """A pattern of how somebody is called: a title, a name, or both."""
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    person = rf"(?:{_TITLE}(?:\s+(?:{known or '(?!)'})\b)*"
    return person + (rf"|\b(?:{known})(?:\s+(?:{known}))*\b)" if known else ")")


def _called(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    for match in re.finditer(called(names), text, re.IGNORECASE):
        start, end = match.span()
        after = _AFTER.match(text, end)
        before = text[max(0, start - _REACH) : start]
        if after is None or _EDGE.search(before) is None:
            continue
        comma = _COMMA.search(before)
        if comma is not None and not after.group().strip().startswith(","):
            yield start - len(comma.group()), end
        else:
            yield start, after.end() if after.group().strip() == "," else end
