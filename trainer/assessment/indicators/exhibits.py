"""Supports: what was prepared to be shown, whether it came to the table, and whether it came when it was wanted."""

from collections.abc import Mapping

from trainer.assessment.exchange import TRUE, Exchange, evidence, missing
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, best_of
from trainer.assessment.objection_steps import subjects
from trainer.assessment.played import Played
from trainer.assessment.wording import shortened
from trainer.negotiation.talk.exhibit import Exhibit


def exhibits_prepared(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Exhibits on the sheet that rest on facts of the case, up to `enough`; not observed without a sheet."""
    if played.sheet is None:
        return IndicatorResult()
    fit = [exhibit for exhibit in played.exhibits if _rests_on_facts(played, exhibit)]
    chances = best_of(
        [Chance(1.0) for _ in fit], int(parameters["enough"]), Chance(0.0, missing(1, "no-exhibit"))
    )
    short = len(fit) < parameters["enough"]
    return IndicatorResult(chances, advice=Advice("assessment.advice.exhibit") if short else None)


def _rests_on_facts(played: Played, exhibit: Exhibit) -> bool:
    if set(exhibit.facts) & played.scenario.facts.keys():
        return True
    shown = [e.shown for e in played.exchanges if e.exhibit == exhibit and e.shown is not None]
    return any(fact.verdict in TRUE for reading in shown for fact in reading.facts)


def exhibits_shown(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Exhibits prepared that were shown, up to `enough`: half for showing one, everything when it came on what she had
    objected, claimed or asked.

    Not observed when none was prepared: that is what `exhibits_prepared` looks at.
    """
    if not played.exhibits:
        return IndicatorResult()
    shown: dict[str, Chance] = {}
    for index, exchange in enumerate(played.exchanges):
        exhibit = exchange.exhibit
        if exhibit is None or exhibit.title in shown:
            continue
        wanted = _called_for(played, index)
        rule = "exhibit-on-time" if wanted else "exhibit-shown"
        note = evidence(exchange, rule, "+", title=shortened(exhibit.title))
        shown[exhibit.title] = Chance(1.0 if wanted else 0.5, note)
    offered = min(int(parameters["enough"]), len(played.exhibits))
    first = next((e for e in played.exhibits if e.title not in shown), played.exhibits[0])
    title = {"title": shortened(first.title)}
    lost = Chance(0.0, missing(played.last_number, "exhibit-kept", **title), forgone=played.early)
    advice = Advice("assessment.advice.show", title) if len(shown) < offered else None
    return IndicatorResult(best_of(shown.values(), offered, lost), advice=advice)


def _called_for(played: Played, index: int) -> bool:
    """Whether what is shown is about something that she objected, claimed or asked before."""
    exchange = played.exchanges[index]
    about = _about(played, exchange)
    wanted: set[str] = set()
    for turn in played.turns[: index + 1]:
        for name, event in turn.objections:
            if event in ("raised", "returned"):
                wanted |= subjects(played, played.scenario.objections[name])
        wanted |= {topic for name, _ in turn.claims for topic in (name, *played.scenario.claims[name].about)}
        wanted |= {topic for name, _ in turn.asks for topic in played.scenario.asks[name].about}
    return bool(wanted & about)


def _about(played: Played, exchange: Exchange) -> set[str]:
    names = set(exchange.names)
    if exchange.shown is not None:
        names |= {mention.name for mention in exchange.shown.mentions}
    facts = exchange.exhibit.facts if exchange.exhibit is not None else ()
    for id in facts:
        if id in played.scenario.facts:
            names |= {id, *played.scenario.facts[id].about}
    return names
