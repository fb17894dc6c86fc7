"""A yes to what she has last said of a point, where she waits for none: it is read back."""

import pytest

from tests.negotiation.talking import answer, sources, talk


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("emballages", ["bonjour", "0,48", "pk ?", "ok pr ca"]),
        ("emballages", ["bonjour", "0,48", "sinon ?", "ça me va"]),
        ("usa-framework", ["hello", "98", "why ?", "ok for that"]),
        ("agent-commercial", ["bonjour", "10", "pk ?", "dac pr ca"]),
    ],
)
def test_it_is_read_back_and_a_yes_settles_it(name: str, replies: list[str]) -> None:
    assert "bargain:accept_check" in sources(name, *replies)
    state, _ = talk(name, [*replies, "yes" if name == "usa-framework" else "oui"])
    assert len(state.settled) == 1


def test_who_wants_to_sign_takes_nothing_by_it() -> None:
    assert "bargain:accept_check" not in sources("emballages", "bonjour", "0,48", "pk ?", "on signe ?")


def test_with_nothing_of_hers_on_the_table_there_is_nothing_to_take() -> None:
    assert "€" not in answer("emballages", "bonjour", "ok pour ça")


@pytest.mark.parametrize(
    ("name", "replies", "taken"),
    [
        ("emballages", ["bonjour", "0,48", "et le stock ?", "tt sauf le prix"], {"stock"}),
        ("emballages", ["bonjour", "0,48", "et le stock ?", "pk ?", "ok sauf le stock"], set()),
        ("usa-framework", ["hello", "98", "2x", "the rest ok", "all except price"], {"cap"}),
    ],
)
def test_all_but_a_point_leaves_it_out(name: str, replies: list[str], taken: set[str]) -> None:
    state, _ = talk(name, replies)
    waits = set() if state.pending is None else {p.issue for p in state.pending.positions}
    assert waits == taken
    assert not state.settled


def test_a_yes_to_the_rest_of_which_nothing_is_said_asks_for_it() -> None:
    assert sources("agent-commercial", "bonjour", "8", "le reste ok")[0] == "bargain:rest_left"


@pytest.mark.parametrize("reply", ["le reste, ok ?", "le reste me gêne", "tout, sauf erreur"])
def test_what_is_no_yes_to_the_rest_takes_nothing(reply: str) -> None:
    assert "bargain:accept_check" not in sources("emballages", "bonjour", "0,48", "et le stock ?", reply)


@pytest.mark.parametrize("reply", ["c tt ?", "2 fois", "pk ?", "et le reste ?"])
def test_what_asks_or_is_hardly_more_than_a_figure_confirms_nothing(reply: str) -> None:
    state, _ = talk("impaye", ["bonjour", "20", "bof", "ok pr ca", reply])
    assert not state.settled
    state, _ = talk("emballages", ["bonjour", "0,48", "bof", "ok pr ca", reply])
    assert not state.settled


@pytest.mark.parametrize("reply", ["nn", "non", "ah non"])
def test_a_bare_no_leaves_what_was_read_back_unwritten(reply: str) -> None:
    replies = ["bonjour", "0,48", "bof", "ok pr ca", reply]
    assert sources("emballages", *replies)[0] == "bargain:not_written"
    assert not talk("emballages", replies)[0].settled
