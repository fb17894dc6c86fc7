"""Values that hold one after the other, or each in its case: "0,46 les six premiers mois, 0,47 ensuite", "10 % now and 20 next year",
"once the fees, and twice if it was our fault"."""

import re
from itertools import pairwise

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Scenario

_FIRST = re.compile(
    r"\b(?:(?:pendant |durant |for )?(?:les? |la |the )?(?:\w+ )?premi(?:ers?|[èe]res?)\s+(?:mois|ann[ée]es?|semaines?|trimestres?|livraisons?|commandes?)|"
    r"(?:the |for the )?first (?:\w+ )?(?:months?|years?|weeks?|quarters?|orders?|deliver(?:y|ies))|cette ann[ée]e|this year|"
    r"la premi[èe]re|au d[ée]but|maintenant|tout de suite|aujourd['’]hui|right away|right now|now|today|pour commencer|to (?:start|begin) with|at first|jusqu['’][àa] (?:no[ëe]l|l['’][ée]t[ée]|la fin de l['’]ann[ée]e))\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:ensuite|puis|apr[èe]s|par la suite|d[èe]s la (?:deuxi[èe]me|seconde)|la (?:deuxi[èe]me|seconde)|l['’]ann[ée]e (?:prochaine|suivante|d['’]apr[èe]s)|"
    r"(?:en|fin|d[ée]but|d[èe]s|in|by|from|end of) (?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|spring|autumn|the fall)|"
    r"then|afterwards?|after that|from then on|the second|next year|the year after)\b",
    re.IGNORECASE,
)
# From a value that holds in general to another of the same point, and from that one to its case.
_AND_ALSO = re.compile(
    r"[^.?!;]{0,24}?(?:,|\b(?:and|et|but|mais)\b)\s*(?:and |et |but |mais |then |[^\W\d_]{1,5} ){0,2}",
    re.IGNORECASE,
)
_IN_ITS_CASE = re.compile(
    r"[^.?!;,]{0,16}?\s(?:if|when|where|for|in case|should|si|s['’]il(?! (?:vous|te) pla)|en cas|quand|lorsqu|pour|d[èe]s qu)\b",
    re.IGNORECASE,
)


def staged(scenario: Scenario, reading: Reading) -> frozenset[str]:
    """The numeric points that one sentence gives two values of, the one for a beginning and the other for what follows."""
    found: dict[tuple[int, str], set[object]] = {}
    for term in reading.terms:
        if _counts(term, scenario):
            start, _ = sentence_at(reading.reply, term.start)
            found.setdefault((start, term.issue or ""), set()).add(term.value.number)
            found[start, term.issue or ""] |= {one.value.number for one in _paid_first(term, reading)}
    return frozenset(
        name
        for (start, name), numbers in found.items()
        if len(numbers) > 1
        and _FIRST.search(reading.reply, *sentence_at(reading.reply, start))
        and _THEN.search(reading.reply, *sentence_at(reading.reply, start))
    )


def in_two_cases(scenario: Scenario, reading: Reading) -> frozenset[str]:
    """The points in words that are given one value in general and another for a case, where no option has both: "one time the yearly
    fees, and two times if the log shows that it was our calibration"."""
    put = [
        one
        for one in reading.choices
        if one.stance not in ("theirs", "asked") and scenario.issues[one.issue].kind is None
    ]
    return frozenset(
        other.issue
        for one, other in pairwise(put)
        if one.issue == other.issue
        and one.option != other.option
        and "own" in (one.stance, other.stance)
        and _AND_ALSO.fullmatch(reading.reply, one.end, other.start)
        and _IN_ITS_CASE.match(reading.reply, other.end)
    )


def _paid_first(term: ReadTerm, reading: Reading) -> list[ReadTerm]:
    """ "2 now and 5 in January": a sum read as money down, before one of the same unit in its sentence."""
    start, _ = sentence_at(reading.reply, term.start)
    return [
        one
        for one in reading.terms
        if one.issue is None
        and one.value.kind == "deposit"
        and one.value.unit == term.value.unit
        and start <= one.start < term.start
    ]


def is_beginning(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Les six premiers mois": a time that something else holds for is no length of the contract."""
    if not isinstance(item, ReadTerm) or item.value.kind != "duration":
        return False
    return any(met.start() < item.end and item.start < met.end() for met in _FIRST.finditer(reading.reply))


def _counts(term: ReadTerm, scenario: Scenario) -> bool:
    return (
        term.issue is not None
        and scenario.issues[term.issue].kind is not None
        and term.role == "absolute"
        and term.stance in ("own", "accepted")
    )
