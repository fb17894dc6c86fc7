"""What is not up for negotiation: "le crédit documentaire n'est pas négociable", "98, non-negotiable". Who says so holds to it, and
turns nothing down, though the words deny.
"""

import re
from collections.abc import Sequence

_NOT = r"(?:pas|plus|non|jamais|not|never|no longer|isn t|isnt|aren t|arent)"
_HOW = r"(?:vraiment|du tout|absolument|tout a fait|simplement|really|at all|simply)"
_OPEN = (
    r"(?:negociables?|discutables?|negotiable|debatable|optional|en option|a (?:discuter|negocier|debattre)|(?:ouverte?s? )?a la (?:discussion|negociation)|"
    r"en (?:discussion|negociation)|up for (?:discussion|negotiation|debate)|open to (?:discussion|negotiation|debate)|on the table for (?:discussion|negotiation))"
)
_HELD = rf"{_NOT} (?:- )?(?:{_HOW} )?{_OPEN}"
# From a value to the words that hold to it: nothing but what joins them, and words that point back to it.
_JOINS = (
    r"(?:(?:,|;|:|-|et|and|but|mais|la|ce|c|ca|cela|n|ne|est|sont|serait|reste|restera|demeure|it|it s|its|that|this|s|is|are|remains?|stays?"
    r"|pour (?:moi|nous)|for (?:me|us)) ){0,8}?"
)
_AFTER = re.compile(rf"{_JOINS}{_HELD}\b")
_ANYWHERE = re.compile(rf"(?:^| ){_HELD}\b")


def is_held_to(after: Sequence[str]) -> bool:
    """Whether the folded words right behind a value say that it is not negotiable."""
    return _AFTER.match(" ".join(after)) is not None


def insists(words: Sequence[str]) -> range:
    """Where folded words say that something is not negotiable, the first time; empty where they do not."""
    text = " ".join(words)
    met = _ANYWHERE.search(text)
    if met is None:
        return range(0)
    first = len(text[: met.start()].split())
    return range(first, first + len(met.group().split()))
