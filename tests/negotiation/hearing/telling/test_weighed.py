"""Values that are weighed, judged or not understood are no offers."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import CARTONS, MACHINE, own, taken

_DAP = "I don't understand what you mean with DAP. You can explain ?"


@pytest.mark.parametrize(
    ("name", "reply", "point"),
    [
        ("usa-framework", "94 is insulting.", "price"),
        ("usa-framework", "$94? Honestly, 94 is a joke.", "price"),
        (MACHINE, _DAP, "incoterm"),
        ("usa-framework", "I don't get what you mean by DAP Chicago.", "delivery"),
        (MACHINE, "Je ne comprends pas ce que vous entendez par DAP.", "incoterm"),
        (CARTONS, "Ça vaut 400 000 ou pas ?", "volume"),
        (CARTONS, "Si on passe à 45 jours, ça change quoi ?", "payment"),
        ("premiers-pas", "Si j'attends deux mois pour être payé, ça change quoi pour vous ?", "payment"),
        (MACHINE, "Alors huit semaines, ça vaut 2 000 euros ou pas ?", "delai"),
        ("usa-framework", "What difference would 98 make for you?", "price"),
        (
            "usa-framework",
            "One thing I don't get: why are you so attached to a piece of paper of five million, if nothing ever happens?",
            "insurance",
        ),
        (CARTONS, "Je ne suis pas sûr de pouvoir faire 2 semaines, il faut que je demande.", "delay"),
        ("usa-framework", "You come back to DDP Chicago but we said that DDP is impossible.", "delivery"),
        (
            "agent-commercial",
            "Parmi mes cinq clients réservés, il y en a que vous connaissez, je crois.",
            "reserves",
        ),
    ],
)
def test_what_is_weighed_or_judged_is_not_offered(name, reply, point):
    offers, _ = taken(name, reply)
    assert point not in own(offers)
    assert point not in {position.issue for position in offers.accepted}


def test_what_she_is_to_give_up_is_not_offered():
    reply = "Un export d'essai chaque année. En échange, vous laissez tomber les quatre-vingt-dix jours. Ça vous va ?"
    offers, _ = taken("saas-visio", reply)
    assert own(offers).get("reversibilite") != "r90"


def test_what_is_offered_in_plain_words_is_an_offer_whatever_is_asked_of_it():
    for reply in (
        "Je vous propose 45 jours, ça change quoi pour vous ?",
        "Je vous offre 45 jours. Ça vous va ?",
    ):
        assert own(taken(CARTONS, reply)[0])["payment"] == "d45"


def test_a_term_that_is_not_understood_is_not_settled():
    opening = ["Bonjour madame.", "Mon offre est 98 000 avec L/C à vue, CIP, et 10 semaines. C'est OK ?"]
    state, _ = talk(MACHINE, [*opening, _DAP])
    assert not any(p.issue == "incoterm" and p.option == "dap" for p in state.settled)


@pytest.mark.parametrize(
    "reply",
    [
        "Et si je vous livrais en 3 semaines, ça bloquerait quoi chez vous ?",
        "Et si vous aviez une sortie possible au bout de douze mois, avec un préavis, 24 mois vous feraient-ils encore peur ?",
    ],
)
def test_what_a_value_would_hinder_or_frighten_is_only_asked(reply):
    assert not taken(CARTONS, reply)[0].own


def test_what_would_come_of_a_supposed_value_is_only_asked():
    assert not taken(
        "usa-framework", "Let's suppose we brought 5 million. Would that open the file with Risk?"
    )[0].own
    assert not taken(
        CARTONS, "36 mois avec une porte de sortie, est-ce que ça vous ferait peur quand même ?"
    )[0].own


def test_what_is_said_to_matter_little_is_not_offered():
    reply = "Douze mois, vingt-quatre, au fond ce qui compte c'est que vous puissiez dormir en septembre."
    assert "duration" not in own(taken(CARTONS, reply)[0])


@pytest.mark.parametrize(
    ("name", "reply", "refused"),
    [
        (
            "machines-maroc",
            "Et 94 000 avec DAP, ma chère Salma, c'est mon patron qui me jette dans la Loire !",
            {"prix", "incoterm"},
        ),
        ("usa-framework", "Five times is six millions, it can kill my company.", {"cap"}),
        ("emballages", "0,42 €, ça nous coule.", {"price"}),
    ],
)
def test_what_would_ruin_him_is_turned_down(name, reply, refused):
    offers, _ = taken(name, reply)
    assert not own(offers)
    assert set(offers.refused) == refused


def test_what_costs_him_dear_and_is_given_all_the_same_is_offered():
    assert own(taken("emballages", "Je vous propose 0,46 €, ça me tue mais je le fais.")[0]) == {
        "price": "p46"
    }
