"""Écoute: feelings recognised, and questions that leave room for saying back what was heard."""

from collections.abc import Mapping

from trainer.assessment.exchange import QUESTIONS, Exchange, evidence, missing
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, best_of
from trainer.assessment.played import Played
from trainer.assessment.wording import shortened


def feelings_acknowledged(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """What touched her recognised as legitimate, over what she let be seen of it.

    A confidence and a sincere objection touch her. Recognising counts within `within` replies; at most `enough` of them
    are asked for.
    """
    within = int(parameters["within"])
    touched = [(i, said) for i, e in enumerate(played.exchanges) if (said := _touched(played, e))]
    if not touched:
        return IndicatorResult()
    found: dict[int, Chance] = {}
    lost: list[tuple[int, str]] = []
    doubtful = 0
    for index, said in touched:
        window = [e for e in played.exchanges[index : index + within] if e.genuine]
        by = next((e for e in window if e.does("acknowledgement") and e.on_case), None)
        if by is not None:
            found.setdefault(by.n, Chance(1.0, evidence(by, "feeling-acknowledged", "+", "acknowledgement")))
        elif any(e.sees("acknowledgement") == "doubtful" for e in window):
            doubtful += 1
        else:
            lost.append((played.exchanges[index].n - 1, said))
    offered = min(int(parameters["enough"]), max(len(found), len(touched) - doubtful))
    if offered == 0:
        return IndicatorResult()
    turn, said = lost[0] if lost else (played.last_number, "")
    note = missing(turn, "feeling-passed-over", said=shortened(said))
    advice = (
        Advice("assessment.advice.acknowledge", {"said": shortened(said)}) if len(found) < offered else None
    )
    return IndicatorResult(best_of(found.values(), offered, Chance(0.0, note)), advice=advice)


def _touched(played: Played, exchange: Exchange) -> str:
    """The confidence or the sincere objection that she voiced just before this reply; "" if none."""
    for line in exchange.heard.lines:
        kind, _, name = line.source.partition(":")
        if kind == "interest":
            return line.text
        if kind == "objection" and played.scenario.objections[name.split(":")[0]].kind == "sincere":
            return line.text
    return ""


def questions_with_reformulations(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Things said back, over `ratio` (0–1) of the questions asked: a row of questions without any is an interrogation.

    Observed from three questions on. Source: negotiation.md §2.0, reformulations separate good listening from bad,
    the share of open questions does not.
    """
    asked = [e for e in played.exchanges if e.does(*QUESTIONS)]
    if len(asked) < 3:
        return IndicatorResult()
    wanted = max(1, round(parameters["ratio"] * len(asked)))
    said = [
        Chance(1.0, evidence(e, "said-back", "+", "reformulation", "acknowledgement", "summary"))
        for e in played.exchanges
        if e.genuine and e.on_case and e.sees("reformulation", "acknowledgement", "summary") != "no"
    ]
    lost = Chance(0.0, missing(asked[-1].n, "interrogation", asked=str(len(asked)), said=str(len(said))))
    advice = Advice("assessment.advice.say-back") if len(said) < wanted else None
    return IndicatorResult(best_of(said, wanted, lost), advice=advice)


def piled_questions(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Takes `cost` off for each reply with more than `most` question marks: she answers one of them, the easiest."""
    notes = tuple(
        evidence(e, "piled-questions", "-", *QUESTIONS, count=str(e.text.count("?")))
        for e in played.exchanges
        if e.text.count("?") > parameters["most"]
    )
    advice = Advice("assessment.advice.one-question") if notes else None
    return IndicatorResult(penalty=len(notes) * parameters["cost"], notes=notes, advice=advice)
