"""Rudeness gets a word, once, before the answer to the rest; it is never passed over."""

import pytest

from tests.negotiation.talking import sources, talk


@pytest.mark.parametrize(
    ("name", "rude"),
    [
        ("emballages", "Vous me prenez pour un con ? 0,47 et on n'en parle plus."),
        ("emballages", "Vous vous foutez de moi, 0,46 dernier prix."),
        ("emballages", "Vos cartons de merde s'écrasent, combien ça vous coûte ?"),
        ("usa-framework", "you are a pain in the ass, 97"),
        ("usa-framework", "This is a fucking joke. 97 and cap at two."),
        ("impaye", "je m'en fous de votre mairie. 30 % maintenant."),
    ],
)
def test_the_tone_is_minded_and_the_rest_answered(name: str, rude: str) -> None:
    first = "Good morning. 98 dollars a sensor." if name == "usa-framework" else "Bonjour, on commence ?"
    state, turns = talk(name, (first, rude))
    assert turns[-1].lines[0].source == "phrase:rude_beside"
    assert len(turns[-1].lines) > 1 and state.irritation == 1


def test_the_second_time_she_warns() -> None:
    replies = ("Bonjour.", "Vous vous foutez de moi, 0,46 dernier prix.", "Vous êtes chiante, 0,45 alors.")
    assert sources("emballages", *replies)[0] == "phrase:hostility_again"


def test_an_insult_alone_is_answered_as_one_and_brings_nothing_new() -> None:
    said = sources("usa-framework", "Good morning. 98 dollars a sensor.", "That's bullshit.")
    assert said == ["phrase:hostility_first"]
