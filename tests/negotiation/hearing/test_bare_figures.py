"""A number and nothing else is of the point under discussion, in its unit, whatever was settled before."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import own, taken

WEEKS = {"delai": "s8"}


@pytest.mark.parametrize(
    ("case", "reply", "line", "settled", "expected"),
    [
        (
            "machines-maroc",
            "Les pénalités, plafond à 10.",
            "Je vous écoute.",
            WEEKS,
            {"penalites": "un-plafond"},
        ),
        (
            "machines-maroc",
            "Bon, 5 pour les pénalités et 96 pour le prix.",
            "Je vous écoute.",
            WEEKS,
            {"penalites": "demi", "prix": "p96"},
        ),
        ("machines-maroc", "Pénalités : 10 au plus.", "Je vous écoute.", WEEKS, {"penalites": "un-plafond"}),
        ("impaye", "quatre", "En combien de mensualités ?", {}, {"echeances": "e4"}),
        ("impaye", "disons quatre", "En combien de mensualités ?", {}, {"echeances": "e4"}),
        ("impaye", "le reste en 6", "Je vous écoute.", {"acompte": "a15"}, {"echeances": "e6"}),
        ("usa-framework", "On the cap, I could do 3.", "Go on.", {"insurance": "i5"}, {"cap": "c3"}),
        ("usa-framework", "96 then", "I could go to $94.", {}, {"price": "p96"}),
        ("emballages", "5", "Et pour les pénalités, quel plafond ?", {"delay": "w2"}, {"penalties": "c5"}),
        # With a unit of its own, a figure is of the point that has it.
        (
            "machines-maroc",
            "10 semaines, et les pénalités on verra.",
            "Je vous écoute.",
            {},
            {"delai": "s10"},
        ),
    ],
)
def test_it_takes_the_point_and_the_unit(
    case: str, reply: str, line: str, settled: dict[str, str], expected: dict[str, str]
) -> None:
    offers, _ = taken(case, reply, line, settled=settled)
    assert own(offers) == expected


@pytest.mark.parametrize(
    ("case", "replies", "issue", "option"),
    [
        (
            "machines-maroc",
            ("Bonjour.", "8 semaines.", "Parlons du paiement.", "60"),
            "paiement",
            "ouvert-60",
        ),
        ("machines-maroc", ("Bonjour.", "Et pour le paiement ?", "disons 60"), "paiement", "ouvert-60"),
        ("agent-commercial", ("La route était belle.", "Parlons du préavis.", "3"), "duree", "legal"),
        ("agent-commercial", ("La route était belle.", "Parlons du préavis.", "six"), "duree", "six"),
        ("emballages", ("Livraison en 2 semaines.", "Parlons des pénalités.", "5"), "penalties", "c5"),
        ("usa-framework", ("Let's talk about the price.", "96"), "price", "p96"),
        ("saas-visio", ("Bonjour.", "Parlons de la durée.", "deux"), "duree", "deux"),
    ],
)
def test_in_a_talk_it_is_of_what_is_spoken_of(
    case: str, replies: tuple[str, ...], issue: str, option: str
) -> None:
    state, _ = talk(case, replies)
    stands = state.yours_on(issue)
    assert stands is not None
    assert stands.option == option
