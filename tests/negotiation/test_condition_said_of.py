"""The condition said back is that of what is offered, not of a question before it."""

import pytest

from tests.negotiation.talking import answer


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (
            "If you order only three thousand, what do I do with my stock? I propose 99 dollars if you give a minimum quantity.",
            "if you give a minimum quantity",
        ),
        ("I propose 99 dollars if you give a minimum quantity.", "if you give a minimum quantity"),
    ],
)
def test_the_condition_of_the_offer_is_said_back(reply, words):
    told = answer("usa-framework", reply)
    assert words in told
    assert "three thousand" not in told
