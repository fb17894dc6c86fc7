"""The middle of two figures, taken or not, and short remarks in the middle of a talk."""

import pytest

from tests.negotiation.talking import sources

OFFERED = ("Hello, what do you need?", "I propose 98 dollars a unit")


def test_who_takes_the_middle_says_nothing_against_it() -> None:
    found = sources("usa-framework", *OFFERED, "Split the difference?")
    assert "bargain:accept_issue" in found
    assert not any(one.startswith("reaction:") for one in found)


@pytest.mark.parametrize(
    ("reply", "line"),
    [
        ("Thanks for being frank.", "phrase:thanks_back"),
        ("I'll think about it.", "phrase:take_your_time"),
        ("Hmm.", "phrase:take_your_time"),
    ],
)
def test_thanks_are_no_small_talk_and_thinking_is_given_time(reply: str, line: str) -> None:
    assert line in sources("usa-framework", *OFFERED, reply)
