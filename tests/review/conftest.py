"""Played attempts, stored or as the files that students hand in, quick to have in any number."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from trainer.attempts.hand_in import HandIn, hand_in_text
from trainer.attempts.ids import attempt_id
from trainer.attempts.store import Store
from trainer.attempts.summary import Result
from trainer.negotiation.talk.events import Event, Started
from trainer.practice.beginning import start
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice
from trainer.practice.sources import read_sources

FIXTURES = Path(__file__).parent.parent / "scenario" / "fixtures"
BEGUN = 1_767_258_000.0

REPLIES = (
    "Bonjour, je vous propose de voir le prix, le paiement et le juge. Comment s’organise votre rentrée ?",
    "Si je comprends bien, septembre est un mois chargé et une rupture vous coûterait la tête de gondole.",
    "Notre taux de casse est de 0,4 % selon le rapport qualité 2025, c’est ce qui protège votre lancement.",
    "Je vous propose 0,48 € avec un paiement à 45 jours.",
    "D’accord, je peux baisser à 0,46 €.",
    "Vous exagérez, c’est toujours la même chose avec vous !",
)


@lru_cache(maxsize=64)
def played(
    replies: tuple[str, ...] = REPLIES,
    students: tuple[str, ...] = ("Ana Lefort",),
    mode: str = "practice",
    begun: float = BEGUN,
    ended: bool = True,
    contest: int | None = None,
    dispute: str | None = None,
) -> tuple[tuple[Event, ...], str, str, str, Result, str | None]:
    """The log of an attempt at the small scenario, its texts, its title and what it came to."""
    clock = VirtualClock(begun)
    path = FIXTURES / "petit.yaml"
    entropy = repr((replies, students, mode, begun, ended, contest, dispute)).encode()
    practice = start(path, mode=mode, students=students, seed=1, language="fr", clock=clock, entropy=entropy)
    for reply in replies:
        clock.advance(60)
        if not practice.ended:
            practice.reply(reply)
    if ended and not practice.ended:
        practice.leave()
    if contest is not None:
        practice.contest(contest, "Je voulais reformuler.")
    if dispute is not None:
        practice.dispute(dispute, "J’ai pourtant écouté.")
    scenario, rubric = read_sources(path, ())
    return (
        practice.events,
        scenario.text,
        rubric.text,
        scenario.value.title,
        result_of(practice),
        practice.state.outcome,
    )


def result_of(practice: Practice) -> Result:
    """What an attempt comes to."""
    assessment = practice.assessment()
    return Result(assessment.total, assessment.out_of, {one.id: one.level for one in assessment.criteria})


def stored_attempt(store: Store, *, number: int = 1, **values) -> str:
    """Store an attempt (see `played`), which costs no second play; returns its id. `number` tells equal ones apart."""
    events, scenario, rubric, title, result, _ = played(**values)
    events = _numbered(events, number)
    with store.writing():
        store.insert_log(events, (scenario, rubric), title=title, number=number)
    store.keep_result(events[0].attempt, result)
    return events[0].attempt


def handed(*, number: int = 1, change: Callable[[HandIn], HandIn] | None = None, **values) -> bytes:
    """A hand-in file of an attempt (see `played`), changed before it is sealed if so wished."""
    events, scenario, rubric, title, result, outcome = played(**values)
    hand_in = HandIn(
        events=_numbered(events, number),
        scenario_text=scenario,
        rubric_text=rubric,
        title=title,
        number=number,
        handed="2026-01-02T10:00:00Z",
        claimed=result,
        claimed_outcome=outcome,
    )
    return hand_in_text(hand_in if change is None else change(hand_in)).encode()


def _numbered(events: tuple[Event, ...], number: int) -> tuple[Event, ...]:
    """The same log under another id."""
    if number == 1:
        return events
    first = events[0]
    assert isinstance(first, Started)
    name = attempt_id(BEGUN, f"{first.attempt} {number}".encode())
    return (replace(first, attempt=name), *events[1:])


@pytest.fixture
def store(tmp_path: Path):
    opened = Store(tmp_path / "attempts.db")
    yield opened
    opened.close()
