"""A review being written: each step is kept at once, and can be taken back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from trainer.attempts.review import Comment, Rating, Review, Verdict
from trainer.attempts.reviews import has_seen, keep_review, note_seen, reviews_of
from trainer.attempts.store import Store
from trainer.practice.typed import clean_name, clean_reply

What = Literal["level", "reason", "comment", "verdict", "remark"]


class ReviewRefused(ValueError):
    """What was asked makes no sense for this review. `reason` is the last part of its catalogue key:

    no_name: a juror has a name · not_rated: a reason goes with a level · returned: it came back in a file, and is
    its author's · no_criterion, no_turn: there is none of that name or number · no_level: neither 0–3 nor None.
    """

    def __init__(self, reason: str, **values: object) -> None:
        self.reason = reason
        self.values = values
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Change:
    """What one step changed.

    Attributes:
        what: the kind of thing; criterion, turn: which one, "" and 0 where that says nothing.
    """

    what: What
    criterion: str = ""
    turn: int = 0


class Reviewing:
    """One juror's review of one attempt.

    Attributes:
        attempt: its id; by: the juror, as typed; criteria: of the grid, in order; turns: lines of the
            transcript.
        review: as it stands; others: those of the other jurors.
    """

    def __init__(
        self,
        store: Store,
        attempt: str,
        by: str,
        *,
        criteria: Sequence[str],
        turns: int,
        blind: bool,
        now: Callable[[], str],
    ) -> None:
        """Take up a review, or begin one.

        Args:
            turns: lines of the transcript.
            blind: whether computed levels and those of others are to stay hidden until all is rated; of no effect
                where this juror has seen them already.
            now: the moment, ISO 8601, UTC.

        Raises:
            ReviewRefused, StoreError.
        """
        self.attempt, self.by = attempt, clean_name(by)
        if not self.by:
            raise ReviewRefused("no_name")
        self.criteria = tuple(criteria)
        self.turns = turns
        self._store, self._now = store, now
        found = {review.by.casefold(): review for review in reviews_of(store, attempt)}
        own = found.pop(self.by.casefold(), None)
        if own is not None and own.returned:
            raise ReviewRefused("returned", by=self.by)
        self.others = tuple(found.values())
        self.review = own or Review(self.by, "")
        # As it was written first, whatever the capitals now.
        self.by = self.review.by
        # The levels as they stood when what was computed came into sight, all being rated; None while it has not.
        self._first: Mapping[str, int | None] | None = _rated(self.review) if not self.missing else None
        seen = has_seen(store, attempt, self.by) and self._first is None
        self._blind = (blind if own is None else own.blind) and not seen
        self.review = replace(self.review, blind=self._blind)
        self._undone: list[tuple[Review, Change]] = []
        self._done: list[tuple[Review, Change]] = []
        if not self._blind and not seen:
            note_seen(store, attempt, self.by)

    @property
    def missing(self) -> tuple[str, ...]:
        """The criteria still to be rated."""
        return tuple(criterion for criterion in self.criteria if criterion not in self.review.levels)

    @property
    def hidden(self) -> bool:
        """Whether computed levels, and what others say, are still to be kept from this juror."""
        return self._blind and self._first is None

    @property
    def may_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def may_redo(self) -> bool:
        """Whether there is a step that was taken back."""
        return bool(self._undone)

    def comment_on(self, turn: int) -> str:
        """What this juror says of a line, "" for nothing."""
        return next((comment.text for comment in self.review.comments if comment.turn == turn), "")

    def rate(self, criterion: str, level: int | None) -> None:
        """Give a criterion a level, 0–3, or None for "not observed"; a reason given before stays. Raises ReviewRefused,
        StoreError."""
        self._refuse_unknown(criterion)
        if level not in (None, 0, 1, 2, 3):
            raise ReviewRefused("no_level", level=level)
        before = self.review.levels.get(criterion)
        rating = Rating(level, before.reason if before is not None else "")
        # In the grid's order, whatever the order of rating.
        levels = {**self.review.levels, criterion: rating}
        ordered = {name: levels[name] for name in self.criteria if name in levels}
        self._step(replace(self.review, levels=ordered), Change("level", criterion))

    def unrate(self, criterion: str) -> None:
        """Take the level of a criterion away. Raises ReviewRefused, StoreError."""
        self._refuse_unknown(criterion)
        levels = {name: rating for name, rating in self.review.levels.items() if name != criterion}
        self._step(replace(self.review, levels=levels), Change("level", criterion))

    def explain(self, criterion: str, reason: str) -> None:
        """Say why a level was given; blank takes that away. Raises ReviewRefused, StoreError."""
        self._refuse_unknown(criterion)
        rating = self.review.levels.get(criterion)
        if rating is None:
            raise ReviewRefused("not_rated", criterion=criterion)
        levels = {**self.review.levels, criterion: Rating(rating.level, clean_reply(reason).text)}
        self._step(replace(self.review, levels=levels), Change("reason", criterion))

    def comment(self, turn: int, words: str) -> None:
        """Say something of a line, in place of what was said before; blank takes that away. Raises ReviewRefused,
        StoreError."""
        if not 1 <= turn <= self.turns:
            raise ReviewRefused("no_turn", turn=turn, turns=self.turns)
        kept = [comment for comment in self.review.comments if comment.turn != turn]
        if said := clean_reply(words).text:
            kept.append(Comment(turn, said))
        comments = tuple(sorted(kept, key=lambda comment: comment.turn))
        self._step(replace(self.review, comments=comments), Change("comment", turn=turn))

    def decide(self, verdict: Verdict) -> None:
        """Give the verdict, "" to take it away. Raises StoreError."""
        self._step(replace(self.review, verdict=verdict), Change("verdict"))

    def say(self, remark: str) -> None:
        """Say something to the student on the whole; blank takes that away. Raises StoreError."""
        self._step(replace(self.review, remark=clean_reply(remark).text), Change("remark"))

    def reveal(self) -> None:
        """Show what was computed, and what others say, before all is rated: the review is no longer a blind one. Raises
        StoreError."""
        if not self.hidden:
            return
        note_seen(self._store, self.attempt, self.by)
        self._blind = False
        self._keep(self.review)

    def undo(self) -> Change | None:
        """Take the last step back; None where there is none. Raises StoreError."""
        return self._back(self._done, self._undone)

    def redo(self) -> Change | None:
        """Do the step that was taken back last once more; None where there is none. Raises StoreError."""
        return self._back(self._undone, self._done)

    def _back(self, here: list[tuple[Review, Change]], there: list[tuple[Review, Change]]) -> Change | None:
        if not here:
            return None
        review, change = here[-1]
        before = self.review
        self._keep(review)
        here.pop()
        there.append((before, change))
        return change

    def _step(self, review: Review, change: Change) -> None:
        if review == self.review:
            return
        before = self.review
        self._keep(review)
        self._done.append((before, change))
        self._undone.clear()

    def _keep(self, review: Review) -> None:
        """Store the review. It is blind as long as its levels are those given before anything computed was seen."""
        complete = all(criterion in review.levels for criterion in self.criteria)
        blind = self._blind and self._first in (None, _rated(review))
        review = replace(review, at=self._now(), blind=blind)
        keep_review(self._store, self.attempt, review)
        self.review = review
        if complete and self._first is None:
            self._first = _rated(review)
            note_seen(self._store, self.attempt, self.by)

    def _refuse_unknown(self, criterion: str) -> None:
        if criterion not in self.criteria:
            raise ReviewRefused("no_criterion", criterion=criterion)


def _rated(review: Review) -> dict[str, int | None]:
    return {criterion: rating.level for criterion, rating in review.levels.items()}
