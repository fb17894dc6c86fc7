"""An offer that is no option of hers is taken up: she names what comes nearest on that point, and where she stands on it."""

import pytest

from tests.negotiation.bargained import bargained, words
from tests.negotiation.talking import answer, sources

CLINIC = ("Bonjour.", "Je propose 45 euros, trois ans.")
AGENT = ("Bonjour.", "Je propose 8 % et quatre départements.")


@pytest.mark.parametrize(
    ("name", "before", "offer", "near"),
    [
        (
            "agent-commercial",
            AGENT,
            "demi-commission sur la coopérative et Guével, ça vous irait ?",
            "demi-commission",
        ),
        (
            "saas-visio",
            CLINIC,
            "illimité pour une fuite de données, et une année d'abonnement pour tout le reste. Ça vous va ?",
            "pour les données",
        ),
        ("saas-visio", CLINIC, "que diriez-vous d'un plafond à 500 000 euros ?", "redevance"),
        ("saas-visio", CLINIC, "paiement en trois fois, ça passe ?", "chaque semestre"),
        (
            "impaye",
            ("Bonjour monsieur Lemoine.",),
            "le solde en un seul versement le 31 août. c'est oui ou non ?",
            "3 mensualités",
        ),
        (
            "machines-maroc",
            ("Bonjour.", "98 000 et huit semaines."),
            "30 % à la commande et le solde contre documents, vous en dites quoi ?",
            "remise documentaire",
        ),
    ],
)
def test_the_options_nearest_to_it_are_named(name, before, offer, near):
    assert sources(name, *before, offer)[0] == "bargain:nearest_options"
    assert near in answer(name, *before, offer)


@pytest.mark.parametrize(
    "said",
    [
        "Je vous propose une visite de l'usine, ça vous va ?",
        "Pourquoi les trois enseignes vous gênent-elles autant que la coopérative ?",
        "La coopérative et Guével, vous les connaissez depuis longtemps ?",
    ],
)
def test_what_is_about_no_point_or_asks_for_something_else_is_no_such_offer(said):
    assert "bargain:nearest_options" not in sources("agent-commercial", *AGENT, said)


def test_a_figure_next_to_where_she_stands_lies_between_that_and_the_next() -> None:
    playing = bargained(
        "usa-framework", "Let's say a cap at two and a half times, all right?", theirs={"cap": "c3"}
    )
    assert "2 times" in words(playing)
    assert "5 times" not in words(playing)
