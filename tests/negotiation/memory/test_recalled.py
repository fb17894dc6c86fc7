"""What was said on one point, asked again, is said again."""

import pytest

from tests.negotiation.talking import answer, sources

BOXES = (
    "Bonjour madame Vasseur, combien de caisses par an ?",
    "Je propose 0,47 et 60 jours.",
    "D'accord pour 0,42 et 400 000 caisses.",
)


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("Au fait, qu'est-ce qu'on a dit pour le volume ?", "400 000"),
        ("rappelez-moi le prix convenu ?", "0,42"),
        ("c'était combien le volume déjà ?", "400 000"),
        ("on avait dit combien pour le paiement ?", "60 jours"),
    ],
)
def test_an_agreed_point_is_said_again(asked: str, value: str) -> None:
    assert sources("emballages", *BOXES, asked) == ["bargain:already_settled"]
    assert value in answer("emballages", *BOXES, asked).replace("\u202f", " ").replace("\u00a0", " ")


def test_on_an_open_point_she_says_where_she_stands() -> None:
    talk = ("Good morning. We propose 98 dollars, cap at three.", "what was the price again?")
    assert sources("usa-framework", *talk)[0] == "bargain:her_position"
