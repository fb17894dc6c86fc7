"""Words about how the talk goes on: the next point, a moment to think, the floor that she has just given back."""

import pytest

from tests.negotiation.talking import sources

OFFER = "Je propose 0,48 et 60 jours."
SENSORS = ("Good morning. What's your volume?", "We propose 98 dollars.")


@pytest.mark.parametrize(
    "said", ["on avance ?", "on peut passer au point suivant ?", "passons à autre chose"]
)
def test_asked_to_go_on_she_says_what_is_left(said: str) -> None:
    assert sources("emballages", "Bonjour madame Vasseur.", OFFER, said)[0] == "bargain:remaining"


@pytest.mark.parametrize(
    ("said", "case_words"),
    [("Une seconde, je cherche mes notes.", "papers-searched"), ("attendez je réfléchis", "think-given")],
)
def test_a_moment_asked_for_is_given(said: str, case_words: str) -> None:
    assert sources("machines-maroc", "Bonjour.", "98 000 €.", said)[0] in (
        "phrase:take_your_time",
        "reaction:let-me-think",
    )
    # In the words of a scenario that has its own, or in hers.
    assert sources("emballages", "Bonjour madame Vasseur.", OFFER, said) in (
        [f"reaction:{case_words}"],
        ["phrase:take_your_time"],
    )


def test_in_english_too() -> None:
    assert sources("usa-framework", *SENSORS, "let's move on")[0] == "bargain:remaining"
    assert sources("usa-framework", *SENSORS, "give me a second") == ["phrase:take_your_time"]
    assert sources("usa-framework", *SENSORS, "one thing at a time please")[0].startswith(
        ("phrase:framing", "reaction:agenda")
    )


def test_the_floor_given_back_is_not_taken_again() -> None:
    said = sources("usa-framework", *SENSORS, "let me finish please")
    assert said == ["reaction:let-finish"]
