"""Progress as plain data, for other programs."""

from collections.abc import Sequence
from typing import Any

from trainer.negotiation.talk.events import Goal
from trainer.practice.progress import Followed, Progress
from trainer.practice.training import Trains


def progress_json(
    found: Progress, followed: Sequence[Followed], proposed: Sequence[Trains]
) -> dict[str, Any]:
    """All of it, keys in a fixed order."""
    return {
        "rubric": found.rubric.id,
        "attempts": [
            {
                "attempt": one.attempt,
                "scenario": one.scenario,
                "title": one.title,
                "try": one.number,
                "mode": one.mode,
                "started": one.started,
                "total": one.total,
                "out_of": one.out_of,
                "levels": dict(one.levels),
                "jury": dict(one.jury),
            }
            for one in found.tries
        ],
        "guided": found.guided,
        "other_rubric": found.other,
        "criteria": [
            {
                "id": one.criterion,
                "levels": list(one.levels),
                "recent": None if one.recent is None else round(one.recent, 2),
                "trend": one.trend,
            }
            for one in found.criteria
        ],
        "weakest": found.weakest,
        "goal": None if found.chosen is None else _goal(found.chosen),
        "goals": [
            {
                **_goal(one.pursuit.goal),
                "attempt": one.attempt,
                "became": one.pursuit.became,
                "reached": one.pursuit.share,
            }
            for one in followed
        ],
        "next": [
            {
                "scenario": one.item.id,
                "title": one.item.title,
                "share": round(one.share, 2),
                "why": list(one.why),
                "attempts": one.item.attempts,
            }
            for one in proposed
        ],
    }


def _goal(goal: Goal) -> dict[str, Any]:
    return {
        "criterion": goal.criterion,
        "indicator": goal.indicator,
        "share": goal.share,
        "before": goal.before,
        "words": goal.words,
    }
