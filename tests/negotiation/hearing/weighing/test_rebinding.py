"""Figures said of the point that they belong to."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, own, taken


def test_when_one_may_leave_is_not_how_long_it_lasts():
    offers, _ = taken(
        CARTONS,
        "Si vous signez 24 mois, avec une sortie possible au bout de 12, je double la réserve : 30 000 caisses chez nous.",
    )
    assert {position.issue: position.option for position in offers.own} == {"duration": "m24", "stock": "s30"}


def test_a_bare_figure_paid_at_once_is_a_first_payment():
    offers, _ = taken("impaye", "10 tout de suite et le reste en six fois.")
    assert own(offers) == {"acompte": "a10", "echeances": "e6"}


def test_a_number_in_words_that_its_point_cannot_take_belongs_to_the_one_that_can():
    line = "Moi, je peux vous signer 10 % tout de suite et un échéancier en 8 mensualités."
    offers, _ = taken("impaye", "Dix pour cent c'est trop peu, il m'en faut au moins vingt.", line)
    assert own(offers) == {"acompte": "a20"}


def test_a_decimal_that_only_one_option_has_is_said_of_its_point():
    offers, _ = taken("saas-visio", "prix 42. dispo 99,9. ok ou pas")
    assert own(offers) == {"prix": "42", "sla": "haut"}


def test_a_name_that_another_figure_counts_labels_no_figure():
    offers, _ = taken(CARTONS, "500k caisses/an 0,47 payé 45j 24 mois")
    assert own(offers) == {"volume": "v500", "price": "0.47", "payment": "d45", "duration": "m24"}


def test_a_figure_that_a_pronoun_counts_is_of_what_was_counted_before():
    line = "Je vous le dis comme je l'ai noté : une livraison en 2 semaines."
    offers, _ = taken(
        CARTONS, "Vous voulez 2 semaines, j'en ai dit 4. Entre les deux il y en a 3, je vous les signe.", line
    )
    assert own(offers)["delay"] == "w3"


def test_a_price_after_the_figure_of_a_way_out_is_heard():
    reply = "le prix on a dit 0,50 au tarif mais si vous prenez 24 mois avec sortie a 12 je fais 0,48"
    offers, _ = taken("emballages", reply)
    assert {position.issue: position.option for position in offers.own} == {"price": "p48", "duration": "m24"}


def test_so_many_more_where_there_is_none_yet_is_so_many():
    offers, _ = taken("emballages", "la reserve je te fais 15 000 en plus si tu prends 24 mois")
    assert {position.issue: position.option for position in offers.own} == {"stock": "s15", "duration": "m24"}


def test_what_somebody_else_wants_it_at_is_no_offer():
    offers, _ = taken("first-steps", "A petrol station wants our coffee at 18.")
    assert not offers.commits


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        ("usa-framework", "I can do 3 on the insurance and 2 on the cap.", {"insurance": "i3", "cap": "c2"}),
        ("usa-framework", "On the insurance I can do 3, on the cap 2.", {"insurance": "i3", "cap": "c2"}),
        ("usa-framework", "You skipped my cap! Fine, 3 then.", {"cap": "c3"}),
        (
            "emballages",
            "je peux faire 5 sur les pénalités et 45 jours",
            {"penalties": "c5", "payment": "d45"},
        ),
    ],
)
def test_a_bare_figure_is_of_the_point_named_after_it_or_in_the_sentence_before(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected


def test_a_bare_figure_that_no_option_has_is_of_no_other_point():
    offers, _ = taken(
        "usa-framework", "You skipped my cap though! 2.5 not on your menu? And I'd take 2.5 on the cap."
    )
    assert not own(offers)
    assert offers.unplaced == ("cap",)
    assert "insurance" not in offers.refused
