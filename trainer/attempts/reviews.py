"""The reviews of stored attempts."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from trainer.attempts.errors import StoreDamaged, UnknownAttempt
from trainer.attempts.review import Review, review_json

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from trainer.attempts.store import Store


class UnreadableReview(ValueError):
    """The text is not a review."""


def decode_review(text: str | bytes) -> Review:
    """A review from JSON text.

    Raises:
        UnreadableReview: it is none: a level outside 0–3, a verdict that is not one, a missing name.
    """
    from pydantic import ValidationError

    try:
        review = _adapter().validate_json(text)
    except (ValidationError, RecursionError) as error:
        raise UnreadableReview(str(error)) from error
    if not review.by.strip() or any(
        rating.level not in (None, 0, 1, 2, 3) for rating in review.levels.values()
    ):
        raise UnreadableReview(review.by)
    return review


def keep_review(store: "Store", attempt: str, review: Review) -> None:
    """Keep a review in place of what the same juror (capitals ignored) had said; an empty one takes it away.

    Raises:
        UnknownAttempt, StoreError.
    """
    body = json.dumps(review_json(review), ensure_ascii=False)
    juror = review.by.casefold()
    with store.writing() as connection:
        if connection.execute("select 1 from attempts where id = ?", (attempt,)).fetchone() is None:
            raise UnknownAttempt(attempt)
        if review.empty:
            connection.execute("delete from reviews where attempt = ? and juror = ?", (attempt, juror))
            return
        connection.execute(
            "insert into reviews (attempt, juror, at, body, returned) values (?, ?, ?, ?, ?)"
            " on conflict (attempt, juror) do update set at = excluded.at, body = excluded.body,"
            " returned = excluded.returned",
            (attempt, juror, review.at, body, review.returned),
        )


def reviews_of(store: "Store", attempt: str) -> tuple[Review, ...]:
    """The reviews of one attempt, in the order of the jurors' names. Raises StoreDamaged."""
    return reviews_of_all(store, (attempt,)).get(attempt, ())


def reviews_of_all(store: "Store", attempts: Iterable[str]) -> Mapping[str, tuple[Review, ...]]:
    """The reviews of many attempts; one without any is not there. Raises StoreDamaged."""
    wanted = json.dumps(list(attempts))
    with store.reading() as connection:
        rows = connection.execute(
            "select attempt, body, returned from reviews where attempt in (select value from json_each(?))"
            " order by attempt, juror",
            (wanted,),
        ).fetchall()
    found: dict[str, list[Review]] = {}
    for attempt, body, returned in rows:
        try:
            review = decode_review(body)
        except UnreadableReview as error:
            raise StoreDamaged(path=str(store.path)) from error
        found.setdefault(attempt, []).append(_marked(review, bool(returned)))
    return {attempt: tuple(reviews) for attempt, reviews in found.items()}


def juror_names(store: "Store") -> tuple[str, ...]:
    """Whoever has reviewed an attempt on this machine, each once, as they wrote their name last, in alphabetical order.
    Raises StoreError."""
    with store.reading() as connection:
        rows = connection.execute(
            "select juror, json_extract(body, '$.by') from reviews where not returned order by juror, at"
        ).fetchall()
    return tuple(dict(rows).values())


def note_seen(store: "Store", attempt: str, by: str) -> None:
    """Note that a juror has looked at the computed levels or at those of others before rating. Raises StoreError."""
    with store.writing() as connection:
        connection.execute(
            "insert or ignore into seen (attempt, juror) values (?, ?)", (attempt, by.casefold())
        )


def has_seen(store: "Store", attempt: str, by: str) -> bool:
    """Whether that was noted. Raises StoreError."""
    with store.reading() as connection:
        row = connection.execute(
            "select 1 from seen where attempt = ? and juror = ?", (attempt, by.casefold())
        ).fetchone()
    return row is not None


def _marked(review: Review, returned: bool) -> Review:
    from dataclasses import replace

    return replace(review, returned=True) if returned else review


@lru_cache(maxsize=1)
def _adapter() -> "TypeAdapter[Review]":
    from pydantic import TypeAdapter

    return TypeAdapter(Review)
