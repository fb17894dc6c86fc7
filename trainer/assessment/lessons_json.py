"""The lessons of an attempt as plain data, for its record."""

from dataclasses import asdict
from typing import Any

from trainer.assessment.costly import Costly
from trainer.assessment.goals import Pursuit
from trainer.assessment.lessons import Lessons
from trainer.assessment.profile import Profile
from trainer.assessment.style import Style
from trainer.law.entries import law_entry
from trainer.negotiation.talk.events import Goal
from trainer.scenario.scenario import Scenario


def lessons_json(found: Lessons, scenario: Scenario) -> dict[str, Any]:
    """The keys that the lessons add to a record: costliest turn, profile, style, legal check, goals."""
    return {
        "costliest": None if found.costly is None else _costly(found.costly),
        "profile": _profile(found.profile),
        "style": None if found.style is None else _style(found.style),
        "legal": [
            {
                "law": line.law,
                "article": law_entry(line.law).cited(scenario.language),
                "verified": law_entry(line.law).verified,
                "on": scenario.as_of.isoformat(),
                "issue": line.issue,
                "term": line.term,
                "finding": line.finding,
            }
            for line in found.legal
        ],
        "goal": {
            "proposed": [_goal(goal) for goal in found.proposals],
            "chosen": None if found.chosen is None else _goal(found.chosen),
            "pursued": None if found.pursuit is None else _pursuit(found.pursuit),
        },
    }


def _costly(costly: Costly) -> dict[str, Any]:
    return {
        "turn": costly.turn,
        "points": costly.points,
        "value": costly.value,
        "rules": [note.rule for note in costly.reasons],
    }


def _profile(profile: Profile) -> dict[str, Any]:
    return {
        "sentences": profile.sentences,
        "behaviours": [
            {"name": one.name, "unit": one.unit, "value": one.value, "of": one.of, "band": one.band}
            for one in profile.behaviours
        ],
    }


def _style(style: Style) -> dict[str, Any]:
    return {"mode": style.mode, "assertiveness": style.assertiveness, "cooperation": style.cooperation}


def _goal(goal: Goal) -> dict[str, Any]:
    return asdict(goal)


def _pursuit(pursuit: Pursuit) -> dict[str, Any]:
    return {**_goal(pursuit.goal), "became": pursuit.became, "obtained": pursuit.share}
