"""A value that lies on no option is told so, and what is put right is conceded."""

import pytest

from tests.negotiation.talking import answer, sources, talk

YEAR = "Pour la fin, une année d'indemnité fixée d'avance, ça vous va ?"
WRONG = "J'ai dit une année, pas le double."


@pytest.mark.parametrize(
    "reply",
    [
        YEAR,
        "Une indemnité d'un an de commissions, fixée d'avance.",
        "Une indemnité de trois ans de commissions.",
        "10 %, et une année d'indemnité fixée d'avance",
    ],
)
def test_another_length_is_not_the_option_that_shares_its_words(reply):
    state, _ = talk("agent-commercial", ("Bonjour.", reply))
    assert state.settled_on("fin") is None
    assert state.yours_on("fin") is None


def test_what_can_be_written_instead_is_named():
    assert "à évaluer le jour venu" in answer("agent-commercial", YEAR)


@pytest.mark.parametrize(
    ("reply", "issue", "option"),
    [
        ("Deux ans de commissions fixés d'avance", "fin", "deux-ans"),
        ("préavis doublé, six mois", "duree", "six"),
    ],
)
def test_its_own_length_names_it(reply, issue, option):
    state, _ = talk("agent-commercial", ("Bonjour.", reply))
    his = state.settled_on(issue) or state.yours_on(issue)
    assert his is not None
    assert his.option == option


@pytest.mark.parametrize(
    ("name", "before", "reply", "source"),
    [
        ("agent-commercial", (YEAR,), WRONG, "bargain:still_no_option"),
        ("agent-commercial", ("Bonjour.", "10 %, et " + YEAR), WRONG, "bargain:misheard_owned"),
        (
            "usa-framework",
            ("Hello.", "A cap of two and a half times the fees."),
            "I said two and a half, not three.",
            "bargain:still_no_option",
        ),
        (
            "usa-framework",
            ("Hello.", "A cap of four times the fees."),
            "I said four, not three.",
            "bargain:still_no_option",
        ),
        (
            "machines-maroc",
            ("Bonjour.", "Pénalités plafonnées à 10 %."),
            "0,5 % j'avais dit, pas 1.",
            "bargain:corrected",
        ),
        (
            "machines-maroc",
            ("Bonjour.", "Pénalités plafonnées à 10 %."),
            "Non, 0,5 %, pas 1.",
            "bargain:corrected",
        ),
    ],
)
def test_what_is_put_right_is_conceded_first(name, before, reply, source):
    assert sources(name, *before, reply)[0] == source


def test_the_figures_it_lies_between_are_named():
    said = answer("usa-framework", "Hello.", "A cap of two and a half times the fees.")
    assert "2 times" in said
    assert "5 times" not in said


@pytest.mark.parametrize(
    "reply",
    ["Pénalités plafonnées à 10 %.", "Un plafond de 10 % pour les pénalités, ça vous va ?", "Droit suisse."],
)
def test_a_part_alone_is_said_back_whole(reply):
    state, turns = talk("machines-maroc", ("Bonjour.", reply))
    assert [line.source for line in turns[-1].lines] == ["bargain:whole_meant"]
    assert not state.settled
    assert not state.yours


def test_the_whole_confirmed_is_agreed():
    state, _ = talk(
        "machines-maroc", ("Bonjour.", "Droit suisse.", "J'ai dit le droit suisse, pas le droit français.")
    )
    assert [position.option for position in state.settled] == ["ch-icc"]
