"""The figures of a class: where its levels lie, what it missed, what it agreed on, what trying again changed.

Guided attempts count in none of them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from statistics import fmean, quantiles
from typing import TYPE_CHECKING

from trainer.attempts.errors import StoreError
from trainer.attempts.figures import AttemptFigures, figures_of, keep_figures
from trainer.practice.errors import PracticeError
from trainer.review.class_table import ClassRow, company, criteria_of, scenarios_of

if TYPE_CHECKING:
    from trainer.assessment.rubric import Rubric
    from trainer.attempts.store import Store
    from trainer.scenario.scenario import Scenario

LEVELS = (0, 1, 2, 3, None)


@dataclass(frozen=True, slots=True)
class CriterionFigure:
    """One line of the heat map: how many attempts reached each of `LEVELS` (None: not observed), and their mean level, None
    where none was observed."""

    criterion: str
    counts: tuple[int, ...]
    mean: float | None


@dataclass(frozen=True, slots=True)
class Missed:
    """An interest or an objection, and how often it was missed.

    Attributes:
        label: in the scenario's words.
        met: in how many attempts it could have been opened (every one) or answered (those in which it was raised).
        missed: in how many it stayed hidden, or without an answer.
    """

    scenario: str
    id: str
    label: str
    met: int
    missed: int

    @property
    def share(self) -> float:
        """Missed among met, 0–1."""
        return self.missed / self.met


@dataclass(frozen=True, slots=True)
class DealSpread:
    """The deals at one scenario.

    Attributes:
        outcomes: outcome → how many attempts ended so.
        values: of the deals to the student, 0–1, in rising order; floor: of the alternative.
        quartiles: of the values, None for fewer than two.
        worths: in money, in rising order; empty where the scenario does not say. currency: of them.
    """

    scenario: str
    title: str
    outcomes: Mapping[str, int]
    values: tuple[float, ...]
    floor: float
    quartiles: tuple[float, float, float] | None
    worths: tuple[int, ...]
    currency: str | None


@dataclass(frozen=True, slots=True)
class Retried:
    """What trying again at a scenario came to, for those who did: the first attempt against the last.

    Attributes:
        first, last: their attempts. change: of the total, None where one has none.
    """

    first: ClassRow
    last: ClassRow

    @property
    def change(self) -> float | None:
        """Points won, below 0 for lost."""
        if self.first.total is None or self.last.total is None:
            return None
        return round(self.last.total - self.first.total, 1)


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """All figures of some attempts.

    Attributes:
        counted: how many attempts they are of; guided, uncounted: how many are left out as guided, and because nothing
            is computed (yet, or not at all).
        mean: of the totals, None where they are of several rubrics or modes; means: by mode, empty where they are of
            several rubrics.
        folded: of how many the interests, objections and deals are known.
        changes: criterion → mean change of its level between first and last attempt, of those who tried again.
    """

    counted: int
    guided: int
    uncounted: int
    mean: float | None
    means: Mapping[str, float]
    criteria: tuple[CriterionFigure, ...]
    interests: tuple[Missed, ...]
    objections: tuple[Missed, ...]
    deals: tuple[DealSpread, ...]
    retried: tuple[Retried, ...]
    changes: Mapping[str, float]
    folded: int


def class_figures(rows: Sequence[ClassRow], known: Mapping[str, AttemptFigures]) -> ClassFigures:
    """The figures of these attempts.

    Args:
        known: attempt → what became of it (`compute`, or kept from earlier).
    """
    counted = [row for row in rows if row.counts]
    guided = sum(row.mode == "guided" for row in rows)
    means = _means(counted)
    folded = [(row, known[row.attempt]) for row in counted if row.attempt in known]
    retried = _retried(counted)
    criteria = criteria_of(counted)
    return ClassFigures(
        counted=len(counted),
        guided=guided,
        uncounted=len(rows) - len(counted) - guided,
        mean=next(iter(means.values())) if len(means) == 1 else None,
        means=means,
        criteria=tuple(_criterion(criterion, counted) for criterion in criteria),
        interests=_missed(
            "interest", folded, lambda one: {id: state == "hidden" for id, state in one.interests.items()}
        ),
        objections=_missed(
            "objection", folded, lambda one: {id: not done for id, done in one.objections.items()}
        ),
        deals=tuple(_deals(id, title, counted, known) for id, title in scenarios_of(counted).items()),
        retried=retried,
        changes=_changes(criteria, retried),
        folded=len(folded),
    )


def compute(store: "Store", rows: Iterable[ClassRow]) -> Iterator[tuple[int, int]]:
    """Fold the logs whose figures are not kept yet, and keep them. What cannot be folded is left out.

    Yields:
        How many are done, of how many; first (0, n).
    """
    counted = [row.attempt for row in rows if row.counts]
    known = figures_of(store, counted)
    missing = [attempt for attempt in counted if attempt not in known]
    yield 0, len(missing)
    for done, attempt in enumerate(missing, 1):
        # A text that this version no longer plays, a log that has just been deleted: the others still count.
        with suppress(StoreError, PracticeError, ValueError):
            _compute(store, attempt)
        yield done, len(missing)


def _compute(store: "Store", attempt: str) -> None:
    from trainer.assessment.debrief import deal_sheet
    from trainer.assessment.ledger import interest_lines, objection_lines
    from trainer.assessment.played import fold
    from trainer.negotiation.talk.events import Started
    from trainer.scenario.difficulty import at_difficulty

    events = store.events(attempt)
    started = events[0]
    assert isinstance(started, Started)  # The store has checked it.
    scenario, rubric = _sources(store.text(started.scenario_hash), store.text(started.rubric_hash))
    played = fold(at_difficulty(scenario, started.difficulty), events, rubric.reading)
    interests, objections, deal = interest_lines(played), objection_lines(played), deal_sheet(played)
    figures = AttemptFigures(
        interests={line.id: line.state for line in interests},
        objections={line.id: line.answered is not None for line in objections},
        labels={f"interest:{line.id}": line.label for line in interests}
        | {f"objection:{line.id}": scenario.objections[line.id].says for line in objections},
        deal=deal.value,
        floor=deal.batna,
        worth=deal.worth,
        currency=deal.currency,
    )
    keep_figures(store, attempt, figures, len(events))


@lru_cache(maxsize=8)
def _sources(scenario: str, rubric: str) -> "tuple[Scenario, Rubric]":
    from trainer.practice.sources import parse_sources

    return parse_sources(scenario, rubric)


def _criterion(criterion: str, rows: Sequence[ClassRow]) -> CriterionFigure:
    levels = [row.levels[criterion] for row in rows if criterion in row.levels]
    observed = [level for level in levels if level is not None]
    return CriterionFigure(
        criterion,
        tuple(levels.count(level) for level in LEVELS),
        round(fmean(observed), 2) if observed else None,
    )


def _means(rows: Sequence[ClassRow]) -> Mapping[str, float]:
    """The mean total of each mode; totals of several rubrics have none in common."""
    if len({frozenset(row.levels) for row in rows}) > 1:
        return {}
    totals: dict[str, list[float]] = {}
    for row in rows:
        if row.total is not None:
            totals.setdefault(row.mode, []).append(row.total)
    return {mode: round(fmean(found), 2) for mode, found in sorted(totals.items())}


def _missed(
    kind: str,
    folded: Sequence[tuple[ClassRow, AttemptFigures]],
    missed: Callable[[AttemptFigures], Mapping[str, bool]],
) -> tuple[Missed, ...]:
    """What was missed most, by share; of equal shares, what was met most often."""
    met: dict[tuple[str, str], list[bool]] = {}
    labels: dict[tuple[str, str], str] = {}
    for row, figures in folded:
        for id, is_missed in missed(figures).items():
            met.setdefault((row.scenario, id), []).append(is_missed)
            labels[row.scenario, id] = figures.labels.get(f"{kind}:{id}") or id
    lines = [
        Missed(scenario, id, labels[scenario, id], len(cases), sum(cases))
        for (scenario, id), cases in met.items()
    ]
    return tuple(sorted(lines, key=lambda line: (-line.share, -line.met, line.scenario, line.id)))


def _deals(
    scenario: str, title: str, rows: Sequence[ClassRow], known: Mapping[str, AttemptFigures]
) -> DealSpread:
    theirs = [row for row in rows if row.scenario == scenario]
    outcomes: dict[str, int] = {}
    for row in theirs:
        outcomes[row.outcome or "open"] = outcomes.get(row.outcome or "open", 0) + 1
    folded = [known[row.attempt] for row in theirs if row.attempt in known]
    values = sorted(one.deal / 10_000 for one in folded if one.deal is not None)
    low, middle, high = quantiles(values, method="inclusive") if len(values) > 1 else (0.0, 0.0, 0.0)
    currencies = {one.currency for one in folded if one.currency}
    return DealSpread(
        scenario,
        title,
        outcomes,
        tuple(values),
        max((one.floor for one in folded), default=0) / 10_000,
        (low, middle, high) if len(values) > 1 else None,
        tuple(sorted(one.worth for one in folded if one.worth is not None)),
        currencies.pop() if len(currencies) == 1 else None,
    )


def _retried(rows: Sequence[ClassRow]) -> tuple[Retried, ...]:
    tries: dict[tuple[tuple[str, ...], str], list[ClassRow]] = {}
    for row in rows:
        tries.setdefault((company(row), row.scenario), []).append(row)
    found = []
    for theirs in tries.values():
        ordered = sorted(theirs, key=lambda row: (row.started, row.number, row.attempt))
        if len(ordered) > 1:
            found.append(Retried(ordered[0], ordered[-1]))
    return tuple(sorted(found, key=lambda one: (-(one.change or 0.0), one.first.attempt)))


def _changes(criteria: Sequence[str], retried: Sequence[Retried]) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for criterion in criteria:
        pairs = [(one.first.levels.get(criterion), one.last.levels.get(criterion)) for one in retried]
        both = [last - first for first, last in pairs if first is not None and last is not None]
        if both:
            found[criterion] = round(fmean(both), 2)
    return found
