"""A bare no and a bare value puts the value in the place of what was said before."""

import pytest

from tests.negotiation.talking import answer, sources, talk


@pytest.mark.parametrize(
    ("name", "replies", "issue", "option"),
    [
        ("usa-framework", ["hello", "98", "no 96"], "price", "p96"),
        ("usa-framework", ["hello", "5x", "no 3"], "cap", "c3"),
        ("emballages", ["bonjour", "60", "nn 45"], "payment", "d45"),
        ("emballages", ["bonjour", "5 %", "euh non, 3"], "penalties", "c3"),
        ("saas-visio", ["bonjour", "90 jours", "nan plutôt 60"], "reversibilite", "r60"),
    ],
)
def test_the_value_is_his_word(name: str, replies: list[str], issue: str, option: str) -> None:
    state, _ = talk(name, replies)
    position = state.yours_on(issue)
    assert position is not None
    assert position.option == option


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("emballages", ["bonjour", "60", "nn 45"]),
        ("impaye", ["bonjour", "20", "nn 25"]),
        ("usa-framework", ["hello", "5x", "no 3"]),
    ],
)
def test_what_is_said_wrong_is_put_right_and_no_step_back(name: str, replies: list[str]) -> None:
    found = sources(name, *replies)
    assert found[0] == "bargain:corrected"
    assert "bargain:retreat" not in found


def test_a_figure_that_changes_without_a_no_is_a_step_back() -> None:
    assert "bargain:retreat" in sources("emballages", "bonjour", "60", "45")


def test_a_step_towards_her_is_a_step() -> None:
    found = sources("saas-visio", "bonjour", "45", "nn 42")
    assert "bargain:corrected" not in found
    assert "42" in answer("saas-visio", "bonjour", "45", "nn 42")


@pytest.mark.parametrize(
    ("name", "replies", "issue"),
    [
        ("usa-framework", ["hello", "98", "no 94"], "price"),
        ("saas-visio", ["bonjour", "45", "nn 35"], "prix"),
        ("emballages", ["bonjour", "0,48", "non 0,42"], "price"),
    ],
)
def test_her_own_figure_after_a_no_is_turned_down(name: str, replies: list[str], issue: str) -> None:
    state, _ = talk(name, replies)
    assert state.settled_on(issue) is None
    assert state.yours_on(issue) != state.theirs_on(issue)


def test_a_bare_figure_puts_right_the_point_just_written_down() -> None:
    state, _ = talk("usa-framework", ["hello", "95", "DAP", "shared ?", "5x", "no 3"])
    position = state.yours_on("cap")
    assert position is not None
    assert position.option == "c3"
    assert state.yours_on("insurance") is None


@pytest.mark.parametrize("reply", ["ça non", "non pas ça", "ca jamais"])
def test_a_no_that_names_nothing_offers_nothing(reply: str) -> None:
    state, _ = talk("agent-commercial", ["bonjour", "10", "les enseignes", "pk", reply])
    assert state.yours_on("exclusivite") is None


def test_what_is_held_to_holds_for_what_is_joined_to_it() -> None:
    state, _ = talk("machines-maroc", ["bonjour", "96000 et 8 semaines je peux pas mieux"])
    assert {position.issue for position in state.yours} == {"prix", "delai"}
    assert not state.settled


def test_his_own_figure_just_taken_down_is_put_right_either_way() -> None:
    state, _ = talk("impaye", ["bonjour", "15", "12", "nn 10"])
    position = state.yours_on("acompte")
    assert position is not None
    assert position.option == "a10"
