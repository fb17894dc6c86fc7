"""A practice on a small scenario, with readings made from simple words."""

import pytest

from tests.assessment.factories import rubric
from tests.negotiation.small import payment, price, reading, scenario
from trainer.attempts.ids import content_hash
from trainer.attempts.store import Store
from trainer.language.context import ReadingContext
from trainer.language.reading import Reading
from trainer.negotiation.step import open_talk
from trainer.negotiation.talk.events import Started
from trainer.practice import practice as practice_module
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice

SCENARIO_TEXT, RUBRIC_TEXT = "le texte du scénario", "le texte de la grille"


def simple_read(reply: str, context: ReadingContext) -> Reading:
    """Reads just enough: a question, an offer, a yes."""
    if "offre" in reply:
        return reading(reply, "proposal", terms=(price("0.46"), payment(60)))
    if "accord" in reply:
        return reading(reply, yes=True)
    return reading(reply, "open_question" if "?" in reply else "argument", about=("launch",))


class Kit:
    """Makes practices."""

    scenario = scenario()
    rubric = rubric()

    def __init__(self) -> None:
        self.clock = VirtualClock(1_767_258_000.0)

    def started(self, attempt: str = "A" * 26, **values) -> Started:
        state, opening = open_talk(self.scenario, 1)
        return Started(
            attempt=attempt, scenario="petit", scenario_hash=content_hash(SCENARIO_TEXT), rubric=self.rubric.id,
            rubric_hash=content_hash(RUBRIC_TEXT), seed=1, language="fr", program="0", started="2026-01-01T09:00:00Z",
            opening=opening, state=state, **{"mode": "practice", "students": ("Ana",), **values},
        )  # fmt: skip

    def start(self, store: Store | None = None, attempt: str = "A" * 26, **values) -> Practice:
        started = self.started(attempt, **values)
        if store is not None:
            store.create(started, SCENARIO_TEXT, RUBRIC_TEXT, title="Petit", path="/nowhere.yaml")
        return Practice(self.scenario, self.rubric, (started,), clock=self.clock, store=store)

    def again(self, store: Store, attempt: str = "A" * 26) -> Practice:
        return Practice(self.scenario, self.rubric, store.events(attempt), clock=self.clock, store=store)


@pytest.fixture
def kit(monkeypatch):
    monkeypatch.setattr(practice_module, "read", simple_read)
    return Kit()


@pytest.fixture
def store(tmp_path):
    opened = Store(tmp_path / "attempts.db")
    yield opened
    opened.close()
