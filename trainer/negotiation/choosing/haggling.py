"""A yes that goes on to ask for more on the same point ("D'accord. Et si je garde 30 000, votre prix monte de combien ?") takes
nothing yet."""

import re

from trainer.language.normalise import fold_text
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending

_MOVES = re.compile(
    r"\b(?:boug\w+|mont(?:e|ez|ent|er|era|erait|eriez)|baiss\w+|descend\w*|chang(?:e|ez|er|erait|era)|gagn\w+|(?:vous )?(?:iriez|allez|irait|va)[- ](?:vous )?(?:a|jusqu)"
    r"|move|moves|come (?:up|down)|go (?:up|down|to)|drop|improve|change|budge)\b"
)


def asks_for_more(pending: Pending, situation: Situation) -> bool:
    """Whether a question of the reply asks how far she would move on a point that she has just named."""
    reading = situation.reading
    if reading is None:
        return False
    waiting = {position.issue for position in pending.positions}
    for mention in reading.mentions:
        if mention.aspect != "issue" or mention.name not in waiting:
            continue
        start, end = sentence_at(reading.marked, mention.start)
        asked = reading.marked[start:end]
        if asked.rstrip().endswith("?") and _MOVES.search(fold_text(asked)):
            return True
    return False
