"""Who has just told what she needs asks in the same breath for nothing that would not serve it."""

from dataclasses import replace

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import case
from trainer.negotiation.bargainer.told_need import keys_beside_a_need
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.playing import Playing
from trainer.negotiation.step import open_talk

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


@pytest.mark.parametrize(
    ("told", "key", "option", "keys"),
    [
        (True, "her_position", "de-court", ("position_for_need",)),
        (True, "hold", "de-court", ("position_for_need",)),
        (True, "counter", "de-court", ()),
        (True, "her_position", "en", ()),
        (False, "her_position", "de-court", ()),
    ],
)
def test_where_another_value_would_serve_the_need_it_is_the_need_that_counts(told, key, option, keys):
    made = case("usa-framework")
    state, _ = open_talk(made, 1)
    state = replace(state, interests=(("no-jury", 2),) if told else ())
    playing = Playing.begin(made, state, 1)
    assert keys_beside_a_need(playing, key, at_option(made.issues["law"], option)) == keys
