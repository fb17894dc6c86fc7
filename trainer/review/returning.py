"""Giving reviews back: one file per student, and what opening one does on the student's machine."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.attempts.history import folded
from trainer.attempts.moments import iso
from trainer.attempts.received import receipt
from trainer.attempts.returned import Returned, ReturnedAttempt
from trainer.attempts.review import Comment, Rating, Review
from trainer.attempts.reviews import keep_review, reviews_of, reviews_of_all
from trainer.attempts.store import Store
from trainer.negotiation.talk.events import Started
from trainer.practice.typed import clean_line, clean_name, clean_reply
from trainer.review.file_names import return_stem
from trainer.review.finished import grid_sizes, is_finished


@dataclass(frozen=True, slots=True)
class Accepted:
    """What opening a returned file did with one attempt.

    Attributes:
        number: which try it was.
        reviews: how many are new or newer than what was there.
        brought: whether the attempt itself was not here before.
    """

    attempt: str
    title: str
    number: int
    reviews: int
    brought: bool


def returns(
    store: Store, attempts: Iterable[str], now: float, *, as_they_are: Collection[str] = ()
) -> tuple[Returned, ...]:
    """What is to be given back, a file's worth per student (or two who played together), in the order of the attempts.

    Attempts that nobody has reviewed are left out, and reviews that are not finished.

    Args:
        as_they_are: attempts whose unfinished reviews go as well.

    Raises:
        StoreError.
    """
    wanted = tuple(dict.fromkeys(attempts))
    sizes = grid_sizes(store, wanted)
    reviews = {
        attempt: finished
        for attempt, found in reviews_of_all(store, wanted).items()
        if (
            finished := tuple(
                one for one in found if attempt in as_they_are or is_finished(one, sizes[attempt])
            )
        )
    }
    by_students: dict[str, list[str]] = {}
    for attempt in wanted:
        if attempt in reviews:
            by_students.setdefault(folded(store.summary(attempt).students), []).append(attempt)
    return tuple(
        _returned(store, tuple(of_one), {name: reviews[name] for name in of_one}, now)
        for of_one in by_students.values()
    )


def return_name(returned: Returned, word: str, *, hide_names: bool = False) -> str:
    """What the file is called, without its ending: `MARTIN_Zoe_relu_2026-11-28`.

    Args:
        word: for "reviewed", in the language of whoever gives back.
        hide_names: to name nobody: the end of an attempt's id stands for the student.
    """
    day = datetime.fromisoformat(returned.at).astimezone().date().isoformat()
    names = (returned.attempts[0].attempt[-6:],) if hide_names else returned.students
    return return_stem(names, word, day)


def accept(store: Store, returned: Returned) -> tuple[Accepted, ...]:
    """Keep the reviews that came back, and the attempts they are about where they are not here. What is here already in a
    newer version stays. Opening a file twice does no more than opening it once.

    Raises:
        StoreError: what was kept before it stays kept.
    """
    done = []
    for attempt in returned.attempts:
        brought = not store.has(attempt.attempt)
        if brought:
            with store.writing():
                store.insert_log(
                    attempt.events,
                    (attempt.scenario_text, attempt.rubric_text),
                    title=clean_line(attempt.title),
                    number=attempt.number,
                )
        kept = sum(_keep(store, attempt.attempt, review) for review in attempt.reviews)
        done.append(Accepted(attempt.attempt, clean_line(attempt.title), attempt.number, kept, brought))
    return tuple(done)


def _returned(
    store: Store, attempts: tuple[str, ...], reviews: dict[str, tuple[Review, ...]], now: float
) -> Returned:
    noted = receipt(store, attempts[0])
    return Returned(
        students=store.summary(attempts[0]).students,
        class_name="" if noted is None else noted.class_name,
        at=iso(now),
        attempts=tuple(_attempt(store, attempt, reviews[attempt]) for attempt in attempts),
    )


def _attempt(store: Store, attempt: str, reviews: tuple[Review, ...]) -> ReturnedAttempt:
    events, summary = store.events(attempt), store.summary(attempt)
    started = events[0]
    assert isinstance(started, Started)  # The store has checked it.
    return ReturnedAttempt(
        (started, *events[1:]),
        store.text(started.scenario_hash),
        store.text(started.rubric_hash),
        title=summary.title,
        number=summary.number,
        reviews=reviews,
    )


def _keep(store: Store, attempt: str, review: Review) -> bool:
    """Keep one review unless a newer one of the same juror is here; returns whether that changed anything."""
    cleaned = _cleaned(review)
    if not cleaned.by or cleaned.empty:
        return False
    juror = cleaned.by.casefold()
    before = next((one for one in reviews_of(store, attempt) if one.by.casefold() == juror), None)
    if before is not None and (before == cleaned or before.at > cleaned.at):
        return False
    keep_review(store, attempt, cleaned)
    return True


def _cleaned(review: Review) -> Review:
    """A review with nothing in it that acts."""
    return replace(
        review,
        by=clean_name(review.by),
        levels={
            clean_line(criterion): Rating(rating.level, clean_line(rating.reason))
            for criterion, rating in review.levels.items()
        },
        comments=tuple(
            Comment(one.turn, said) for one in review.comments if (said := clean_reply(one.text).text)
        ),
        remark=clean_reply(review.remark).text,
        returned=True,
    )
