"""The if-then goal: chosen after an attempt, brought to the next one of the same people."""

from dataclasses import replace

from trainer.assessment.lessons import chosen_in
from trainer.attempts.history import chosen_goal
from trainer.attempts.store import Store
from trainer.negotiation.talk.events import Aimed, Goal, Pursued
from trainer.practice.errors import NotEnded
from trainer.practice.practice import Practice
from trainer.practice.typed import clean_reply

LONGEST = 200
"""Characters of a goal at most."""


def goal_of(practice: Practice) -> Goal | None:
    """The goal that this attempt pursues, None where it has none."""
    return next((event.goal for event in practice.events if isinstance(event, Pursued)), None)


def choose_goal(practice: Practice, goal: Goal | None, words: str = "") -> None:
    """Choose a goal for the next attempt; None takes the chosen one back.

    Args:
        words: as the student puts it; the tie to what it is measured by stays. "" keeps the usual words.

    Raises:
        NotEnded: the talk goes on; StoreError.
    """
    if not practice.ended:
        raise NotEnded()
    if goal is not None:
        said = " ".join(clean_reply(words).text.split())[:LONGEST]
        goal = replace(goal, words=said)
    if goal != chosen_in(practice.events):
        practice.append(Aimed(at=practice.elapsed(), goal=goal))


def goal_to_pursue(store: Store | None, students: tuple[str, ...]) -> Pursued | None:
    """The goal that these people chose last, to be brought to their next attempt; None where there is none. Raises
    StoreError."""
    found = None if store is None else chosen_goal(store, students)
    if found is None:
        return None
    attempt, goal = found
    return Pursued(at=0.0, goal=goal, chosen_in=attempt)
