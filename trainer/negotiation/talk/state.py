"""Where a negotiation stands. Immutable: `step` returns a new one."""

from dataclasses import dataclass

from trainer.negotiation.deals.position import Position
from trainer.negotiation.talk.turn import PendingKind
from trainer.scenario.scenario import Outcome


@dataclass(frozen=True, slots=True)
class Pending:
    """What the counterpart waits for an answer to.

    Attributes:
        kind: "read_back" (a student's offer said back), "offer" (her own, `positions` is what a yes accepts),
            "recap" (the whole deal; a clear yes closes it), "question" (`name` is the ask's id).
        positions: what a yes would settle.
        tied: whether what is read back was offered as an exchange, one thing against another.
        among: the two ways of writing a point that she has named, as she named them, to choose from or to take hers.
    """

    kind: PendingKind
    positions: tuple[Position, ...] = ()
    name: str = ""
    tied: bool = False
    among: tuple[Position, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """What the bargainer remembers between turns. Values 0–10,000, hers.

    Attributes:
        best: best value of a student's package so far, 0 before any.
        conceded_at: the student turn at which she last gave ground, -1 before.
        beliefs: issue → pseudo-count of how much it matters to the student.
        yours: the student's positions when the bargainer last looked, against which a move is measured.
    """

    best: int = 0
    conceded_at: int = -1
    beliefs: tuple[tuple[str, int], ...] = ()
    yours: tuple[Position, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """The state of one negotiation. Tuples of pairs stand in for mappings so that it hashes and serialises.

    Attributes:
        replies: student replies so far; turn: those that advanced the talk.
        scene, scene_replies: current scene and student replies made in it.
        trust: 0–100.
        flags: set flags, sorted.
        interests: interest id → stages opened.
        trust_spent: (rule, name) → points already earned, for the caps per kind of act and per interest.
        yours, theirs: last position of each side per issue; settled: agreed ones.
        pending: what she waits for.
        said: sources and texts already used ("reaction:x#1"), so that nothing is said twice.
        fired: reaction id → times fired.
        unmatched: replies in a row that were not understood; irritation: hostile or pressing replies so far.
        objections: objection id → its last event; claims, asks likewise.
        subject: names (topics, issues…) that her last turn was about, which "pourquoi ?" goes on with.
        bundle: issues the student's last conditional offer ties together; none of them is agreed without the rest.
        memory: the bargainer's.
        shown: titles of the exhibits she has seen.
        written: (issue, reply) of what the last turns settled: to correct those soon is no breach.
        silences: replies in a row in which the student said nothing.
        confided: (interest, turn) of what she let be seen and nobody has taken up yet.
        outcome, ending: once ended.
    """

    scene: str
    trust: int
    replies: int = 0
    turn: int = 0
    scene_replies: int = 0
    flags: tuple[str, ...] = ()
    interests: tuple[tuple[str, int], ...] = ()
    trust_spent: tuple[tuple[str, int], ...] = ()
    yours: tuple[Position, ...] = ()
    theirs: tuple[Position, ...] = ()
    settled: tuple[Position, ...] = ()
    pending: Pending | None = None
    said: tuple[str, ...] = ()
    fired: tuple[tuple[str, int], ...] = ()
    unmatched: int = 0
    irritation: int = 0
    objections: tuple[tuple[str, str], ...] = ()
    claims: tuple[tuple[str, str], ...] = ()
    asks: tuple[tuple[str, str], ...] = ()
    subject: tuple[str, ...] = ()
    bundle: tuple[str, ...] = ()
    memory: Memory = Memory()
    shown: tuple[str, ...] = ()
    written: tuple[tuple[str, int], ...] = ()
    silences: int = 0
    confided: tuple[tuple[str, int], ...] = ()
    outcome: Outcome | None = None
    ending: str | None = None

    def yours_on(self, issue: str) -> Position | None:
        """The student's last position on an issue."""
        return next((p for p in self.yours if p.issue == issue), None)

    def theirs_on(self, issue: str) -> Position | None:
        """Her last stated position on an issue."""
        return next((p for p in self.theirs if p.issue == issue), None)

    def settled_on(self, issue: str) -> Position | None:
        """The agreed position on an issue."""
        return next((p for p in self.settled if p.issue == issue), None)
