"""The counterpart's trust in words: five moods, never the figure."""

from typing import Literal

from trainer.negotiation.talk.turn import Turn

Mood = Literal["closed", "guarded", "attentive", "open", "trusting"]
Trend = Literal["rising", "falling", "steady"]

MOODS: tuple[Mood, ...] = ("closed", "guarded", "attentive", "open", "trusting")
_STEPS = (20, 40, 60, 80)


def mood(trust: int) -> Mood:
    """The mood of a trust of 0–100: closed under 20, guarded under 40, attentive under 60, open under 80, trusting."""
    return MOODS[sum(trust >= step for step in _STEPS)]


def trend(turn: Turn) -> Trend:
    """Whether the last reply made it rise or fall."""
    if turn.trust == turn.trust_before:
        return "steady"
    return "rising" if turn.trust > turn.trust_before else "falling"
