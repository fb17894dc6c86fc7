"""Which line of the deal read out is to be changed: it is asked for by name, and nothing is read out before it has been said."""

import pytest

from tests.negotiation.correcting.test_put_right import BOXES_READ, SENSORS_READ, read_out


def played(name, *replies):
    """The state and where her lines come from after these replies to the whole deal."""
    deal = SENSORS_READ if name == "usa-framework" else BOXES_READ
    state, said = None, []
    for reply in replies:
        state, turn = read_out(name, deal, reply, state=state)
        said.append([line.source.removeprefix("bargain:") for line in turn.lines])
    return state, said


@pytest.mark.parametrize(
    ("name", "no", "line"),
    [
        ("emballages", "non", "le prix"),
        ("emballages", "Non merci.", "la durée"),
        ("emballages", "pas d'accord", "le stock"),
        ("usa-framework", "no", "the law"),
        ("usa-framework", "not yet", "the cap"),
    ],
)
def test_the_line_named_after_a_no_is_asked_for(name, no, line):
    state, said = played(name, no, line)
    assert said == [["recap_refused"], ["recap_point"]]
    assert state.pending is None


def test_and_what_stands_there_instead_is_read_out():
    state, said = played("emballages", "non", "le prix", "0,44 €")
    assert said[-1][-1] == "recap"
    assert {p.issue: p.option for p in state.settled} == BOXES_READ | {"price": "p44"}


@pytest.mark.parametrize(
    ("name", "no", "none"),
    [
        ("emballages", "non", "rien"),
        ("emballages", "non", "En fait rien, c'est bon."),
        ("usa-framework", "no", "nothing"),
    ],
)
def test_who_then_finds_no_line_hears_the_whole_again(name, no, none):
    state, said = played(name, no, none)
    assert said[-1] == ["recap"]
    assert state.pending is not None


@pytest.mark.parametrize(
    ("name", "wish"),
    [
        ("emballages", "J'aimerais revoir les pénalités."),
        ("emballages", "On peut changer le prix ?"),
        ("emballages", "je voudrais revenir sur la durée"),
        ("usa-framework", "I'd like to revisit the price."),
        ("usa-framework", "Can we change the cap?"),
    ],
)
def test_a_line_to_be_talked_over_again_is_asked_for_once(name, wish):
    state, said = played(name, wish)
    assert said == [["recap_point"]]
    assert state.pending is None


@pytest.mark.parametrize("wish", ["je veux changer la durée : 36 mois", "on peut changer le prix à 0,48 ?"])
def test_with_a_value_it_is_an_offer(wish):
    _, said = played("emballages", wish)
    assert "recap_point" not in said[0]
