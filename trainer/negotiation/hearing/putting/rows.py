"""Rows of values: a list of several points is an offer, whatever each of its parts would be alone."""

import re
from collections.abc import Sequence
from itertools import pairwise

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.putting.put_forward import ASKS_YES, PLAINLY, YOU_WERE, reckons
from trainer.negotiation.hearing.words.sentences import sentence_at

# Words that lead a proposal, up to its colon.
_SPLITS = re.compile(
    r"\b(?:split the difference|meet (?:me |you )?(?:half ?way|in the middle)|here['’]?s (?:the|my) (?:deal|offer|package)|final package|"
    r"coupons?(?: la poire)?|on coupe(?: la poire)?|coupez la poire|faisons simple|voil[àa] (?:mon|le|l['’])\s?(?:offre|march[ée]|paquet|ensemble)|"
    r"en r[ée]sum[ée]|au total|package|droit au but|concr[èe]tement|voil[àa] ce que (?:je|nous|on)|voici ce que (?:je|nous|on)|je r[ée]sume|"
    r"here['’]?s what (?:i|we)|concretely|to be concrete|straight to the point)\b[^:.?!]{0,32}:",
    re.IGNORECASE,
)
# A sentence that says of the one before it that it was an offer.
_WAS_OFFER = re.compile(
    r"\s*(?:c['’ ]?est|voil[àa]|that['’]?s|that is|there['’]?s|this is)\s+(?:mon|notre|my|our|the)\s+(?:derni[èe]re? |meilleure? |best |whole )?"
    r"(?:offre|proposition|march[ée]|offer|proposal|package|deal)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"(?:\s(?:on|for|sur|pour|de|d['’])[^.?!;,:]{0,30})?\s*,?\s*(?:contre|en [ée]change d[e'’]|against|in (?:return|exchange) for)\s*(?:an? |the |une? |la |le |les |l['’]|des |your |vos )?",
    re.IGNORECASE,
)
# "Donc tarif encadré, châssis livrés après encaissement, relevé fin de mois ?": a row with a mark and no choice in it.
_ASKS_ONLY = re.compile(
    r"^(?!.*\b(?:ou|or|combien|quel\w*|how|what|which|pourquoi|why|d[ée]j[àa]|already)\b).*\?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_IN_ROW = re.compile(r"[+/|]\s*$")
_OF_HER = re.compile(r"\b(?:vous|votre|vos|you|your)\b", re.IGNORECASE)
# Issues with a value of the speaker's own that make a reply an offer.
_WHOLE = 3
_WORD = re.compile(r"[^\W\d_]+")
_OFFERING = ("proposal", "conditional_exchange", "unilateral_concession")
# Words before the first value of a row, and between two of them.
_LEAD, _FEW = 2, 3


def listed(reading: Reading) -> frozenset[int]:
    """Where the values of a list stand ("0,48 €, 24 mois, 2 semaines avec vos prévisions, plafond à 5 %"): a sentence with
    values of three issues or more, two of them read as the speaker's own or without a verb, tells no facts."""
    sentences: dict[int, list[ReadTerm | ReadChoice]] = {}
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    for item in items:
        if item.issue is not None and (item.stance in ("own", "fact") or _unsure_in_proposal(item, reading)):
            sentences.setdefault(sentence_at(reading.reply, item.start)[0], []).append(item)
    return frozenset(
        item.start
        for found in sentences.values()
        if not reckons(found[0], reading)
        and len({item.issue for item in found}) >= _WHOLE
        and (
            len({item.issue for item in found if item.stance == "own"}) >= _WHOLE - 1
            or _is_bare(found, reading)
            or _SPLITS.search(reading.reply, *sentence_at(reading.reply, found[0].start)) is not None
            or _WAS_OFFER.match(reading.reply, sentence_at(reading.reply, found[0].start)[1]) is not None
        )
        for item in found
    )


def bartered(reading: Reading) -> frozenset[int]:
    """Where the values stand that are set one against the other ("$96 against arbitration in London"): both are put forward,
    whatever they seem to tell."""
    items: list[ReadTerm | ReadChoice] = sorted((*reading.terms, *reading.choices), key=lambda one: one.start)
    here = [
        one
        for one in items
        if one.issue is not None and (one.stance in ("own", "fact") or one.confidence < PLAINLY)
    ]
    found: set[int] = set()
    for one in here:
        for other in here:
            if (
                one.issue != other.issue
                and one.end <= other.start
                and _AGAINST.fullmatch(reading.reply, one.end, other.start)
                and not _compared(one, other, reading)
            ):
                found |= {at.start for at in here if at.start in (one.start, other.start)}
    return frozenset(found)


def _compared(one: ReadTerm | ReadChoice, other: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Sixty dollars against one point one million. Ouch": two sums set side by side where nothing offers."""
    start, end = sentence_at(reading.reply, one.start)
    return not any(m.move in _OFFERING and m.start < end and start < m.end for m in reading.moves) and all(
        isinstance(each, ReadTerm) and each.value.kind == "money" and each.stance != "own"
        for each in (one, other)
    )


def tagged(reading: Reading) -> frozenset[int]:
    """Where the values stand of a row that ends in a question for a yes ("0.46, 24m, 45j, ok ?", "19 euros, 2 days, what do you
    think?"): a sentence that begins with a value and tells nothing is put to her, whosever its parts were read to be."""
    found: set[int] = set()
    for start, items in _by_sentence(reading).items():
        _, end = sentence_at(reading.reply, items[0].start)
        first, last = min(one.start for one in items), max(one.end for one in items)
        asks = any(cue.cue in ASKS_YES and last <= cue.start < end for cue in reading.cues)
        unsure = all(one.stance in ("own", "asked", "accepted") or one.confidence < PLAINLY for one in items)
        several = len({one.issue for one in items}) > 1
        led = len(_WORD.findall(reading.reply[start:first])) <= _LEAD
        put = _is_bare(items, reading) and _ASKS_ONLY.search(reading.reply[start : end + 1]) is not None
        if (asks or put) and unsure and several and led and _between(items, reading) <= _FEW:
            found |= {one.start for one in items}
    return frozenset(found)


def _by_sentence(reading: Reading) -> dict[int, list[ReadTerm | ReadChoice]]:
    """The values of points, by where their sentence begins."""
    sentences: dict[int, list[ReadTerm | ReadChoice]] = {}
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    for item in items:
        if item.issue is not None:
            sentences.setdefault(sentence_at(reading.reply, item.start)[0], []).append(item)
    return sentences


def _between(items: Sequence[ReadTerm | ReadChoice], reading: Reading) -> int:
    """The most words that stand between two values in a row."""
    row = sorted(items, key=lambda one: one.start)
    return max(
        (len(_WORD.findall(reading.reply[a.end : b.start])) for a, b in pairwise(row) if a.end <= b.start),
        default=0,
    )


def _unsure_in_proposal(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Split the difference: $96, cap at three, DAP": what words of a proposal lead, whosever it was read to be without certainty."""
    start, end = sentence_at(reading.reply, item.start)
    # "So 96 + 3x + DAP": hers named again in a row of one's own.
    if (
        _IN_ROW.search(reading.reply[start : item.start])
        and _OF_HER.search(reading.reply, start, item.start) is None
    ):
        return item.stance == "theirs" and item.confidence < PLAINLY
    led = _SPLITS.search(reading.reply, start, item.start) or _WAS_OFFER.match(reading.reply, end)
    return (
        item.stance in ("theirs", "refused")
        and item.confidence < PLAINLY
        and led is not None
        and YOU_WERE.search(reading.reply[start : item.start]) is None
    )


def _is_bare(items: Sequence[ReadTerm | ReadChoice], reading: Reading) -> bool:
    """ "97 dollars, DAP, insurance 5 million.": a sentence of values and the names of what they are for, without a verb."""
    start, end = sentence_at(reading.reply, items[0].start)
    rest = list(reading.reply[start:end])
    for item in items:
        rest[item.start - start : item.end - start] = " " * (item.end - item.start)
    return len(_WORD.findall("".join(rest))) <= len(items) + 1


def stands_beside_own(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "30 % aujourd'hui et le solde en 4 mensualités": whether its sentence begins with it and holds another value of the speaker's
    own, on another point."""
    start, end = sentence_at(reading.reply, item.start)
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return len(_WORD.findall(reading.reply[start : item.start])) <= _LEAD and any(
        one.issue not in (None, item.issue) and one.stance == "own" and item.end <= one.start < end
        for one in items
    )


def lays_out(reading: Reading) -> bool:
    """Whether a reply lays out a whole: values of its own for three issues or more are an offer, whatever is argued."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    own = {item.issue for item in items if item.issue and item.stance == "own"}
    return len(own) >= _WHOLE or bool(listed(reading))
