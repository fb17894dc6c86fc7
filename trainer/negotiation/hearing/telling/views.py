"""Options that a view is asked of, or that are told apart from what is offered: "et un arbitrage à Genève, vous en pensez quoi ?",
"le droit suisse, vous connaissez ?", "objection two: DDP"."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at

# From the head of the sentence to the option: its article and little else.
_LEAD = re.compile(
    r"\W*(?:(?:et|mais|alors|sinon|bon|ok|and|but|so|well)\W+){0,2}(?:(?:un|une|le|la|les|des|an?|the)\s+|l['’])?"
    r"(?!(?:je|on|nous|vous|i|we|you|si|if)\b|j['’])(?:[^\W\d_]+\s+){0,2}",
    re.IGNORECASE,
)
# What is asked of it, up to the end of the sentence.
_VIEW = re.compile(
    r"[^,.?!;]{0,24},\s*(?:vous en (?:pensez|penseriez) quoi|qu['’]en pens(?:ez|eriez)[- ]vous|(?:vous|tu) (?:connaissez|connais)(?: ça)?|(?:[çc]a|cela) vous (?:parle|dit quelque chose)|"
    r"vous avez un avis|what (?:do|would) you think(?: of (?:it|that))?|(?:do )?you know (?:it|that)|any (?:view|thoughts)(?: on (?:it|that))?)\s*\?",
    re.IGNORECASE,
)
_VIEW_OF = re.compile(
    r"\W*(?:(?:et|and|but|mais|alors|so)\W+)?(?:que pensez[- ]vous|vous pensez quoi|what do you think|what['’]s your view|quel est votre avis)\s+"
    r"(?:d[eu]s?|d['’]|of|on|about|sur)\s*(?:(?:un|une|le|la|les|an?|the)\s+|l['’])?(?:[^\W\d_]+\s+){0,2}",
    re.IGNORECASE,
)
# "Le prix à 32, c'est une vraie demande ou un point de départ ?": what a value is, and not whether she takes it.
_WHICH_IT_IS = re.compile(
    r"[^,.?!;]{0,12},?\s*(?:c['’ ]?est|est[- ]ce|is (?:it|that|this))\s+[^.?!;]*\b(?:ou|or)\s+(?:bien )?(?:une?|le|la|votre|vos|an?|the|your)\b[^.?!;]*\?",
    re.IGNORECASE,
)
# A thing counted off as what stands against a deal.
_OBJECTION = re.compile(
    r"\b(?:objection|probl[èe]me|problem|obstacle|reproche|souci|issue|worry|concern|grief)\s*(?:(?:num[ée]ro |number |n°\s*)?(?:\d|one|two|three|four|five|un|deux|trois|quatre|cinq))?\s*:\s*"
    r"(?:(?:le|la|les|the|your|votre)\s+|l['’])?(?:[^\W\d_]+\s+){0,2}$",
    re.IGNORECASE,
)
# What a number in words or figures only numbers.
_NUMBERED = re.compile(
    r"\b(?:objection|probl[èe]me|problem|question|point|page|ligne|line|article|clause|[ée]tape|step|reason|raison|option|version|num[ée]ro|number|annexe|chapter|section)\s+$",
    re.IGNORECASE,
)
_WORDED = frozenset(("law", "forum", "incoterm", "payment_method"))


def asks_view(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a clause, and no figure, is named in order to hear what she thinks of it or knows of it; of any value, what it is."""
    if item.stance in ("own", "accepted") and _WHICH_IT_IS.match(reading.reply, item.end):
        return True
    worded = isinstance(item, ReadChoice) or item.value.kind in _WORDED
    if not worded or item.stance not in ("own", "accepted"):
        return False
    start, end = sentence_at(reading.reply, item.start)
    if any(cue.cue == "offering" and start <= cue.start < item.start for cue in reading.cues):
        return False  # "je propose CIP, vous en pensez quoi ?"
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    if any(one.issue not in (None, item.issue) and start <= one.start < end for one in items):
        return False  # "CIP et 98 000, vous en pensez quoi ?" is an offer
    if any(letter.isdigit() for letter in reading.reply[start:end]):
        return False
    if _VIEW_OF.fullmatch(reading.reply, start, item.start):
        return True
    led = _LEAD.fullmatch(reading.reply, start, item.start) is not None
    return led and _VIEW.match(reading.reply, item.end, end) is not None


def is_objected_to(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Objection two: DDP. Objection three: Delaware": what stands against a deal, and the number that it is counted by."""
    if item.stance == "refused":
        return False
    start, _ = sentence_at(reading.reply, item.start)
    before = reading.reply[start : item.start]
    if _OBJECTION.search(before) is not None:
        return True
    numbers = (
        isinstance(item, ReadTerm)
        and item.end - item.start <= 8
        and "%" not in reading.reply[item.start : item.end]
    )
    return numbers and _NUMBERED.search(before) is not None
