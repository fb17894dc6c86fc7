"""Who comes towards her for the second time, and finds her where she was, hears what she would move for."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import case
from trainer.negotiation.deals.aspiration import limit_of
from trainer.negotiation.deals.packages import laid_over, opening_package
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.values import worth

STEPS = {
    "usa-framework": (
        "Good morning Denise",
        "We're at $100 a unit.",
        "I could do 99.",
        "98 then.",
        "97, last one.",
    ),
    "saas-visio": ("Bonjour madame", "45 € par compte", "43.", "41 €"),
    "agent-commercial": (
        "Bonjour monsieur Kermarrec.",
        "8 %, c'est le tarif maison.",
        "Allez, 8,5, comme les autres.",
        "9 % si vous signez aujourd'hui. Ma dernière.",
        "9,5, et c'est vraiment la fin.",
    ),
}


@pytest.mark.parametrize("name", STEPS)
def test_the_second_step_that_does_not_move_her_is_answered_with_an_exchange(name: str) -> None:
    state, turns = talk(name, STEPS[name])
    assert "bargain:counter_conditional" in [line.source for line in turns[-1].lines]
    assert state.pending is not None and state.pending.tied
    assert len(state.pending.positions) == 2


@pytest.mark.parametrize("name", STEPS)
def test_what_she_offers_in_exchange_is_no_step_of_hers_before_it_is_taken(name: str) -> None:
    before, _ = talk(name, STEPS[name][:-1])
    state, _ = talk(name, STEPS[name])
    point = state.pending.positions[0].issue if state.pending is not None else ""
    assert state.theirs_on(point) == before.theirs_on(point)
    assert not state.settled


@pytest.mark.parametrize("name", STEPS)
def test_she_offers_nothing_below_her_limit_and_wants_more_than_she_gives(name: str) -> None:
    scenario = case(name)
    state, _ = talk(name, STEPS[name])
    assert state.pending is not None
    give, want = state.pending.positions
    theirs = laid_over(scenario, opening_package(scenario), {p.issue: p for p in state.theirs})
    assert worth(scenario, "them", {**theirs, give.issue: give, want.issue: want}) >= limit_of(scenario)
    assert better_for(scenario.issues[give.issue], "you", give, theirs[give.issue]) > 0


def test_a_yes_to_it_takes_both_halves() -> None:
    state, _ = talk("usa-framework", (*STEPS["usa-framework"], "ok, deal for that"))
    assert {p.issue for p in state.settled} == {"price", "insurance"}


def test_no_exchange_is_offered_twice() -> None:
    replies = ("Bonjour madame", "45 € par compte", "43.", "41 €", "40 €, je ne peux pas mieux", "39 €")
    _, turns = talk("saas-visio", replies)
    offered = [
        line.text for turn in turns for line in turn.lines if line.source == "bargain:counter_conditional"
    ]
    assert len(offered) >= 2
    assert len(set(offered)) == len(offered)


def test_who_only_repeats_himself_is_offered_nothing() -> None:
    _, turns = talk("saas-visio", ("Bonjour madame", "45 € par compte", "45 €.", "45 €, j'ai dit."))
    assert not any(line.source == "bargain:counter_conditional" for turn in turns for line in turn.lines)


def test_who_goes_back_is_offered_nothing_for_it() -> None:
    _, turns = talk("saas-visio", (*STEPS["saas-visio"][:3], "Non, 44 €."))
    assert "bargain:counter_conditional" not in [line.source for line in turns[-1].lines]
