"""Atteinte des objectifs: the deal, what the student came for, the law, and the relation left behind."""

from collections.abc import Mapping

from trainer.assessment.assessment import Evidence
from trainer.assessment.exchange import Exchange, evidence, missing
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult
from trainer.assessment.outcome import best_value, illegal_terms, value_of
from trainer.assessment.played import Played
from trainer.assessment.wording import shortened
from trainer.negotiation.deals.verdict import judge


def objectives_met(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """The scenario's objectives met by what was finally agreed, by their weights; nothing is met without a deal."""
    chances: list[Chance] = []
    advice = None
    heaviest = max((objective.weight for objective in played.scenario.objectives.values()), default=1)
    for objective in played.scenario.objectives.values():
        worth = objective.weight / heaviest
        turn = played.met_at(objective.id)
        if turn is not None:
            note = _at(played, turn, "objective-met", objective=shortened(objective.text))
            chances.append(Chance(1.0, note, worth))
            continue
        note = missing(played.last_number, "objective-missed", objective=shortened(objective.text))
        chances.append(Chance(0.0, note, worth, forgone=played.early))
        advice = advice or Advice("assessment.advice.objective", {"objective": shortened(objective.text)})
    return IndicatorResult(tuple(chances), advice=advice)


def deal_value(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """What the deal is worth to the student between the alternative (0) and the best that she could have accepted (1).

    Reaching the share `full` (0–1) of that way earns everything, a deal no worse than the alternative at least `signed`
    (0–1). A deal worth less than the alternative earns
    nothing; walking away from offers worth less than the alternative earns `walk_away` (0–1).
    """
    batna = 100 * played.scenario.you.batna.value
    if not played.agreed:
        return _without_deal(played, parameters)
    value = value_of(played.scenario, played.package)
    best = best_value(played.scenario)
    way = (value - batna) / (best - batna) if best > batna else float(value >= batna)
    signed = parameters["signed"]
    worth = round(signed + (1.0 - signed) * max(0.0, min(1.0, way / parameters["full"])), 4)
    figures = {"value": str(round(value / 100)), "batna": str(played.scenario.you.batna.value)}
    last = played.last_number
    if value < batna:
        note = missing(last, "below-batna", **figures)
        return IndicatorResult((Chance(0.0, note),), advice=Advice("assessment.advice.batna", figures))
    note = _at(played, last, "deal-above-batna", **figures)
    advice = Advice("assessment.advice.value", figures) if worth < 1 else None
    return IndicatorResult((Chance(worth, note),), advice=advice)


def _without_deal(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    if played.justified_walk_away:
        note = _at(played, played.last_number, "walked-away-rightly")
        return IndicatorResult((Chance(parameters["walk_away"], note),))
    note = missing(played.last_number, "no-deal")
    return IndicatorResult(
        (Chance(0.0, note, forgone=played.early),), advice=Advice("assessment.advice.no-deal")
    )


def joint_value(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """How close the deal comes to the most that both together could have: nothing at `low`, everything at `high`, of the
    way between both alternatives (0) and the best joint value (1). Not observed without a deal."""
    if not played.agreed or played.outcome != "agreement":
        return IndicatorResult()
    found = judge(played.scenario, played.package).efficiency
    if found is None:
        return IndicatorResult()
    efficiency = found / 10_000
    span = parameters["high"] - parameters["low"]
    worth = (
        max(0.0, min(1.0, (efficiency - parameters["low"]) / span)) if span > 0 else float(efficiency >= 1)
    )
    share = {"share": str(round(100 * max(0.0, efficiency)))}
    rule = "joint-value" if worth >= 0.5 else "joint-value-left"
    last = played.last_number
    note = _at(played, last, rule, **share) if worth >= 0.5 else missing(last, rule, **share)
    advice = Advice("assessment.advice.joint") if worth < 1 else None
    return IndicatorResult((Chance(round(worth, 4), note),), advice=advice)


def relation_kept(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Trust at the end: nothing at `low`, everything at `high` (0–100). Without a deal it earns half at most."""
    span = parameters["high"] - parameters["low"]
    worth = max(0.0, min(1.0, (played.state.trust - parameters["low"]) / span)) if span > 0 else 0.0
    if played.early:
        return IndicatorResult((Chance(0.0, None, forgone=True),))
    if not played.agreed and not played.justified_walk_away:
        worth /= 2
    change = played.state.trust - played.start.trust
    rule = "relation-grown" if change > 0 else "relation-kept" if change > -10 else "relation-hurt"
    note = (
        _at(played, played.last_number, rule)
        if worth >= 0.5
        else missing(played.last_number, "relation-hurt")
    )
    advice = Advice("assessment.advice.relation") if worth < 0.5 else None
    return IndicatorResult((Chance(round(worth, 4), note),), advice=advice)


def illegal_deal(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Takes `cost` off for each agreed term that the law does not allow."""
    if not played.agreed:
        return IndicatorResult()
    notes: list[Evidence] = []
    for issue, _ in illegal_terms(played.scenario, played.package):
        label = played.scenario.issues[issue].label
        settled = next((e for e in played.exchanges if any(p.issue == issue for p in e.turn.settled)), None)
        turn = settled.n if settled is not None else played.last_number
        notes.append(missing(turn, "illegal-term", issue=label))
    advice = Advice("assessment.advice.illegal", notes[0].values) if notes else None
    return IndicatorResult(penalty=len(notes) * parameters["cost"], notes=tuple(notes), advice=advice)


def _at(played: Played, turn: int, rule: str, **values: str) -> Evidence:
    """Evidence at a reply; where there was none, at the turn alone."""
    exchange: Exchange | None = next((e for e in played.exchanges if e.n == turn), None)
    if exchange is None:
        return Evidence(turn, 0, 0, "", rule, "+", f"assessment.why.{rule}", values)
    return evidence(exchange, rule, "+", span=None, **values)
