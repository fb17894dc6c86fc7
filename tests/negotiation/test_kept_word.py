"""A step that she has offered for something is hers as long as that something lies on the table."""

import pytest

from tests.negotiation.talking import talk

TRADED = (
    "A three-year deal we both like. You order 12,000 a year at $100, I deliver. What's your number?",
    "94 is where I walk away. Why 94? What do you pay now?",
    "Walk me through that. If I give you DAP and US-customer MFN, do you go to 98?",
    "No. Shared increases is fine, but 94 is too low. 98 or I'm on the plane.",
)


def test_she_offers_a_step_for_another() -> None:
    _, turns = talk("usa-framework", TRADED)
    assert turns[-1].lines[-1].source == "bargain:counter_conditional"
    assert "$96" in turns[-1].text and "$5 million" in turns[-1].text


@pytest.mark.parametrize(
    "replies",
    [
        (
            "OK to the 5 million if it's 98. Why do you want that much cover?",
            "Hold on. 5 million only if you pay 98. That was the deal.",
        ),
        ("5 million, fine, but 98.",),
    ],
)
def test_where_it_is_given_she_does_not_go_back(replies) -> None:
    _, turns = talk("usa-framework", (*TRADED, *replies))
    assert "$94" not in turns[-1].text and "$92" not in turns[-1].text
    assert "$96" in turns[-1].text


def test_without_it_she_still_asks_for_it() -> None:
    _, turns = talk("usa-framework", (*TRADED, "No to the 5 million. 2 million of cover, and 98."))
    assert "$96" not in turns[-1].text or "$5 million" in turns[-1].text
