"""Construction des arguments: reasons that meet what was asked for, and objections handled step by step."""

from collections.abc import Mapping

from trainer.assessment.exchange import Exchange, evidence, missing
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, best_of
from trainer.assessment.objection_steps import steps_of
from trainer.assessment.played import Played
from trainer.assessment.reasons import reasons_in
from trainer.assessment.wording import shortened
from trainer.terms.moves import Move

# What each part of an argument is worth: a reason, something that can be checked, what it changes for her.
_PARTS: tuple[tuple[Move, float], ...] = (("argument", 0.5), ("evidence", 0.3), ("benefit_link", 0.2))

# What each step of CRAC is worth: creuser, reformuler, argumenter, contrôler.
_STEPS = (("dug", 0.25), ("restated", 0.2), ("answered", 0.45), ("checked", 0.1))


def supported_arguments(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Arguments with a reason, a proof and what it changes for her, over what called for one.

    Objections, refusals and counter-offers of hers call for an argument; at most `enough` of them count. A
    reply argues only if it is about something of the case; evidence that is false is no evidence.
    """
    arguments = [chance for exchange in played.exchanges if (chance := _argument(exchange)) is not None]
    calls = len({n for n, name in played.calls if name not in played.scenario.claims})
    offered = min(int(parameters["enough"]), max(calls, len(arguments), 1 if played.early else 0))
    if offered == 0:
        return IndicatorResult()
    asked = played.calls[0][0] if played.calls else played.last_number
    lost = Chance(0.0, missing(asked, "no-argument"), forgone=played.early and calls == 0)
    chances = best_of(arguments, offered, lost)
    return IndicatorResult(chances, advice=_what_is_missing(played, arguments, offered))


def _argument(exchange: Exchange) -> Chance | None:
    """What the argument of a reply is worth; None without one, or when it was read with doubt."""
    if not exchange.genuine or not exchange.on_case:
        return None
    parts = [move for move, _ in _PARTS if exchange.does(move)]
    # A fact of the case or an exhibit is a proof, whatever its words were taken for; a false figure is none.
    if exchange.told or exchange.exhibit is not None:
        parts = [move for move, _ in _PARTS if move in (*parts, "evidence")]
    if _false(exchange) and "evidence" in parts:
        parts.remove("evidence")
    if not parts:
        return None
    worth = sum(points for move, points in _PARTS if move in parts)
    rule = "full-argument" if len(parts) == len(_PARTS) else "partial-argument"
    return Chance(round(worth, 2), evidence(exchange, rule, "+", *parts))


def _false(exchange: Exchange) -> bool:
    return bool(exchange.false)


def _what_is_missing(played: Played, arguments: list[Chance], offered: int) -> Advice | None:
    """The part that the arguments lacked most often."""
    if len(arguments) < offered:
        return Advice("assessment.advice.argue")
    lacking = {
        move: sum(1 for e in played.exchanges if e.genuine and e.does("argument") and e.sees(move) == "no")
        for move in ("evidence", "benefit_link")
    }
    if not any(lacking.values()):
        return None
    return Advice(
        "assessment.advice.prove"
        if lacking["evidence"] >= lacking["benefit_link"]
        else "assessment.advice.link"
    )


def objections_handled(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Each objection raised: dug into before it is answered, restated, answered, and checked (CRAC).

    Digging after answering earns nothing. An early end counts the objections that were still to come.
    """
    chances: list[Chance] = []
    advice = None
    for name in played.scenario.objections:
        steps = steps_of(played, name)
        if "raised" not in steps:
            if played.early:
                chances.append(Chance(0.0, None, forgone=True))
            continue
        chance, missed = _handled(played, name, steps)
        chances.append(chance)
        if missed and advice is None:
            said = shortened(played.scenario.objections[name].says)
            advice = Advice(f"assessment.advice.objection-{missed}", {"objection": said})
    return IndicatorResult(tuple(chances), advice=advice)


def _handled(played: Played, name: str, steps: dict[str, int]) -> tuple[Chance, str]:
    """What the handling of one objection is worth, and the first step that was missed."""
    done = [step for step, _ in _STEPS if step in steps]
    answered = steps.get("answered")
    if answered is not None and steps.get("dug", 0) > answered:
        done.remove("dug")
    done = [step for step in done if _genuine(played, steps[step])]
    worth = round(sum(points for step, points in _STEPS if step in done), 2)
    missed = next((step for step, _ in _STEPS if step not in done), "")
    if not done:
        raised = steps["raised"] + 1 if steps["raised"] > 1 else 1
        note = missing(raised, "objection-left", objection=_said(played, name))
        return Chance(0.0, note), missed
    exchange = played.exchanges[steps[done[-1]] // 2 - 1]
    rule = "objection-handled" if "dug" in done and "answered" in done else "objection-met"
    note = evidence(exchange, rule, "+", *_moves_of(done[-1]), objection=_said(played, name))
    return Chance(worth, note), missed


def _said(played: Played, objection: str) -> str:
    return shortened(played.scenario.objections[objection].says)


def needs_argued(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """A reason tied to a need that she had let be seen, once there was one: at most `enough` needs are asked for.

    The reply that argues names the need or what it is about.
    """
    opened = [played.scenario.interests[name] for name, stages in played.state.interests if stages > 0]
    if not opened:
        return IndicatorResult()
    found: list[Chance] = []
    for need in opened:
        about = {need.id, *need.about}
        tied = next(
            (
                e
                for e in played.exchanges
                if e.genuine
                and dict(e.before.interests).get(need.id, 0) > 0
                and e.does("benefit_link", "argument", "evidence")
                and about & e.names
            ),
            None,
        )
        if tied is not None:
            found.append(Chance(1.0, evidence(tied, "argued-to-need", "+", "benefit_link", "argument")))
    offered = min(int(parameters["enough"]), len(opened))
    opened_at = next(e.n for e in played.exchanges if any(s > 0 for _, s in e.after.interests))
    lost = Chance(0.0, missing(opened_at, "need-not-argued"), forgone=played.early)
    advice = Advice("assessment.advice.link") if len(found) < offered else None
    return IndicatorResult(best_of(found, offered, lost), advice=advice)


def _moves_of(step: str) -> tuple[Move, ...]:
    if step == "dug":
        return ("open_question", "closed_question")
    return ("reformulation",) if step == "restated" else ("evidence", "argument", "benefit_link")


def _genuine(played: Played, n: int) -> bool:
    place = n // 2 - 1
    return 0 <= place < len(played.exchanges) and played.exchanges[place].genuine


def dilution(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Takes `cost` off for each reply that argues with more than `most` reasons: she will answer the weakest."""
    notes = []
    for exchange in played.exchanges:
        if not exchange.does("argument") or exchange.turn.conditional:
            continue
        count = reasons_in(exchange.text, played.scenario.language)
        if count > parameters["most"]:
            notes.append(evidence(exchange, "diluted", "-", count=str(count)))
    if not notes:
        return IndicatorResult()
    return IndicatorResult(
        penalty=len(notes) * parameters["cost"],
        notes=tuple(notes),
        advice=Advice("assessment.advice.two-reasons"),
    )
