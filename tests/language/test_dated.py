"""Lengths of time that tell when."""

import pytest

from trainer.language.dated import tells_when


@pytest.mark.parametrize(
    ("reply", "length", "expected"),
    [
        ("On sera là dans trois ans.", "trois ans", True),
        ("on sera la ds 3 ans", "3 ans", True),
        ("Une sortie au bout d'un an.", "un an", True),
        ("Ça fait trois ans que je vends.", "trois ans", True),
        ("Two years ago we had none.", "Two years", True),
        ("In three years' time you'll be full.", "three years", True),
        ("It's been two years since we met.", "two years", True),
        ("Le contrat se termine au bout de 24 mois.", "24 mois", False),
        ("Il y a trois ans de contrat.", "trois ans", False),
        ("Je signe pour trois ans.", "trois ans", False),
        ("I'd lock in two years.", "two years", False),
    ],
)
def test_a_length_after_a_word_for_when_is_a_date(reply, length, expected):
    start = reply.index(length)
    assert tells_when(reply, start, start + len(length)) is expected
