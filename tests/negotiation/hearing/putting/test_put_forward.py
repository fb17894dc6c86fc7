"""What a reply puts forward as a whole, in trade, or only as an option."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, MACHINE, own, taken


def test_a_list_of_values_offers_each_of_them_whatever_is_argued_around_it():
    reply = (
        "Nos livraisons sont à l'heure à 98,2 % sur douze mois. Dans un ensemble : 0,48 € la caisse, 24 mois, "
        "2 semaines de délai avec vos prévisions, pénalités plafonnées à 5 %. Où est-ce que ça coince ?"
    )
    offers, _ = taken(CARTONS, reply)
    assert {p.issue for p in offers.own} == {"price", "duration", "delay", "penalties"}
    assert own(offers)["duration"] == "m24"
    assert not offers.doubtful


def test_a_list_with_strokes_offers_each_of_its_parts():
    offers, _ = taken(CARTONS, "0,48 / 400000 / 45 j / 3 sem / penalités max 5% / 24 mois. votre avis")
    assert {p.issue for p in offers.own} == {"price", "volume", "payment", "delay", "penalties", "duration"}


def test_a_sum_done_aloud_offers_nothing():
    reply = "Donc deux pour cent de 400 000, ça fait 8 000 caisses par an à la poubelle, au prix de 0,39 €."
    offers, _ = taken(CARTONS, reply)
    assert not offers.own


def test_what_is_only_an_option_is_not_offered():
    for reply in (
        "Je vous propose un socle de 400 000 caisses, et une option jusqu'à 500 000 si la gamme prend.",
        "400 000 caisses fermes, et 500 000 seulement si la gamme marche.",
    ):
        assert own(taken(CARTONS, reply)[0])["volume"] == "v400"


def test_a_yes_asked_for_in_trade_ties_both_halves():
    offers, _ = taken(MACHINE, "Crédit documentaire à vue contre huit semaines, c'est oui ou c'est non ?")
    assert {p.issue for p in offers.own} == {"paiement", "delai"}
    assert offers.conditional


def test_yes_or_no_turns_nothing_down():
    offers, _ = taken(CARTONS, "Les 60 jours, vous les prenez, oui ou non ?")
    assert not offers.refused


def test_a_figure_beside_a_percentage_it_is_compared_with_is_no_price():
    offers, _ = taken(CARTONS, "La simple s'écrase, 1,8 % contre 0,4 pour la double.")
    assert not offers.own


def test_a_bare_figure_belongs_to_the_point_named_in_its_sentence():
    offers, _ = taken(CARTONS, "Pour les pénalités, je vous propose 5.")
    assert own(offers)["penalties"] == "c5"


def test_what_happens_without_a_thing_asks_for_it():
    offers, _ = taken("impaye", "Sans garantie, je ne débloque rien.")
    assert "garantie" not in {p.issue for p in offers.own}


def test_a_plain_yes_to_one_thing_needs_no_reading_back():
    offers, _ = taken("impaye", "D'accord pour la réserve de propriété.")
    assert own(offers)["garantie"] == "reserve"
    assert not offers.doubtful


def test_what_was_offered_before_is_told_beside_what_is_taken():
    assert own(taken("saas-visio", "Je prends le semestre, moi j'offrais le trimestre.")[0]) == {
        "paiement": "semestre"
    }


def test_what_a_speaker_comes_out_with_is_offered():
    reply = "Let me start simple: ninety-eight a unit, and that holds for all three years."
    assert own(taken("usa-framework", reply)[0]) == {"price": "p98"}


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (
            "I've got 25 minutes left and a cab at 11:40, so here's mine on insurance, two million.",
            {"insurance": "i2"},
        ),
        (
            "We've shipped 96,000 sensors since 2003. 96 dollars is what that's worth, and that's my offer.",
            {"price": "p96"},
        ),
    ],
)
def test_what_is_called_ones_own_offer_is_offered(reply, expected):
    assert own(taken("usa-framework", reply)[0]) == expected
