"""Steps told by their size: "je lâche un centime", "un effort de 2 %" moves the speaker's own value towards her."""

import re

from trainer.language.reading import Reading, ReadTerm
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import apply_delta, better_for
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Issue

_GIVEN = re.compile(
    r"\b(?:l[âa]che|c[èe]de|rends|enl[èe]ve|(?:effort|geste) (?:de|d['’])|knock off|take off|(?:move|step|gesture) of|give you|give up|drop|come down|go down|lower it)\s*"
    r"(?:encore |another |just |un petit |a )?$",
    re.IGNORECASE,
)


def given_by(term: ReadTerm, reading: Reading) -> bool:
    """Whether words give a value as a step ("I drop 2 dollars")."""
    start, _ = sentence_at(reading.reply, term.start)
    return term.role == "delta" or _GIVEN.search(reading.reply[start : term.start]) is not None


def after_gesture(state: State, issue: Issue, item: ReadTerm, reading: Reading) -> Position | None:
    """Where a step given leaves the speaker's own value; None where no words give it, or nothing of his stands."""
    base = state.yours_on(issue.id)
    start, _ = sentence_at(reading.reply, item.start)
    if base is None or item.value.number is None or _GIVEN.search(reading.reply[start : item.start]) is None:
        return None
    moved = (apply_delta(issue, base, item.value, raises=raises) for raises in (False, True))
    return next((p for p in moved if p is not None and better_for(issue, "them", p, base) > 0), None)
