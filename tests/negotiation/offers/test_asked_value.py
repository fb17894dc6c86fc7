"""A yes or no asked to a value gets one, unless an author plainly meant the question."""

import pytest

from tests.negotiation.talking import talk

_VERDICTS = ("bargain:asked_verdict_no", "bargain:suits", "bargain:not_open_yet")


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("impaye", ("bonjour", "Les prochaines commandes, payées à la livraison ?")),
        ("impaye", ("Qui vous doit de l'argent ?", "qui exactement ?", "Et 6 mensualités pour le solde ?")),
    ],
)
def test_a_value_asked_about_gets_a_yes_or_a_no(name: str, replies: tuple[str, ...]) -> None:
    _, turns = talk(name, replies)
    assert any(line.source in _VERDICTS for line in turns[-1].lines)


def test_a_value_that_is_not_considered_yet_gets_no_wish_of_hers() -> None:
    _, turns = talk("impaye", ("bonjour", "Vous accepteriez une cession de créance ?"))
    assert [line.source for line in turns[-1].lines] == ["bargain:not_open_yet"]


def test_a_question_for_a_reason_is_left_to_its_author() -> None:
    _, turns = talk("impaye", ("bonjour", "Pourquoi pas plus de 10 % ?"))
    assert turns[-1].lines[0].source == "reaction:why-ten"
