"""What lies on the table when the bargainer is asked, and what it decides."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from trainer.negotiation.deals.position import Package, Position
from trainer.negotiation.talk.state import Memory
from trainer.negotiation.talk.turn import Trace
from trainer.scenario.people import Firmness

Rule = Literal["accept", "late_accept", "exchange", "counter", "ask_back", "hold", "walk_away"]


@dataclass(frozen=True, slots=True)
class Table:
    """The table before her answer.

    Attributes:
        turn: replies that advanced the talk, this one included, 1 for the first; turns: of the whole talk.
        trust: 0–100.
        firmness: hers.
        theirs: the full package she stands on (`opening_package` before she moved).
        yours: the positions the student has stated, some or all; settled: those agreed.
        memory: hers, from the last decision.
        moved: the student has moved (stated or improved a position) since her last concession.
        conditional: the student's move came as an exchange.
        gift: ground given for nothing in return; right after a concession of hers it counts as an exchange.
        priorities: issues the student declared important in this reply.
        pressed: the reply pressed or threatened: nothing is given to it.
        irritation: hostile or pressing replies so far.
        whole: the issues that the student's move ties together.
        here: the issues of this reply, on which a step of hers answers it; empty where she may move on any.
        elsewhere: whether she may move on another one where none of `here` allows a step.
    """

    turn: int
    turns: int
    trust: int
    firmness: Firmness
    theirs: Package
    yours: Package = field(default_factory=dict)
    settled: Package = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    moved: bool = False
    conditional: bool = False
    gift: bool = False
    priorities: tuple[str, ...] = ()
    pressed: bool = False
    irritation: int = 0
    whole: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    elsewhere: bool = True


@dataclass(frozen=True, slots=True)
class Decision:
    """Her answer.

    Attributes:
        rule: "accept" (all the student has stated, now), "late_accept" (the same, because time runs out), "exchange" (the
            whole of a trade that brings her much, whatever else is apart), "counter" (she gives ground), "ask_back" (she gives nothing and asks for something), "hold", "walk_away".
        package: the full package she now stands on.
        conceded: issues she gave ground on by this decision.
        accepted: unsettled issues on which she takes the student's position, now or before (they may be among
            `conceded`).
        wants: the open issue that costs her most, on which she asks for a move; None when she asks for none.
        memory: hers, for the next turn.
        trace: why.
    """

    rule: Rule
    package: Mapping[str, Position]
    conceded: tuple[str, ...]
    accepted: tuple[str, ...]
    wants: str | None
    memory: Memory
    trace: Trace
