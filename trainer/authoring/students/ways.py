"""The seven ways of negotiating that are compared."""

from collections.abc import Callable, Mapping

from trainer.authoring.students.giver import giver
from trainer.authoring.students.hard import hard
from trainer.authoring.students.liar import liar
from trainer.authoring.students.listener import listener
from trainer.authoring.students.saying import Saying
from trainer.authoring.students.seen import Seen
from trainer.authoring.students.silent import silent
from trainer.authoring.students.splitter import splitter
from trainer.authoring.students.trader import trader
from trainer.scenario.scenario import Scenario

Way = Callable[[Scenario, Seen], tuple[Saying, ...]]
"""What a student says next, from its side of a scenario (`student_side`) and the talk so far, and from nothing else."""

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
