"""When the turns are over, nobody says yes and leaves in one breath: what suits her is read out for a last yes."""

from dataclasses import replace

from tests.negotiation.test_misreadings import case, positions
from trainer.language.read import read
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.step import open_talk, step


def last_turn(reply, **before):
    scenario = case("first-steps")
    state, opening = open_talk(scenario, 1)
    state = replace(state, turn=scenario.turns - 1, replies=scenario.turns - 1, **before)
    reading = read(reply, reading_context(scenario, state, (("counterpart", opening.text),)))
    return step(scenario, state, reading, 1)


def test_what_suits_her_at_the_last_turn_is_read_out():
    state, turn = last_turn(
        "What if you could leave with two months' notice, and I'd do €18.50 a kilo?",
        interests=(("not-tied", 3),),
        theirs=positions("first-steps", {"price": "p18"}),
        yours=positions("first-steps", {"price": "p19", "notice": "n2"}),
    )
    assert state.outcome is None
    assert turn.pending == "recap"


def test_where_nothing_suits_her_she_leaves():
    state, _ = last_turn("€24 a kilo and six months' notice.")
    assert state.outcome == "no_agreement"
