"""A value behind one that is called too much is put in its place."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("case", "reply", "expected"),
    [
        ("usa-framework", "94 is too low for me, 97 works.", {"price": "97"}),
        ("usa-framework", "Your 92 is a joke, 97.", {"price": "97"}),
        ("usa-framework", "92 is insulting. 97.", {"price": "97"}),
        ("emballages", "0,40 c'est trop bas, 0,46 me va.", {"price": "p46"}),
        ("machines-maroc", "92 000, c'est une blague. 97 000.", {"prix": "97000"}),
        # What others pay is told all the same.
        ("usa-framework", "92 is too low, 97 is what Ohio pays.", {}),
        ("usa-framework", "94 is too low, 92 is a joke.", {}),
    ],
)
def test_it_is_offered(case: str, reply: str, expected: dict[str, str]) -> None:
    offers, _ = taken(case, reply, "I could go to $94." if case == "usa-framework" else "Je vous écoute.")
    assert own(offers) == expected
