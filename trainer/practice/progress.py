"""How somebody's practice goes: criteria over attempts, what became of the goals, what to play next."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from trainer.assessment.assess import assess
from trainer.assessment.goals import Pursuit, pursued
from trainer.assessment.rubric import Rubric
from trainer.attempts.errors import StoreError
from trainer.attempts.history import chosen_goal
from trainer.attempts.series import Try, series
from trainer.attempts.store import Store
from trainer.negotiation.talk.events import Goal, Pursued
from trainer.practice.errors import PracticeError, RubricUnusable
from trainer.practice.library import ShelfItem
from trainer.practice.modes import RULES
from trainer.practice.stored_logs import StoredLogs
from trainer.practice.training import Trains, read_occasions, training

Trend = Literal["unseen", "once", "up", "steady", "down"]

# The last attempts in which a criterion was observed: what counts for where somebody stands now.
RECENT = 3
# Goals followed up, the latest first; each costs an assessment.
MOST_GOALS = 5
# Scenarios proposed.
MOST_NEXT = 3


@dataclass(frozen=True, slots=True)
class CriterionProgress:
    """One criterion over the attempts.

    Attributes:
        levels: one per attempt, None where not observed; the jury's where it gave one.
        recent: mean of the last ones observed, None where none was.
    """

    criterion: str
    levels: tuple[int | None, ...]
    recent: float | None
    trend: Trend


@dataclass(frozen=True, slots=True)
class Followed:
    """A goal and what became of it in the attempt that pursued it."""

    attempt: str
    title: str
    number: int
    started: str
    pursuit: Pursuit


@dataclass(frozen=True, slots=True)
class Progress:
    """All that can be said at once, from the rows of the attempts.

    Attributes:
        rubric: of the latest attempt; the criteria are its own.
        tries: that count, the earliest first.
        criteria: in the order of the rubric.
        weakest: the criterion to work on, None where nothing was observed or all is at the highest level.
        guided: attempts left out because replies were chosen among others; other: because of another rubric.
        chosen: the goal for the next attempt.
    """

    rubric: Rubric
    tries: tuple[Try, ...]
    criteria: tuple[CriterionProgress, ...]
    weakest: str | None
    guided: int
    other: int
    chosen: Goal | None


def progress(store: Store, students: tuple[str, ...]) -> Progress | None:
    """The progress of these people; None where they have ended no attempt yet that counts.

    Raises:
        StoreError.
    """
    ended = series(store, students)
    scored = [one for one in ended if _is_scored(one)]
    if not scored:
        return None
    latest = scored[-1]
    try:
        rubric = StoredLogs(store).rubric(latest.rubric_hash, latest.rubric)
    except RubricUnusable:
        return None
    tries = tuple(one for one in scored if one.rubric == latest.rubric)
    criteria = tuple(_criterion(criterion.id, tries) for criterion in rubric.criteria)
    chosen = chosen_goal(store, students)
    return Progress(
        rubric=rubric,
        tries=tries,
        criteria=criteria,
        weakest=_weakest(rubric, criteria),
        guided=len(ended) - len(scored),
        other=len(scored) - len(tries),
        chosen=None if chosen is None else chosen[1],
    )


def followed_goals(store: Store, students: tuple[str, ...]) -> tuple[Followed, ...]:
    """What became of the last goals, the latest first. An assessment each: some 100 ms.

    Raises:
        StoreError.
    """
    tries = {one.attempt: one for one in series(store, students)}
    with store.reading() as connection:
        rows = connection.execute("select distinct attempt from events where kind = 'pursued'").fetchall()
    pursuing = [tries[row[0]] for row in rows if row[0] in tries]
    pursuing.sort(key=lambda one: (one.started, one.attempt), reverse=True)
    logs = StoredLogs(store)
    found = []
    for one in pursuing[:MOST_GOALS]:
        try:
            log = logs.log(one.attempt)
            rubric = logs.rubric(one.rubric_hash, one.rubric)
            goal = next(event.goal for event in log.events if isinstance(event, Pursued))
            pursuit = pursued(rubric, assess(rubric, log.scenario, log.events), goal)
        except (PracticeError, StoreError, KeyError):
            # A text this version no longer plays, or a rubric without that criterion: nothing can be said of it.
            continue
        found.append(Followed(one.attempt, one.title, one.number, one.started, pursuit))
    return tuple(found)


def next_scenarios(found: Progress, items: Sequence[ShelfItem]) -> tuple[Trains, ...]:
    """The scenarios that train the weakest criterion best, in the language last played where there are any.

    Args:
        items: the shelf, with these people's attempts.
    """
    if found.weakest is None:
        return ()
    language = found.tries[-1].language
    spoken = next((one.language for one in items if one.id == found.tries[-1].scenario), language)
    fitting = [item for item in items if item.language == spoken and not item.errors] or list(items)
    held = read_occasions(fitting, found.rubric.id)
    return training(found.rubric.criterion(found.weakest), fitting, held)[:MOST_NEXT]


def _is_scored(one: Try) -> bool:
    rules = next((rules for mode, rules in RULES.items() if mode == one.mode), None)
    return bool(one.levels) and rules is not None and rules.scored


def _criterion(criterion: str, tries: Sequence[Try]) -> CriterionProgress:
    levels = tuple(one.level(criterion) for one in tries)
    seen = [level for level in levels if level is not None]
    recent = sum(seen[-RECENT:]) / len(seen[-RECENT:]) if seen else None
    return CriterionProgress(criterion, levels, recent, _trend(seen))


def _trend(seen: Sequence[int]) -> Trend:
    """From the first level to the last; from the means of the first and the last ones where there are enough of both. Half a
    level is the least that is called a change."""
    if len(seen) < 2:
        return "once" if seen else "unseen"
    some = min(RECENT, len(seen) // 2)
    change = (sum(seen[-some:]) - sum(seen[:some])) / some
    return "up" if change >= 0.5 else "down" if change <= -0.5 else "steady"


def _weakest(rubric: Rubric, criteria: Sequence[CriterionProgress]) -> str | None:
    """The lowest of the recent means; of equal ones the criterion that weighs most."""
    highest = 3
    open_ = [
        (one.recent, -rubric.criterion(one.criterion).weight, one.criterion)
        for one in criteria
        if one.recent is not None and one.recent < highest
    ]
    return min(open_)[2] if open_ else None
