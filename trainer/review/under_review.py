"""An attempt as a reviewer opens it: as it was played, nothing of it goes on."""

from dataclasses import dataclass
from datetime import datetime

from trainer.assessment.assessment import Assessment
from trainer.attempts.received import Receipt, receipt
from trainer.attempts.store import Store
from trainer.practice.beginning import resume
from trainer.practice.practice import Practice
from trainer.review.queue import Passage, passages


@dataclass(frozen=True, slots=True)
class UnderReview:
    """What a review is written beside.

    Attributes:
        practice: the attempt; assessment: what it comes to here.
        passages: those worth reading first.
        receipt: what is noted of the file it came in, None where it was played on this machine.
    """

    practice: Practice
    assessment: Assessment
    passages: tuple[Passage, ...]
    receipt: Receipt | None

    @property
    def criteria(self) -> tuple[str, ...]:
        """What there is to rate, in the order of the grid."""
        return tuple(criterion.id for criterion in self.practice.rubric.criteria)


def look_at(store: Store, attempt: str) -> UnderReview:
    """Open an attempt to review it.

    Raises:
        UnknownAttempt, StoreError; ScenarioUnusable, RubricUnusable: this version cannot read its texts.
    """
    summary = store.summary(attempt)
    # Time stands still: reading an unfinished jury attempt must not end it.
    stopped = datetime.fromisoformat(summary.started).timestamp() + summary.seconds
    practice = resume(attempt, store=store, clock=lambda: stopped)
    assessment = practice.assessment()
    return UnderReview(practice, assessment, passages(practice, assessment), receipt(store, attempt))
