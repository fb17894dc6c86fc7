"""What each mode allows, in one table."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # The settings need the table at every start: they must not pay for all that a log can hold.
    from trainer.negotiation.talk.events import Mode

MOST_EXTRA = 100
"""Percent of extra time that can be granted at most."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a mode allows.

    Attributes:
        choices: whether replies are offered to choose from.
        hints: whether hints are given; paid: whether they cost points and fade.
        rewords: whether a misread reply may be taken back and said in other words.
        rewinds: whether one may go back to an earlier reply, in a branch.
        timed: whether the clock ends the talk.
        notes: whether the preparation may still be written on during the talk.
        scored: whether the attempt counts in tables of scores.
        drafts: whether a scenario may be played in which something is still to be written.
    """

    choices: bool
    hints: bool
    paid: bool
    rewords: bool
    rewinds: bool
    timed: bool
    notes: bool
    scored: bool
    drafts: bool


RULES: "dict[Mode, Rules]" = {
    "guided": Rules(True, True, False, True, True, False, True, False, True),
    "practice": Rules(False, True, True, True, True, False, True, True, True),
    "jury": Rules(False, False, False, False, False, True, False, True, False),
}


def limit_of(mode: "Mode", minutes: int, extra: int) -> float | None:
    """Seconds after which the clock ends a talk, extra time (percent) included; None where it never does."""
    return minutes * 60 * (100 + extra) / 100 if RULES[mode].timed else None
