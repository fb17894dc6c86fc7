"""A part of what is agreed, said alone, is what is agreed."""

import pytest

from tests.negotiation.talking import talk

AGREED = (
    "Hello.",
    "$96 a unit, DAP Chicago and we share the duty increases fifty fifty, 5 million insurance.",
)


@pytest.mark.parametrize(
    "reply",
    ["But we said DAP, not DDP!", "So it stays DAP.", "DAP, like we wrote before, and fixed dollars."],
)
def test_a_part_of_the_agreed_rule_reopens_nothing(reply: str) -> None:
    state, _ = talk("usa-framework", AGREED)
    before = state.settled_on("delivery") or state.yours_on("delivery")
    after, turns = talk("usa-framework", (*AGREED, reply))
    assert before is not None and before.option == "dap-shared"
    assert (after.settled_on("delivery") or after.yours_on("delivery")) == before
    assert "broker" not in turns[-1].text


def test_another_way_of_writing_it_is_another_offer() -> None:
    after, _ = talk(
        "usa-framework", (*AGREED, "I want DAP Chicago with the buyer's broker clearing instead.")
    )
    assert after.yours_on("delivery") is not None
    assert after.yours_on("delivery").option == "dap"  # type: ignore[union-attr]
