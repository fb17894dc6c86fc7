"""Replies that name values of the case and put none of them on the table."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, taken

DEBT, SENSORS = "impaye", "usa-framework"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (CARTONS, "Si je refuse vos 60 jours, que se passe-t-il ?"),
        (CARTONS, "Mon directeur ne veut pas entendre parler de 3 % de pénalités."),
        (CARTONS, "Entre 0,44 et 0,48, il y a de la marge."),
        (CARTONS, "Je pourrais descendre à 0,46, mais pas aujourd'hui."),
        (CARTONS, "Vous faites livrer à Pontivy tous les 15 jours, je crois ?"),
        (CARTONS, "Mettons le prix de côté et parlons des 60 jours."),
        (CARTONS, "Donnez-moi une raison de faire 45 jours."),
        (CARTONS, "Passez-moi votre directeur s'il veut 0,40."),
        (CARTONS, "Disons que 0,42 est votre premier mot."),
        (CARTONS, "J'ai un client qui paie à 30 jours, lui."),
        (CARTONS, "Ok pour en parler, mais 24 mois ça me paraît long."),
        (CARTONS, "Les 60 jours, ça me va pas."),
        (CARTONS, "Vous me parlez de 90 jours, la loi dit 60."),
        (CARTONS, "Que diriez-vous d'un café avant de parler des 0,39 ?"),
        (SENSORS, "Give me one reason to go to $92."),
        (SENSORS, "Sign there, she said, and he signed at $92. Look where they are now."),
        (SENSORS, "Go to hell with your $92."),
        (SENSORS, "My last customer paid 97 and got DDP."),
        (SENSORS, "Suppose a sensor fails: would that be covered by your three times?"),
        (DEBT, "La caution, je ne vous la demande pas."),
        (DEBT, "Prenez six mois pour y réfléchir si vous voulez."),
        (DEBT, "Laissez tomber les 10 mensualités."),
    ],
)
def test_nothing_is_offered(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.own
    assert not offers.accepted


@pytest.mark.parametrize(
    ("name", "reply", "issue"),
    [
        (CARTONS, "Les 60 jours, ça me va pas.", "payment"),
        (CARTONS, "Mon directeur ne veut pas entendre parler de 3 % de pénalités.", "penalties"),
        (DEBT, "La caution, je ne vous la demande pas.", "garantie"),
    ],
)
def test_what_is_denied_after_it_is_turned_down(name, reply, issue):
    assert issue in taken(name, reply)[0].refused
