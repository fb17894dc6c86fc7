"""Adaptabilité et concertation: trading rather than giving, and coming back with something else after a refusal."""

from collections.abc import Mapping

from trainer.assessment.assessment import Evidence
from trainer.assessment.exchange import Exchange, evidence, missing
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, fading
from trainer.assessment.played import Played
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.deals.values import option_value

# What ground given back after hers earns: fair, but nothing was asked for.
_RETURNED = 0.6


def traded_concessions(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Ground given in exchange for something, over all ground given.

    An exchange offered counts as one seized, whatever became of it; ground given right after she gave is an exchange
    over two turns, and earns part of it. Each offer that she turns down or counters is a chance to trade, up to `least` of them: a
    position that never moves is not adaptability.
    """
    traded: list[Chance] = []
    given: list[Chance] = []
    for exchange in played.exchanges:
        if exchange.genuine and exchange.turn.conditional and exchange.turn.offered:
            traded.append(Chance(1.0, evidence(exchange, "traded", "+", "conditional_exchange")))
        elif exchange.turn.conceded and exchange.act("return_gift") is not None:
            traded.append(Chance(_RETURNED, evidence(exchange, "returned-gift", "+", "proposal")))
        elif freely := given_away(played, exchange):
            issues = ", ".join(played.scenario.issues[issue].label for issue in freely)
            note = evidence(
                exchange, "gave-for-nothing", "-", "unilateral_concession", "proposal", issues=issues
            )
            given.append(Chance(0.0, note))
    chances = (*fading(traded), *given)
    refusals = sum(1 for exchange in played.exchanges if exchange.turned_down)
    gap = min(int(parameters["least"]), max(refusals, int(played.early))) - len(chances)
    if gap > 0:
        lost = Chance(0.0, missing(played.last_number, "never-traded"), forgone=played.early)
        chances = (*chances, lost, *[Chance(0.0, forgone=played.early)] * (gap - 1))
    advice = None
    if any(chance.seized == 0 for chance in chances):
        advice = Advice("assessment.advice.trade", _pair(played, given))
    return IndicatorResult(chances, advice=advice)


def given_away(played: Played, exchange: Exchange) -> tuple[str, ...]:
    """Issues on which the reply gave ground and got nothing.

    Taking her position is a fair close where she had moved on that issue herself, or where it is worth at least half
    of what could be had; only otherwise is it a gift. Ground that was read with doubt is not held against anyone.
    """
    if exchange.turn.conditional or exchange.act("return_gift") is not None:
        return ()
    offered = {position.issue for position in exchange.turn.offered}
    ground = [issue for issue in exchange.turn.conceded if issue not in exchange.doubted]
    given = [i for i in ground if i in offered or not _fair_close(played, exchange, i)]
    given += [
        p.issue for p in exchange.turn.offered if p.issue not in given and _given_at_once(played, exchange, p)
    ]
    return tuple(given)


def _given_at_once(played: Played, exchange: Exchange, position: Position) -> bool:
    """Whether a first position gives everything at once: worth nothing to the student, or less than the brief's limit."""
    if exchange.before.yours_on(position.issue) is not None or position.issue in exchange.doubted:
        return False
    issue = played.scenario.issues[position.issue]
    below = issue.limit is not None and better_for(issue, "you", at_option(issue, issue.limit), position) > 0
    return below or option_value(issue, "you", position) == 0


def _fair_close(played: Played, exchange: Exchange, name: str) -> bool:
    taken = exchange.after.yours_on(name)
    if taken is None:
        return True
    issue = played.scenario.issues[name]
    if 2 * option_value(issue, "you", taken) >= max(issue.you.values):
        return True
    first = next((p for turn in played.turns for p in turn.answered if p.issue == name), None)
    return first is not None and better_for(issue, "you", taken, first) > 0


def _pair(played: Played, given: list[Chance]) -> dict[str, str]:
    """Two issues to put in the scales: what was given (else what matters least), and what matters most."""
    issues = sorted(played.scenario.issues.values(), key=lambda issue: issue.you.weight)
    first = given[0].evidence.values.get("issues", "") if given and given[0].evidence else ""
    give = first or (issues[0].label if issues else "…")
    take = next((issue.label for issue in reversed(issues) if issue.label not in give), "…")
    return {"give": give, "take": take}


def new_packages(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """After she turned an offer down: coming back with another combination, over offers turned down.

    Another combination is an exchange, or an offer on several issues at once; the same figure again, or one issue
    nudged, is not. It counts within `within` replies.
    """
    within = int(parameters["within"])
    chances: list[Chance] = []
    for index, exchange in enumerate(played.exchanges):
        if not exchange.turned_down:
            continue
        window = played.exchanges[index + 1 : index + 1 + within]
        answer = next((e for e in window if _is_new(played, exchange, e)), None)
        if answer is not None:
            chances.append(
                Chance(1.0, evidence(answer, "new-package", "+", "conditional_exchange", "proposal"))
            )
        elif len(window) == within or played.early:
            again = next((e for e in window if e.turn.offered), None)
            note = (
                evidence(again, "same-offer", "-", "proposal")
                if again
                else missing(exchange.n, "no-other-offer")
            )
            chances.append(Chance(0.0, note, forgone=played.early and len(window) < within))
    if not chances and played.early and len(played.scenario.issues) > 1:
        chances.append(Chance(0.0, None, forgone=True))
    lost = any(chance.seized == 0 for chance in chances)
    advice = Advice("assessment.advice.new-package", _pair(played, [])) if lost else None
    return IndicatorResult(fading(chances), advice=advice)


def _is_new(played: Played, refused: Exchange, exchange: Exchange) -> bool:
    if not exchange.genuine or given_away(played, exchange):
        return False
    if not exchange.turn.offered or exchange.turn.offered == refused.turn.offered:
        return False
    return exchange.turn.conditional or len(exchange.turn.offered) >= 2


def options_offered(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Several equivalent offers put side by side earn everything, asking what would make an offer acceptable earns half:
    one chance in every talk in which the student offered anything.

    Offers stand side by side when a reply names two values for one issue; they are equivalent when the second gives
    elsewhere what it takes here.
    """
    several = next((e for e in played.exchanges if e.genuine and _side_by_side(e)), None)
    if several is not None:
        act = several.act("options")
        span = (act.start, act.end) if act is not None else None
        return IndicatorResult((Chance(1.0, evidence(several, "options", "+", span=span)),))
    shown = next((e for e in played.exchanges if _asks_for_terms(e)), None)
    if shown is not None:
        act = shown.act("options")
        span = (act.start, act.end) if act is not None else None
        chance = Chance(0.5, evidence(shown, "asked-what-would-do", "+", span=span))
        return IndicatorResult((chance,), advice=Advice("assessment.advice.options", _pair(played, [])))
    if not played.early and not any(exchange.turn.offered for exchange in played.exchanges):
        return IndicatorResult()
    note = missing(played.last_number, "no-options")
    return IndicatorResult(
        (Chance(0.0, note, forgone=played.early),),
        advice=Advice("assessment.advice.options", _pair(played, [])),
    )


def _side_by_side(exchange: Exchange) -> bool:
    """Whether the reply offers two values of one issue, and something else beside them."""
    named: dict[str, set[object]] = {}
    for term in exchange.reading.terms:
        if term.issue is not None and term.stance in ("own", "asked"):
            named.setdefault(term.issue, set()).add((term.value.number, term.value.code))
    for choice in exchange.reading.choices:
        if choice.stance in ("own", "asked"):
            named.setdefault(choice.issue, set()).add(choice.option)
    several = [issue for issue, values in named.items() if len(values) >= 2]
    return bool(several) and len(named) >= 2 and exchange.act("options", "challenge") is not None


def _asks_for_terms(exchange: Exchange) -> bool:
    """Whether the reply asks openly what would make an offer acceptable, once something is on the table."""
    asks = exchange.act("options") is not None and exchange.does("open_question")
    return exchange.genuine and asks and bool(exchange.before.yours or exchange.before.theirs)


def relationship_first(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """With a person for whom the relationship comes first: a warm word in the first `within` replies."""
    if played.scenario.counterpart.persona.relationship_first < 2 or not played.exchanges:
        return IndicatorResult()
    first = played.exchanges[: int(parameters["within"])]
    warm = next((e for e in first if e.does("rapport", "acknowledgement")), None)
    if warm is not None:
        return IndicatorResult(
            (Chance(1.0, evidence(warm, "relationship", "+", "rapport", "acknowledgement")),)
        )
    if any(e.sees("rapport") == "doubtful" for e in first):
        return IndicatorResult()
    note = missing(first[0].n, "relationship-skipped")
    return IndicatorResult((Chance(0.0, note),), advice=Advice("assessment.advice.relationship"))


def rigid_style(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Takes points off for slips of register, splits down the middle, and hostility.

    `slip`, `split` and `hostility` are the points (0–1) for one occurrence.
    """
    notes: list[Evidence] = []
    penalty = 0.0
    advice = None
    for exchange in played.exchanges:
        split = exchange.act("split")
        if split is not None and exchange.acts_read.get("split", 1.0) >= exchange.blame:
            notes.append(evidence(exchange, "split", "-", span=(split.start, split.end)))
            penalty += parameters["split"]
            advice = advice or Advice("assessment.advice.split")
        for move, name in (("register_slip", "slip"), ("hostility", "hostility")):
            if exchange.blamed(move) == "sure":  # type: ignore[arg-type]
                rule = "register" if name == "slip" else "hostility"
                notes.append(evidence(exchange, rule, "-", move))  # type: ignore[arg-type]
                penalty += parameters[name]
                advice = advice or Advice(f"assessment.advice.{rule}")
    return IndicatorResult(penalty=penalty, notes=tuple(notes), advice=advice)
