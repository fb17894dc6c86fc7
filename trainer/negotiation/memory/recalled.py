"""What was said on one point, asked again ("rappelez-moi le prix convenu", "what was the cap again?"): what is written, else where
she stands."""

from trainer.language.common_questions import PREFIX
from trainer.negotiation.asking.her_position import say_her_position
from trainer.negotiation.choosing.asked import asked_questions
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.her_terms import figures_are_out
from trainer.negotiation.situation import Situation

_RECALL = "recall"
# Points of one question that she says again.
_POINTS = 2


def answer_recall(playing: Playing, situation: Situation) -> bool:
    """Answer a reply that asks what was said on a point, and puts nothing on the table."""
    reading = situation.reading
    if reading is None or not any(cue.cue == PREFIX + _RECALL for cue in reading.cues):
        return False
    said = (*playing.offers.own, *playing.offers.accepted)
    if reading.terms or not figures_are_out(playing) or any(playing.settled.get(p.issue) != p for p in said):
        return False
    # "The price we agreed" agrees nothing anew.
    playing.offers = Offers()
    names = [
        name for asked in asked_questions(playing, reading) if asked.kind == _RECALL for name in asked.issues
    ]
    before = len(playing.speech.lines)
    for name in names[:_POINTS]:
        say_her_position(playing, name)
    return len(playing.speech.lines) > before
