"""Negotiations kept as data in `gaming/`: one folder per scenario, one file per negotiation, in the lines that
`trainer play --jsonl` takes. `expert`, `good`, `average`, `weak` and `rude` are people; `gaming-…` tries to cheat."""

import json
from functools import cache
from pathlib import Path

from tests.assessment.factories import rubric
from trainer.attempts.ids import attempt_id
from trainer.negotiation.step import open_talk
from trainer.negotiation.talk.events import Started
from trainer.practice.clock import VirtualClock
from trainer.practice.practice import Practice
from trainer.practice.preparation import sheet_of
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "gaming"
SCENARIOS = tuple(sorted(path.name for path in FOLDER.iterdir() if path.is_dir()))
RUNGS = ("expert", "good", "average", "weak", "rude", "gaming-stuffing")
"""From the best to the one that only cheats."""


def names(scenario: str) -> tuple[str, ...]:
    """The negotiations of one scenario."""
    return tuple(sorted(path.stem for path in (FOLDER / scenario).glob("*.jsonl")))


def gamers(scenario: str) -> tuple[str, ...]:
    """Those that try to cheat."""
    return tuple(name for name in names(scenario) if name.startswith("gaming-"))


@cache
def shipped(name: str) -> Scenario:
    """A shipped scenario."""
    path = ROOT / "scenarios" / f"{name}.yaml"
    scenario = load_scenario(path.read_bytes(), str(path)).scenario
    assert scenario is not None
    return scenario


@cache
def played(scenario: str, name: str) -> Practice:
    """One negotiation, played to its end or to the end of the file."""
    case, marks = shipped(scenario), rubric()
    clock = VirtualClock(0.0)
    practice = Practice(case, marks, (_started(case, marks.id),), clock=clock)
    for line in (FOLDER / scenario / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        request = json.loads(line)
        if practice.ended:
            break
        if "preparation" in request:
            practice.prepare(sheet_of(request["preparation"]))
        elif "end" in request:
            practice.leave()
        else:
            clock.advance(60.0)
            title = request.get("exhibit")
            shown = next((exhibit for exhibit in practice.sheet.exhibits if exhibit.title == title), None)
            practice.reply(request["reply"], exhibit=shown)
    return practice


def figure(scenario: str, name: str) -> float:
    """Its figure out of 20; none counts as 0."""
    return played(scenario, name).assessment().total or 0.0


def _started(scenario: Scenario, rubric_id: str) -> Started:
    state, opening = open_talk(scenario, 1)
    return Started(
        attempt_id(0.0, scenario.id.encode()), scenario.id, "", rubric_id, "", "practice", 1, (), scenario.language,
        "", "1970-01-01T00:00:00Z", opening, state,
    )  # fmt: skip
