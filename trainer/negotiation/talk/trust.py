"""Trust: what earns and costs it, with a cap per kind of act, so that repeating an act buys nothing."""

from dataclasses import dataclass

from trainer.negotiation.talk.turn import TrustChange
from trainer.scenario.people import Persona


@dataclass(frozen=True, slots=True)
class TrustRule:
    """Points for one occurrence and the most that this rule may add (or take) per name over a talk."""

    points: int
    cap: int


# The increments of the counterpart model (negotiation.md §5, times 100); caps are ours.
RULES: dict[str, TrustRule] = {
    "grounded-reformulation": TrustRule(5, 10),
    "opened-interest": TrustRule(4, 8),
    "acknowledgement": TrustRule(3, 9),
    "conditional-trade": TrustRule(3, 9),
    "relationship-opener": TrustRule(3, 3),
    "honest-check": TrustRule(2, 4),
    "exhibit": TrustRule(2, 4),
    "irritator": TrustRule(-3, -12),
    "relationship-skipped": TrustRule(-3, -12),
    "face": TrustRule(-2, -8),
    "authority-again": TrustRule(-2, -4),
    "pressure": TrustRule(-8, -40),
    "hostility": TrustRule(-8, -60),
    "flat-refusal": TrustRule(-3, -9),
    "re-trading": TrustRule(-12, -36),
    "false-figure": TrustRule(-15, -30),
    "echo": TrustRule(-2, -6),
    "off-topic": TrustRule(-3, -12),
    "register": TrustRule(-2, -6),
}


def earn(
    rule: str, name: str, persona: Persona, spent: dict[str, int], divisor: int = 1
) -> TrustChange | None:
    """Points for one occurrence of a rule about `name`, within its cap; None when the cap is used up.

    Args:
        rule: a key of RULES.
        name: the interest (or "" for kinds of act that are capped as a whole).
        persona: a relationship-first person gives and takes more for how she is treated.
        spent: "rule/name" → points so far; updated.
        divisor: halves the worth of doubtful readings.
    """
    points, cap = RULES[rule].points, RULES[rule].cap
    if rule == "relationship-opener":
        points, cap = points + persona.relationship_first, cap + persona.relationship_first
    if rule == "relationship-skipped":
        points -= persona.relationship_first
    if rule in ("hostility", "pressure", "irritator", "face"):
        points -= persona.face
        cap -= 10 * persona.face
    points = int(points / divisor)
    key = f"{rule}/{name}"
    so_far = spent.get(key, 0)
    room = cap - so_far
    gained = min(points, room) if cap > 0 else max(points, room)
    if gained == 0 or (gained > 0) != (cap > 0):
        return None
    spent[key] = so_far + gained
    return TrustChange(rule, gained)
