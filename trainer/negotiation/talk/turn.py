"""A turn as played: what the student's reply changed and what the counterpart answered, with every reason kept."""

from dataclasses import dataclass
from typing import Literal

from trainer.negotiation.deals.position import Position
from trainer.scenario.scenario import Outcome
from trainer.terms.moves import Act

PendingKind = Literal["read_back", "offer", "recap", "question"]
ObjectionEvent = Literal["raised", "returned", "dug", "restated", "answered", "checked"]
ClaimEvent = Literal["made", "challenged"]
AskEvent = Literal["asked", "answered", "evaded"]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing the counterpart says, and what made her say it.

    `source` is "scene:ID", "reaction:ID", "interest:ID:STAGE", "objection:ID", "claim:ID", "ask:ID",
    "bargain:RULE", "phrase:KEY", "ladder:STEP" or "ending:ID".
    """

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class ReadAct:
    """An act of the reply, as its words and the state bear it out. Span 0–0 where the whole reply carries it."""

    act: Act
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TrustChange:
    """Points of trust gained or lost, and the rule: "grounded-reformulation", "opened-interest", "hostility"…"""

    rule: str
    points: int


@dataclass(frozen=True, slots=True)
class InterestOpened:
    """An interest that came further into the open: stage 1 is a hint, the last stage says it outright."""

    interest: str
    stage: int
    stages: int
    by: Literal["question", "reformulation", "reaction"]


@dataclass(frozen=True, slots=True)
class Trace:
    """Why the bargainer did what it did. Values 0–10,000, hers.

    Attributes:
        rule: "accept", "counter", "hold", "ask_back", "walk_away", "late_accept"…
        aspiration: what the curve asks for at this turn; adjusted: after reciprocity.
        offer: value of the student's package completed with her own positions; best: the best such so far.
        own: value of the package she now stands on.
        beliefs: issue → believed weight for the student (pseudo-counts).
    """

    rule: str
    aspiration: int
    adjusted: int
    offer: int
    best: int
    own: int
    beliefs: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """The counterpart's turn, with all that the reply before it changed (the opening turn answers no reply).

    Attributes:
        lines: what she says, in order.
        scene, scene_after: where the reply was made, and where the talk stands now.
        reaction: id of the reaction that fired; runner_up and margin say how clear that was.
        matched: False when the reply was not understood (the ladder answered).
        advanced: whether the reply counts towards the scenario's turns.
        trust_before, trust: 0–100; trust_changes say why.
        offered: positions the student put on the table by this reply; conditional: as part of an exchange;
            conceded: issues on which the student gave ground by it.
        answered: positions she takes by this turn.
        shut: issues on which she would not even consider what was asked for before more is said about them.
        settled, reopened: issues agreed, or taken back, by this turn.
        interests_used: interests that the student's offer served.
        objections, claims, asks: what happened to them by this turn.
        value_you, value_them: value (0–10,000) of the package on the table, None before any offer.
        pending: what she now waits for an answer to.
        outcome, ending: set when the talk ends here.
    """

    lines: tuple[Spoken, ...]
    scene: str
    scene_after: str
    reaction: str | None = None
    runner_up: str | None = None
    margin: float = 0.0
    matched: bool = True
    advanced: bool = True
    acts: tuple[ReadAct, ...] = ()
    trust_before: int = 50
    trust: int = 50
    trust_changes: tuple[TrustChange, ...] = ()
    interests: tuple[InterestOpened, ...] = ()
    interests_used: tuple[str, ...] = ()
    offered: tuple[Position, ...] = ()
    conditional: bool = False
    conceded: tuple[str, ...] = ()
    answered: tuple[Position, ...] = ()
    shut: tuple[str, ...] = ()
    settled: tuple[Position, ...] = ()
    reopened: tuple[str, ...] = ()
    objections: tuple[tuple[str, ObjectionEvent], ...] = ()
    claims: tuple[tuple[str, ClaimEvent], ...] = ()
    asks: tuple[tuple[str, AskEvent], ...] = ()
    value_you: int | None = None
    value_them: int | None = None
    pending: PendingKind | None = None
    trace: Trace | None = None
    outcome: Outcome | None = None
    ending: str | None = None

    @property
    def text(self) -> str:
        """All she says in this turn, one line break between things said."""
        return "\n".join(line.text for line in self.lines)
