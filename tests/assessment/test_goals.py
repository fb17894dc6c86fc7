"""If-then goals: tied to an indicator and a share, checked by the program."""

from dataclasses import replace

from tests.assessment import talks
from tests.assessment.factories import rubric
from trainer.assessment.assess import assess
from trainer.assessment.goals import measured, proposals, pursued
from trainer.assessment.played import fold
from trainer.assessment.priorities import priorities
from trainer.negotiation.talk.events import Goal

RUBRIC = rubric()


def assessed(talk):
    return assess(RUBRIC, talk.scenario, talk.events)


def proposed(talk):
    found = assessed(talk)
    played = fold(talk.scenario, talk.events, RUBRIC.reading)
    return proposals(RUBRIC, found, priorities(RUBRIC, played, found))


def test_goals_follow_the_priorities_and_ask_for_more_than_was_there():
    goals = proposed(talks.weak())
    assert 0 < len(goals) <= 3
    for goal in goals:
        assert goal.before < goal.share <= 1
        assert goal.share >= 0.6
        assert goal.words == ""


def test_the_place_and_the_reason_of_a_priority_are_those_of_its_advice():
    talk = talks.weak()
    played = fold(talk.scenario, talk.events, RUBRIC.reading)
    for priority in priorities(RUBRIC, played, assessed(talk)):
        assert priority.indicator is not None
        assert priority.evidence is not None
        assert priority.turn == priority.evidence.turn


def test_a_later_attempt_reaches_comes_closer_or_misses():
    goal = Goal("arguments", "supported_arguments", 0.6, 0.1)
    share = measured(RUBRIC, assessed(talks.strong()), goal.criterion, goal.indicator)
    assert share is not None
    after = assessed(talks.strong())
    assert pursued(RUBRIC, after, replace(goal, share=share)).became == "reached"
    assert pursued(RUBRIC, after, replace(goal, share=share + 0.01)).became == "closer"
    assert pursued(RUBRIC, after, replace(goal, share=1.1, before=1.0)).became == "missed"


def test_what_gave_no_occasion_or_is_in_no_rubric_stays_open():
    goal = Goal("nowhere", "nothing", 0.6, 0.1)
    assert pursued(RUBRIC, assessed(talks.strong()), goal).became == "unseen"


def test_what_only_takes_points_off_is_reached_when_nothing_was_taken():
    goal = Goal("conviction", "composure", 1.0, 0.5)
    assert pursued(RUBRIC, assessed(talks.strong()), goal).became == "reached"
    assert pursued(RUBRIC, assessed(talks.rude()), goal).became == "missed"
