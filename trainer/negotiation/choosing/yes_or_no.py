"""Whether a reply says yes or no to what she waits for."""

import re

from trainer.language.assent import CLEAR_YES
from trainer.language.common_questions import PREFIX, asks_something
from trainer.language.reading import Reading
from trainer.negotiation.choosing.routing import echoes
from trainer.negotiation.hearing.assent.agreeing import concludes, signs
from trainer.negotiation.hearing.committing import asks_agreement
from trainer.negotiation.playing import Playing
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import Pending

# Cues of a reply that takes no terms, whatever words of assent it holds.
NO_YES = frozenset({"denial", PREFIX + "agenda", PREFIX + "recall", PREFIX + "standing"})
# How surely the whole reply must be read as an acceptance to outweigh a doubtful opening.
PLAINLY = 0.95
# Words up to which an opening sentence is a yes and nothing else.
YES_WORDS = 2
# Words that open a question as often as they agree ("ok. comment vous travaillez avec votre banque ?").
LEADS_IN = frozenset(
    ("ok", "okay", "bon", "bien", "ben", "good", "right", "alright", "well", "so", "alors", "donc")
)
OPENING = re.compile(r"[^.?!…;\n]*[.?!…;\n]")
WORD = re.compile(r"\w+")
_NO = re.compile(r"\b(?:non|nan|no|nope|nah)\b(?!\s*\?|\s+(?:problem|worries|question|doubt))", re.IGNORECASE)
# Words up to which a reply that holds a no is one.
FEW_WORDS = 5
_FIGURE_ALONE = re.compile(r"\W*(?:(?:ok|bon|alors|c)\W+)?\d+(?:[.,]\d+)?\W*[^\W\d_]*\W*", re.IGNORECASE)


def says_yes(situation: Situation) -> bool:
    """Whether a reply takes what she waits for an answer to."""
    reading = situation.reading
    if reading is None or situation.does("refusal") or asks_agreement(reading) or echoes(reading):
        # Her own words pasted back say neither yes nor no.
        return False
    assent = reading.assent
    if any(cue.cue in NO_YES and not _follows_yes(reading, cue.cue) for cue in reading.cues):
        # "Je n'ai pas dit oui."; "let's do it step by step" takes no terms.
        return False
    if _only_concludes(situation, told=assent is None):
        # "Je vous envoie le contrat" while points are open takes no single one of them.
        return False
    if assent is not None and (assent.answer == "no" or assent.confidence < CLEAR_YES):
        # "Oui, c'est bien cela" opens like "oui, bien…": what the whole reply does decides, if it is plain.
        return assent.answer == "yes" and _plainly_accepts(reading)
    if assent is None and _is_no_answer(reading):
        return False
    return assent is not None or (situation.does("acceptance") and not _short_no(reading))


def only_says_no(situation: Situation) -> bool:
    """Whether a reply is a bare no, to which there is nothing to add."""
    reading = situation.reading
    return reading is not None and reading.words <= YES_WORDS and _short_no(reading)


def _is_no_answer(reading: Reading) -> bool:
    """ "C tt ?", "2 fois": a few words that ask, or are hardly more than a figure, say no yes, whatever they are like."""
    asks = asks_something(reading.cues) and reading.marked.rstrip().endswith("?")
    return reading.words <= FEW_WORDS and (asks or _FIGURE_ALONE.fullmatch(reading.reply) is not None)


def _follows_yes(reading: Reading, cue: str) -> bool:
    """Whether what a cue speaks of comes after a yes that is a sentence of its own ("oui. on a tout alors ?"): a yes it stays."""
    first = OPENING.match(reading.reply)
    words = [] if first is None else WORD.findall(first.group().lower())
    plain = reading.assent is not None and reading.assent.answer == "yes"
    alone = first is not None and not first.group().endswith("?") and 0 < len(words) <= YES_WORDS
    return cue != "denial" and plain and alone and not LEADS_IN.issuperset(words)


def _only_concludes(situation: Situation, told: bool) -> bool:
    """Whether a reply concludes on the whole where what she waits for is a part of it.

    Args:
        told: no yes is said; with one, it is a yes to her part only where that is the student's own position too.
    """
    reading, state = situation.reading, situation.state
    pending = state.pending
    if reading is None or pending is None or pending.kind != "offer" or not concludes(reading):
        return False
    settled = {position.issue for position in state.settled}
    part = not settled.union(p.issue for p in pending.positions).issuperset(situation.scenario.issues)
    against = any(state.yours_on(p.issue) not in (None, p) for p in pending.positions)
    return part and (told or (against and signs(reading)))


def concludes_on(playing: Playing, pending: Pending) -> bool:
    """Whether "on signe ?", "topez là ?" says yes to what she waits for; after an offer of hers that is not the student's, it may
    as well mean his own."""
    reading, situation = playing.reading, playing.situation()
    if reading is None or not concludes(reading) or says_no(situation) or echoes(reading):
        return False
    return pending.kind != "offer" or all(playing.yours.get(p.issue) in (None, p) for p in pending.positions)


def _plainly_accepts(reading: Reading) -> bool:
    asks = reading.reply.rstrip().endswith("?")
    return not asks and any(a.act == "acceptance" and a.confidence >= PLAINLY for a in reading.acts)


def says_no(situation: Situation) -> bool:
    """Whether a reply turns down what she waits for an answer to."""
    reading = situation.reading
    if reading is None:
        return False
    if reading.assent is not None:
        return reading.assent.answer == "no" or situation.does("refusal")
    return situation.does("refusal") or _short_no(reading)


def _short_no(reading: Reading) -> bool:
    """ "Actually, no thanks": in so few words a no turns down what has just been said, wherever it stands."""
    return reading.words <= FEW_WORDS and not reading.terms and _NO.search(reading.reply) is not None
