"""A yes to the whole with a question beside it ("oui, et je vous livre quand ?"): answered, and then signed."""

from trainer.negotiation.closing.closing import close
from trainer.negotiation.closing.signing import calls_for_signature
from trainer.negotiation.playing import Playing

# Where lines come from that have no place at the door: a confidence, or an answer that answers nothing.
_NOT_AT_THE_DOOR = (
    "interest:",
    "bargain:",
    "ladder:",
    "scene:",
    "phrase:answer_",
    "phrase:asked_verdict",
    "phrase:yes_to",
)


def seal(playing: Playing) -> None:
    """Close the deal that the reply has said yes to, after the answer to what it asks besides."""
    lines = playing.speech.lines
    kept = [line for line in lines if not line.source.startswith(_NOT_AT_THE_DOOR)]
    lines[:] = kept
    if not kept:
        playing.speech.phrase("beside_the_deal")
    playing.pending = None
    if not calls_for_signature(playing):
        close(playing, "agreement" if not playing.open_issues else "partial")
