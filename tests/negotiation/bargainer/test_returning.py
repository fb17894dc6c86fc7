"""What is only given for something is not pocketed while the student still asks what that would be."""

import pytest

from tests.negotiation.talking import sources, talk
from tests.negotiation.test_misreadings import CARTONS, MACHINE, taken

US = "usa-framework"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("emballages", "je veux bien 400 000 mais contre quoi ?"),
        ("emballages", "Je descends à 0,46. Vous me donnez quoi ?"),
        ("emballages", "d'accord pour 60 jours, qu'est-ce que j'y gagne ?"),
        ("machines-maroc", "si je fais 8 semaines, vous faites quoi sur le prix ?"),
        (US, "what do I get if I go down to 96?"),
        (US, "96 in return for what?"),
        (US, "Fine, and if I give you 5 million insurance, what do I get for it?"),
        (US, "ok so i propose 5 millions, but what do I gain if I do it?"),
    ],
)
def test_nothing_is_given_while_its_return_is_asked_for(name, reply):
    state, turns = talk(name, ["Bonjour." if name != US else "Good morning.", reply])
    assert not state.settled
    assert not turns[-1].offered


def test_she_says_what_she_would_put_against_it_and_a_yes_takes_both():
    ask = "si je fais 8 semaines, vous faites quoi sur le prix ?"
    state, turns = talk("machines-maroc", ["Bonjour.", ask])
    assert [line.source for line in turns[-1].lines][:1] == ["bargain:exchange_but"]
    assert "8 semaines" in turns[-1].text and "92" in turns[-1].text
    state, _ = talk("machines-maroc", ["Bonjour.", ask, "d'accord"])
    assert {"delai", "prix"} <= {position.issue for position in state.settled}


def test_an_offer_with_a_question_about_another_point_stays_an_offer():
    offers, _ = taken(CARTONS, "Je vous propose 0,46 €. Vous faites quoi sur le stock ?")
    assert {position.issue for position in offers.own} == {"price"}


@pytest.mark.parametrize(
    ("name", "reply", "issues"),
    [
        (MACHINE, "donc 8 semaines = 98 000", {"delai", "prix"}),
        (CARTONS, "donc 400 000 = 0,46", {"volume", "price"}),
        (CARTONS, "pour 0,46 il me faut 24 mois", {"price", "duration"}),
        (CARTONS, "à 0,46, vous signez pour 24 mois", {"price", "duration"}),
    ],
)
def test_one_value_for_another_is_taken_whole(name, reply, issues):
    offers, _ = taken(name, reply)
    assert {position.issue for position in offers.own} == issues
    assert offers.conditional


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("emballages", ("Bonjour.", "30 000 caisses, mais je voudrais quelque chose en échange.")),
        ("emballages", ("Bonjour.", "Je vous fais les 30 000 caisses. Qu'est-ce que j'ai en retour ?")),
        ("usa-framework", ("Hello.", "Five million of insurance, but I'd want something back for it.")),
        ("usa-framework", ("Hello.", "Five million of insurance, and I'd like something in return.")),
    ],
)
def test_something_wanted_back_that_is_not_named_is_asked_for_and_nothing_is_agreed(name, replies):
    state, turns = talk(name, replies)
    # A reaction may hear what is put forward before that.
    assert "bargain:return_open" in [line.source for line in turns[-1].lines]
    assert not state.settled


def test_her_own_figure_asked_about_is_no_offer_of_his():
    first = "Bonjour. Franchement : le prix à 32, c'est une vraie demande ou un point de départ ?"
    then = "D'accord. Et si je vous garantis les relèves, le prix bouge de combien ?"
    state, turns = talk("saas-visio", [first, then])
    said = {line.source for line in turns[1].lines}
    assert said & {"bargain:her_position", "reaction:first-offer-asked"}
    assert not turns[1].offered
    assert not state.settled


def test_a_coffee_hangs_on_no_condition():
    reply = "J'ai deux heures de route dans les jambes, je prendrais bien un café si vous en avez."
    assert "bargain:condition_heard" not in sources("impaye", "Bonjour.", reply)


def test_a_yes_that_asks_how_far_she_would_move_takes_nothing():
    replies = (
        "Bonjour.",
        "Je vous propose 0,49 € la caisse.",
        "D'accord. Et si je vous garde 30 000 caisses, votre prix monte de combien ?",
    )
    state, _ = talk("emballages", replies)
    assert not state.settled
