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


@pytest.mark.parametrize(
    ("name", "reply", "picked", "wanted"),
    [
        ("machines-maroc", "Soit 8 semaines à 98 000 €, soit 12 semaines à 97 000 €.", "8 semaines", "94"),
        (
            "machines-maroc",
            "8 semaines oui, mais à 98 000. Sinon c'est 12 semaines à 97.",
            "8 semaines",
            "92",
        ),
        ("emballages", "Soit 0,46 et 60 jours, soit 0,44 et 30 jours.", "60 jours", "0,42"),
        ("emballages", "0.46 a 60 jours, sinon 0.44 a 30 jours", "60 jours", "0,42"),
        (
            "agent-commercial",
            "Soit 10 % et 5 départements, soit 9 % et 8 départements, que préférez-vous ?",
            "5 départements",
            "12",
        ),
        ("usa-framework", "Either $96 and a cap of 2, or $98 and a cap of 3.", "two times", "five times"),
    ],
)
def test_what_she_would_sign_is_told_of_the_way_that_she_prefers(
    name: str, reply: str, picked: str, wanted: str
) -> None:
    _, turns = talk(name, [reply])
    said = [line for line in turns[-1].lines if line.source.startswith("bargain:")]
    assert [line.source for line in said] == ["bargain:option_preferred", "bargain:option_preferred_but"]
    assert picked in said[0].text and wanted in said[1].text


def test_of_two_values_of_one_point_she_takes_the_one_that_suits_her() -> None:
    _, turns = talk("machines-maroc", ["Soit 8 semaines, soit 12."])
    assert "8 semaines" in turns[-1].lines[-1].text


@pytest.mark.parametrize(
    "reply",
    [
        "Vous bloquez. Si vous montez à 95 000, je livre en 8 semaines. Sinon 12.",
        "8 semaines à 98 000. Sinon, on s'arrête là.",
    ],
)
def test_what_comes_otherwise_with_one_value_is_no_second_way(reply: str) -> None:
    _, turns = talk("machines-maroc", [reply])
    assert not any(line.source.startswith("bargain:option_preferred") for line in turns[-1].lines)
