"""The seven ways of negotiating that are compared, and the door through which each is asked for its next sentence."""

from collections.abc import Callable, Mapping

from trainer.authoring.students.giver import giver
from trainer.authoring.students.hard import hard
from trainer.authoring.students.liar import liar
from trainer.authoring.students.listener import listener
from trainer.authoring.students.saying import Saying, worded
from trainer.authoring.students.seen import Seen
from trainer.authoring.students.silent import silent
from trainer.authoring.students.splitter import splitter
from trainer.authoring.students.trader import trader
from trainer.scenario.scenario import Scenario

Way = Callable[[Scenario, Seen], tuple[Saying, ...]]
"""From the student's side of a scenario (`student_side`) and the talk so far to what is said next."""

WAYS: Mapping[str, Way] = {
    "hard": hard,
    "splitter": splitter,
    "giver": giver,
    "listener": listener,
    "trader": trader,
    "liar": liar,
    "silent": silent,
}
TRY_TO_AGREE = ("hard", "splitter", "giver", "listener", "trader")
"""Those who honestly try to come to an agreement."""


def next_sentence(way: Way, side: Scenario, seen: Seen, seed: int) -> str:
    """What a student says next: the same for the same side, talk and seed."""
    return worded(way(side, seen), side.language, seen.said, seed)
