"""Bare figures are said of the point that their company on the table tells, not of the one she has just spoken of."""

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import taken

AGENT = ["Bonjour.", "Je vous propose 8 % de commission.", "Et le secteur, 4 départements."]


def test_a_correction_without_units_puts_right_the_point_that_stands():
    state, _ = talk("agent-commercial", [*AGENT, "ce n'est pas 8, c'est 9"])
    assert state.yours_on("commission").number == 9
    assert state.yours_on("secteur").number == 4


def test_figures_of_another_point_settle_nothing_of_the_last_one():
    state, _ = talk("agent-commercial", [*AGENT, "vous vouliez 11, moi 8, on coupe à 9,5"])
    assert state.settled_on("secteur") is None


def test_a_single_figure_answers_what_was_asked():
    state, _ = talk("agent-commercial", [*AGENT, "5"])
    assert state.yours_on("secteur").number == 5


def test_a_figure_that_the_point_in_words_cannot_take_is_the_price():
    offers, _ = taken("saas-visio", "deux ans, 41", line="Durée : contrat annuel.")
    assert {position.issue for position in offers.own} == {"prix", "duree"}


def test_a_figure_after_the_name_of_a_point_in_words_is_its_part():
    offers, _ = taken("saas-visio", "38 € 36 mois sla 99,8")
    assert {position.issue: position.option for position in offers.own}["sla"] == "moyen"
