"""Lengths of time that tell when something is or how many times a sum, and no length of the contract."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, COFFEE, own, taken


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("saas-visio", "On a 70 personnes mais on sera là dans trois ans."),
        ("saas-visio", "on sera la ds 3 ans"),
        ("saas-visio", "Vous serez deux cents d'ici deux ans."),
        ("saas-visio", "Nous avons commencé il y a trois ans."),
        ("saas-visio", "Trois ans plus tard, ils ont doublé."),
        (CARTONS, "Dans douze mois nous aurons une deuxième ligne."),
        (COFFEE, "We started with two cafés six months ago."),
        (COFFEE, "In three months' time you will be full."),
    ],
)
def test_a_date_is_no_length_of_the_contract(name, reply):
    offers, _ = taken(name, reply)
    assert own(offers) == {}
    assert not offers.asked


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            CARTONS,
            "0,46, vingt-quatre mois avec la porte ouverte au bout d'un an, 400 000. On tope ?",
            {"price": "p46", "duration": "m24", "volume": "v400"},
        ),
        (CARTONS, "24 mois, et on relit tout après un an.", {"duration": "m24"}),
        (CARTONS, "Vous pourriez rompre au bout d'un an, sans frais.", {}),
        (CARTONS, "Je vous propose 24 mois à 0,46 €.", {"duration": "m24", "price": "p46"}),
        (
            CARTONS,
            "Je vous livre dans deux semaines et on signe pour deux ans.",
            {"delay": "w2", "duration": "m24"},
        ),
        (CARTONS, "Je vous propose 24 mois, payés dans 45 jours.", {"duration": "m24", "payment": "d45"}),
        (CARTONS, "36 mois, mais vous pouvez arrêter au bout de 12.", {"duration": "m36"}),
        ("saas-visio", "Je vous propose un engagement de deux ans.", {"duree": "deux"}),
        ("saas-visio", "Ça fait trois ans que je vends ce produit, je vous fais 41.", {"prix": "p41"}),
    ],
)
def test_when_one_may_look_again_is_no_length(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Pour le plafond, je vous propose deux ans de redevance.", {"responsabilite": "deux-fois"}),
        (
            "Un plafond de responsabilité à deux redevances annuelles, seriez-vous d'accord ?",
            {"responsabilite": "deux-fois"},
        ),
        ("Je peux aller à deux fois la redevance pour le plafond.", {"responsabilite": "deux-fois"}),
        ("Trois ans à 41 €.", {"duree": "ferme", "prix": "p41"}),
    ],
)
def test_years_of_a_fee_are_so_many_times_the_fee(reply, expected):
    assert own(taken("saas-visio", reply)[0]) == expected


def test_years_of_a_fee_that_are_asked_about_ask_of_the_point_counted_so():
    offers, _ = taken("saas-visio", "Qu'est-ce qui vous fait craindre plus de deux années de redevance ?")
    assert own(offers) == {}
    assert "duree" not in offers.asked


def test_two_figures_of_a_fee_for_two_cases_are_no_one_figure():
    reply = (
        "Un plafond de deux redevances pour le cas général, et quatre redevances pour une fuite de données."
    )
    assert "responsabilite" not in own(taken("saas-visio", reply)[0])


def test_years_of_fees_are_times_the_fees_in_english():
    offers, _ = taken("usa-framework", "I can offer a cap of three years of fees.", "I'm listening.")
    assert own(offers) == {"cap": "c3"}


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Je garde un stock chez moi, disons deux semaines, et 0,49.", None),
        ("Je garde deux semaines chez moi, en stock, et 0,49 €.", None),
        ("Je garde un stock de 15 000 caisses, et je livre en deux semaines.", "w2"),
    ],
)
def test_a_stock_in_weeks_is_no_time_of_delivery(reply, expected):
    assert own(taken(CARTONS, reply)[0]).get("delay") == expected


def test_what_is_told_to_be_of_another_point_is_taken_off_the_first():
    reply = "Ah non, je me suis mal exprimée : les deux semaines, c'est le stock, pas la livraison !"
    offers, _ = taken(CARTONS, reply, yours={"delay": "w2"})
    assert "delay" not in own(offers)
    assert "delay" in offers.denied


def test_what_a_value_is_not_of_is_not_left_out():
    offers, _ = taken(CARTONS, "400 000, c'est le volume, pas le stock.")
    assert own(offers) == {"volume": "v400"}
