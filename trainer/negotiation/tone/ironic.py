""" "Génial, encore une condition", "merci du cadeau", "yeah right": what she asks is too much, and is not said straight. She takes it
for a no, asks what stands in the way, and her offer stays."""

from trainer.language.irony import is_ironic
from trainer.negotiation.playing import Playing


def answer_irony(playing: Playing) -> bool:
    """Hear irony about what she has on the table.

    Returns:
        Whether she has heard it (False: nothing of hers is on the table, a value is put beside it, or there is none).
    """
    reading, pending = playing.reading, playing.before.pending
    if reading is None or not playing.before.theirs or playing.offers.commits:
        return False
    if not is_ironic(reading.reply) or not playing.speech.phrase("irony_heard"):
        return False
    if pending is not None and pending.kind == "offer":
        playing.pending = pending
    return True
