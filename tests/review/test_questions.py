"""What a jury could ask."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports.worlds import played
from trainer.messages.catalogue import LANGUAGES, messages
from trainer.negotiation.talk.events import Contested
from trainer.reports.jury_questions import question_lines, question_words
from trainer.review import questions as module
from trainer.review.questions import JuryQuestion, questions

ROOT = Path(__file__).parents[2]


def asked(practice, most=3):
    return questions(practice.rubric, practice.scenario, practice.events, most)


def test_three_different_questions_come_from_what_was_lost_in_the_order_of_the_talk():
    found = asked(played())
    assert len(found) == 3
    assert len({one.code for one in found}) == 3
    placed = [one.turn for one in found if one.turn]
    assert placed == sorted(placed)
    assert [bool(one.turn) for one in found] == sorted((bool(one.turn) for one in found), reverse=True)


def test_questions_shed_light_on_different_criteria():
    named = [one.criterion for one in asked(played()) if one.criterion]
    assert len(named) == len(set(named))


def test_a_contested_reading_is_asked_about():
    found = [one for one in asked(played()) if one.code == "meant"]
    assert [(one.turn, one.quote) for one in found] == [(2, "Comment s’organise votre rentrée ?")]


def test_a_reading_that_is_not_contested_any_more_is_not_asked_about():
    practice = played()
    practice.events = tuple(event for event in practice.events if not isinstance(event, Contested))
    assert "meant" not in {one.code for one in asked(practice)}


def test_whoever_lost_nothing_is_still_asked_three_questions(monkeypatch):
    monkeypatch.setattr(module, "losses", lambda rubric, played: ())
    practice = played()
    practice.events = tuple(event for event in practice.events if not isinstance(event, Contested))
    codes = {one.code for one in asked(practice)}
    assert len(codes) == 3
    assert codes == {"turning_point", "limit", "again"}


def test_the_same_log_asks_the_same():
    assert asked(played()) == asked(played())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_that_can_be_asked_can_be_read_out(language):
    practice, text = played(), messages(language)
    values = dict.fromkeys(
        ("claim", "objection", "said", "need", "issues", "issue", "objective", "target", "question"), "x"
    )
    codes = {*module._ASKED.values(), *module._ALWAYS, "meant"}
    for code in codes:
        words = question_words(JuryQuestion(code, "", 4, "mots", values), practice, text)
        assert "{" not in words
        assert "jury.ask" not in words
        assert "4" in words
        assert "mots" in words


def test_every_reason_that_is_asked_about_is_one_of_the_assessment():
    text = messages("fr")
    assert [why for why in module._ASKED if not text.has(f"assessment.why.{why}")] == []


def test_the_values_of_a_reason_fill_its_question():
    """A question names nothing that the reason it comes from does not bring."""
    text = messages("fr")
    for why, code in module._ASKED.items():
        brought = set(re.findall(r"{(\w+)}", text(f"assessment.why.{why}")))
        wanted = set(re.findall(r"{(\w+)}", text(f"jury.ask.{code}"))) - {"name", "quote"}
        assert wanted <= brought, (why, code)


def test_questions_are_short_enough_to_be_read_out():
    practice = played()
    practice.scenario = replace(
        practice.scenario, counterpart=replace(practice.scenario.counterpart, name="Claire")
    )
    assert all(len(line) < 320 for line in question_lines(practice, messages("fr")))
