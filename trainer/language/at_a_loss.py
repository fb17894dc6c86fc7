"""A figure of hers called a loss, a gift or a joke: "0,42 c'est à perte", "94 is a friend's price", "92 000, un cadeau". Who says so has
taken nothing."""

import re
from dataclasses import replace
from typing import TypeVar

from trainer.language.context import ReadingContext
from trainer.language.normalise import fold_text
from trainer.language.outcry import is_hers
from trainer.language.reading import ReadChoice, ReadTerm

_Named = TypeVar("_Named", ReadTerm, ReadChoice)

_CALLED = re.compile(
    r"(?:\s+(?:€|euros?|dollars?|bucks|%|la caisse|le kilo|a kilo|a unit|par compte))*\s*,?\s*(?:mais |but )?(?:c'est|c|ca fait|ce serait|ca c'est|it is|it's|its|that is|that's|is|would be)?\s*"
    r"(?:vraiment |juste |just |really |pour moi |for me |clearly )*"
    r"(?:a perte|vendre a perte|en dessous de (?:mon|notre|mes|nos) (?:cout|prix de revient)s?|un prix d'amis?|le prix d'un ami|un cadeau|une blague|une plaisanterie|du vol|de l'arnaque|une arnaque|n'importe quoi|"
    r"du suicide|la ruine|le prix coutant|a loss|at a loss|selling at a loss|below (?:my |our |the )?costs?|under (?:my |our |the )?costs?|a (?:friend's |friendly )?price (?:of|for) (?:a )?friends?|"
    r"a friend's price|friend price|a gift|a present|a joke|robbery|a rip ?-?off|suicide|cost price|nonsense|crazy|insane)\b"
)
_SURE = 0.9


def without_losses(reply: str, values: tuple[_Named, ...], context: ReadingContext) -> tuple[_Named, ...]:
    """The terms or options, those called a loss or a gift told as the other side's where she has put them forward."""
    return tuple(
        replace(one, stance="theirs", confidence=_SURE)
        if one.stance in ("accepted", "own")
        and is_hers(one, context)
        and _CALLED.match(fold_text(reply[one.end :]))
        else one
        for one in values
    )
