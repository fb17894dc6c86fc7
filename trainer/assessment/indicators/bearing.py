"""Conviction: how positions are taken: aimed high, said plainly, in few words."""

from collections.abc import Mapping

from trainer.assessment.assessment import Evidence
from trainer.assessment.exchange import evidence
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult
from trainer.assessment.played import Played
from trainer.assessment.reasons import hits
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import at_option
from trainer.terms.fold import fold_text


def opening_positions(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """First positions at the student's target or beyond, over the first positions taken on the `most` weightiest issues.

    What was first said on an issue in answer to her own figure counts as well; an issue never spoken of does not.
    """
    weighty = sorted(
        (issue for issue in played.scenario.issues.values() if issue.target is not None),
        key=lambda issue: -issue.you.weight,
    )[: int(parameters["most"])]
    chances: list[Chance] = []
    for issue in weighty:
        first = next(
            (
                (e, p)
                for e in played.exchanges
                for p in e.turn.offered
                if p.issue == issue.id and issue.id not in e.doubted
            ),
            None,
        )
        if first is None or issue.target is None:
            continue
        exchange, position = first
        high = better_for(issue, "you", at_option(issue, issue.target), position) <= 0
        rule, effect = ("opened-high", "+") if high else ("opened-low", "-")
        note = evidence(exchange, rule, effect, "proposal", "conditional_exchange", issue=issue.label)  # type: ignore[arg-type]
        chances.append(Chance(1.0 if high and exchange.genuine else 0.0, note))
    lost = next((c.evidence for c in chances if c.evidence and c.evidence.effect == "-"), None)
    advice = Advice("assessment.advice.open-high", lost.values) if lost is not None else None
    return IndicatorResult(tuple(chances), advice=advice)


def assured_form(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Takes points off for positions said as if they were not meant.

    `hedge` for each reply with more than `hedges` words that weaken it, `excuse` for excusing one's own price, `monologue`
    for each reply of more than `words` words.
    """
    notes: list[Evidence] = []
    penalty = 0.0
    advice = None
    for exchange in played.exchanges:
        folded, language = fold_text(exchange.text), played.scenario.language
        for found, rule, cost in (
            (hits(folded, "hedging", language) > parameters["hedges"], "hedged", "hedge"),
            (hits(folded, "excusing", language) > 0, "excused", "excuse"),
            (exchange.reading.words > parameters["words"], "monologue", "monologue"),
        ):
            if found:
                notes.append(evidence(exchange, rule, "-", words=str(exchange.reading.words)))
                penalty += parameters[cost]
                advice = advice or Advice(f"assessment.advice.{rule}")
    return IndicatorResult(penalty=penalty, notes=tuple(notes), advice=advice)
