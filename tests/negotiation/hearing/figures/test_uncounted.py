"""Numbers counted in the words of the options."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import taken


def test_so_many_times_are_so_many_instalments():
    offers, _ = taken("impaye", "on fait 25% et 5 fois ok")
    assert {p.issue: str(p.number) for p in offers.own} == {"acompte": "25", "echeances": "5"}


def test_a_number_between_two_options_in_words_is_named():
    offers, _ = taken("usa-framework", "I could do 4 times, and $97.")
    assert [(one.issue, one.low, one.high) for one in offers.between] == [
        ("cap", "3 times the yearly fees", "5 times the yearly fees")
    ]


def test_a_number_of_something_else_is_between_nothing():
    for reply in ("We had this four times last year.", "That happened twice, not four times."):
        assert not taken("usa-framework", reply)[0].own


def test_she_asks_which_of_the_two_it_is():
    _, turns = talk(
        "usa-framework", ["Good morning.", "My price is $98.", "I could do 4 times the yearly fees, and $97."]
    )
    assert "3 times the yearly fees" in turns[-1].text
    assert "5 times the yearly fees" in turns[-1].text


def test_a_length_of_time_between_two_options_in_words_is_named():
    offers, _ = taken("saas-visio", "Disons 30 mois.")
    assert [(one.issue, one.low, one.high) for one in offers.between] == [
        ("duree", "deux ans", "trois ans fermes")
    ]


def test_what_is_counted_by_a_noun_of_its_own_is_of_no_other_point():
    offers, _ = taken(
        "agent-commercial", "Contre les cinq clients, je vous donne 10 %.", yours={"commission": "c8"}
    )
    assert not offers.unplaced
    assert {p.issue for p in offers.own} == {"commission"}


@pytest.mark.parametrize(
    ("reply", "number"),
    [
        ("Payez en 5 fois.", "5"),
        ("Payez-nous en cinq fois, s'il vous plaît.", "5"),
        ("Je veux être payé en cinq fois maximum.", "5"),
        ("10 fois, c'est trop. 5 fois, pas plus.", "5"),
        ("5 fois, c'est oui ou non ?", "5"),
        ("Et mes 5 fois, c'est oui ou c'est non ?", "5"),
        ("118 000 en août et vous voulez dix fois ? 5 fois, pas plus.", "5"),
        ("7 fois maxi", "7"),
    ],
)
def test_a_number_of_times_asked_for_is_so_many_instalments(reply: str, number: str) -> None:
    offers, _ = taken("impaye", reply)
    assert {p.issue: str(p.number) for p in offers.own} == {"echeances": number}


@pytest.mark.parametrize(
    "reply",
    [
        "Je vous l'ai dit 5 fois.",
        "Je vous ai relancé cinq fois.",
        "Vous avez payé en retard 5 fois.",
        "Une fois encaissé, on verra.",
        "Pas 5 fois, non.",
        "Une moitié à la signature et l'autre une fois les 8 400 euros encaissés, cela vous irait ?",
    ],
)
def test_how_often_something_was_done_is_no_instalment(reply: str) -> None:
    offers, _ = taken("impaye", reply)
    assert "echeances" not in {p.issue for p in offers.own} | set(offers.beyond)
