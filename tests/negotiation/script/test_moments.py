"""What happens at a given time, whatever is said."""

from dataclasses import replace

from tests.negotiation.small import payment, price, reading, scenario
from trainer.negotiation.step import open_talk, step
from trainer.scenario.scenario import Effects, Moment

QUESTION = reading("Et septembre ?", "open_question", about=("launch",))
OFF = reading("Bon.", "rapport")


def play(case, *readings):
    state, opening = open_talk(case, 1)
    turns = [opening]
    for read in readings:
        state, turn = step(case, state, read, 1)
        turns.append(turn)
    return state, turns


def test_a_line_comes_at_its_turn_and_once():
    case = replace(scenario(), moments={"phone": Moment("phone", 2, says=("Un instant, on m’appelle.",))})
    _, turns = play(case, OFF, OFF, OFF)
    assert ["on m’appelle" in turn.text for turn in turns] == [False, False, True, False]


def test_a_line_waits_until_what_is_asked_has_its_answer():
    case = replace(scenario(), moments={"phone": Moment("phone", 2, says=("Un instant, on m’appelle.",))})
    _, turns = play(case, OFF, QUESTION, OFF)
    assert ["on m’appelle" in turn.text for turn in turns] == [False, False, False, True]


def test_a_moment_changes_what_it_says():
    moment = Moment("phone", 1, says=("On m’appelle.",), then=Effects(trust=-5, sets=("called",)))
    state, turns = play(replace(scenario(), moments={"phone": moment}), OFF)
    assert "called" in state.flags
    assert ("moment:phone", -5) in [(change.rule, change.points) for change in turns[1].trust_changes]


def test_what_is_said_while_the_connection_drops_is_not_heard():
    case = replace(scenario(), moments={"cut": Moment("cut", 2, kind="drops", says=("Je vous ai perdu.",))})
    offer = reading("0,46 €", "proposal", terms=(price("0.46"), payment(60)))
    state, turns = play(case, OFF, offer)
    assert turns[2].text == "Je vous ai perdu."
    assert state.yours == ()
    assert not turns[2].advanced
    again, turn = step(case, state, offer, 1)
    assert again.yours_on("price") is not None
    assert "perdu" not in turn.text


def test_what_she_waits_for_outlives_a_dropped_connection():
    case = replace(scenario(), moments={"cut": Moment("cut", 2, kind="drops", says=("Allô ?",))})
    offer = reading("0,46 €", "proposal", terms=(price("0.46", confidence=0.3),))
    state, _ = play(case, offer, OFF)
    assert state.pending is not None
    assert state.pending.kind == "read_back"


def test_who_joins_is_named_and_speaks():
    joins = Moment("boss", 1, kind="joins", person="Paul Ménard", says=("Bonjour, je suis le directeur.",))
    _, turns = play(replace(scenario(), moments={"boss": joins}), OFF)
    assert "Paul Ménard\u00a0: Bonjour, je suis le directeur." in turns[1].text


def test_nothing_happens_over_a_recap_that_waits_for_its_yes():
    case = replace(scenario(), moments={"phone": Moment("phone", 1, says=("On m’appelle.",))})
    state, turns = play(case, reading("0,46 € et 60 jours", "proposal", terms=(price("0.46"), payment(60))))
    yes = reading("oui", yes=True)
    while state.outcome is None:
        waits = state.pending is not None and state.pending.kind == "recap"
        if waits:
            assert "On m’appelle." not in turns[-1].text
        state, turn = step(case, state, yes, 1)
        turns.append(turn)


def test_a_moment_that_asks_waits_while_she_waits_for_an_answer() -> None:
    moments = {"phone": Moment("phone", 2, says=("Qui est au courant, chez vous ?",))}
    case = replace(scenario(), moments=moments)
    state, _ = open_talk(case, 1)
    state, _ = step(case, state, reading("Bonjour.", "rapport"), 1)
    _, turn = step(case, state, reading("Bon.", "rapport"), 1)
    assert turn.text.endswith("?") and "au courant" not in turn.text


def test_a_line_that_only_interrupts_waits_for_a_reply_that_wants_no_answer():
    case = replace(scenario(), moments={"phone": Moment("phone", 1, says=("Un instant, on m’appelle.",))})
    _, turns = play(case, *[QUESTION] * 5, OFF)
    assert ["on m’appelle" in turn.text for turn in turns] == [False] * 6 + [True]
