"""Why she refused, from what was kept of the talk as it was played."""

from dataclasses import replace

from tests.negotiation.small import PAYMENT, payment, price, reading, scenario
from trainer.assessment.played import fold
from trainer.assessment.rubric import ReadingLimits
from trainer.assessment.why import refusals
from trainer.negotiation.step import open_talk, step
from trainer.negotiation.talk.events import Replied, Started

HIGH = reading("0,50 € et 30 jours", "proposal", terms=(price("0.50"), payment(30)))


def found(*readings, case=None):
    case = case or scenario()
    state, opening = open_talk(case, 1)
    log = [
        Started("A", "x", "h", "r", "h", "practice", 1, (), "fr", "0", "2026-01-01T09:00:00Z", opening, state)
    ]
    for read in readings:
        state, turn = step(case, state, read, 1)
        log.append(Replied(0.0, read.reply, read, turn, state))
    return refusals(fold(case, log, ReadingLimits(*[0.5] * 9)))


def test_an_offer_far_from_what_she_asks_is_told_with_her_words_and_the_figures():
    refusal = found(HIGH)[0]
    assert refusal.turn == 2
    assert refusal.said
    assert refusal.issues == ("price", "payment")
    assert refusal.offered < refusal.asked


def test_the_same_offer_again_is_told_as_such():
    assert [refusal.reason for refusal in found(HIGH, HIGH)][1] == "same"


def test_going_back_on_an_offer_is_told_as_such():
    lower = reading("0,48 €", "proposal", terms=(price("0.48"),))
    higher = reading("0,50 €", "proposal", terms=(price("0.50"),))
    assert found(HIGH, lower, higher)[-1].reason == "taken_back"


def test_a_threat_is_told_as_the_reason():
    threat = reading("0,48 € ou rien", "proposal", "pressure", terms=(price("0.48"),))
    assert found(HIGH, threat)[-1].reason == "pressure"


def test_what_the_law_forbids_is_told_as_the_reason():
    forbidden = replace(PAYMENT, illegal={"d30": "fr-payment-terms-60-days"})
    case = scenario(issues={**scenario().issues, "payment": forbidden})
    assert found(HIGH, case=case)[0].reason == "illegal"


def test_what_she_takes_is_no_refusal():
    assert found(reading("0,44 € et 60 jours", "proposal", terms=(price("0.44"), payment(60)))) == ()


def test_a_question_is_no_offer_to_refuse():
    assert found(reading("Et septembre ?", "open_question", about=("launch",))) == ()
