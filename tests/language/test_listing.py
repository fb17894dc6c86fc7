"""Lists in shorthand are read part by part, and every character keeps its place."""

import pytest

from trainer.language.listing import as_prose


@pytest.mark.parametrize(
    ("reply", "prose"),
    [
        ("0,48 / 45 j / 24 mois", "0,48 , 45 j , 24 mois"),
        ("One: DAP Chicago. Two: $98.", "     DAP Chicago.      $98."),
        ("1) 0,48 €, 2) 24 mois", "   0,48 €,    24 mois"),
    ],
)
def test_strokes_become_commas_and_numbering_is_left_out(reply, prose):
    assert as_prose(reply) == prose
    assert len(as_prose(reply)) == len(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "12 € / mois",
        "5 %/sem",
        "0,48 € la caisse / 400 000 caisses",
        "Deux : c'est ce que je propose.",
        "24 mois.",
    ],
)
def test_a_rate_or_a_single_figure_is_left_as_it_is(reply):
    assert as_prose(reply) == reply
