"""Construction des arguments: reasons that meet what was asked for, and objections handled step by step."""

from collections.abc import Mapping

from trainer.assessment.exchange import Exchange, evidence, missing
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, best_of
from trainer.assessment.played import Played
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
    parts = [
        move for move, _ in _PARTS if exchange.does(move) and not (move == "evidence" and _false(exchange))
    ]
    if not parts:
        return None
    worth = sum(points for move, points in _PARTS if move in parts)
    rule = "full-argument" if len(parts) == len(_PARTS) else "partial-argument"
    return Chance(round(worth, 2), evidence(exchange, rule, "+", *parts))


def _false(exchange: Exchange) -> bool:
    return any(fact.verdict == "false" for fact in exchange.reading.facts)


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


def steps_of(played: Played, objection: str) -> dict[str, int]:
    """What happened to an objection: event → number of the first reply (1: her opening) at which it did."""
    steps: dict[str, int] = {}
    for index, turn in enumerate(played.turns):
        for name, event in turn.objections:
            if name == objection:
                steps.setdefault(event, max(1, 2 * index))
    return steps


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


def _moves_of(step: str) -> tuple[Move, ...]:
    if step == "dug":
        return ("open_question", "closed_question")
    return ("reformulation",) if step == "restated" else ("evidence", "argument", "benefit_link")


def _genuine(played: Played, n: int) -> bool:
    place = n // 2 - 1
    return 0 <= place < len(played.exchanges) and played.exchanges[place].genuine


def dilution(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Takes `cost` off for each reply that piles up more than `most` reasons: she will answer the weakest."""
    notes = []
    for exchange in played.exchanges:
        reasons = [
            m for m in exchange.reading.moves if m.move == "argument" and m.confidence >= exchange.sure
        ]
        if len(reasons) > parameters["most"]:
            notes.append(evidence(exchange, "diluted", "-", "argument", count=str(len(reasons))))
    if not notes:
        return IndicatorResult()
    return IndicatorResult(
        penalty=len(notes) * parameters["cost"],
        notes=tuple(notes),
        advice=Advice("assessment.advice.two-reasons"),
    )
