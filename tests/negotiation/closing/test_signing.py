"""The round after the deal: a superior has one more wish, once, and the deal can be held to."""

from dataclasses import replace

from tests.negotiation.small import payment, price, reading, scenario
from tests.negotiation.test_step import play

BELOW = replace(
    scenario().counterpart,
    persona=replace(scenario().counterpart.persona, hierarchy=2, sign_off="la directrice générale"),
)
YES = reading("d'accord", yes=True)
OFFER = reading("0,46 € et 60 jours", "proposal", terms=(price("0.46"), payment(60)))
NO = reading("non, nous en restons là", "refusal", yes=False)


def up_to_the_wish():
    for count in range(1, 7):
        replies = [OFFER, *[YES] * count]
        state, turns = play(replies, counterpart=BELOW)
        if any(line.source == "bargain:sign_off_wish" for line in turns[-1].lines):
            return replies, state
    raise AssertionError("she never called")


def test_who_minds_ranks_comes_back_with_one_more_wish_after_the_yes():
    _, state = up_to_the_wish()
    assert state.outcome is None
    assert state.pending is not None
    assert state.pending.positions[0] != state.settled_on(state.pending.positions[0].issue)


def test_holding_to_the_deal_has_it_signed_as_it_stands():
    replies, before = up_to_the_wish()
    state, _ = play([*replies, NO], counterpart=BELOW)
    assert state.outcome == "agreement"
    assert state.settled == before.settled


def test_who_has_been_called_is_not_announced_again_at_the_end():
    replies, _ = up_to_the_wish()
    state, turns = play([*replies, YES, YES], counterpart=BELOW)
    assert state.outcome == "agreement"
    assert "phrase:sign_off" not in [line.source for line in turns[-1].lines]


def test_giving_in_changes_the_deal_and_counts_as_ground_given():
    replies, before = up_to_the_wish()
    state, turns = play([*replies, YES], counterpart=BELOW)
    assert state.outcome == "agreement"
    assert before.pending is not None
    assert set(before.pending.positions) <= set(state.settled)
    assert turns[-1].conceded


def test_who_signs_alone_closes_at_the_yes():
    replies, _ = up_to_the_wish()
    state, _ = play(replies)
    assert state.outcome == "agreement"
