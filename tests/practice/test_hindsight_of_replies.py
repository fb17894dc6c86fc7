"""Replies tried at an earlier moment: the question that opens a need, a model answer; the talk stays as it was."""

from pathlib import Path

import pytest

from trainer.practice.beginning import start
from trainer.practice.choices import Choice
from trainer.practice.clock import VirtualClock
from trainer.practice.model_reply import model_reply
from trainer.practice.needs_opened import needs_of
from trainer.practice.practice import Practice
from trainer.practice.trying import moments, tried

PETIT = Path(__file__).parent.parent / "scenario" / "fixtures" / "petit.yaml"
REPLIES = ("Bonjour.", "Je vous propose 0,46 €.", "Bon, 0,44 € alors.")


def asking(issue: str) -> str:
    return f"Qu’est-ce qui compte pour vous, côté {issue} ?"


def worded(choice: Choice) -> str:
    return choice.text or "Qu’est-ce qui vous amène à cela ?"


@pytest.fixture
def practice() -> Practice:
    made = start(PETIT, seed=1, clock=VirtualClock(1_798_790_400.0), entropy=b"x")
    for reply in REPLIES:
        if not made.ended:
            made.reply(reply)
    if not made.ended:
        made.leave()
    return made


def test_a_moment_is_the_state_that_its_reply_met(practice):
    talk = moments(practice.events)
    assert [moment.n for moment in talk] == [2, 4, 6]
    assert talk[0].before.replies == 0
    assert [len(moment.lines) for moment in talk] == [1, 3, 5]


def test_the_same_words_tried_again_come_to_the_same(practice):
    for moment in moments(practice.events):
        found = tried(practice.scenario, practice.started.seed, moment, moment.text)
        assert found.turn == moment.turn


def test_trying_keeps_nothing(practice):
    before = practice.events
    needs_of(practice, asking)
    model_reply(practice, worded)
    assert practice.events == before


def test_the_question_shown_would_have_opened_the_need(practice):
    talk = {moment.n: moment for moment in moments(practice.events)}
    shown = [need for need in needs_of(practice, asking) if need.question]
    assert shown
    for need in shown:
        found = tried(practice.scenario, practice.started.seed, talk[need.would], need.question)
        assert dict(found.state.interests).get(need.line.id, 0) > dict(talk[need.would].before.interests).get(
            need.line.id, 0
        )
        assert need.answer


def test_every_need_says_how_it_opens(practice):
    for need in needs_of(practice, asking):
        assert need.question or need.wanted or need.line.state in ("opened", "used")


def test_a_model_answer_is_another_reply_to_a_moment_of_this_talk(practice):
    found = model_reply(practice, worded)
    if found is not None:
        assert found.said == {moment.n: moment.text for moment in moments(practice.events)}[found.n]
        assert found.instead != found.said
        assert found.answer


def test_a_talk_without_a_reply_has_no_model_answer():
    made = start(PETIT, seed=1, clock=VirtualClock(1_798_790_400.0), entropy=b"x")
    made.leave()
    assert model_reply(made, worded) is None
    assert len(needs_of(made, asking)) == len(made.scenario.interests)
