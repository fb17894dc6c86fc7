"""The rest, or another way, asked for in a word or two."""

import pytest

from tests.negotiation.talking import answer, sources

CARTONS, SENSORS, AGENT = "emballages", "usa-framework", "agent-commercial"


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        (CARTONS, ["bonjour", "0,48", "et le reste ?"]),
        (CARTONS, ["bonjour", "0,48", "ok et pour les autres points ?"]),
        (SENSORS, ["hello", "98", "and the rest ?"]),
        (SENSORS, ["hello", "98", "what else ?"]),
        (AGENT, ["bonjour", "9", "et le reste"]),
    ],
)
def test_the_rest_is_what_has_not_been_spoken_of(name: str, replies: list[str]) -> None:
    assert sources(name, *replies)[0] == "bargain:rest_left"


def test_the_point_just_spoken_of_is_not_the_rest() -> None:
    assert "prix" not in answer(CARTONS, "bonjour", "0,48", "et le reste ?")


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        (CARTONS, ["bonjour", "0,48", "c tt ?"]),
        (CARTONS, ["bonjour", "60", "c'est tout ?"]),
        (SENSORS, ["hello", "98", "is that all ?"]),
    ],
)
def test_that_is_not_all(name: str, replies: list[str]) -> None:
    assert sources(name, *replies)[0] == "bargain:not_all"


def test_before_any_figure_there_is_more_to_tell() -> None:
    assert "bargain:not_all" not in sources(CARTONS, "bonjour", "c tt ?")


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        (CARTONS, ["bonjour", "0,48", "sinon ?"]),
        (CARTONS, ["bonjour", "0,48", "ou alors ?"]),
        (SENSORS, ["hello", "98", "otherwise ?"]),
    ],
)
def test_another_way_is_a_step_against_a_step(name: str, replies: list[str]) -> None:
    assert sources(name, *replies)[:2] == ["phrase:asked_better", "bargain:ask_step"]


@pytest.mark.parametrize(
    "reply", ["Sinon, 12 mois.", "Et le reste de votre équipe ?", "C'est tout pour moi."]
)
def test_what_only_looks_like_it_is_something_else(reply: str) -> None:
    found = sources(CARTONS, "bonjour", "0,48", reply)
    assert not {"bargain:rest_left", "bargain:not_all", "phrase:asked_better"} & set(found)
