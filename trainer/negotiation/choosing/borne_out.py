"""Moves that a phrase may answer only where more than the weights bears them out: a refusal, a restatement, an order of the talk."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation

# A "no" that only asks for a yes: "c'est vous qui avez dit 92, non ?" (folded).
_ASKING_NO = re.compile(r",? (?:non|no) ?\?+\W*$")
_NO = re.compile(r"\b(?:non|no|not|pas|ne|jamais|never|impossible)\b|\bn['’]")
# How surely a reply says back what she told, where it shares none of her words, or promises to check (0–1).
_SAID_BACK = 0.6


def refuses(_: Playing, situation: Situation) -> bool:
    """Whether the reply turns something down, and does not only ask for a yes by its last word."""
    reading = situation.reading
    if reading is None or not situation.does("refusal"):
        return False
    plain = fold_text(reading.marked)
    tag = _ASKING_NO.search(plain)
    return tag is None or _NO.search(plain[: tag.start()]) is not None


def says_back(_: Playing, situation: Situation) -> bool:
    """ "Leur machine tombe en panne au bout d'un an" says back nothing that she told."""
    reading = situation.reading
    if reading is None or not situation.does("reformulation"):
        return False
    return reading.echo > 0 or any(
        move.move == "reformulation" and move.confidence >= _SAID_BACK for move in reading.moves
    )


def only_frames(_: Playing, situation: Situation) -> bool:
    """Who asks something of the case beside the order of the talk wants that answered."""
    return situation.does("framing") and not situation.does("open_question")


def promises_check(_: Playing, situation: Situation) -> bool:
    """Whether the reply surely says that it will find something out."""
    reading = situation.reading
    return reading is not None and any(
        act.act == "verification" and act.confidence >= _SAID_BACK for act in reading.acts
    )
