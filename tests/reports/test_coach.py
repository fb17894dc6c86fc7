"""Hints, guided choices and the notebook in words."""

import pytest

from tests.negotiation.small import scenario
from trainer.messages.catalogue import LANGUAGES, messages
from trainer.practice.choices import Choice
from trainer.practice.hints import CODES, Hint
from trainer.practice.notebook import Heard, Notebook
from trainer.reports.coach import choice_text, hint_lines, notebook_sections

VALUES = {
    "name": "Claire", "question": "q ?", "objection": "o", "said": "s", "open": "prix", "left": "3", "topic": "t",
    "give": "délai", "want": "prix", "issue": "prix", "value": "0,48 €",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_hint_has_words_at_every_degree(language, code):
    text = messages(language)
    said = [hint_lines(Hint(code, degree, 0, VALUES), scenario(), text)[0] for degree in (1, 2)]
    assert len(set(said)) == 2
    assert not any("hint." in line or "{" in line for line in said)


def test_the_last_degree_is_a_sentence_to_say():
    said = hint_lines(Hint("ask", 3, 30, VALUES, "Et septembre ?"), scenario(), messages("fr"))
    assert said[0] == "Vous pourriez dire\u00a0: «\u00a0Et septembre ?\u00a0»"
    assert "0,3" in said[1]


def test_the_sentence_is_in_the_language_of_the_talk_and_the_rest_in_that_of_the_interface():
    said = hint_lines(Hint("trade", 3, 0, VALUES), scenario(), messages("en"))
    assert said[0].startswith("You could say: “Si vous acceptez")


def test_a_hint_that_can_say_more_tells_so():
    text = messages("fr")
    more = text("hint.more")
    assert more in hint_lines(Hint("ask", 1, 10, VALUES), scenario(), text)[1]
    assert more not in hint_lines(Hint("ask", 1, 10, VALUES, deepest=True), scenario(), text)[1]


def test_a_guided_choice_says_its_sample_or_the_words_of_its_kind():
    assert choice_text(Choice("ask", "Et septembre ?"), "fr") == "Et septembre ?"
    said = choice_text(Choice("propose", values={"issue": "prix", "value": "0,48 €"}), "fr")
    assert "0,48 €" in said


def test_the_notebook_tells_what_is_still_open_in_words():
    notes = Notebook(
        revealed=(Heard(3, "Septembre est chargé."),),
        objections=(Heard(1, "Vous êtes cher.", done=True), Heard(5, "Et les délais ?")),
    )
    sections = notebook_sections(notes, scenario(), messages("fr"))
    assert [section.heading for section in sections] == ["Ce que vous avez appris", "Objections"]
    assert sections[1].lines == (
        "ligne 1\u00a0: «\u00a0Vous êtes cher.\u00a0» (répondu)",
        "ligne 5\u00a0: «\u00a0Et les délais ?\u00a0» (en suspens)",
    )


def test_an_empty_notebook_says_what_to_do():
    sections = notebook_sections(Notebook(), scenario(), messages("fr"))
    assert "questions ouvertes" in sections[0].lines[0]
