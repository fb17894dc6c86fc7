"""An exchange that she has offered herself is still hers when its other half comes later."""

import pytest

from tests.negotiation.talking import answer, talk

# Her own words after the last of these: "$5 million of insurance. Do that, and you get $96 a unit."
BEFORE = (
    "A three-year deal we both like. You order 12,000 a year at $100, I deliver. What's your number?",
    "92 or 94? You just said both. $99.",
    "94 is where I walk away. Why 94? What do you pay now?",
    "Walk me through that. If I give you DAP and US-customer MFN, do you go to 98?",
    "No. Shared increases is fine, but 94 is too low. 98 or I'm on the plane.",
)


def test_she_has_offered_it() -> None:
    assert "$96" in answer("usa-framework", *BEFORE)


@pytest.mark.parametrize(
    "reply",
    [
        "OK to the 5 million if it's 98. Why do you want that much cover?",
        "5 million only if you pay 98.",
        "Five million of insurance, but then 98.",
    ],
)
def test_who_asks_more_for_what_she_wanted_hears_her_own_figure(reply: str) -> None:
    said = answer("usa-framework", *BEFORE, reply)
    assert "$96" in said
    assert "$94" not in said


def test_it_holds_replies_later() -> None:
    later = ("Let me think. How many people are in your warehouses?", "5 million only if you pay 98.")
    said = answer("usa-framework", *BEFORE, *later)
    assert "$96" in said
    assert "$94" not in said


def test_without_what_she_wanted_she_stands_where_she_stood() -> None:
    state, _ = talk("usa-framework", (*BEFORE, "No insurance. What about 97 then?"))
    assert not state.settled_on("price")
    assert "$96" not in answer("usa-framework", *BEFORE, "No insurance. What about 97 then?")


def test_a_package_just_agreed_and_asked_more_for_is_not_signed_again_at_once() -> None:
    replies = (
        "Hello Denise. 98 please.",
        "I can give you 5 million of insurance if you give me 96.",
        "5 million only if you pay 98.",
    )
    state, turns = talk("usa-framework", replies)
    assert not state.settled
    assert not {"bargain:tied_again", "bargain:accept_all"} & {line.source for line in turns[-1].lines}


def test_without_it_she_still_asks_for_it() -> None:
    said = answer("usa-framework", *BEFORE, "No to the 5 million. 2 million of cover, and 98.")
    assert "$96" not in said or "$5 million" in said
