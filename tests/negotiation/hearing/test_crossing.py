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
