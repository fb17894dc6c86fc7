"""Several ways laid out: she picks one and answers it, and none of them is agreed by that alone."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    ("name", "reply", "picked"),
    [
        ("emballages", "24 mois à 0,46 ou 12 mois à 0,48, choisissez", "24 mois"),
        ("emballages", "0,46 à 24 mois ou 0,48 à 12 mois, à vous de voir", "24 mois"),
        ("emballages", "soit 0,48 avec stock de 15 000, soit 0,46 sans stock, c'est vous qui voyez", "15"),
        ("emballages", "je vous laisse choisir : 0,44 payé 30 jours ou 0,46 payé 60 jours", "60 jours"),
        ("emballages", "A : 0,46 et 24 mois. B : 0,48 et 12 mois. Laquelle ?", "24 mois"),
        ("machines-maroc", "10 semaines à 98 000 ou 12 à 96 000, que préférez-vous ?", "10 semaines"),
        ("usa-framework", "96 with cap 1 or 98 with cap 3, your pick", "three times"),
        ("usa-framework", "either 96 and FCA or 98 and DAP, you choose", "DAP"),
        ("usa-framework", "A: 96 with FCA; B: 98 with DAP. Which one?", "DAP"),
    ],
)
def test_she_picks_one_of_the_ways_laid_out(name, reply, picked):
    state, turns = talk(name, ["Bonjour." if name != "usa-framework" else "Good morning.", reply])
    preferred = next(line for line in turns[-1].lines if line.source == "bargain:option_preferred")
    assert picked in preferred.text
    assert not state.settled


def test_the_figure_of_a_clause_is_no_second_point_of_a_way():
    _, turns = talk("usa-framework", ["Good morning.", "96 with cap 1 or 98 with cap 3, your pick"])
    preferred = next(line for line in turns[-1].lines if line.source == "bargain:option_preferred")
    assert "insurance" not in preferred.text
