"""Laws, courts and seats that their own clause denies: "droit français, arbitrage CCI, mais pas un procès à Casablanca"."""

import re
from dataclasses import replace

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.terms.fold import fold_text

_KINDS = frozenset({"law", "forum"})
_PUT = frozenset({"own", "accepted"})
_BREAK = re.compile(r"[,;:(]|\b(?:mais|et|but|and|donc|so|alors)\b")
_DENIES = re.compile(
    r"\b(?:pas|jamais|ni|aucune?|sans|not|never|no|without|hors de question|pas question)\b|n't\b"
)
# Words with a "no" in them that deny no place.
_ALLOWS = re.compile(
    r"\b(?:pourquoi pas|why not|pas (?:de |d'|un |une )?(?:probleme|souci|objection|inconvenient)|(?:pas|not|n't) (?:contre|oppose\w*|hostile|against|opposed)|pas (?:seulement|que|uniquement|besoin)|"
    r"no (?:problem|objection)|not only|not just|ne (?:vois|verrais|verrai)\w* pas|(?:pas|not) (?:loin|autre|d'autre|far|other))\b"
)


def without_denied_places(reading: Reading) -> Reading:
    """The reading with each law, court or seat that its clause denies turned down; where the reply puts another in its place, what is
    denied is only the other side of that."""
    denied = [term for term in reading.terms if term.value.kind in _KINDS and _is_denied(term, reading)]
    if not denied:
        return reading
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    kept = {one.issue for one in items if one not in denied and one.stance in _PUT}
    terms = (
        replace(term, stance="refused") if term in denied else term
        for term in reading.terms
        if term not in denied or term.issue not in kept
    )
    return replace(reading, terms=tuple(terms))


def _is_denied(term: ReadTerm, reading: Reading) -> bool:
    if term.stance not in _PUT:
        return False
    start, _ = sentence_at(reading.reply, term.start)
    before = fold_text(reading.reply[start : term.start])
    clause = before[max((met.end() for met in _BREAK.finditer(before)), default=0) :]
    return _DENIES.search(clause) is not None and _ALLOWS.search(clause) is None
