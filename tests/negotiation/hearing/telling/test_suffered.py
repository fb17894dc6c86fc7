"""Another's offer, and a figure at which the speaker would lose or be blamed, are no offers of his."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, taken

US, COFFEE, STAND = "usa-framework", "first-steps", "premiers-pas"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (STAND, "J'ai un fleuriste à 110 euros pour trois mois"),
        (STAND, "On a une place à 110 chez un voisin"),
        (STAND, "On me propose 110 euros ailleurs."),
        (CARTONS, "J'ai une coopérative à Saint-Pol à 0,46, payées à 30 jours"),
        (CARTONS, "Ils me font 0,46 à 30 jours."),
        (COFFEE, "I've another roaster at 18 euros a kilo."),
        (COFFEE, "I have been offered 18 elsewhere."),
        (US, "Someone else gives me 94."),
        (CARTONS, "0,42 ? Vous rigolez. Je perds du fric à 0,44."),
        (CARTONS, "À 0,44 je perds de l'argent."),
        (CARTONS, "À 500 000 caisses, on gagne un centime"),
        (US, "At 94 I lose money."),
        (US, "I'd make nothing at 94."),
        (STAND, "Mon patron sera fâché si je fais 100"),
        (STAND, "Si je fais 100, mon patron me tue."),
        (US, "My boss will be furious if I go to 94."),
        (US, "If I go to 94, my boss kills me."),
    ],
)
def test_nothing_is_offered_by_what_others_offer_or_what_would_hurt(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.own
    assert not offers.accepted


@pytest.mark.parametrize(
    ("name", "reply", "issue"),
    [
        (CARTONS, "J'ai une offre à 0,46 pour vous.", "price"),
        (STAND, "J'ai un tarif à 125.", "price"),
        (CARTONS, "J'ai une coopérative à Saint-Pol, mais je vous fais 0,46.", "price"),
        (US, "I have a customer in Detroit, so I can do 96 for you.", "price"),
        (CARTONS, "Je perds de l'argent sous 0,44, donc je propose 0,46.", "price"),
        (US, "If I go to 96, will you sign for French law?", "price"),
    ],
)
def test_what_stands_beside_is_offered(name, reply, issue):
    offers, _ = taken(name, reply)
    assert issue in {position.issue for position in offers.own}


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (CARTONS, "La pénalité à 10 % me tuerait."),
        (COFFEE, "18 kills me, I make nothing."),
        (US, "Five times the yearly fees, that's six million, my boss will faint!"),
        ("impaye", "Dès la signature… c'est délicat, mon directeur va m'arracher les yeux !"),
        (US, "Are you kidding me with 92?"),
        (CARTONS, "Vous rigolez avec vos 0,42 ?"),
        ("agent-commercial", "9 %, je pourrais demander à ma responsable."),
        ("agent-commercial", "Je vais demander à mon directeur pour les 9 %."),
        (US, "94, I would have to ask my boss."),
        ("machines-maroc", "Avec dix semaines, cela vous mène au 15 décembre."),
    ],
)
def test_nothing_is_offered_by_what_would_hurt_is_to_be_asked_about_or_is_reckoned_with(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.own
    assert not offers.accepted


def test_a_figure_that_is_named_calmly_is_offered_whatever_a_boss_would_say():
    offers, _ = taken(COFFEE, "19 euro and one month, my boss will faint.")
    assert {position.option for position in offers.own} == {"p19", "n1"}
