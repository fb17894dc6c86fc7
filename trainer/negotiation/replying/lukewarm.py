""" "Bof", "mouais", "pas fan", "meh": what has just been said does not convince, and that is no silence and no other subject. She asks
what is wrong with it, and what she waits for still waits."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation

_LUKEWARM = re.compile(
    r"\W*(?:(?:euh|ben|bah|ah|oh|hmm+|mm+|well|er)\W+)*(?:bof+(?:\W+bof+)?|mouais+|moui|mwe|pas (?:tres |trop |vraiment )?(?:fan|convaincue?|emballee?|chaude?|terrible|top|ouf|genial)(?: de ca)?|"
    r"(?:c'est )?moyen(?: moyen)?|(?:je suis )?pas sure? que ca (?:aille|marche)|meh+|so so|not (?:really )?(?:great|convinced|a fan|keen|sure about (?:that|it))|(?:i'?m )?not (?:so |too |really )?(?:convinced|keen))"
    r"(?:\W+(?:la|franchement|pour moi|for me|honestly|tbh|moi))?\W*"
)


def answer_lukewarm(playing: Playing, situation: Situation) -> bool:
    """Ask what does not convince, where something of hers lies on the table.

    Returns:
        Whether she has asked (False: the reply says something else, or nothing is there to dislike).
    """
    reading = situation.reading
    if reading is None or not playing.before.theirs or playing.offers.commits:
        return False
    if _LUKEWARM.fullmatch(fold_text(reading.reply)) is None or not playing.speech.phrase("lukewarm"):
        return False
    pending = playing.before.pending
    if pending is not None and pending.kind == "offer":
        playing.pending = pending
    return True
