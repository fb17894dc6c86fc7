"""What is told while an offer of hers lies open is no yes to it."""

import pytest

from tests.negotiation.talking import sources, talk

COFFEE = ("hello", "what matters to you?", "20 euro a kilo")
STAND = ("bonjour", "130 € par mois")


@pytest.mark.parametrize(
    ("name", "before", "reply"),
    [
        ("first-steps", COFFEE, "good coffee means more scones sold"),
        ("first-steps", COFFEE, "we come, we carry it in"),
        ("first-steps", COFFEE, "we have done this for years"),
        ("first-steps", ("hello", "3 days"), "2 days it is your word, not mine. Why 2?"),
        ("premiers-pas", STAND, "on vient, on monte tout"),
        ("premiers-pas", STAND, "Très bien, continuons."),
        ("first-steps", COFFEE, "Very good, let's move on."),
    ],
)
def test_a_statement_settles_nothing(name, before, reply):
    state, _ = talk(name, (*before, reply))
    assert not state.settled


@pytest.mark.parametrize(
    ("name", "before", "reply"),
    [
        ("first-steps", COFFEE, "sold"),
        ("first-steps", COFFEE, "18 it is"),
        ("first-steps", COFFEE, "consider it done"),
        ("premiers-pas", STAND, "vendu"),
        ("premiers-pas", STAND, "ok vendu"),
        ("premiers-pas", STAND, "Très bien, c'est d'accord."),
    ],
)
def test_a_yes_in_a_word_settles_what_she_offers(name, before, reply):
    state, _ = talk(name, (*before, reply))
    assert state.settled


def test_a_figure_on_no_scale_of_the_point_strikes_nothing_out():
    said = sources(
        "premiers-pas",
        *("bonjour", "130 € par mois, 60 jours, 6 mois"),
        "Dites donc, dix euros, ce n'est rien, c'est vous qui l'avez dit !",
    )
    assert "bargain:taken_back" not in said
