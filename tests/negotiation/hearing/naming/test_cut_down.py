"""A clause with something taken out of it that it cannot be without is none of hers."""

import pytest

from tests.negotiation.talking import answer, sources, talk
from tests.negotiation.test_misreadings import own, taken

ASKED = "Who checks the price clause?"
NO_AUDITOR = "No auditor, just comparable US customers"


@pytest.mark.parametrize(
    "reply",
    [
        NO_AUDITOR,
        "comparable US customers, without an auditor",
        "Without the auditor, but comparable US customers.",
    ],
)
def test_what_is_denied_of_it_may_stand_before_it(reply):
    offers, _ = taken("usa-framework", reply)
    assert not offers.own
    assert offers.unplaced == ("mfn",)


def test_an_option_with_all_of_its_parts_stays():
    reply = "Comparable US customers, checked by an independent auditor."
    assert own(taken("usa-framework", reply)[0]) == {"mfn": "narrow"}


def test_it_is_heard_and_what_can_be_written_is_named():
    assert sources("usa-framework", ASKED, NO_AUDITOR) == [
        "reaction:auditor-unwanted",
        "bargain:nearest_options",
    ]
    assert "on our word each year" in answer("usa-framework", ASKED, NO_AUDITOR)


def test_without_it_chooses_the_one_that_has_none():
    state, _ = talk("usa-framework", (ASKED, NO_AUDITOR, "without auditor"))
    assert [position.option for position in state.settled] == ["us"]
