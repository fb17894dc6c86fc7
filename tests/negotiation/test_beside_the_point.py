"""What fits no option, what others pay and where both already meet are told, whatever else is answered."""

import pytest

from tests.negotiation.talking import answer, sources
from tests.negotiation.test_misreadings import taken


def test_an_offer_between_two_options_is_told_so_beside_the_answer_to_a_question():
    reply = "Je vous propose 0,75 % par semaine, plafonnés à 5 %. Et le dédouanement à l'import reste bien pour vous ?"
    assert "bargain:nearest_options" in sources("machines-maroc", "Bonjour.", reply)


@pytest.mark.parametrize(
    ("reply", "offered"),
    [
        ("Mes autres agents sont à 8,5 en moyenne, je vous propose 8 %.", True),
        ("Un concurrent m'offre 9, moi je vous fais 8 %.", True),
        ("Nos autres clients paient 12, on me dit 8 %.", False),
    ],
)
def test_what_others_pay_does_not_swallow_the_offer_behind_it(reply, offered):
    offers, _ = taken("agent-commercial", reply)
    assert bool(offers.own) is offered


def test_who_asks_where_the_talk_stands_hears_where_both_meet():
    said = (
        "Qu'est-ce qui vous gêne dans la liste des réservés ?",
        "Je vous laisse Plouguerneau et Guével, vous me laissez les trois enseignes, et on fait 8,5 % de commission.",
        "Onze, c'est encore trop pour moi. Quatre départements, ça vous va ?",
    )
    assert "bargain:standing_meeting" in sources("agent-commercial", *said, "On en est où ?")
    assert "les enseignes réservées" in answer("agent-commercial", *said, "On en est où ?")


@pytest.mark.parametrize(
    "reply",
    [
        "Disons une moitié des châssis à la signature, le reste à l'encaissement ?",
        "La moitié des châssis à la signature, l'autre moitié quand l'argent est là.",
        "Non, la moitié seulement à la signature, pas tout.",
    ],
)
def test_a_half_of_an_option_is_not_the_option(reply):
    offers, _ = taken("impaye", reply)
    assert not offers.commits


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("usa-framework", "Two left then: the courts and the delivery."),
        ("usa-framework", "Good. Three to go, then."),
        ("usa-framework", "Only two points left."),
        ("machines-maroc", "Voilà, il nous reste deux points : le délai et le droit."),
    ],
)
def test_points_that_are_left_are_no_figures(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.commits
    assert not offers.unplaced


def test_surprise_asks_nothing_and_ignorance_owns_up():
    assert "reaction:bluff-said" not in sources(
        "emballages", "Qu'est-ce qui s'est passé en juin ?", "Oh c'est vrai ? Je ne savais pas !"
    )


def test_what_has_just_been_said_is_no_journey():
    said = sources("impaye", "Bonjour.", "Je viens de le dire : après encaissement du versement immédiat.")
    assert said[0] == "phrase:told_already"
