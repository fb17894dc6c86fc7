"""Adaptabilité: countering only after hearing, and going about it as this person does."""

from collections.abc import Mapping

from trainer.assessment.exchange import OFFERS, Exchange, evidence, missing
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult
from trainer.assessment.played import Played
from trainer.terms.moves import Move

# Words from which on a reply is long to a person who goes straight to the point, and the mean below which replies are curt;
# the directness (of 3) from which on it matters.
_LONG, _CURT, _STRONG = 60, 8, 3

_TAKES_UP: tuple[Move, ...] = (
    "open_question", "closed_question", "reformulation", "acknowledgement", "summary", "argument", "evidence",
    "benefit_link", "refusal", "next_step",
)  # fmt: skip


def immediate_counters(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Takes `cost` off for each counter-offer, after the first `free` ones, made straight after an offer of hers without
    a question, a word on it or a reason.

    An exchange that builds on her offer is no such counter. Source: negotiation.md §3 (Rackham and Carlisle).
    """
    counters = [e for e in played.exchanges if _counters_at_once(e)]
    counted = counters[int(parameters["free"]) :]
    notes = tuple(evidence(e, "immediate-counter", "-", *OFFERS) for e in counted)
    advice = Advice("assessment.advice.hear-first") if notes else None
    return IndicatorResult(penalty=len(notes) * parameters["cost"], notes=notes, advice=advice)


def _counters_at_once(exchange: Exchange) -> bool:
    proposed = {position.issue for position in exchange.heard.answered}
    against = proposed & {position.issue for position in exchange.turn.offered}
    if not against or exchange.turn.conditional or exchange.turn.conceded or exchange.turn.settled:
        return False
    return exchange.sees(*_TAKES_UP) == "no" and not exchange.told


def persona_fitted(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Habits of this person that the student went along with, over those that show: packages or one point at a time, and
    length of reply to who is direct.

    She goes by packages or point by point (`sequencing`); a direct person is answered in short replies. `share` is the
    part of the replies or offers (0–1) that must fit.
    """
    persona = played.scenario.counterpart.persona
    chances: list[Chance] = []
    offers = [e for e in played.exchanges if e.offers and e.genuine]
    if persona.sequencing != "any" and len(offers) >= 2:
        whole = persona.sequencing == "package"
        fit = [e for e in offers if (len(e.turn.offered) >= 2) == whole]
        chances.append(_fitting(fit, offers, parameters["share"], "sequence"))
    said = [e for e in played.exchanges if e.genuine]
    if persona.directness >= _STRONG and len(said) >= 4:
        short = [e for e in said if e.reading.words <= _LONG]
        # Curt is not direct: short replies that say something fit her pace.
        if sum(e.reading.words for e in said) >= _CURT * len(said):
            chances.append(_fitting(short, said, parameters["share"], "pace"))
    lost = any(chance.seized < 1 for chance in chances)
    return IndicatorResult(tuple(chances), advice=Advice("assessment.advice.fit-person") if lost else None)


def _fitting(fit: list[Exchange], of: list[Exchange], share: float, what: str) -> Chance:
    if fit and len(fit) >= share * len(of):
        return Chance(1.0, evidence(fit[0], f"{what}-fitted", "+"))
    other = next((e for e in of if e not in fit), None)
    note = evidence(other, f"{what}-missed", "-") if other is not None else missing(1, f"{what}-missed")
    return Chance(0.0, note)
