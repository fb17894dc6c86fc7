"""A question that no author has foreseen gets an honest word on the very thing it names, and a reason where she has one."""

import pytest

from tests.negotiation.small import reading, scenario
from trainer.negotiation.step import open_talk, step


def lines(*said):
    case = scenario()
    state, _ = open_talk(case, 1)
    found = []
    for one in said:
        state, turn = step(case, state, one, 1)
        found.append(turn)
    return found


@pytest.mark.parametrize("move", ["open_question", "closed_question"])
def test_she_names_the_thing_that_she_knows_nothing_sure_of(move):
    (turn,) = lines(reading("Est-ce que votre parking est grand ?", move))
    assert [line.source for line in turn.lines] == ["phrase:unknown_about"]
    assert "notre parking" in turn.lines[0].text.lower()


def test_she_does_not_say_it_twice_in_the_same_words():
    turns = lines(
        *(reading(f"Et votre {thing} ?", "closed_question") for thing in ("parking", "toit", "jardin"))
    )
    assert (
        len(
            {
                turn.lines[0].text.replace(thing, "")
                for turn, thing in zip(turns, ("parking", "toit", "jardin"), strict=True)
            }
        )
        == 3
    )


def test_an_argument_is_named_with_the_point_that_it_would_have_to_count_for():
    (turn,) = lines(reading("Notre carton tient mieux la pluie, voilà tout.", about=("price",)))
    assert turn.lines[0].source in ("phrase:argument_about", "phrase:taken_note_argument")
