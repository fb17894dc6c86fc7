"""Who of a class goes before the jury, and with which attempt: one for each candidate and scenario."""

from trainer.attempts.received import receipts
from trainer.attempts.store import Store
from trainer.attempts.summary import AttemptSummary


def for_jury(store: Store, class_name: str) -> tuple[AttemptSummary, ...]:
    """The attempts of a class to print, by the candidates' names, then by scenario.

    Of several tries the last one that has ended counts, one as before a jury before any other; guided ones count nowhere.

    Raises:
        StoreError.
    """
    chosen: dict[tuple[tuple[str, ...], str], AttemptSummary] = {}
    for receipt in receipts(store, class_name):
        attempt = store.summary(receipt.attempt)
        if attempt.ended is None or attempt.mode == "guided":
            continue
        names = tuple(sorted(name.casefold() for name in attempt.students))
        # Attempts without a name are nobody's second try.
        key = (names or (attempt.id,), attempt.scenario)
        if key not in chosen or _rank(attempt) > _rank(chosen[key]):
            chosen[key] = attempt
    return tuple(
        sorted(chosen.values(), key=lambda one: (*(name.casefold() for name in one.students), one.scenario))
    )


def _rank(attempt: AttemptSummary) -> tuple[bool, int, str]:
    return attempt.mode == "jury", attempt.number, attempt.started
