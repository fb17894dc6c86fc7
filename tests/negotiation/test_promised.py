"""What she has told she could live with is where she stands, once what it hangs on is there."""

import pytest

from tests.negotiation.bargained import bargained
from tests.negotiation.test_misreadings import case

TOLD = (("thaw", len(case("usa-framework").interests["thaw"].stages)),)


def stands(playing):
    return {position.issue: position.option for position in playing.answered}


@pytest.mark.parametrize(
    "reply",
    [
        "With a $5 million policy behind us, cap or no cap?",
        "So with the 5 million insurance, is it still no cap?",
    ],
)
def test_her_need_told_to_the_end_and_served_beside_moves_her(reply):
    playing = bargained("usa-framework", reply, theirs={"cap": "uncapped"}, interests=TOLD)
    assert stands(playing).get("cap") == "c3"


def test_not_before_she_has_told_it():
    playing = bargained(
        "usa-framework",
        "With a $5 million policy behind us, cap or no cap?",
        theirs={"cap": "uncapped"},
        interests=(("thaw", 1),),
    )
    assert stands(playing).get("cap") == "uncapped"


def test_not_without_what_it_hangs_on():
    playing = bargained("usa-framework", "Cap or no cap?", theirs={"cap": "uncapped"}, interests=TOLD)
    assert stands(playing).get("cap") == "uncapped"
