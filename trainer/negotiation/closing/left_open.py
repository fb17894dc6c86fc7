"""What she answers and agrees to nothing of yet: an offer heard with doubt, an exchange of which one half has no value.

"If you take a cap at two and a half times, I'll raise the insurance to $5 million": no option of hers is two and a half times,
and whoever writes the insurance down pockets what was given for the cap.
"""

from dataclasses import replace

from trainer.language.reading import ReadChoice, ReadTerm
from trainer.negotiation.bargainer.bargainer import bargain
from trainer.negotiation.bargainer.table import table_of
from trainer.negotiation.bargainer.unlocking import as_open
from trainer.negotiation.correcting.retreating import keep_what_suits
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.tying.conditions import exchanges
from trainer.negotiation.options.also_named import in_trade
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending
from trainer.negotiation.voice.wording import terms_list

# Below this likelihood (0–1) a value is said back and not answered.
_HARDLY = 0.5


def left_open(offers: Offers) -> Offers:
    """The offers as they are answered where nothing of them is agreed by it."""
    own = (*offers.own, *offers.accepted)
    return replace(offers, own=own, accepted=(), hanging=tuple(dict.fromkeys(p.issue for p in own)))


def has_open_half(playing: Playing, offers: Offers) -> bool:
    """Whether one thing is given for another that has no value of hers: none that she has, or none at all."""
    reading = playing.reading
    if reading is None or not (offers.conditional or exchanges(reading)):
        return False
    put = {p.issue for p in (*offers.own, *offers.accepted)}
    given = put | {*offers.refused, *offers.denied}
    halves = {
        *in_trade(playing.scenario, reading, given),
        *offers.unplaced,
        *offers.beyond,
        *offers.waiting,
        *(one.issue for one in offers.between),
    }
    return bool((halves & set(playing.open_issues)) - put)


def hardly_heard(playing: Playing, offers: Offers) -> bool:
    """Whether a value was read so badly that an answer to it would most likely miss what was said."""
    reading = playing.reading
    if reading is None or not offers.doubtful:
        return False
    put = {p.issue for p in (*offers.own, *offers.accepted)}
    items: list[ReadTerm | ReadChoice] = [*reading.terms, *reading.choices]
    return any(item.issue in put and item.confidence < _HARDLY for item in items)


def is_tried_out(situation: Situation) -> bool:
    """ "Et si je vous gardais 15 000 caisses, ça vous aiderait ?": a question that tries an offer out seals nothing."""
    reading = situation.reading
    if reading is None or "?" not in reading.reply:
        return False
    return any(cue.cue == "tentative" for cue in reading.cues)


def would_settle(playing: Playing, situation: Situation, offers: Offers) -> bool:
    """Whether what was read with doubt would be agreed at once: then nothing is built on it before the student has said it again."""
    said = {p.issue: p for p in (*offers.own, *offers.accepted)}
    table = replace(table_of(playing, situation, offers), yours={**playing.yours, **said})
    decision = bargain(as_open(situation), table)
    whole = decision.rule in ("accept", "late_accept")
    return whole or (not offers.conditional and bool(said.keys() & set(decision.accepted)))


def would_suit(playing: Playing, situation: Situation, offers: Offers) -> bool:
    """What is only tried out and suits her as it stands: she says so, and the student may then offer it."""
    said = {p.issue: p for p in (*offers.own, *offers.accepted)}
    table = replace(table_of(playing, situation, offers), yours={**playing.yours, **said})
    decision = bargain(as_open(situation), table)
    if set(playing.open_issues) <= said.keys() or not said.keys() <= set(decision.accepted):
        return False
    if said.keys() <= set(offers.completed):
        # A part alone is said back whole: "un plafond à 10 %" says nothing of the rate.
        playing.pending = Pending("read_back", tuple(said.values()), tied=offers.conditional)
        terms = terms_list(playing.scenario, said.values())
        return playing.speech.phrase("whole_meant", "read_back", source="bargain", terms=terms)
    chosen = any(line.source == "bargain:option_preferred" for line in playing.speech.lines)
    if not chosen and not playing.speech.phrase(
        "suits", source="bargain", terms=terms_list(playing.scenario, said.values())
    ):
        return False
    for position in said.values():
        playing.take(position)
    if not offers.conditional:
        keep_what_suits(playing, said.values())
    playing.pending = Pending("offer", tuple(said.values()), tied=offers.conditional)
    return True


def read_back(playing: Playing, offers: Offers) -> None:
    """Say an offer back and wait for a yes to it."""
    said = (*offers.own, *offers.accepted)
    playing.pending = Pending("read_back", said, tied=offers.conditional)
    playing.speech.phrase("read_back", source="bargain", terms=terms_list(playing.scenario, said))
