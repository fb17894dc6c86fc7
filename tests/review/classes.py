"""A class whose attempts were received."""

from tests.review.conftest import handed
from trainer.attempts.hand_in import parse_hand_in
from trainer.attempts.received import take_in
from trainer.attempts.store import Store

AT = "2026-01-05T10:00:00Z"


def received(
    store: Store, *, class_name: str = "BTS 2", state: str | None = "same", file: str = "copie.json", **values
) -> str:
    """Take in a hand-in (see `conftest.handed`); returns its id.

    Args:
        state: what computing again has found, its results kept; None leaves it to be computed.
    """
    hand_in = parse_hand_in(handed(**values))
    take_in(store, hand_in, class_name=class_name, file=file, at=AT)
    if state is not None:
        store.keep_result(hand_in.attempt, hand_in.claimed)
        with store.writing() as connection:
            connection.execute("update received set state = ? where attempt = ?", (state, hand_in.attempt))
    return hand_in.attempt
