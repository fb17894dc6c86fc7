"""A clause that a sentence argues about is not offered by it."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, taken

US, MACHINES, COFFEE = "usa-framework", "machines-maroc", "first-steps"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (MACHINES, "La remise documentaire m'oblige à expédier sans garantie d'encaisser le solde."),
        (MACHINES, "Remise documentaire, c'est du vent."),
        (MACHINES, "Un tribunal à Casablanca me met en terrain adverse."),
        (MACHINES, "Avec un tribunal à Casablanca, je risque d'attendre trois ans."),
        (MACHINES, "Virement, ça veut rien dire."),
        (US, "Under DDP we would need a bond and a resident agent, we have neither."),
        (US, "DDP would cost me a resident agent."),
        (US, "An award in London can be enforced in Chicago."),
        (US, "Arbitration awards are enforceable everywhere under the New York Convention."),
        (US, "With no cap I could not sign."),
        (COFFEE, "Two months is nothing."),
        (COFFEE, "Why would two months be a problem"),
        ("premiers-pas", "Six mois, c'est rien."),
        ("saas-visio", "Une visite à tout moment nous désorganiserait."),
        (CARTONS, "Mon patron aime pas les pénalités."),
    ],
)
def test_what_is_said_of_a_clause_does_not_offer_it(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.own
    assert not offers.accepted


def test_what_a_value_is_held_against_is_no_second_offer():
    offers, _ = taken(COFFEE, "I need twenty euros, which is two cents a cup more than nineteen.")
    assert [str(position.number) for position in offers.own] == ["20"]


@pytest.mark.parametrize(
    ("name", "reply", "issue"),
    [
        (US, "With DDP I'd need $99 a unit.", "delivery"),
        (US, "I propose DDP, it would cost me a resident agent.", "delivery"),
        (US, "London is slow but I can live with it.", "law"),
        (MACHINES, "Remise documentaire.", "paiement"),
        (MACHINES, "Une remise documentaire, c'est bon pour moi.", "paiement"),
        (MACHINES, "Le crédit documentaire me rassurerait.", "paiement"),
        (CARTONS, "Pas de pénalités.", "penalties"),
    ],
)
def test_a_clause_that_is_put_forward_is_offered_whatever_is_said_of_it(name, reply, issue):
    offers, _ = taken(name, reply)
    assert issue in {position.issue for position in offers.own}
