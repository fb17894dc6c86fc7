""" "Ça me va pas", "it doesn't suit me", "👎": what she has on the table is refused, in a whole reply that says nothing else. She hears
the no and asks what would do, and her offer stays."""

from trainer.language.short_refusals import refuses_shortly
from trainer.negotiation.playing import Playing


def answer_short_refusal(playing: Playing) -> bool:
    """Hear a short no to what she has offered last.

    Returns:
        Whether she has heard one (False: the reply says something else, or no offer of hers waits for an answer).
    """
    reading, pending = playing.reading, playing.before.pending
    if reading is None or pending is None or pending.kind != "offer" or playing.offers.commits:
        return False
    if not refuses_shortly(reading.reply, playing.scenario.language):
        return False
    playing.pending = pending
    return playing.speech.phrase("refusal_noted")
