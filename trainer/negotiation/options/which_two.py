""" "Les 2", where she waits for a yes to no two things: she asks which two are meant."""

from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.negotiation.choosing.routing import Routed
from trainer.negotiation.hearing.words.both_of_them import means_both
from trainer.negotiation.playing import Playing


def ask_which_two(playing: Playing, routed: Routed) -> bool:
    """Ask which two, unless an author has an answer to just that (`routed`). Returns whether she has asked."""
    reading = playing.reading
    if reading is None or playing.offers.commits or not means_both(reading):
        return False
    return routed.score < NEARLY_A_SAMPLE and playing.speech.phrase("which_two")
