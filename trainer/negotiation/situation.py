"""A reply in its situation, and whether a condition of the scenario holds there."""

import re
from dataclasses import dataclass
from fractions import Fraction

from trainer.language.common_questions import asks_for_answer, asks_something, has_own_subject
from trainer.language.reading import Reading
from trainer.negotiation.deals.scale import along
from trainer.negotiation.talk.exhibit import Shown
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import ReadAct
from trainer.scenario.condition import (
    About,
    Always,
    And,
    Compare,
    Condition,
    Does,
    Flag,
    Not,
    Operator,
    Or,
    compares,
)
from trainer.scenario.scenario import Scenario
from trainer.terms.moves import ACTS, EXHIBIT, SILENCE

# A move read with less confidence than this opens no reaction: the ladder asks again instead.
SURE_ENOUGH = 0.35
# Moves that accuse, or that end things, need more: acting on a misreading of them hurts.
SURE: dict[str, float] = {
    "hostility": 0.6,
    "pressure": 0.6,
    "weak_disclosure": 0.5,
    "off_topic": 0.5,
    "register_slip": 0.5,
    "next_step": 0.55,
    "unilateral_concession": 0.5,
}

# From here on hostility is heard even in a complaint that she has not answered.
UNMISTAKABLE = 0.95

# A full stop inside "0.48" or "M. Tessier" is followed by no blank and a capital.
_SENTENCE_END = re.compile(r"[?!…\n]+|\.(?=\s+[^\W\d_a-zà-ÿ])")


_TAKEN = 0.75
"""Confidence from which a value of hers that is taken makes the reply an acceptance."""


@dataclass(frozen=True, slots=True)
class Situation:
    """One reply and the state it meets. `reading` is None where only the state counts (objectives, endings); `shown`
    is the exhibit that came with the reply; `unfit` are the ids of reactions that the reply leaves no room for."""

    scenario: Scenario
    state: State
    reading: Reading | None = None
    acts: tuple[ReadAct, ...] = ()
    shown: Shown | None = None
    unfit: frozenset[str] = frozenset()

    def does(self, what: str) -> bool:
        """Whether the reply makes this move (surely enough) or act, or comes with an exhibit, which is evidence."""
        if what == EXHIBIT or (what == "evidence" and self.shown is not None):
            return self.shown is not None
        if what == SILENCE:
            return self.reading is not None and self.reading.words == 0 and self.shown is None
        if what in ACTS:
            return any(found.act == what for found in self.acts)
        if self.reading is None:
            return False
        if what == "off_topic" and asks_something(self.reading.cues):
            return False
        if what == "hostility" and asks_for_answer(self.reading.cues):
            # "Vous n'avez rien dit sur Paris" wants an answer.
            return any(m.move == what and m.confidence >= UNMISTAKABLE for m in self.reading.moves)
        if what == "unilateral_concession" and self.reading.has("conditional_exchange"):
            # What is given for something is no gift.
            return False
        if what == "acceptance" and self.takes_a_value():
            return True
        least = SURE.get(what, SURE_ENOUGH)
        return any(found.move == what and found.confidence >= least for found in self.reading.moves)

    def takes_a_value(self) -> bool:
        """Whether the reply takes a value of hers by name, whatever else it says: "0,42 € alors, c'est noté. Et le stock ?"."""
        return self.reading is not None and any(
            term.stance == "accepted" and term.issue is not None and term.confidence >= _TAKEN
            for term in self.reading.terms
        )

    def about(self, name: str) -> bool:
        """Whether the reply talks about this name, directly, by a term of it, or by going on with her last subject."""
        if self.reading is None:
            return False
        names = self._names(name)
        reading = self.reading
        if self.shows(names):
            return True
        if any(m.name in names for m in reading.mentions):
            return True
        if any(t.issue in names for t in reading.terms) or any(c.issue in names for c in reading.choices):
            return True
        if any(f.fact in names for f in reading.facts):
            return True
        # "Pourquoi ?" goes on with what she has just said; "comment allez-vous ?" does not.
        goes_on = reading.elliptic and not has_own_subject(reading.cues)
        return goes_on and any(n in names for n in self.state.subject)

    def does_about(self, what: str, name: str) -> bool:
        """Whether the reply makes this move or act about this name: in the same sentence; where that one names nothing,
        in the one before; where that names nothing either, anywhere."""
        if not self.does(what) or not self.about(name) or self.reading is None:
            return False
        if what in (EXHIBIT, "evidence") and self.shown is not None:
            return self.shows(self._names(name))
        mentions = self.reading.mentions
        names = self._names(name)
        for start, end in self._spans(what):
            first, last = self._sentence(start), self._sentence(end)
            here = [m for m in mentions if first <= self._sentence(m.start) <= last]
            here = here or [m for m in mentions if self._sentence(m.start) == first - 1]
            if not here or any(m.name in names for m in here):
                return True
            if any(t.issue in names and start <= t.start < end for t in self.reading.terms):
                return True
        return False

    def shows(self, names: frozenset[str]) -> bool:
        """Whether the exhibit on the table is about one of these names: by its words, or by a fact it rests on."""
        if self.shown is None:
            return False
        read = self.shown.reading
        found = {mention.name for mention in read.mentions}
        facts = {*self.shown.exhibit.facts, *(fact.fact for fact in read.facts if fact.fact)}
        for fact in facts & self.scenario.facts.keys():
            found.update((fact, *self.scenario.facts[fact].about))
        return bool(found & names)

    def _spans(self, what: str) -> list[tuple[int, int]]:
        found = [(act.start, act.end) for act in self.acts if act.act == what]
        reading = self.reading
        if reading is not None:
            found += [(move.start, move.end) for move in reading.moves if move.move == what]
            # A span of nothing stands for the whole reply.
            found = [(0, len(reading.reply)) if start == end else (start, end) for start, end in found]
        return found

    def _sentence(self, offset: int) -> int:
        """The number of the sentence that holds a character of the reply."""
        if self.reading is None:
            return 0
        return sum(match.end() <= offset for match in _SENTENCE_END.finditer(self.reading.reply))

    def _names(self, name: str) -> frozenset[str]:
        """The name and the topics it stands for."""
        scenario = self.scenario
        names = {name}
        if name in scenario.interests:
            names.update(scenario.interests[name].about)
        if name in scenario.facts:
            names.update(scenario.facts[name].about)
        if name in scenario.objections:
            names.add(scenario.objections[name].about)
        if name in scenario.claims:
            names.update(scenario.claims[name].about)
        return frozenset(names)


def holds(condition: Condition | None, situation: Situation) -> bool:
    """Whether a condition holds (None always does)."""
    match condition:
        case None | Always():
            return True
        case Does(what, about):
            return situation.does(what) if about is None else situation.does_about(what, about)
        case About(name):
            return situation.about(name)
        case Flag(name):
            return name in situation.state.flags
        case Compare(name, operator, value):
            return _compare(situation, name, operator, value)
        case Not(operand):
            return not holds(operand, situation)
        case And(operands):
            return all(holds(operand, situation) for operand in operands)
        case Or(operands):
            return any(holds(operand, situation) for operand in operands)


def _compare(situation: Situation, name: str, operator: Operator, value: int | str) -> bool:
    state, scenario = situation.state, situation.scenario
    if name == "trust":
        return compares(operator, state.trust, int(value))
    if name == "turn":
        return compares(operator, state.turn, int(value))
    if name in scenario.interests:
        return compares(operator, dict(state.interests).get(name, 0), int(value))
    issue = scenario.issues.get(name)
    agreed = state.settled_on(name)
    if issue is None or agreed is None:
        return False
    wanted = issue.place(value) if isinstance(value, str) else value
    return compares(operator, along(issue, agreed), Fraction(wanted))
