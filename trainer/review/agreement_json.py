"""Agreement as plain data, for other programs."""

from collections.abc import Sequence
from typing import Any

from trainer.review.agreement import Agreement, CriterionAgreement, Told
from trainer.review.indicator_gaps import IndicatorGap, Passage
from trainer.review.kappa import Kappa


def agreement_json(found: Agreement) -> dict[str, Any]:
    """The agreement over one rubric."""
    return {
        "rubric": found.rubric,
        "attempts": found.attempts,
        "reviews": found.reviews,
        "blind": found.blind,
        "unfinished": found.unfinished,
        "jurors": list(found.jurors),
        "guided": found.guided,
        "whole": _criterion(found.whole),
        "criteria": [{"id": one.criterion, **_criterion(one)} for one in found.criteria],
    }


def gaps_json(gaps: Sequence[IndicatorGap], *, names: bool = True) -> list[dict[str, Any]]:
    """The indicators that set program and jurors apart, the worst first.

    Args:
        names: whether students are named.
    """
    return [
        {
            "criterion": gap.criterion,
            "indicator": gap.indicator,
            "severe": gap.severe,
            "kind": gap.kind,
            "pull": gap.pull,
            "passages": [_passage(one, names) for one in gap.passages],
        }
        for gap in gaps
    ]


def _criterion(found: CriterionAgreement) -> dict[str, Any]:
    return {
        "computed": _told(found.computed),
        "human": _told(found.human),
        "one_sided": found.one_sided,
        "table": [list(row) for row in found.table],
    }


def _told(found: Told) -> dict[str, Any]:
    return {"blind": _kappa(found.blind), "seen": _kappa(found.seen)}


def _kappa(found: Kappa) -> dict[str, Any]:
    low, high = (None if one is None else round(one, 4) for one in (found.low, found.high))
    return {
        "attempts": found.attempts,
        "pairs": found.pairs,
        "kappa": None if found.value is None else round(found.value, 4),
        "low": low,
        "high": high,
        "strength": found.strength,
        "lack": found.lack or None,
        "equal": round(found.equal, 4),
        "near": round(found.near, 4),
        "gap": round(found.gap, 4),
    }


def _passage(found: Passage, names: bool) -> dict[str, Any]:
    evidence = found.evidence
    return {
        "attempt": found.attempt,
        "students": list(found.students) if names else [],
        "turn": evidence.turn,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "rule": evidence.rule,
        "why": evidence.why,
        "values": dict(evidence.values),
        "computed": found.computed,
        "human": found.human,
        "by": found.by,
        "reason": found.reason,
        "comment": found.comment,
    }
