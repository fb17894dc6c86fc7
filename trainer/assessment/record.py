"""The attempt as one JSON object: the contract of `play --json` and `show --json`. Same log, same bytes."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from trainer.assessment.assess import assess
from trainer.assessment.assessment import Assessment, BetterWords, CriterionResult, Evidence
from trainer.assessment.debrief import deal_sheet
from trainer.assessment.exchange import Exchange
from trainer.assessment.ledger import interest_lines, objection_lines, objective_lines
from trainer.assessment.lessons import estimate_in, lessons_of
from trainer.assessment.lessons_json import lessons_json
from trainer.assessment.played import Played, fold
from trainer.assessment.rubric import Rubric
from trainer.assessment.term_json import number_json, term_json
from trainer.negotiation.deals.position import Position
from trainer.negotiation.talk.events import Contested, Disputed, Event, Left, Replied, Started, standing
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.negotiation.talk.turn import Turn
from trainer.scenario.scenario import Scenario


def record(
    rubric: Rubric,
    scenario: Scenario,
    log: Sequence[Event],
    *,
    number: int = 1,
    assessment: Assessment | None = None,
    self_rating: Mapping[str, int] | None = None,
    reviews: Sequence[Mapping[str, Any]] = (),
) -> dict[str, Any]:
    """The attempt as plain data, keys in the order of the contract.

    Args:
        rubric: the rubric to assess with.
        scenario: the scenario as played.
        log: the attempt's events.
        number: which try of this scenario it is for these students, from 1 (printed as "try").
        assessment: when it is known already; computed otherwise.
        self_rating: the student's own estimate from elsewhere; that of the log without it.
        reviews: what others have added to the attempt.

    Raises:
        ValueError: the log does not begin with its Started event.
    """
    played = fold(scenario, log, rubric.reading)
    started = log[0]
    assert isinstance(started, Started)
    assessment = assessment or assess(rubric, scenario, log)
    return {
        "attempt": started.attempt,
        "scenario": {"id": started.scenario, "hash": started.scenario_hash, "language": scenario.language},
        "rubric": {"id": started.rubric, "hash": started.rubric_hash},
        "mode": started.mode,
        "seed": started.seed,
        "students": list(started.students),
        "try": number,
        "parent": started.parent,
        "program": started.program,
        "preparation": _preparation(played),
        "self": dict(self_rating or estimate_in(log) or {}),
        "contested": [_contested(event) for event in log if isinstance(event, Contested)],
        "disputed": {event.criterion: event.remark for event in log if isinstance(event, Disputed)},
        "hints": [
            {"turn": hint.n, "hint": hint.hint, "degree": hint.degree, "cost": hint.cost / 100}
            for hint in played.hints
        ],
        "extra_time": started.extra,
        "difficulty": scenario.difficulty,
        "started": started.started,
        "ended": _ended(started, log) if played.outcome is not None else None,
        "outcome": played.outcome,
        "turns": _turns(played, log),
        "deal": _deal(played),
        "objectives": [
            {"id": line.id, "met": line.met, "turn": line.turn} for line in objective_lines(played)
        ],
        "interests": [
            {"id": line.id, "state": line.state, "turn": line.turn} for line in interest_lines(played)
        ],
        "assessment": assessment_json(assessment),
        "objections": [
            {
                "id": line.id,
                "turns": list(line.turns),
                "dug": line.dug is not None,
                "restated": line.restated is not None,
                "answered": line.answered is not None,
                "checked": line.checked is not None,
            }
            for line in objection_lines(played)
        ],
        **lessons_json(lessons_of(rubric, played, log, assessment), scenario),
        "reviews": [dict(review) for review in reviews],
    }


def _ended(started: Started, log: Sequence[Event]) -> str:
    """The time at which the talk ended, in the form of the start's."""
    seconds = next(event.at for event in reversed(log) if isinstance(event, Replied | Left))
    at = datetime.fromisoformat(started.started) + timedelta(seconds=seconds)
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _turns(played: Played, log: Sequence[Event]) -> list[dict[str, Any]]:
    events = [event for event in standing(log) if isinstance(event, Replied)]
    turns = [_hers(1, played.opening)]
    for exchange, event in zip(played.exchanges, events, strict=True):
        turns += [_students(exchange, event), _hers(exchange.n + 1, exchange.turn)]
    if played.closing is not None:
        turns.append(_hers(len(turns) + 1, played.closing))
    return turns


def _hers(n: int, turn: Turn) -> dict[str, Any]:
    return {
        "n": n,
        "speaker": "counterpart",
        "text": turn.text,
        "scene": turn.scene_after,
        "reaction": turn.reaction,
    }


def _students(exchange: Exchange, event: Replied) -> dict[str, Any]:
    reading, turn = exchange.reading, exchange.turn
    return {
        "n": exchange.n,
        "at": round(event.at, 1),
        "speaker": "student",
        "by": event.by,
        "text": exchange.text,
        "moves": list(dict.fromkeys(move.move for move in reading.moves)),
        "acts": list(dict.fromkeys(act.act for act in turn.acts)),
        "terms": [term_json(term, exchange.text) for term in reading.terms],
        "choices": [
            {"issue": c.issue, "option": c.option, "stance": c.stance, "start": c.start, "end": c.end}
            for c in reading.choices
        ],
        "exhibit": None if event.exhibit is None else exhibit_json(event.exhibit),
        "reaction": turn.reaction,
        "matched": turn.matched,
        "trust": turn.trust,
        "value": {"you": _share(turn.value_you), "them": _share(turn.value_them)},
    }


def _preparation(played: Played) -> dict[str, Any] | None:
    if played.sheet is None:
        return None
    sheet: dict[str, Any] = dict(played.sheet)
    if played.exhibits:
        sheet["exhibits"] = [exhibit_json(exhibit) for exhibit in played.exhibits]
    return sheet


def exhibit_json(exhibit: Exhibit) -> dict[str, Any]:
    """An exhibit as plain data."""
    return {"title": exhibit.title, "lines": list(exhibit.lines), "facts": list(exhibit.facts)}


def _contested(event: Contested) -> dict[str, Any]:
    return {
        "turn": event.n,
        "as": event.remark,
        "words": event.words,
        "withdrawn": event.withdrawn,
        "by": event.by,
    }


def _deal(played: Played) -> dict[str, Any]:
    """The deal; figures are null and the package empty where nothing was agreed."""
    sheet, scenario = deal_sheet(played), played.scenario
    verdict = sheet.verdict
    better = verdict.better if verdict is not None else None
    return {
        "package": {name: _position(position) for name, position in played.package.items()},
        "worth": None
        if sheet.worth is None
        else {"obtained": sheet.worth, "left": sheet.left, "currency": sheet.currency},
        "you": None if verdict is None else _share(verdict.you),
        "them": None if verdict is None else _share(verdict.them),
        "floor": {"you": scenario.you.batna.value / 100, "them": scenario.counterpart.batna.value / 100},
        "efficiency": None if verdict is None else _share(verdict.efficiency),
        "left_on_table": None if verdict is None else _share(verdict.left_on_the_table),
        "better_package": None if better is None else {n: _position(p) for n, p in better.package.items()},
        "illegal": []
        if verdict is None
        else [{"issue": i, "law": law} for i, law in verdict.illegal.items()],
    }


def _position(position: Position) -> str | int | float | None:
    """The id of the option, or the figure between two options."""
    return position.option if position.option is not None else number_json(position.number)


def _share(value: int | None) -> float | None:
    """A value of 0–10,000 as 0–1."""
    return None if value is None else round(value / 10_000, 4)


def assessment_json(assessment: Assessment) -> dict[str, Any]:
    """An assessment as plain data; `why` and `advice` are catalogue keys, with their values beside."""
    return {
        "rubric": assessment.rubric,
        "total": assessment.total,
        "out_of": assessment.out_of,
        "band": assessment.band,
        "contested": list(assessment.contested),
        "total_without_contested": assessment.total_without,
        "criteria": [_criterion(criterion) for criterion in assessment.criteria],
    }


def _criterion(result: CriterionResult) -> dict[str, Any]:
    return {
        "id": result.id,
        "level": result.level,
        "score": None if result.score is None else round(result.score, 4),
        "confidence": result.confidence,
        "observed": result.observed,
        "offered": result.offered,
        "seized": result.seized,
        "forgone": result.forgone,
        "level_without_contested": result.level_without,
        "evidence": [_evidence(quote) for quote in result.evidence],
        "advice": [key for key, _ in result.advice],
        "advice_values": [dict(values) for _, values in result.advice],
        "coach": list(result.coach),
        "indicators": [
            {
                "name": score.name,
                "offered": score.offered,
                "seized": score.seized,
                "share": score.share,
                "penalty": score.penalty,
            }
            for score in result.indicators
        ],
    }


def _evidence(quote: Evidence) -> dict[str, Any]:
    return {
        "turn": quote.turn,
        "start": quote.start,
        "end": quote.end,
        "quote": quote.quote,
        "rule": quote.rule,
        "effect": quote.effect,
        "why": quote.why,
        "values": dict(quote.values),
        "confidence": round(quote.confidence, 3),
        "better": None if quote.better is None else _better(quote.better),
    }


def _better(words: BetterWords) -> dict[str, Any]:
    return {"text": words.text} if words.text else {"key": words.key, "values": dict(words.values)}
