"""Écoute active et réactive: what she voiced and what the student made of it."""

import re
from collections.abc import Mapping

from trainer.assessment.assessment import Evidence
from trainer.assessment.exchange import Exchange, evidence, missing
from trainer.assessment.grounding import is_grounded
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, fading
from trainer.assessment.played import Played, is_pasted
from trainer.assessment.serving import serving
from trainer.assessment.wording import shared_words, shortened
from trainer.scenario.scenario import Interest

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


def interests_opened(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Hidden needs that a question or a reformulation brought into the open, over those that could be opened.

    `enough` is the share of the interests (0–1) whose opening earns everything: nobody hears all in one talk. An
    interest opened halfway earns half. A stage that a reaction gave away unasked earns half of its worth.
    """
    interests = played.scenario.interests
    if not interests:
        return IndicatorResult()
    wanted = max(1, round(parameters["enough"] * len(interests)))
    opened = sorted((_opening(played, interest) for interest in interests.values()), key=lambda c: -c.seized)
    hidden = sum(1 for interest in interests if played.stages_opened(interest) == 0)
    chances: list[Chance] = []
    for chance in opened[:wanted]:
        lost = chance.seized == 0
        chances.append(Chance(chance.seized, chance.evidence, 1.0, lost and played.early))
    # Further openings are quoted, and nothing more.
    notes = tuple(chance.evidence for chance in opened[wanted:] if chance.evidence and chance.seized > 0)
    advice = None
    if any(chance.seized < 1 for chance in chances):
        advice = _opening_advice(played, hidden)
    return IndicatorResult(tuple(chances), notes=notes, advice=advice)


def _opening(played: Played, interest: Interest) -> Chance:
    """What was opened of one interest, quoted at the reply that took it furthest."""
    earned, quoted = 0.0, None
    for exchange in played.exchanges:
        for opened in exchange.turn.interests:
            if opened.interest != interest.id or not exchange.genuine:
                continue
            asked = (
                exchange.sees("open_question", "reformulation", "closed_question", "acknowledgement") != "no"
            )
            earned += 1.0 if opened.by != "reaction" or asked else 0.5
            if asked:
                quoted = evidence(
                    exchange, "opened-interest", "+", "open_question", "reformulation", "closed_question"
                )
            else:
                quoted = evidence(exchange, "opened-interest", "+")
    if quoted is None:
        return Chance(0.0, missing(played.last_number, "interest-hidden"))
    return Chance(min(1.0, earned / len(interest.stages)), quoted)


def _opening_advice(played: Played, hidden: int) -> Advice:
    """Names what she hinted at, when she did: what stayed wholly hidden is not given away here."""
    for interest in played.scenario.interests.values():
        done = played.stages_opened(interest.id)
        if 0 < done < len(interest.stages):
            return Advice(
                "assessment.advice.follow-hint", {"hint": shortened(interest.stages[done - 1].says)}
            )
    values = {"hidden": str(hidden), "all": str(len(played.scenario.interests))}
    return Advice("assessment.advice.open-interest", values)


def grounded_reformulations(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Reformulations made of what she said, over the needs, constraints and objections that she voiced.

    A reformulation is grounded when it shares two content words with what she said in her last two turns, or one and
    names an interest she has opened, and is no copy. It counts within `within` replies of what was voiced; at most
    `enough` needs are held against the student, those of her opening words none. A reformulation of anything else she
    said is an opportunity of its own, worth less and less.
    """
    within, enough = int(parameters["within"]), int(parameters["enough"])
    voiced = {i: said for i, e in enumerate(played.exchanges) if (said := voiced_by(played, e))}
    grounded = [i for i in range(len(played.exchanges)) if is_grounded(played, i)]
    answers = _matched(voiced, grounded, within)
    taken = [Chance(1.0, _restated(played.exchanges[i])) for i in sorted(answers.values())]
    more = [Chance(1.0, _restated(played.exchanges[i])) for i in grounded if i not in answers.values()]
    lost: list[Chance] = []
    for index, said in voiced.items():
        window = played.exchanges[index : index + within]
        doubtful = any(e.genuine and e.sees("reformulation") == "doubtful" for e in window)
        if index > 0 and index not in answers and not doubtful:
            turn = played.exchanges[index].n - 1
            lost.append(Chance(0.0, missing(turn, "need-not-restated", said=shortened(said))))
    lost = lost[: max(0, enough - len(taken))]
    advice = None
    if lost and lost[0].evidence:
        advice = Advice("assessment.advice.restate", lost[0].evidence.values)
    return IndicatorResult((*taken, *fading(more), *lost), notes=_pasted(played), advice=advice)


def _matched(voiced: Mapping[int, str], grounded: list[int], within: int) -> dict[int, int]:
    """Which reply took up which need, by the places of the replies that met and that answered it; the latest need
    first, as a reformulation goes with what was just said."""
    answers: dict[int, int] = {}
    for reply in grounded:
        open_needs = [need for need in voiced if need not in answers and reply - within < need <= reply]
        if open_needs:
            answers[max(open_needs)] = reply
    return answers


def voiced_by(played: Played, exchange: Exchange) -> str:
    """The need, constraint or objection that she voiced just before this reply; "" if none."""
    heard = exchange.heard
    own = next((line.text for line in heard.lines if line.source.startswith(("interest:", "objection:"))), "")
    if own or not heard.objections:
        return own
    raised = [name for name, event in heard.objections if event in ("raised", "returned")]
    if not raised:
        return ""
    # The scene or the reaction said it in words of its own: the sentence closest to the objection is quoted.
    says, language = played.scenario.objections[raised[0]].says, played.scenario.language
    sentences = _SENTENCE.split(heard.text)
    return max(sentences, key=lambda sentence: len(shared_words(sentence, says, language)))


def _restated(exchange: Exchange) -> Evidence:
    return evidence(exchange, "grounded-reformulation", "+", "reformulation", "acknowledgement", "summary")


def _pasted(played: Played) -> tuple[Evidence, ...]:
    """Pasted-back sentences, quoted as worth nothing."""
    return tuple(
        evidence(exchange, "pasted-back", "")
        for exchange in played.exchanges
        if is_pasted(exchange.reading, played.limits)
    )


def interests_used(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Interests that an offer of the student's serves, over the interests that came into the open.

    An offer serves a need when it puts on the table what brings something on it, after the need was let be seen; asking
    about a term serves nothing.
    """
    chances: list[Chance] = []
    for interest in played.scenario.interests.values():
        if not interest.issues or played.stages_opened(interest.id) == 0:
            continue
        served = serving(played, interest)
        if served is not None:
            chances.append(
                Chance(1.0, evidence(served, "used-interest", "+", "conditional_exchange", "proposal"))
            )
            continue
        opened = next(
            (e for e in played.exchanges if any(o.interest == interest.id for o in e.turn.interests)), None
        )
        turn = opened.n if opened is not None else played.last_number
        # Her own words: the label would give away what she only hinted at.
        said = interest.stages[played.stages_opened(interest.id) - 1].says
        note = missing(turn, "interest-not-used", need=shortened(said))
        chances.append(Chance(0.0, note, forgone=played.early))
    advice = None
    lost = next((c for c in chances if c.seized == 0 and c.evidence), None)
    if lost is not None and lost.evidence is not None:
        advice = Advice("assessment.advice.use-interest", lost.evidence.values)
    return IndicatorResult(tuple(chances), advice=advice)


def confidences_followed(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Whether the reply after a confidence stays with it, rather than changing the topic.

    Staying means asking, restating or recognising it, or naming what it is about.
    """
    chances: list[Chance] = []
    for before, exchange in zip(played.exchanges, played.exchanges[1:], strict=False):
        if not before.turn.interests:
            continue
        needs = [played.scenario.interests[opened.interest] for opened in before.turn.interests]
        topics = {name for need in needs for name in (need.id, *need.about, *need.issues)}
        stays = exchange.sees("reformulation", "acknowledgement", "open_question")
        if exchange.genuine and (stays == "sure" or topics & exchange.names):
            note = evidence(
                exchange, "followed-confidence", "+", "reformulation", "acknowledgement", "open_question"
            )
            chances.append(Chance(1.0, note))
        elif stays == "no":
            said = played.said(before.n + 1, "interest:")
            chances.append(Chance(0.0, evidence(exchange, "changed-topic", "-", said=shortened(said))))
    advice = None
    lost = next((c for c in chances if c.seized == 0 and c.evidence), None)
    if lost is not None and lost.evidence is not None:
        advice = Advice("assessment.advice.stay-with-it", lost.evidence.values)
    return IndicatorResult(fading(chances), advice=advice)
