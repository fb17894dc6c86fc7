"""A figure alone is of the point just spoken of, of the one point that has it, or of none that she knows."""

import pytest

from tests.negotiation.talking import answer, sources, talk


def test_what_only_another_point_has_is_of_that_point() -> None:
    said = answer("machines-maroc", "bonjour", "96000", "12", "30")
    assert "acompte" in said
    assert "14 semaines" not in said


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("saas-visio", ["bjr", "45", "2 fois"]),
        ("saas-visio", ["bjr", "45", "1,5"]),
    ],
)
def test_what_is_of_no_point_is_asked(name: str, replies: list[str]) -> None:
    assert sources(name, *replies)[0] == "phrase:figure_of_what"
    assert replies[-1] in answer(name, *replies)


def test_a_figure_alone_after_her_question_about_the_notice_is_of_the_notice() -> None:
    assert "préavis" in answer("agent-commercial", "bonjour", "le préavis ?", "6 mois c long", "3")


@pytest.mark.parametrize(
    ("name", "replies", "source"),
    [
        ("premiers-pas", ["bonjour", "et le prix ?", "250"], "bargain:beyond_range"),
        ("emballages", ["bonjour", "0,48", "60"], "bargain:accept_issue"),
    ],
)
def test_what_is_of_the_point_spoken_of_is_not(name: str, replies: list[str], source: str) -> None:
    assert source in sources(name, *replies)


@pytest.mark.parametrize(("reply", "issue"), [("48", "price"), ("60", "payment"), ("48 jours", "payment")])
def test_a_price_in_cents_is_no_odd_number_of_days(reply: str, issue: str) -> None:
    state, _ = talk("emballages", ["bonjour", "45 jours", reply])
    said = state.yours_on(issue) or state.settled_on(issue)
    assert said is not None
    assert issue != "payment" or said != state.yours_on("price")
    assert issue == "payment" or said.option == "p48"
