"""A point that the student misses is spoken of, and nothing is offered by missing it."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    ("name", "before", "missed"),
    [
        ("emballages", "Bonjour madame. 0,47 la caisse.", "Il manque le stock, on n'en a pas parlé"),
        ("first-steps", "Hello Nuala. 18 euros.", "we haven't talked about the notice"),
        ("first-steps", "Hello Nuala. 18 euros.", "you forgot the delivery"),
    ],
)
def test_she_says_where_she_stands_on_it(name: str, before: str, missed: str) -> None:
    _state, turns = talk(name, (before, missed))
    assert [line.source for line in turns[-1].lines] in (["bargain:her_position"], ["phrase:ask_position"])
    assert not turns[-1].offered


def test_a_longer_reply_is_answered_on_the_rest_of_it() -> None:
    _, turns = talk(
        "first-steps", ("Hello Nuala. 18 euros.", "You forgot the delivery: I come the next day.")
    )
    assert {p.issue for p in turns[-1].offered} == {"delivery"}
