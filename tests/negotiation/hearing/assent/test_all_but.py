"""A yes to all but some points: the others of hers are taken, those it leaves out are not, wherever it names them."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import case
from trainer.language.read import read
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.hearing.assent.all_but import all_but

BOXES = ("emballages", "0,50, 500000 caisses, 30 jours")
SENSORS = ("usa-framework", "$100, cap at 1 times, 2 million insurance.")


def heard(said, reply):
    name, first = said
    state, _ = talk(name, [first])
    return all_but(read(reply, reading_context(case(name), state, ())))


@pytest.mark.parametrize(
    ("said", "reply", "left"),
    [
        (BOXES, "ok pour tout sauf le prix : 0,46", {"price"}),
        (BOXES, "Tout est bon, hormis le prix.", {"price"}),
        (BOXES, "Tout me va à part le prix et le volume.", {"price", "volume"}),
        (BOXES, "À part le prix, tout me va.", {"price"}),
        (BOXES, "D'accord sur tout, mais pas le prix.", {"price"}),
        (BOXES, "En dehors du prix, ça me va.", {"price"}),
        (SENSORS, "Apart from the price, everything is fine.", {"price"}),
        (SENSORS, "I agree on everything but the price", {"price"}),
        (SENSORS, "Happy with all of it, other than the cap.", {"cap"}),
    ],
)
def test_a_yes_in_words_leaves_out_what_it_names(said, reply, left):
    assert heard(said, reply) == (left, True)
    name, first = said
    state, _ = talk(name, [first, reply])
    assert state.settled and left.isdisjoint({p.issue for p in state.settled} - {"price"})


@pytest.mark.parametrize(("said", "reply"), [(BOXES, "tt sauf le prix"), (SENSORS, "all but the price")])
def test_a_few_words_without_a_yes_are_read_back(said, reply):
    assert heard(said, reply) == ({"price"}, False)


@pytest.mark.parametrize(
    "reply",
    [
        "À part le prix, qu'est-ce qui compte pour vous ?",
        "Tout me va à part le prix, non ?",
        "En dehors du prix, parlons du stock.",
        "tout, sauf erreur",
        "Tout me va.",
    ],
)
def test_what_asks_or_sets_a_subject_aside_leaves_nothing_out(reply):
    assert heard(BOXES, reply).points == frozenset()
