"""What a speaker does not understand he puts nothing of on the table: "je comprends pas le plafond des pénalités", "I don't know what
the MFN clause is"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from trainer.language.reading import ReadChoice, ReadTerm

_Named = TypeVar("_Named", ReadTerm, ReadChoice)

_WHAT = r"(?=\s+(?!de\b|d['’]|personne\b)\w)"
_PUZZLED = re.compile(
    rf"\b(?:comprend\w*|comprenons|connai[st]|saisi[st]?|capte|pige)\s+(?:vraiment |toujours )?(?:pas|rien|mal|plus){_WHAT}"
    r"|\b(?:suis|sais)\s+(?:vraiment )?pas\s+(?:trop |bien |vraiment )?(?:ce que|ce qu['’]|c['’ ]est quoi|comment (?:[çc]a|cela|on))"
    rf"|\b(?:pas|rien|mal) (?:bien |tout |trop |vraiment |tout [àa] fait )?(?:compris|saisi|suivi|capt[ée]|pig[ée]){_WHAT}"
    r"|(?:\b(?:not|never|cannot)|n['’]?t)\s+(?:really |quite |fully |even )?(?:understand|follow|grasp|know|get)\s+(?:what|how (?:the|a|this|that|it)|why|the (?:word|term|idea|clause|difference|meaning|point of)|your (?:clause|word))\b"
    r"|(?:\b(?:not|never)|n['’]?t)\s+(?:really |even )?know\s+(?:the |this |that |your )?(?:[\w-]+\s?){1,2}[,.;]\s*(?:can|could|please|what|explain)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.?!;…\n]|[,:]\s*(?:mais|donc|alors|du coup|but|so|then|moi|et|and)\b", re.IGNORECASE)
_DECIMAL = re.compile(r"(?<=\d)[.,](?=\d)")


def without_puzzles(reply: str, values: Sequence[_Named]) -> tuple[_Named, ...]:
    """The terms or options of a reply, without the options that it does not understand, and such figures as told of."""
    spans = []
    plain = _DECIMAL.sub("_", reply)
    for met in _PUZZLED.finditer(plain):
        end = _ENDS.search(plain, met.end())
        # An option's words may begin at the "pas" itself.
        spans.append((met.start(), end.start() if end else len(plain)))
    if not spans:
        return tuple(values)
    kept: list[_Named] = []
    for one in values:
        if not any(start <= one.start < end for start, end in spans):
            kept.append(one)
        elif isinstance(one, ReadTerm):
            kept.append(replace(one, stance="fact"))
    return tuple(kept)
