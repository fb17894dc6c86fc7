"""Words of two clauses make no option together."""

import pytest

from tests.negotiation.test_misreadings import own, taken

DEBT = "impaye"


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (DEBT, "Si vous payez vite, j'abandonne les pénalités.", {}),
        (DEBT, "Les pénalités, je vous les laisse tomber.", {"penalites": "abandon"}),
        (DEBT, "versez, je livre", {"reprise": "encaisse"}),
        ("agent-commercial", "Pour l'indemnité, on applique la loi.", {"fin": "loi"}),
    ],
)
def test_what_the_speaker_does_in_a_clause_of_his_own_is_not_part_of_the_one_before(name, reply, expected):
    offers, _ = taken(name, reply)
    assert own(offers) == expected


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Je vous propose 20 % versés dès la signature, le reste en quatre mensualités.", None),
        ("15 % payables à la signature, et six mensualités.", None),
        ("20 % payés, et je livre dès la signature.", "signature"),
        ("Je livre dès la signature.", "signature"),
    ],
)
def test_when_money_is_paid_is_no_option_of_another_point(reply, expected):
    assert own(taken(DEBT, reply)[0]).get("reprise") == expected


@pytest.mark.parametrize(
    ("name", "reply", "issue", "option"),
    [
        (
            DEBT,
            "Je vous débloque la moitié des châssis au virement et la moitié quinze jours après.",
            "commandes",
            None,
        ),
        (
            DEBT,
            "Les commandes, la moitié à la commande et la moitié à la livraison.",
            "commandes",
            "moitie-commande",
        ),
        (DEBT, "Je vous propose que vous réglez avant qu'on livre.", "commandes", "commande"),
    ],
)
def test_words_over_the_name_of_another_point_are_no_option(name, reply, issue, option):
    assert own(taken(name, reply)[0]).get(issue) == option
