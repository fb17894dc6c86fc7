"""A turn in the making: the state being changed, and everything the turn will remember of why."""

from dataclasses import dataclass, field, replace

from trainer.language.reading import Reading
from trainer.negotiation.deals.position import Position
from trainer.negotiation.hearing.figures.tiers import Tier
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.hearing.telling.limits import Limit
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.exhibit import Shown
from trainer.negotiation.talk.state import Memory, Pending, State
from trainer.negotiation.talk.trust import earn
from trainer.negotiation.talk.turn import (
    AskEvent,
    ClaimEvent,
    InterestOpened,
    ObjectionEvent,
    ReadAct,
    Spoken,
    Trace,
    TrustChange,
    Turn,
)
from trainer.negotiation.voice.speech import Speech
from trainer.scenario.scenario import Outcome, Scenario

# Replies within which a point just settled can be corrected without blame.
CORRECTABLE = 3


@dataclass(slots=True)
class Playing:
    """Collects the changes of one turn; `finish` makes them a new state and a turn.

    It lives inside one call of `step` and is never seen outside this room.
    """

    scenario: Scenario
    before: State
    speech: Speech
    scene: str
    trust: int
    flags: set[str]
    interests: dict[str, int]
    spent: dict[str, int]
    yours: dict[str, Position]
    theirs: dict[str, Position]
    settled: dict[str, Position]
    fired: dict[str, int]
    objections: dict[str, str]
    claims: dict[str, str]
    asks: dict[str, str]
    pending: Pending | None
    bundle: tuple[str, ...]
    memory: Memory
    unmatched: int
    irritation: int
    turn: int
    reading: Reading | None = None
    shown: Shown | None = None
    exhibits: tuple[str, ...] = ()
    is_new: bool = False
    unconfirmed: Pending | None = None
    confirmed: bool = False
    owns: bool = False
    agrees: bool = False
    silences: int = 0
    confided: dict[str, int] = field(default_factory=dict)
    offers: Offers = field(default_factory=Offers)
    tier: Tier | None = None
    limit: Limit | None = None
    acts: tuple[ReadAct, ...] = ()
    subject: list[str] = field(default_factory=list)
    reaction: str | None = None
    runner_up: str | None = None
    margin: float = 0.0
    matched: bool = True
    advanced: bool = True
    entered: bool = False
    late: int = 0
    changes: list[TrustChange] = field(default_factory=list)
    opened: list[InterestOpened] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    conceded: list[str] = field(default_factory=list)
    answered: list[Position] = field(default_factory=list)
    shut: list[str] = field(default_factory=list)
    newly_settled: list[Position] = field(default_factory=list)
    reopened: list[str] = field(default_factory=list)
    held_to: list[str] = field(default_factory=list)
    objection_events: list[tuple[str, ObjectionEvent]] = field(default_factory=list)
    claim_events: list[tuple[str, ClaimEvent]] = field(default_factory=list)
    ask_events: list[tuple[str, AskEvent]] = field(default_factory=list)
    trace: Trace | None = None
    values: tuple[int | None, int | None] = (None, None)
    outcome: Outcome | None = None
    ending: str | None = None

    @classmethod
    def begin(cls, scenario: Scenario, state: State, seed: int) -> "Playing":
        """Take the state up for one turn."""
        return cls(
            scenario=scenario,
            before=state,
            speech=Speech(scenario, seed, list(state.said)),
            scene=state.scene,
            trust=state.trust,
            # What is remembered for one reply only is gone with it.
            flags={flag for flag in state.flags if flag not in (":correcting", ":signing")},
            interests=dict(state.interests),
            spent=dict(state.trust_spent),
            yours={p.issue: p for p in state.yours},
            theirs={p.issue: p for p in state.theirs},
            settled={p.issue: p for p in state.settled},
            fired=dict(state.fired),
            objections=dict(state.objections),
            claims=dict(state.claims),
            asks=dict(state.asks),
            pending=state.pending,
            bundle=state.bundle,
            memory=state.memory,
            unmatched=state.unmatched,
            irritation=state.irritation,
            turn=state.turn,
            exhibits=state.shown,
            confided=dict(state.confided),
        )

    def earn(self, rule: str, name: str = "", divisor: int = 1) -> None:
        """Gain or lose trust by a rule, within its cap and the bounds 0–100."""
        change = earn(rule, name, self.scenario.counterpart.persona, self.spent, divisor)
        if change is not None:
            self.add_trust(change.rule, change.points)

    def add_trust(self, rule: str, points: int) -> None:
        """Change trust by points, kept within 0–100."""
        after = max(0, min(100, self.trust + points))
        if after != self.trust:
            self.changes.append(TrustChange(rule, after - self.trust))
            self.trust = after

    def about(self, *names: str) -> None:
        """Note what her turn is about, for what the student takes up next."""
        self.subject.extend(name for name in names if name not in self.subject)

    def _subject(self) -> tuple[str, ...]:
        """What the turn has been about: what she has spoken of, and the one point that the reply names where that is none; else what
        was spoken of before."""
        names = (
            {m.name for m in self.reading.mentions if m.aspect == "issue"}
            if self.reading is not None
            else set()
        )
        if len(names) == 1 and not any(name in self.scenario.issues for name in self.subject):
            return (*self.subject, *names)
        return tuple(self.subject) or self.before.subject

    def take(self, position: Position) -> None:
        """She takes a position."""
        self.theirs[position.issue] = position
        self.answered.append(position)
        self.about(position.issue)

    def settle(self, position: Position) -> None:
        """An issue is agreed at this position, on both sides."""
        if self.settled.get(position.issue) == position:
            return
        self.settled[position.issue] = position
        self.yours[position.issue] = position
        self.theirs[position.issue] = position
        self.newly_settled.append(position)

    @property
    def open_issues(self) -> list[str]:
        """Issues not agreed yet, in the order of the file."""
        return [issue for issue in self.scenario.issues if issue not in self.settled]

    def now(self) -> State:
        """The state as it stands in the middle of the turn, for conditions."""
        return replace(
            self.before,
            scene=self.scene,
            trust=self.trust,
            turn=self.turn,
            flags=tuple(sorted(self.flags)),
            interests=tuple(self.interests.items()),
            yours=tuple(self.yours.values()),
            theirs=tuple(self.theirs.values()),
            settled=tuple(self.settled.values()),
        )

    def situation(self) -> Situation:
        """The reply in the state as it stands in the middle of the turn."""
        return Situation(self.scenario, self.now(), self.reading, self.acts, self.shown)

    def _written(self) -> tuple[tuple[str, int], ...]:
        """What was settled by this turn, and what was by the one or two before and still is."""
        now = self.before.replies + 1
        new = {position.issue for position in self.newly_settled}
        kept = [
            (issue, at)
            for issue, at in self.before.written
            if issue in self.settled and issue not in new and now - at < CORRECTABLE
        ]
        return (*kept, *((issue, now) for issue in self.settled if issue in new))

    def finish(self, replied: bool) -> tuple[State, Turn]:
        """The new state, and the turn as played."""
        order = {issue: index for index, issue in enumerate(self.scenario.issues)}
        # What came late makes what follows no later.
        in_scene = (
            self.late
            if self.scene != self.before.scene or self.entered
            else self.before.scene_replies + int(replied)
        )
        state = replace(
            self.now(),
            replies=self.before.replies + int(replied),
            scene_replies=in_scene,
            trust_spent=tuple(self.spent.items()),
            yours=_ordered(self.yours, order),
            theirs=_ordered(self.theirs, order),
            settled=_ordered(self.settled, order),
            pending=self.pending,
            said=tuple(self.speech.said),
            fired=tuple(self.fired.items()),
            unmatched=self.unmatched,
            irritation=self.irritation,
            objections=tuple(self.objections.items()),
            claims=tuple(self.claims.items()),
            asks=tuple(self.asks.items()),
            subject=self._subject(),
            bundle=self.bundle,
            memory=self.memory,
            shown=self.exhibits,
            written=self._written(),
            silences=self.silences,
            confided=tuple(self.confided.items()),
            outcome=self.outcome,
            ending=self.ending,
        )
        turn = Turn(
            lines=tuple(self.speech.lines) or (Spoken("…", "phrase:silence"),),
            scene=self.before.scene,
            scene_after=self.scene,
            reaction=self.reaction,
            runner_up=self.runner_up,
            margin=round(self.margin, 3),
            matched=self.matched,
            advanced=self.advanced,
            acts=self.acts,
            trust_before=self.before.trust,
            trust=self.trust,
            trust_changes=tuple(self.changes),
            interests=tuple(self.opened),
            interests_used=tuple(self.used),
            offered=self.offers.own,
            conditional=self.offers.conditional,
            conceded=tuple(self.conceded),
            answered=tuple(self.answered),
            shut=tuple(self.shut),
            settled=tuple(self.newly_settled),
            reopened=tuple(self.reopened),
            objections=tuple(self.objection_events),
            claims=tuple(self.claim_events),
            asks=tuple(self.ask_events),
            value_you=self.values[0],
            value_them=self.values[1],
            pending=self.pending.kind if self.pending else None,
            trace=self.trace,
            outcome=self.outcome,
            ending=self.ending,
        )
        return state, turn


def _ordered(positions: dict[str, Position], order: dict[str, int]) -> tuple[Position, ...]:
    return tuple(sorted(positions.values(), key=lambda p: order[p.issue]))
