"""A question that no author has foreseen gets an honest word on the very thing it names, and a reason where she has one."""

import pytest

from tests.negotiation.small import reading, scenario
from tests.negotiation.talking import talk
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


def test_an_argument_is_named():
    (turn,) = lines(reading("Notre carton tient mieux la pluie, voilà tout.", about=("price",)))
    assert turn.lines[0].source == "phrase:argument_named" and "votre carton" in turn.lines[0].text.lower()


def test_asked_which_of_two_that_are_not_hers_she_says_which_she_could_rather_live_with():
    offer, asked = "Je vous propose 30 % tout de suite.", "Vous préférez la caution ou la cession ?"
    state, turns = talk("impaye", [offer, asked])
    assert [line.source for line in turns[-1].lines] == ["bargain:option_preferred"]
    assert state.yours_on("garantie") is None and state.settled_on("garantie") is None


def test_the_same_thing_is_no_name_to_say_back() -> None:
    (turn,) = lines(reading("je demande juste si on compare la meme chose?", "closed_question"))
    assert [line.source for line in turn.lines] != ["phrase:unknown_about"]
