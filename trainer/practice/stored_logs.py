"""Logs of stored attempts, with the scenario as it was played; each text is parsed once."""

from collections.abc import Callable
from dataclasses import dataclass

from trainer.assessment.rubric import Rubric
from trainer.attempts.store import Store
from trainer.negotiation.talk.events import Event, Started
from trainer.practice.sources import parse_rubric, parse_scenario
from trainer.scenario.difficulty import at_difficulty
from trainer.scenario.scenario import Scenario

Tick = Callable[[int, int], bool]
"""Told how many attempts of how many are done; False gives up."""


@dataclass(frozen=True, slots=True)
class StoredLog:
    """One attempt's log and the scenario at the difficulty it was played at."""

    scenario: Scenario
    events: tuple[Event, ...]


class StoredLogs:
    """The logs of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._scenarios: dict[tuple[str, int], Scenario] = {}
        self._rubrics: dict[str, Rubric] = {}

    def log(self, attempt: str) -> StoredLog:
        """The log of an attempt.

        Raises:
            ScenarioUnusable: this version does not accept the scenario's text; StoreError.
        """
        events = self._store.events(attempt)
        first = events[0]
        assert isinstance(first, Started)  # The store has checked it.
        key = (first.scenario_hash, first.difficulty)
        if key not in self._scenarios:
            scenario = parse_scenario(self._store.text(first.scenario_hash))
            self._scenarios[key] = at_difficulty(scenario, first.difficulty)
        return StoredLog(self._scenarios[key], events)

    def rubric(self, rubric_hash: str, id: str) -> Rubric:
        """A stored rubric. Raises RubricUnusable, StoreError."""
        if rubric_hash not in self._rubrics:
            self._rubrics[rubric_hash] = parse_rubric(self._store.text(rubric_hash), id)
        return self._rubrics[rubric_hash]
