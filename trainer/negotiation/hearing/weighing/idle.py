"""Values read as the speaker's own that are only told: no offering move, and a reason, a restatement, an attack or a stretch of time
instead."""

import re

from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.positions import position_of
from trainer.negotiation.hearing.figures.splitting import splits
from trainer.negotiation.hearing.putting.of_the_reply import (
    OFFERING,
    in_denial,
    offers_something,
    puts_in_place,
    surest,
)
from trainer.negotiation.hearing.putting.put_forward import equated, is_the_most, reckons, says_what_is_wanted
from trainer.negotiation.hearing.putting.put_to_her import FLOOR, told_of_the_law, words_before
from trainer.negotiation.hearing.putting.rows import lays_out, stands_beside_own
from trainer.negotiation.hearing.telling.reasons import in_a_row_of_own, stands_in_reason
from trainer.negotiation.hearing.tying.demanded import on_a_threat
from trainer.negotiation.hearing.weighing.named_only import right_before
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue

# A figure read this surely as the speaker's own is put forward, though in anger.
_PUT = 0.8
_PLAINLY_OWN = 0.92
_ENGAGES = re.compile(
    r"\b(?:par(?:s|t|te|tons|tez|tir)|s['’]engage\w*|engageons|engagez|sign(?:e|er|ez|ons)|commit|sign|go)\s+(?:\w+\s+)?(?:sur|over|for)\s+(?:les |the )?$",
    re.IGNORECASE,
)
# Whoever quotes her figure in anger does not take it.
_SURE_OF_HOSTILITY = 0.6
_SURE_OF_SAYING_BACK = 0.6
_SPAN_OF_TIME = re.compile(r"\b(?:depuis|pendant|durant|during|past|last)\s+(?:les |the )?$", re.IGNORECASE)
# "Sur 24 mois" looks back or ahead: it is offered where the reply offers something.
_OVER_TIME = re.compile(r"\b(?:sur|over)\s+(?:les |the )?$", re.IGNORECASE)
# "Je n'ai pas parlé de garantie" names the point, not an option of it.
_NOT_SPOKEN_OF = re.compile(
    r"\b(?:pas|jamais|rien|not|never|n['’]t)\s+(?:\w+\s+)?(?:parl|dit\b|demand|évoqu|evoqu|mentionn?|offert|offre|propos|promis|said|say|talk|ask|mention|offer|promis)",
    re.IGNORECASE,
)
_IT_IS = re.compile(r"(?:^|[\s,;:])(?:c['’ ]?est|it['’]?s|it is)\s+$", re.IGNORECASE)
# Words of a reply that is nothing but its figure ("12 %, au moins").
_SHORT, _FEW = 4, 8
# "Sept points" are as often items of an agenda as percentage points.
_POINTS = re.compile(r"points?$", re.IGNORECASE)


def is_idle(item: ReadTerm | ReadChoice, issue: Issue, state: State, reading: Reading, alone: bool) -> bool:
    """Whether a value read as the speaker's own is only told: no offering move, and a reason or a restatement instead.

    `alone`: only one issue of the case is counted in percent.
    """
    if item.stance not in ("own", "accepted"):
        return False
    named = any(m.aspect == "issue" and m.name == issue.id for m in reading.mentions)
    if item.stance == "own" and named and on_a_threat(item, reading):
        return False  # "vous payez comptant à la livraison, sinon rien ne sort": demanded in anger, and argued for
    if _is_quoted_in_anger(item, reading):
        return True
    # "Donc neuf jours sans caisses" says back what she told, whatever issue is counted in days.
    if (
        item.stance == "own"
        and surest(reading, ("reformulation",)) >= _SURE_OF_SAYING_BACK
        and not (offers_something(reading) or _is_led_by_an_offer(item, reading))
    ):
        return True
    if _is_beside(item, issue, reading) or (reckons(item, reading) and not offers_something(reading)):
        return True
    if item.end and _POINTS.search(reading.reply[item.start : item.end]) and issue.kind == "percent":
        return True
    if item.stance == "own" and (_corrects(item, reading) or put_right(item, reading)):
        return False
    tied = any(cue.cue == "exchange" for cue in reading.cues)
    if item.start in equated(reading):
        return False
    offers = any(cue.cue == "offering" for cue in reading.cues) or lays_out(reading) or splits(reading)
    # "Prix 42. Dispo 99,9.": named and said, with nothing else.
    offers = offers or (reading.words <= _FEW and right_before(item, reading) == issue.id)
    argued = not tied and not offers and stands_in_reason(item, reading)
    told = argued and not in_a_row_of_own(item, reading)
    if item.stance == "own" and (told or told_of_the_law(reading, item)) and not puts_in_place(reading, item):
        return True
    if not isinstance(item, ReadTerm) or named or issue.id in state.subject:
        return False
    hers = position_of(issue, item.value)
    if item.stance == "accepted" and hers is not None and hers == state.theirs_on(issue.id):
        return False  # "je vous suis sur les 5 %" takes what is hers
    # A percentage is a discount, a margin or a rate of breakage as often as it is an issue; offered where only one issue
    # is counted so, it is that one.
    plain = reading.words <= _SHORT or item.confidence >= _PLAINLY_OWN or is_the_most(item, reading)
    # What he has put on the table already is put there again.
    plain = plain or (item.confidence >= _PUT and state.yours_on(issue.id) is not None)
    meant = alone and (offers_something(reading) or offers or plain)
    meant = meant or (item.confidence >= _PUT and stands_beside_own(item, reading))
    # "Et si je vous dis 9 % ?"
    meant = meant or (item.confidence >= _PUT and any(cue.cue == "tentative" for cue in reading.cues))
    # "10 % c'est non, 20 %": what is put in the place of another value of the same point.
    meant = meant or says_what_is_wanted(item, reading) or puts_in_place(reading, item)
    if item.value.kind == "percent" and issue.kind == "percent" and not meant:
        return True
    again = any(t.issue == item.issue and t.start != item.start and t.stance == "own" for t in reading.terms)
    if _ENGAGES.search(reading.reply, max(0, item.start - 30), item.start):
        return False  # "j'aimerais qu'on parte sur deux ans"
    # "98,2 % sur douze mois… et 24 mois" offers 24.
    over = again or not offers_something(reading)
    spans = (_SPAN_OF_TIME, _OVER_TIME) if over else (_SPAN_OF_TIME,)
    return any(span.search(reading.reply, max(0, item.start - 14), item.start) for span in spans)


def _is_beside(item: ReadTerm | ReadChoice, issue: Issue, reading: Reading) -> bool:
    """Whether the words before a value say that it is a floor, or that it was not spoken of."""
    before = reading.reply[sentence_at(reading.reply, item.start)[0] : item.start]
    if issue.kind == "money" and FLOOR.search(before):
        return True
    inside = reading.reply[sentence_at(reading.reply, item.start)[0] : item.end]
    return isinstance(item, ReadChoice) and bool(_NOT_SPOKEN_OF.search(inside))


def _is_quoted_in_anger(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """Whether a value stands in an attack; one in a sentence of its own is offered all the same ("Vous me prenez pour qui ?
    0,46, point.")."""
    angry = [m for m in reading.moves if m.move == "hostility" and m.confidence >= _SURE_OF_HOSTILITY]
    if not angry or surest(reading, OFFERING) >= _SURE_OF_HOSTILITY:
        return False
    start, end = sentence_at(reading.reply, item.start)
    return item.confidence < _PUT or any(m.start < end and start < m.end for m in angry)


def put_right(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Ce n'est pas 8, c'est 9": what it is instead is offered, and told of nothing."""
    return puts_in_place(reading, item) and _IT_IS.search(words_before(reading, item)) is not None


def _corrects(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "Je n'ai pas dit 500 000. 400 000, c'est tout": the value that follows the one denied, in another sentence."""
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    refused = [one for one in items if one.issue == item.issue and one.stance == "refused"]
    return any(in_denial(reading, one.start) and not in_denial(reading, item.start) for one in refused)


def _is_led_by_an_offer(item: ReadTerm | ReadChoice, reading: Reading) -> bool:
    """ "… Alors écoutez, on vous laisse ces deux clients-là": whether the sentence of a value says in so many words that it offers."""
    start, _ = sentence_at(reading.reply, item.start)
    return any(cue.cue == "offering" and start <= cue.start < item.end for cue in reading.cues)
