"""The end of the turns: a warning that names what is open, one recap of what is agreed, and no yes in the breath that breaks off."""

from dataclasses import replace

import pytest

from tests.negotiation.test_misreadings import case, positions
from trainer.language.read import read
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.closing.closing import GRACE
from trainer.negotiation.step import open_talk, step
from trainer.negotiation.talk.state import Pending

AGREED = {
    "agent-commercial": {"commission": "c11", "secteur": "d8", "exclusivite": "totale", "duree": "six"},
    "usa-framework": {"price": "p94", "currency": "usd-quarter", "delivery": "dap", "insurance": "i5"},
}
LATE = ["agent-commercial", "usa-framework"]


def late(name, reply, past, settled=None, pending="", **before):
    """Her turn and the state after a reply that is the `past`-th one after the last (0: the last)."""
    scenario = case(name)
    state, _ = open_talk(scenario, 1)
    agreed = positions(name, AGREED[name] if settled is None else settled)
    waiting = Pending(pending, agreed) if pending else None
    turn = scenario.turns + past - 1
    stands = {"yours": agreed, "theirs": agreed, "settled": agreed, "trust": 60} | before
    state = replace(state, turn=turn, replies=turn, pending=waiting, **stands)
    reading = read(reply, reading_context(scenario, state, (("counterpart", "…"),)))
    return step(scenario, state, reading, 1)


def sources(turn):
    return [line.source for line in turn.lines]


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("agent-commercial", "Non, 12 % de commission."),
        ("agent-commercial", "plutot 12 % de comission"),
        ("usa-framework", "No, $92 a unit."),
        ("usa-framework", "Make it $92 then."),
    ],
)
def test_who_has_just_agreed_the_last_change_signs_when_the_time_is_up(name, reply):
    state, turn = late(name, reply, GRACE, pending="recap")
    assert "bargain:accept_issue" in sources(turn)
    assert state.outcome == "partial"
    assert not any("recap" in source for source in sources(turn))


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (
            "usa-framework",
            "It is a pity, but ok for the rest as you have read it. We can write that the law comes later?",
        ),
        ("usa-framework", "Fine, I take it like that."),
        ("agent-commercial", "D'accord pour le reste, mais on oublie la fin du contrat, non ?"),
    ],
)
def test_who_takes_what_could_be_read_out_signs_it_although_more_is_wished_for(name, reply):
    state, _ = late(name, reply, 1, pending="recap")
    assert state.outcome == "partial"


def test_with_all_points_agreed_that_is_the_whole_deal():
    whole = {
        "price": "p94",
        "currency": "usd-quarter",
        "delivery": "dap",
        "mfn": "us",
        "cap": "c2",
        "law": "ny-court",
        "insurance": "i5",
    }
    state, _ = late("usa-framework", "No, $92 a unit.", GRACE, settled=whole, pending="recap")
    assert state.outcome == "agreement"


def test_before_that_the_changed_deal_is_read_out_once_more():
    state, turn = late("agent-commercial", "Non, 12 % de commission.", 2, pending="recap")
    assert state.outcome is None
    assert turn.pending == "recap"


@pytest.mark.parametrize(
    ("name", "reply"), [("agent-commercial", "Bon."), ("usa-framework", "Your warehouse is nice.")]
)
def test_what_is_read_out_at_the_end_names_what_it_lacks(name, reply):
    state, turn = late(name, reply, 0)
    assert turn.pending == "recap"
    assert sources(turn)[-1] == "bargain:recap_time_up"
    assert state.outcome is None


def test_a_point_turned_down_after_the_end_is_asked_for_before_she_leaves():
    state, turn = late("agent-commercial", "Tout est bon sauf la commission.", 1, pending="recap")
    assert sources(turn) == ["bargain:recap_point"]
    assert state.outcome is None


@pytest.mark.parametrize(
    ("name", "reply"),
    [("agent-commercial", "20 % de commission."), ("usa-framework", "$120 a unit.")],
)
def test_with_nothing_agreed_she_says_what_was_missing(name, reply):
    state, turn = late(name, reply, 0, settled={})
    assert state.outcome == "no_agreement"
    assert sources(turn)[-2] == "bargain:missing_at_end"


@pytest.mark.parametrize(
    ("name", "reply"),
    [("agent-commercial", "Je dois réfléchir."), ("usa-framework", "Your warehouse is nice.")],
)
def test_who_never_says_yes_to_what_was_read_out_is_told_so(name, reply):
    state, turn = late(name, reply, GRACE, pending="recap")
    assert state.outcome == "no_agreement"
    assert sources(turn)[0] == "bargain:no_yes_at_end"


@pytest.mark.parametrize("name", LATE)
@pytest.mark.parametrize("past", [-3, -2, -1])
def test_with_points_open_she_warns_once_and_names_them(name, past):
    hello = "Bonjour." if name == "agent-commercial" else "Hello."
    state, turn = late(name, hello, past)
    assert "bargain:time_short_open" in sources(turn)
    _, turn = late(name, hello, past, flags=state.flags)
    assert not any("time_short" in source for source in sources(turn))


@pytest.mark.parametrize("past", [-8, -4])
def test_long_before_the_end_she_warns_of_nothing(past):
    _, turn = late("agent-commercial", "Bonjour.", past)
    assert not any("time_short" in source for source in sources(turn))
