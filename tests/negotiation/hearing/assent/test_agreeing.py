"""A yes to all that lies on the table is heard wherever a reply says it, and nothing that holds back is one."""

import pytest

from tests.negotiation.small import payment, price, reading
from tests.negotiation.test_step import play
from trainer.language.context import Language
from trainer.language.table_cues import table_cues
from trainer.negotiation.hearing.assent.agreeing import asks_besides, concludes
from trainer.negotiation.talk.state import State

READ_OUT = reading("0,46 € et 60 jours", "proposal", terms=(price("0.46"), payment(60)))


def typed(text: str, language: Language = "fr"):
    return reading(text).__class__(reply=text, cues=table_cues(text, language), words=len(text.split()))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("on signe ?", "fr"),
        ("Topez là ?", "fr"),
        ("vous signez ça ?", "fr"),
        ("Le camion passe à huit heures. C'est oui pour tout.", "fr"),
        ("Merci pour le café. Alors on signe.", "fr"),
        ("Will you sign that?", "en"),
        ("Shall we shake on it?", "en"),
        ("We have a second van in Cork. And yes, that's the lot, I'm happy with what's on your paper.", "en"),
    ],
)
def test_words_that_conclude_are_heard_in_any_place(text: str, language: Language) -> None:
    assert concludes(typed(text, language))
    assert not asks_besides(typed(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("On signe si vous baissez.", "fr"),
        ("On ne signe rien aujourd'hui.", "fr"),
        ("On signe quand vous aurez corrigé le prix.", "fr"),
        ("I won't sign that.", "en"),
        ("We sign when you give me two months.", "en"),
        ("Quinze jours, c'est long.", "fr"),
    ],
)
def test_what_holds_back_concludes_nothing(text: str, language: Language) -> None:
    assert not concludes(typed(text, language))


def test_a_question_besides_is_one() -> None:
    assert asks_besides(typed("On signe ? Et le paiement, c'est quand ?"))


def after_the_recap(text: str) -> State:
    state, turns = play([READ_OUT, typed(text)])
    assert turns[1].pending == "recap"
    return state


@pytest.mark.parametrize("text", ["Topez là ?", "on signe ?", "Nous livrons mardi. Alors on signe."])
def test_it_closes_the_deal_that_she_has_read_out(text: str) -> None:
    assert after_the_recap(text).outcome == "agreement"


def test_a_condition_does_not() -> None:
    assert after_the_recap("On signe si vous baissez.").outcome is None
