"""Her figure cried out again: "94!", "Ouch, 94.", "Five times! That is huge for ninety people", "92 000, ouh là". Who repeats it so has
heard it, and takes nothing, where no word of the reply agrees.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from trainer.language.context import ReadingContext
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.terms.equal import same_value

_Named = TypeVar("_Named", ReadTerm, ReadChoice)

_CRY = (
    r"(?:a[iï]e+|ouille|ouch|ow|wow|whoa|woah|oups|oops|outch|ouf|hou l[aà]+|h[oô] l[aà]+|ouh(?: l[aà]+)*|oh(?: l[aà]+)*|ol[aà]+|ho l[aà]+|holy \w+|pf+|pff+|punaise|mince|pur[ée]e|bigre|fichtre|diable|"
    r"mon dieu|seigneur|bon sang|nom d['’]un chien|oh (?:my|no|dear|boy|non)(?: (?:god|lord|gosh))?|my (?:god|goodness|word)|good (?:lord|grief|heavens)|gosh|je+z|gee+z|damn|yikes|blimey|"
    r"quoi|comment|what|h[ée] ben|eh ben|dites donc|rien que [çc]a|excusez du peu|s[ée]rieu\w+|seriously|really|vraiment)"
)
_LED = re.compile(
    rf"\W*(?P<cry>(?:{_CRY}\W+)*)(?:(?:mais|but|only|seulement|juste|just|vos|votre|les|la|le|your|the|at|[àa]|for|pour|un|une|a)\W+){{0,2}}(?P<more>(?:{_CRY}\W+)*)(?:cap (?:at|of)\s+)?",
    re.IGNORECASE,
)
# Behind the figure: the mark of an outcry, with what it counts at most, or a cry.
_CRIED = re.compile(
    r"(?:\s+(?!(?:si|if|et|and|mais|but|avec|with|pour|for|plus|contre|ou|or)\b)[^\W\d_]+){0,4}?\s*(?:\?*!+|!+\?*)",
    re.IGNORECASE,
)
_THEN_CRY = re.compile(
    rf"(?:\s+[^\W\d_]+)?\s*(?:,|\.{{2,}}|…|\s)\s*{_CRY}\b(?!\s+(?:si|if)\b)", re.IGNORECASE
)
# What it would do to the speaker, or how he finds it, in the same sentence or the next.
_COMPLAINT = re.compile(
    r"\b(?:catastroph\w+|d[ée]sastre|disast\w+|huge|[ée]norm\w*|enormous|ruin\w*|faillite|bankrupt\w*|kill\w*|tue\w*|[ée]trangl\w*|[ée]gorg\w*|harsh|brutal\w*|hard(?! (?:cap|copy))|tough|rude|dure?s?|"
    r"hurts?|painful|(?:fait|faites|font|fera) mal|n['’ ]?y pense[zr]|n['’ ]y allez pas|y allez fort|joking|kidding|rigol\w+|plaisant\w+|moque\w+|too (?:much|low|high|little|far|steep)|trop|close (?:the|our) (?:door|shop|doors)|"
    r"ferm(?:e|er|ons|erai) (?:boutique|la porte|la bo[îi]te)|met\w* la cl[ée]|crazy|insane|madness|fou|folle|folie|d[ée]lir\w+|exag[ée]r\w+|steep|massacr\w+|robbery|du vol|assomm\w+|"
    r"faint|heart attack|[ée]vanou\w+|tombe\w* de (?:ma|sa) chaise|loin de (?:mes|nos|mon|notre)|far from (?:my|our)|out of reach|can['’]?t (?:afford|breathe)|survi\w+)\b",
    re.IGNORECASE,
)
_SI = re.compile(r"\b(?:si|if|unless|[àa] condition)\b", re.IGNORECASE)
_AGREES = re.compile(
    r"\b(?:ok(?:ay|i)?|d['’ ]?accord|deal|done|sold|agreed|yes|yeah|yep|sure|great|perfect|good(?! (?:lord|grief|heavens))|fine|all ?right|then|it is(?=\s*(?:[.!,]|$))|you win|(?:i|we)(?:['’]ll)? (?:take|accept|agree|sign|can live)|let['’]s|works"
    r"|march[ée] conclu|va pour|vendu|tope|topez|adjug[ée]|banco|allez|allons|bon|bien|soit|oui|ouais|super|parfait|g[ée]nial|excellent|entendu|alors|j['’]accepte|je (?:prends|signe|valide|l['’]accepte|m['’]incline)|on (?:prend|signe|y va|est bons?)"
    r"|vous (?:avez )?gagn\w+|[çc]a (?:marche|me va|nous va|roule|me convient)|c['’ ]?est (?:bon|parfait|not[ée]|fait|oui)|signons)\b",
    re.IGNORECASE,
)
# "Oh my good heavens", "bon sang": a word that agrees in it agrees to nothing.
_SENTENCE = re.compile(r"[^.?!…;\n]*(?:[.](?=\d)[^.?!…;\n]*)*[.?!…;\n]*")
_FAR = 60
"""Letters behind a figure in which its complaint begins."""
_SURE = 0.8


def without_outcries(reply: str, values: Sequence[_Named], context: ReadingContext) -> tuple[_Named, ...]:
    """The terms or options, those taken that the reply only cries out told as the other side's."""
    return tuple(
        replace(one, stance="theirs", confidence=_SURE)
        if (one.stance == "accepted" or (one.stance == "own" and is_hers(one, context)))
        and _is_cried(reply, one)
        else one
        for one in values
    )


def is_hers(one: ReadTerm | ReadChoice, context: ReadingContext) -> bool:
    """Whether a value is the one that the other side has put forward for its issue."""
    if isinstance(one, ReadChoice):
        return context.their_options.get(one.issue) == one.option
    return any(same_value(one.value, value) for value in context.theirs.get(one.issue or "", ()))


def _is_cried(reply: str, one: ReadTerm | ReadChoice) -> bool:
    """Whether a value stands alone at the head of its sentence, with a cry before or behind it, and nothing agrees."""
    spans = [met.span() for met in _SENTENCE.finditer(reply) if met.end() > met.start()]
    at = next((place for place, (start, end) in enumerate(spans) if start <= one.start < end), None)
    if at is None:
        return False
    start, end = spans[at]
    led = _LED.fullmatch(reply, start, one.start)
    cries_first = at > 0 and re.fullmatch(
        rf"\W*(?:{_CRY}\W*)+", reply[spans[at - 1][0] : start], re.IGNORECASE
    )
    if led is None or _agrees(reply):
        return False
    if led.group("cry") or led.group("more") or cries_first:
        return True
    if _CRIED.match(reply, one.end, end) or _THEN_CRY.match(reply, one.end, end):
        return True
    behind = reply[one.end : end]
    following = reply[slice(*spans[at + 1])] if at + 1 < len(spans) and len(behind) <= _FAR else ""
    complaint = _COMPLAINT.search(behind[:_FAR]) or _COMPLAINT.search(following)
    return complaint is not None and _SI.search(behind + following) is None


def _agrees(reply: str) -> bool:
    return _AGREES.search(re.sub(r"\bbon sang\b", "", reply, flags=re.IGNORECASE)) is not None
