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
