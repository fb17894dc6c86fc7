"""A greeting that opens a reply hides nothing of what comes behind it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.negotiation.talking import sources
from trainer.language.greeted import greeting_apart

NAMES = ("Gérard", "Lemoine")


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Bonjour Monsieur Lemoine, que se passe-t-il ?", "Bonjour Monsieur Lemoine. que se passe-t-il ?"),
        ("bonjour monsieur Lemoine que se passe-t-il", "bonjour monsieur Lemoine\nque se passe-t-il"),
        (
            "Bonjour madame, merci de me recevoir, où en êtes-vous ?",
            "Bonjour madame. merci de me recevoir. où en êtes-vous ?",
        ),
        ("Hello, what do you need?", "Hello. what do you need?"),
        ("hi who do you buy from", "hi\nwho do you buy from"),
        # Nothing stands behind it, or it does not open the reply.
        ("Bonjour, Gérard", "Bonjour, Gérard"),
        ("Je vous ai dit bonjour, et rien de plus.", "Je vous ai dit bonjour, et rien de plus."),
        ("Bonjour Monsieur Lemoine", "Bonjour Monsieur Lemoine"),
    ],
)
def test_a_greeting_is_a_sentence_of_its_own(text: str, apart: str) -> None:
    assert greeting_apart(text, NAMES) == apart


@given(st.text(max_size=80))
def test_no_character_moves(text: str) -> None:
    assert len(greeting_apart(f"Bonjour {text}", NAMES)) == len(text) + 8


@pytest.mark.parametrize(
    "reply",
    [
        "Que se passe-t-il ?",
        "Bonjour Monsieur Lemoine, que se passe-t-il ?",
        "bonjour que se passe-t-il ?",
        "Bonjour Gérard, merci de me recevoir, que se passe-t-il ?",
    ],
)
def test_what_is_asked_behind_a_greeting_is_answered(reply: str) -> None:
    assert "reaction:what-happened" in sources("impaye", reply)
