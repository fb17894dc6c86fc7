"""Values asked after by a bare "why", or to be justified: "pourquoi 6 mois ?", "London law, why?", "justifiez-moi vos 11 %" put nothing
forward."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from trainer.language.context import Language
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.terms.tokens import Token, tokenise

_Named = TypeVar("_Named", ReadTerm, ReadChoice)

_WHY = frozenset(("pourquoi", "why"))
# "C'est pourquoi 6 mois me suffisent", "that's why": a reason told; "pourquoi pas 6 mois ?" and "why not" suggest.
_TOLD = frozenset(("est", "voila", "s", "is"))
_LED = frozenset(
    (
        "donc",
        "alors",
        "seulement",
        "plutot",
        "un",
        "une",
        "le",
        "la",
        "les",
        "l",
        "ce",
        "cet",
        "cette",
        "ces",
        "a",
        "au",
    )
) | frozenset(("votre", "vos", "the", "that", "this", "these", "your", "such", "so", "only", "at"))
_AFTER = frozenset(("donc", "ca", "alors", "then", "so", ","))
_JUSTIFY = re.compile(
    r"\b(?:justifi|expliqu|d[ée]taill|argument|motiv)(?:ez|er|e|es)[- ]?(?:moi|nous)?(?: un peu| donc| d['’]abord| comment vous (?:arrivez|en arrivez|en venez) [àa])?\s+(?:donc\s+)?"
    r"(?:d['’]o[ùu] (?:sortent|viennent|sort|vient)\s+)?(?:vos|votre|ces|ce|cette|cet|le|la|les|l['’])\s*$"
    r"|\b(?:justify|explain|break down|back up|walk me through|account for)\s+(?:to me\s+|me\s+)?(?:your|that|this|those|these|the)\s*$"
    r"|\b(?:qu['’]est[- ]ce qui vous (?:a )?(?:am[èe]ne(?:nt)?|amen[ée]|conduit|pousse|m[èe]ne|fait (?:dire|demander|vouloir|arriver [àa]|tenir [àa]))|qu['’]y a[- ]t[- ]il derri[èe]re|qu['’]est[- ]ce qu['’]il y a derri[èe]re|"
    r"what (?:brings|brought|leads|led|gets|got|takes) you to|what(?:['’]s| is) behind|what makes (?:you (?:say|want|need|ask for)|it))\s*(?:[àa]|sur|vers)?\s*(?:vos|votre|ces|ce|cette|les|le|la|un|une|your|that|those|these|the|a)?\s*[$€]?$"
    r"|\b(?:d['’]o[ùu] (?:sortent|viennent|sort|vient)|comment (?:arrivez[- ]vous|vous arrivez)(?: [àa])?|where does|where do|how do you (?:get|come) to)\s+(?:vos|votre|ces|ce|cette|les|le|la|your|that|those|these|the)?\s*$",
    re.IGNORECASE,
)
_REACH = 60
"""Characters before a value that tell whether it is to be justified."""
_BETWEEN = 2
"""Words, of which one may be a comma, between a value and the "why" that ends its sentence."""
_ENDS = frozenset(".?!\n")


def asked_why(found: Sequence[_Named], reply: str, language: Language) -> tuple[_Named, ...]:
    """The terms or options of a reply, those of which it only asks the reason as asked about."""
    found = [replace(one, stance="asked") if _is_to_be_justified(reply, one) else one for one in found]
    tokens = tokenise(reply, language)
    if _WHY.isdisjoint(token.word for token in tokens):
        return tuple(found)
    return tuple(
        replace(one, stance="asked")
        if one.stance in ("own", "accepted", "fact") and _is_why(tokens, one)
        else one
        for one in found
    )


def _is_to_be_justified(reply: str, one: ReadTerm | ReadChoice) -> bool:
    before = reply[max(0, one.start - _REACH) : one.start]
    return one.stance in ("own", "accepted", "fact", "theirs") and _JUSTIFY.search(before) is not None


def _is_why(tokens: Sequence[Token], one: ReadTerm | ReadChoice) -> bool:
    first = next((at for at, token in enumerate(tokens) if token.end > one.start), len(tokens))
    after = next((at for at, token in enumerate(tokens) if token.start >= one.end), len(tokens))
    if next((token.word for token in tokens[after:] if token.word in _ENDS), "") != "?":
        return False
    led = first - 1
    while led > 0 and tokens[led].word in _LED:
        led -= 1
    follows = after
    while follows < min(len(tokens), after + _BETWEEN) and tokens[follows].word not in _WHY:
        if tokens[follows].kind == "number":
            return False
        follows += 1
    if any(_asks_why(tokens, at) for at in range(max(led, 0), after)):
        return True
    return _asks_why(tokens, follows) and all(one.word in _AFTER for one in _rest(tokens, follows + 1))


def _rest(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    """The tokens from a place to the end of its sentence."""
    end = next((at for at in range(start, len(tokens)) if tokens[at].word in _ENDS), len(tokens))
    return tokens[start:end]


def _asks_why(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens) or tokens[at].word not in _WHY or (at and tokens[at - 1].word in _TOLD):
        return False
    return at + 1 == len(tokens) or tokens[at + 1].word not in ("pas", "not", "ne")
