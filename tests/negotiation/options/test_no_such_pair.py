"""Two figures that no option has together are told to be none, and rewritten by nobody."""

import pytest

from tests.negotiation.talking import answer, sources, talk

AGREED = ("Bonjour Madame. 95 000 €, pénalités plafonnées à 10 %, 1 % par semaine.",)
GREETED = ("Bonjour Madame.",)


@pytest.mark.parametrize(
    ("before", "reply"),
    [
        (AGREED, "Plutôt 1 % par semaine plafonné à 5 %."),
        (GREETED, "Les pénalités : 1 % par semaine, plafonnées à 5 %."),
        (GREETED, "1 % par semaine, 5 % au plus."),
        (GREETED, "0,5 % par semaine plafonné à 10 %"),
        (GREETED, "Et 1 % par semaine, plafond 5 %, ça vous irait ?"),
    ],
)
def test_she_names_the_two_that_have_one_of_them(before: tuple[str, ...], reply: str) -> None:
    assert sources("machines-maroc", *before, reply)[0] == "bargain:no_such_pair"
    said = answer("machines-maroc", *before, reply).replace("\u202f", " ").replace("\u00a0", " ")
    assert "0,5 % par semaine, plafonné à 5 %" in said
    assert "1 % par semaine, plafonné à 10 %" in said


def test_what_was_agreed_stays_agreed() -> None:
    state, _ = talk("machines-maroc", (*AGREED, "Plutôt 1 % par semaine plafonné à 5 %."))
    agreed = state.settled_on("penalites")
    assert agreed is not None
    assert agreed.option == "un-plafond"


def test_a_yes_to_neither_is_asked_which() -> None:
    replies = (*GREETED, "Et 1 % par semaine, plafond 5 %, ça vous irait ?", "oui")
    assert sources("machines-maroc", *replies) == ["bargain:which_of_these"]


@pytest.mark.parametrize("reply", ["1 % par semaine plafonné à 10 %", "0,5 % par semaine, plafond 5 %"])
def test_a_pair_that_is_an_option_is_that_option(reply: str) -> None:
    assert "bargain:no_such_pair" not in sources("machines-maroc", *GREETED, reply)


@pytest.mark.parametrize("reply", ["Plafond à 8 %", "8 %", "un plafond de 8 %, pas plus"])
def test_a_rate_that_is_no_option_is_told_what_comes_nearest(reply: str) -> None:
    assert "bargain:nearest_options" in sources("machines-maroc", *GREETED, reply)


def test_it_holds_when_it_is_said_again_without_its_unit() -> None:
    assert sources("machines-maroc", *GREETED, "Plafond à 8 %", "j'ai dit 8, pas 5") == [
        "bargain:still_no_option"
    ]


def test_a_share_that_only_a_deposit_has_is_the_deposit() -> None:
    assert "acompte" in answer("machines-maroc", *GREETED, "30 %")
