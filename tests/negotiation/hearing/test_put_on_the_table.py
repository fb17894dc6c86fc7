"""Replies of free talks, French and English, with what each puts on the table and what it leaves off."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, COFFEE, MACHINE, taken

US, STAND, DEBT, AGENT, VIDEO = "usa-framework", "premiers-pas", "impaye", "agent-commercial", "saas-visio"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        # A why needs no mark.
        (US, "why no cap"),
        (US, "why five million"),
        (STAND, "pk 3 mois"),
        (AGENT, "pkoi 12 pour cent"),
        (AGENT, "pk 8 departements"),
        (AGENT, "le preavis pkoi 6 mois"),
        (DEBT, "pkoi 10 mensualités"),
        # An hour, other things counted, a trial, a rate.
        (COFFEE, "And if I said: ring me at six in the evening and it's there at nine?"),
        (CARTONS, "On pourrait faire un essai de trois mois ?"),
        (US, "Could we have a three-month trial?"),
        (CARTONS, "mé la notre elle casse moin. 0,4%"),
        # A rule; what takes an offer back.
        (DEBT, "Le tarif fidélité est réservé à ceux qui paient à l'échéance."),
        (US, "scratch it if there's no cap"),
        # A return asked for before anything is given.
        (COFFEE, "and 1 day of delivery what u give me for it"),
        (AGENT, "si j'enleve plouguerneau et guevel vous desendez a combien"),
        # What is named first and then denied.
        (DEBT, "Votre caution personnelle, je ne vous la demande pas."),
    ],
)
def test_nothing_is_offered(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.own
    assert not offers.accepted


@pytest.mark.parametrize(
    ("name", "reply", "put"),
    [
        (
            COFFEE,
            "Right, I've three other calls today. Price is twenty. What's the problem?",
            {"price": "p20"},
        ),
        (
            COFFEE,
            "One month leaves me with ninety euros of roasted beans. Would two be tolerable if nothing is invoiced while you are closed?",
            {"notice": "n2"},
        ),
        (COFFEE, "A year, and shut for three months of it! No wonder. Two months from me.", {"notice": "n2"}),
        (
            MACHINE,
            "D'accord. Et eux, ils disent combien de semaines ? Nous c'est 12 semaines normalement, 8 si on travaille le week-end. Ça irait, 12 ?",
            {"delai": "s12"},
        ),
        (VIDEO, "ok rachat ? si vs etes rachetes vs partez gratis. 3 ans ok ?", {"duree": "evenement"}),
        (
            VIDEO,
            "Et si vous êtes rachetés, vous partez sans payer, je vous le mets noir sur blanc. Ça vous va, trois ans, là ?",
            {"duree": "evenement"},
        ),
        (
            US,
            "Five million insurance, paid by us, and a cap. In return 98 and no DDP. Deal?",
            {"insurance": "i5", "price": "p98"},
        ),
        (
            STAND,
            "D'accord. Moi je propose six mois, c'est jusque octobre. Le prix 130 euro, c'est le tarif. Vous pense quoi ?",
            {"duration": "m6", "price": "p130"},
        ),
        (
            CARTONS,
            "Attendez j'ai pas dit que c'était pour 400 000, c'est à partir de 450 000",
            {"volume": "450000"},
        ),
    ],
)
def test_what_is_put_on_the_table(name, reply, put):
    offers, _ = taken(name, reply)
    assert {one.issue: str(one.option or one.number) for one in offers.own} == put


def test_a_number_set_against_a_share_is_no_price():
    offers, _ = taken(
        CARTONS,
        "Deux pour cent. Moi 0,4. Faites le calcul.",
        line="Près de deux caisses sur cent, en bas de palette.",
    )
    assert not offers.own


def test_the_length_of_a_way_out_is_no_length_of_the_contract():
    offers, _ = taken(
        CARTONS,
        "0,48 €, 24 mois avec porte à douze, pénalités à 3 %.",
        line="Et une porte de sortie à douze mois ?",
    )
    assert ("duration", "m24") in {(one.issue, one.option) for one in offers.own}


def test_a_rule_of_delivery_asked_for_takes_no_sharing_of_the_duties():
    offers, _ = taken(
        US,
        "boxes on time in july. 3000 ready. ok dap now?",
        line="Here’s mine: DAP Chicago with duty increases shared equally.",
        theirs={"delivery": "dap-shared"},
    )
    assert not offers.accepted
    assert [one.option for one in offers.own] == ["dap"]


def test_a_figure_after_a_colon_is_what_a_grant_is_to_bring():
    offers, _ = taken(
        US,
        "Fine, five million. That's worth two dollars a unit to you: $98.",
        line="Five million in insurance.",
        theirs={"insurance": "i5", "price": "p94"},
        yours={"price": "100"},
    )
    assert ("price", "p98") in {(one.issue, one.option) for one in offers.own}


def test_what_comes_in_the_place_of_what_is_taken_back():
    offers, _ = taken(DEBT, "en fait non, oubliez les 4 mensualités, 6 c'est ok", yours={"echeances": "e4"})
    assert ("echeances", "e6") in {(one.issue, one.option) for one in offers.own}


def test_an_exchange_named_so_ties_its_halves():
    offers, _ = taken(
        DEBT,
        "Je voudrais que ce soit un échange : les pénalités effacées, et vous, vous m'aidez sur la durée, quatre mois.",
    )
    assert offers.conditional
