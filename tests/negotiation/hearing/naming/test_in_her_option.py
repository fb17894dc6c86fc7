"""Her own worded offer is taken in few words of it."""

import pytest

from tests.negotiation.test_misreadings import taken

SHARED = {"delivery": "dap-shared"}
QUARTER = {"currency": "usd-quarter"}


def accepted(name: str, reply: str, theirs: dict[str, str]) -> dict[str, str | None]:
    offers, _ = taken(name, reply, theirs=theirs)
    return {position.issue: position.option for position in offers.accepted}


@pytest.mark.parametrize(
    "reply",
    [
        "Ok for the half-half. Now the law?",
        "Ok for the half-half.",
        "fine, half and half",
        "fifty-fifty works for us",
        "Half each is fine.",
        "Alright, shared then.",
    ],
)
def test_halves_take_what_she_would_share(reply: str) -> None:
    assert accepted("usa-framework", reply, SHARED) == SHARED


@pytest.mark.parametrize(
    "reply",
    [
        "Ok I understand. So every quarter, but I keep 97 dollars.",
        "Every quarter, fine.",
        "Alright, quarter by quarter.",
    ],
)
def test_a_word_of_her_option_takes_it(reply: str) -> None:
    assert accepted("usa-framework", reply, QUARTER) == QUARTER


@pytest.mark.parametrize(
    ("name", "reply", "theirs"),
    [
        ("usa-framework", "Why every quarter?", QUARTER),
        ("usa-framework", "So what happens every quarter?", QUARTER),
        ("usa-framework", "Not every quarter, no.", QUARTER),
        ("usa-framework", "Ok, but not half-half.", SHARED),
        ("usa-framework", "Half-half, ok?", {"price": "94"}),
        ("emballages", "va pour moitié-moitié", {"payment": "d60"}),
    ],
)
def test_a_question_a_no_and_another_point_take_nothing(
    name: str, reply: str, theirs: dict[str, str]
) -> None:
    assert not accepted(name, reply, theirs)
