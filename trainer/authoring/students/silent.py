"""The silent student: a word or less at a time."""

from trainer.authoring.students.proposing import acceptable
from trainer.authoring.students.saying import Saying
from trainer.authoring.students.seen import Seen
from trainer.scenario.scenario import Scenario


def silent(side: Scenario, seen: Seen) -> tuple[Saying, ...]:
    """Next to nothing; a deal read out still gets a yes only when it beats the alternative."""
    if seen.waits != "recap":
        return (Saying("silent"),)
    deal = {position.issue: position for position in seen.wanted}
    good = acceptable(side, deal, 100 * side.you.batna.value)
    return (Saying("silent_yes" if good else "silent_no"),)
