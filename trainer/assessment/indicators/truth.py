"""Vérité des données présentées: figures against the facts of the case, and her claims."""

from collections.abc import Mapping

from trainer.assessment.assessment import Evidence
from trainer.assessment.exchange import QUESTIONS, TRUE, Exchange, evidence, missing
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, best_of, fading
from trainer.assessment.played import Played
from trainer.assessment.wording import shortened
from trainer.scenario.scenario import Claim
from trainer.terms.moves import Move

# What a claim put to the test without tact earns: the truth comes out, and she loses face.
_BLUNT = 0.6
_TACT: tuple[Move, ...] = (*QUESTIONS, "acknowledgement", "reformulation", "evidence", "rapport")


def figures_true(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Figures that agree with the facts of the case, over the figures stated or shown that the facts can judge.

    A rounded figure is as good as an exact one; a figure that no fact judges is neither credit nor fault. The same
    fact stated again is worth less and less.
    """
    good: list[Chance] = []
    bad: list[Chance] = []
    for exchange in played.exchanges:
        for fact in exchange.reading.facts:
            span = (fact.start, fact.end)
            if fact.verdict in TRUE and exchange.genuine:
                good.append(Chance(1.0, evidence(exchange, "true-figure", "+", span=span)))
            elif fact in exchange.false:
                note = evidence(exchange, "false-figure", "-", span=span, **_fact(played, fact.fact))
                bad.append(Chance(0.0, note))
        for fact in exchange.shown.facts if exchange.shown is not None else ():
            if fact.verdict in TRUE:
                good.append(Chance(1.0, evidence(exchange, "true-figure-shown", "+")))
            elif fact.verdict == "false":
                bad.append(
                    Chance(
                        0.0, evidence(exchange, "false-figure", "-", fact=_fact(played, fact.fact)["fact"])
                    )
                )
    advice = None
    if bad and bad[0].evidence:
        advice = Advice("assessment.advice.check-figure", bad[0].evidence.values)
    return IndicatorResult((*fading(good), *bad), advice=advice)


def _fact(played: Played, id: str | None) -> dict[str, str]:
    fact = played.scenario.facts.get(id or "")
    return {"fact": shortened(fact.text) if fact is not None else "…"}


def facts_used(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Different facts of the case brought to the table correctly, up to `enough` of them.

    The brief lends them from the start, so that they are offered in every talk.
    """
    if not played.scenario.facts:
        return IndicatorResult()
    offered = min(int(parameters["enough"]), len(played.scenario.facts))
    seen: dict[str, Chance] = {}
    for exchange in played.exchanges:
        for id, start, end in exchange.told if exchange.genuine else ():
            if id not in seen:
                seen[id] = Chance(1.0, evidence(exchange, "fact-used", "+", span=(start, end)))
        for fact in exchange.shown.facts if exchange.shown is not None else ():
            if fact.fact and fact.verdict in TRUE and fact.fact not in seen:
                seen[fact.fact] = Chance(1.0, evidence(exchange, "fact-used", "+"))
    lost = Chance(0.0, missing(played.last_number, "facts-unused"), forgone=played.early)
    chances = best_of(seen.values(), offered, lost)
    unused = next((f for f in played.scenario.facts.values() if f.id not in seen), None)
    advice = None
    if len(seen) < offered and unused is not None:
        advice = Advice("assessment.advice.use-fact", {"fact": shortened(unused.text)})
    return IndicatorResult(chances, advice=advice)


def claims_challenged(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Her claims that do not hold and that the student put to the test, over those she made.

    A claim is put to the test by a challenge, or by a true fact of the case set against it: everything when done with
    tact (a question, a proof, her words taken up), part of it when done bluntly. An early end counts the false claims
    that were still to come.
    """
    chances: list[Chance] = []
    advice = None
    for claim in played.scenario.claims.values():
        if claim.holds:
            continue
        made = next((2 * i + 1 for i, t in enumerate(played.turns) if (claim.id, "made") in t.claims), None)
        asked = next((e for e in played.exchanges if _challenges(played, e, claim, made)), None)
        if asked is not None:
            act = asked.act("challenge")
            span = (act.start, act.end) if act is not None else None
            tactful = asked.does(*_TACT) and asked.sees("hostility") != "sure"
            worth, rule = (1.0, "challenged-claim") if tactful else (_BLUNT, "challenged-bluntly")
            chances.append(Chance(worth, evidence(asked, rule, "+", span=span)))
            if not tactful:
                advice = advice or Advice("assessment.advice.tact", {"claim": shortened(claim.says)})
        elif made is not None:
            values = {"claim": shortened(claim.says)}
            chances.append(Chance(0.0, missing(made, "claim-unchallenged", **values)))
            advice = advice or Advice("assessment.advice.challenge", values)
        elif played.early:
            chances.append(Chance(0.0, None, forgone=True))
    return IndicatorResult(tuple(chances), advice=advice)


def _challenges(played: Played, exchange: Exchange, claim: Claim, made: int | None) -> bool:
    # Asking about an issue ("quel délai de paiement ?") or a bare "pourquoi ?" puts no claim to the test.
    subject = {claim.id, *(name for name in claim.about if name not in played.scenario.issues)}
    named = bool(subject & exchange.names) and not exchange.reading.elliptic
    if (claim.id, "challenged") in exchange.turn.claims and named:
        return exchange.genuine
    if made is None or exchange.n < made or not exchange.genuine:
        return False
    facts = [played.scenario.facts[id] for id, _, _ in exchange.told]
    against = any(set(fact.about) & set(claim.about) for fact in facts)
    return against and exchange.does("evidence", "argument", "refusal")


def questions_answered(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Her questions that the student answered, or promised to check, over the questions she asked."""
    chances: list[Chance] = []
    for exchange in played.exchanges:
        for name, event in exchange.turn.asks:
            question = played.scenario.asks.get(name)
            said = shortened(question.says) if question is not None else ""
            promised = exchange.act("verification")
            if event == "answered" or (event == "evaded" and promised is not None):
                rule = "answered-question" if event == "answered" else "promised-check"
                span = (promised.start, promised.end) if promised is not None else None
                chances.append(
                    Chance(1.0 if exchange.genuine else 0.0, evidence(exchange, rule, "+", span=span))
                )
            elif event == "evaded":
                chances.append(Chance(0.0, evidence(exchange, "evaded-question", "-", question=said)))
    lost = next(
        (c.evidence for c in chances if c.seized == 0 and c.evidence and c.evidence.effect == "-"), None
    )
    advice = Advice("assessment.advice.answer", lost.values) if lost is not None else None
    return IndicatorResult(tuple(chances), advice=advice)


def false_figures(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Takes `cost` off for each false figure: one lie costs more than an exact figure earns."""
    notes: list[Evidence] = []
    for exchange in played.exchanges:
        for fact in exchange.false:
            span = (fact.start, fact.end)
            notes.append(evidence(exchange, "false-figure", "-", span=span, **_fact(played, fact.fact)))
        for fact in exchange.shown.facts if exchange.shown is not None else ():
            if fact.verdict == "false":
                notes.append(evidence(exchange, "false-figure", "-", fact=_fact(played, fact.fact)["fact"]))
    return IndicatorResult(penalty=len(notes) * parameters["cost"])
