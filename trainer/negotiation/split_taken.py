"""Who takes the middle says nothing against it in the same breath."""

from trainer.negotiation.answers import splits
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation

_TAKES = frozenset(f"bargain:{key}" for key in ("accept_issue", "accept_all", "agreed_step", "yes_to_all"))
# A reply of more words says more than that.
_MOST_WORDS = 12


def drop_doubt_of_what_is_taken(playing: Playing, situation: Situation) -> None:
    """ "On coupe la poire en deux ?": what an author wrote against the middle is left out where she agrees to it."""
    reading, lines = situation.reading, playing.speech.lines
    if reading is None or reading.words > _MOST_WORDS or not splits(playing, situation):
        return
    if any(line.source in _TAKES for line in lines):
        lines[:] = [line for line in lines if not line.source.startswith("reaction:")]
