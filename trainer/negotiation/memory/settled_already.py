"""What a weak reaction would ask for again although it is agreed."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.choosing.asked import is_named
from trainer.negotiation.choosing.routing import Routed
from trainer.negotiation.offers.calling_for_offers import calls_for_offer
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation

# From this likelihood (0–1) on an author's line is what was meant, whatever is agreed.
_SURELY_MEANT = 0.6
_ASKS = re.compile(r"\b(?:dites|proposez|parlons|donnez|tell me|give me|let['’ ]?s talk|name)\b")


def asks_for_what_is_settled(playing: Playing, situation: Situation, routed: Routed) -> bool:
    """ "Dites combien de mensualités, et je vous réponds", where six are written and the reply is about something else: whether the
    chosen reaction, not surely meant, asks for a point that is agreed and that the reply does not name."""
    reading, reaction = situation.reading, routed.reaction
    if reading is None or reaction is None or routed.score >= _SURELY_MEANT or not playing.settled:
        return False
    line = next((text for text in reaction.says if playing.speech.has_new((text,))), "")
    if not (line.rstrip().endswith("?") or calls_for_offer(line) or _ASKS.search(fold_text(line))):
        return False
    issues = playing.scenario.issues
    points = {name for name, issue in issues.items() if is_named(issue, line)}
    named = {mention.name for mention in reading.mentions}
    named |= {term.issue for term in reading.terms if term.issue is not None}
    return bool(points) and points <= playing.settled.keys() and points.isdisjoint(named)
