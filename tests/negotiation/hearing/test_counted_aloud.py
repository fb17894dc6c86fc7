"""Ratios, sums, counted points and what there is none of are no offers; what is given with a word for it is tied."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, own, taken


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (CARTONS, "Deux sur cent, c'est énorme."),
        (CARTONS, "À 400 000 caisses, l'écart fait 32 000 euros par an, moins qu'un jour d'arrêt."),
        (CARTONS, "Zéro droit à l'erreur, j'ai bien compris."),
        ("saas-visio", "On peut récapituler les sept points ?"),
        ("usa-framework", "Can you summarize the seven points?"),
    ],
)
def test_it_is_no_offer(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.commits
    assert not offers.unplaced


@pytest.mark.parametrize(
    ("reply", "issues"),
    [
        ("Avec une réserve de 15 000, vous pouvez faire 0,46 € ?", {"stock", "price"}),
        ("Avec des pénalités plafonnées à 5 %, signeriez-vous 24 mois ?", {"penalties", "duration"}),
        ("Avec une livraison en 2 semaines, vous accepteriez 0,46 € ?", {"delay", "price"}),
    ],
)
def test_what_is_given_with_something_for_what_is_asked_is_an_exchange(reply, issues):
    offers, _ = taken(CARTONS, reply)
    assert own(offers).keys() == issues
    assert offers.conditional


def test_what_is_denied_of_an_option_cuts_it_down():
    offers, _ = taken("saas-visio", "Mensuel, mais d'avance, pas à terme échu.")
    assert not offers.commits
    assert offers.unplaced == ("paiement",)


def test_the_if_ends_where_the_speaker_begins():
    said = "If you take arbitration in Toronto I accept half of the duty increases."
    offers, _ = taken("usa-framework", said)
    assert offers.hanging == ("delivery",)
