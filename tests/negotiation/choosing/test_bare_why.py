"""A bare "why" is about what she has just put up for a yes."""

import pytest

from tests.negotiation.talking import sources


@pytest.mark.parametrize(
    ("name", "replies", "issue"),
    [
        ("saas-visio", ["bonjour", "45", "pk ?"], "prix"),
        ("saas-visio", ["bonjour", "45", "3 ans", "pk pas"], "duree"),
        ("impaye", ["bonjour", "20", "ben pourquoi ?"], "acompte"),
        ("usa-framework", ["hello", "98", "why not"], "price"),
    ],
)
def test_she_gives_a_reason_for_that_point(name: str, replies: list[str], issue: str) -> None:
    first = sources(name, *replies)[0]
    assert first in (f"because:{issue}", "phrase:why_position") or first.startswith("reaction:price")


def test_a_why_that_names_its_subject_is_of_that() -> None:
    assert "because:prix" not in sources("saas-visio", "bonjour", "45", "pourquoi ce rendez-vous ?")
