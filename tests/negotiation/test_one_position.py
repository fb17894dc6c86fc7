"""One answer holds one position on a point: no reserve beside a yes to it, no earlier figure beside the one she has come to."""

import pytest

from tests.negotiation.talking import sources

TEA = "Bonjour Madame."


@pytest.mark.parametrize(
    ("name", "replies", "gone", "stays"),
    [
        (
            "usa-framework",
            ("$100 a unit. What's your number?",),
            "reaction:price-number",
            "bargain:counter",
        ),
        (
            "machines-maroc",
            (
                "Bonjour Madame. Pourquoi pas un crédit documentaire ?",
                "Et qu'est-ce qu'il vous coûte, à vous ?",
                "Alors un crédit documentaire à vue, d'accord ?",
                "Crédit documentaire, c'est fait. Prix : 95 000 €, 10 semaines.",
            ),
            "reaction:credit-insisted",
            "bargain:exchange_given",
        ),
        (
            "machines-maroc",
            ("Bonjour Madame. Le droit suisse avec arbitrage à Genève, ça vous irait ?",),
            "reaction:geneva-asked",
            "bargain:accept_issue",
        ),
        (
            "impaye",
            ("Bonjour. Et pour les châssis : livraison dès encaissement du premier versement, oui ou non ?",),
            "reaction:frames-and",
            "bargain:accept_issue",
        ),
    ],
)
def test_what_speaks_against_the_rest_of_the_answer_is_left_out(name, replies, gone, stays):
    said = sources(name, *replies)
    assert gone not in said and stays in said


@pytest.mark.parametrize(
    ("name", "replies", "stays"),
    [
        ("usa-framework", ("Hello. What's your price?",), "reaction:price-number"),
        (
            "machines-maroc",
            (TEA, "Le crédit documentaire n'est pas négociable pour nous."),
            "reaction:credit-insisted",
        ),
        ("impaye", ("Bonjour.", "Et les châssis ?"), "reaction:frames-and"),
        ("usa-framework", ("Hello.", "Law: arbitration in London, no jury. OK?"), "reaction:london-offered"),
    ],
)
def test_alone_or_in_favour_it_is_said(name, replies, stays):
    assert stays in sources(name, *replies)
