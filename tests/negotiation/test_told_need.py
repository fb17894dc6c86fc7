"""Who has just told what she needs asks in the same breath for nothing that would not serve it."""

import pytest

from tests.negotiation.talking import talk

SAID = (
    "Hello.",
    "Why you want Delaware? You had a trial there?",
    "How long was the trial? If you take arbitration in Toronto I accept half of the duty increases.",
)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_need_is_told_without_the_demand_that_goes_against_it(seed):
    _, turns = talk("usa-framework", SAID, seed)
    lines = turns[-1].lines
    told = [line for line in lines if line.source == "interest:no-jury:2"]
    asked = [line for line in lines if line.source == "bargain:her_position" and "Delaware" in line.text]
    assert told
    assert not asked


def test_before_the_need_is_told_she_stands_where_she_stands():
    _, turns = talk("usa-framework", ["Hello.", "What do you want for law and forum?"])
    assert "Delaware" in turns[-1].text
