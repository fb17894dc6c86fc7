"""A yes that only hears, and goes on to another subject, takes nothing that the student has not wanted."""

from tests.negotiation.talking import talk


def test_a_yes_before_a_question_of_another_point_takes_no_price_against_ones_own() -> None:
    state, turns = talk(
        "saas-visio", ("45 euros", "35, pourquoi ?", "D'accord. Et les données, qui les regarde chez vous ?")
    )
    assert state.settled_on("prix") is None
    assert all(line.source != "bargain:accept_check" for line in turns[-1].lines)


def test_the_same_yes_alone_takes_her_figure() -> None:
    state, _ = talk("saas-visio", ("45 euros", "D'accord."))
    agreed = state.settled_on("prix")
    assert agreed is not None and agreed.number == 35
