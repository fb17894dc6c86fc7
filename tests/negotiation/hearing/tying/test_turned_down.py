"""A value that is judged, explained or told is no offer at it."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import CARTONS, MACHINE, taken


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (CARTONS, "12 mois c'est court pour nous."),
        (CARTONS, "0,42, c'est trop bas"),
        (MACHINE, "92 000 € est sous mon plancher."),
        (CARTONS, "0,42 €, c'est en dessous de ma limite."),
        ("agent-commercial", "Six départements excéderaient mon mandat."),
        ("saas-visio", "On ne m'autorise pas à descendre jusqu'à 35."),
        (CARTONS, "36 mois dépassent ce que je peux signer."),
        ("usa-framework", "92 is too low for us"),
        ("usa-framework", "92, that's a bit low"),
        ("agent-commercial", "Vous faites huit départements, c'est beaucoup"),
        (CARTONS, "10 % de pénalités, c'est énorme, pourquoi autant ?"),
        ("saas-visio", "je laisse tomber la sortie payante"),
    ],
)
def test_a_judged_value_is_turned_down(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.commits
    assert offers.refused


def test_a_judged_value_that_is_taken_all_the_same_is_taken():
    offers, _ = taken(CARTONS, "24 mois c'est un peu long mais d'accord")
    assert {position.issue for position in offers.own} == {"duration"}


def test_what_a_value_amounts_to_makes_no_offer_of_it():
    offers, _ = taken(MACHINE, "mais comprenez, 92 c'est 8% de remise")
    assert not offers.commits


def test_a_cap_told_with_its_share_is_offered():
    offers, _ = taken(CARTONS, "mon plafond de pénalités c'est 5 %")
    assert {position.issue for position in offers.own} == {"penalties"}


@pytest.mark.parametrize(
    "reply", ["C'est quoi, une cession de créance ?", "qu'est-ce qu'une cession de créance ?"]
)
def test_who_asks_what_a_thing_is_asks_for_no_view_of_it(reply):
    offers, _ = taken("impaye", reply)
    assert "garantie" not in offers.asked


def test_a_measure_of_hers_is_no_offer():
    reply = "415 kg pour la nôtre, essai du 12 mars. Votre simple est à 330. Quel coefficient de sécurité prenez-vous ?"
    offers, _ = taken(CARTONS, reply)
    assert not offers.commits


def test_the_figure_of_an_option_is_no_value_of_another_point():
    offers, _ = taken("usa-framework", "I can do a cap of 3")
    assert {position.issue for position in offers.own} == {"cap"}


@pytest.mark.parametrize("reply", ["je ne signe pas sans caution", "pas de livraison sans caution"])
def test_what_nothing_is_done_without_is_asked_for(reply):
    offers, _ = taken("impaye", reply)
    assert [position.option for position in offers.own] == ["caution"]


@pytest.mark.parametrize(
    "reply", ["sans caution, d'accord", "sans caution, entendu", "pas de caution alors, soit"]
)
def test_an_option_left_out_is_not_taken(reply):
    offers, _ = taken("impaye", reply)
    assert "caution" not in {position.option for position in (*offers.own, *offers.accepted)}
    assert offers.doubtful or not offers.commits


def test_what_a_value_comes_without_turns_the_value_not_down():
    offers, _ = taken("impaye", "20 % sans caution", yours={"acompte": "20"}, theirs={"acompte": "15"})
    assert {position.issue for position in offers.own} == {"acompte"}
    assert "acompte" not in offers.refused


@pytest.mark.parametrize("reply", ["19 with two days, otherwise 18", "19/2 days/3 months"])
def test_the_speakers_own_value_said_again_is_his(reply):
    stated = {"price": "19"}
    offers, _ = taken(
        "first-steps", reply, line="I can stretch a little: €19 a kilo.", yours=stated, theirs=stated
    )
    assert next(p.number for p in (*offers.own, *offers.accepted) if p.issue == "price") == 19


@pytest.mark.parametrize(
    ("reply", "issues"),
    [
        ("je ne fais pas 8 semaines sans 98 000", {"delai", "prix"}),
        ("pas de 8 semaines sans 98 000 €", {"delai", "prix"}),
        ("sans crédoc, pas de DAP", {"paiement", "incoterm"}),
    ],
)
def test_one_not_without_the_other_is_a_trade(reply, issues):
    offers, _ = taken(MACHINE, reply)
    assert {position.issue for position in offers.own} == issues
    assert offers.conditional


def test_no_cap_no_deal_gives_no_cap_away():
    offers, _ = taken("usa-framework", "no cap no deal")
    assert not offers.commits


@pytest.mark.parametrize("reply", ["no deal without a cap of 2", "no deal without a cap at 2"])
def test_a_cap_that_must_be_there_is_asked_for_at_its_figure(reply):
    offers, _ = taken("usa-framework", reply)
    assert [position.option for position in offers.own] == ["c2"]


def test_one_of_two_points_offered_takes_none_of_hers():
    offers, _ = taken("usa-framework", "you can have the cap or the price, your pick", theirs={"price": "92"})
    assert not offers.commits


@pytest.mark.parametrize(
    "reply",
    [
        "La réserve de propriété ne me suffit pas seule. Dernière fois : oui ou non ?",
        "La réserve de propriété ne couvre que l'avenir.",
    ],
)
def test_what_does_not_do_is_not_offered(reply):
    _, turns = talk("impaye", ["Bonjour", reply])
    assert not turns[-1].settled and not turns[-1].offered


@pytest.mark.parametrize(
    "reply", ["Pas besoin de caution avec moi.", "Avec vous je n'ai pas besoin de caution."]
)
def test_what_nobody_needs_is_not_offered(reply):
    offers, _ = taken("impaye", reply)
    assert not offers.own
    assert "garantie" in offers.refused


def test_what_is_too_much_for_someone_is_turned_down():
    offers, _ = taken("impaye", "30 % pour vous c'est trop.")
    assert not offers.own


def test_a_value_that_nothing_more_can_be_done_for_is_offered():
    offers, _ = taken(CARTONS, "pénalités à 3 %, je peux pas faire plus")
    assert [position.option for position in offers.own] == ["c3"]


def test_another_value_after_one_that_is_turned_down_is_put_in_its_place():
    offers, _ = taken("impaye", "10 % c'est non, 20 %")
    assert [position.option for position in offers.own] == ["a20"]


@pytest.mark.parametrize(
    "reply",
    [
        "Comptons six mensualités alors, puisque cinq n'existe pas dans votre cahier.",
        "Six mensualités, puisque cinq ne va pas.",
        "Comptons six mensualités, cinq est impossible.",
    ],
)
def test_of_two_values_the_one_called_impossible_is_out(reply):
    offers, _ = taken("impaye", reply)
    assert [(p.issue, p.option) for p in offers.own] == [("echeances", "e6")]


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        ("premiers-pas", "Neuf mois, trois c'est trop court.", ("duration", "m9")),
        ("premiers-pas", "Six mois, trois mois ne me va pas.", ("duration", "m6")),
        ("impaye", "Huit mensualités, dix c'est impossible.", ("echeances", "e8")),
        (MACHINE, "Dix semaines, huit c'est impossible.", ("delai", "s10")),
        ("usa-framework", "2 times the fees, 3 is impossible.", ("cap", "c2")),
    ],
)
def test_the_figure_after_a_value_is_what_is_judged(name, reply, expected):
    offers, _ = taken(name, reply)
    assert [(p.issue, p.option) for p in offers.own] == [expected]


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("premiers-pas", "Neuf mois, c'est trop long."),
        ("premiers-pas", "Pas neuf mois, trois c'est trop court aussi."),
    ],
)
def test_what_is_judged_itself_is_still_turned_down(name, reply):
    assert not taken(name, reply)[0].own
