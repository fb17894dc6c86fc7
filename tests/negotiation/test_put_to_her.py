"""Figures put to her with a question, and questions about her figures: each gets the answer it asks for."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, COFFEE, case, own, taken
from trainer.language.read import read
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.step import open_talk, step


def answered(reply: str, name: str = CARTONS):
    """The turn after a polite opening and this reply."""
    scenario = case(name)
    state, opening = open_talk(scenario, seed=1)
    lines = [("counterpart", opening.text)]
    for said in ("Bonjour Madame, merci de me recevoir.", reply):
        state, turn = step(
            scenario, state, read(said, reading_context(scenario, state, tuple(lines))), seed=1
        )
        lines += [("student", said), ("counterpart", turn.text)]
    return turn, state


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("Je vous propose 24 mois avec une sortie à 12 mois si on livre mal.", {"duration": "m24"}),
        ("24 mois, et vous pouvez partir au bout de 12 mois.", {"duration": "m24"}),
        ("Nous partons sur 24 mois ?", {"duration": "m24"}),
        ("À 0,49 € la caisse, livrée. Ça vous va ?", {"price": "0.49"}),
        ("5 % de pénalités, c'est oui ?", {"penalties": "5"}),
        ("Les 60 jours, vous me les confirmez ?", {"payment": "d60"}),
        ("Pour les pénalités, 10 % c'est trop, je plafonne à 5 %.", {"penalties": "5"}),
    ],
)
def test_what_is_put_to_her_is_offered(reply, expected):
    found = own(taken(CARTONS, reply)[0])
    numbers = {
        position.issue: str(position.number) for position in taken(CARTONS, reply)[0].own if position.number
    }
    assert found.keys() == expected.keys()
    for issue, value in expected.items():
        assert value in (found[issue], numbers.get(issue))


def test_leaving_is_the_term_itself_where_it_is_what_is_bargained_over():
    assert own(taken(COFFEE, "You can cancel with two months of notice.", "Tell me.")[0])


def test_what_she_named_and_the_student_builds_on_is_not_taken_for_a_claim_that_she_offered_it():
    reply = "D'accord, 400 000. Moi je peux aller jusqu'à 500 000."
    assert taken(CARTONS, reply, "Autour de 400 000 caisses par an.")[0].not_offered == ()


def test_a_yes_asked_to_a_figure_is_answered_and_no_line_about_the_subject():
    turn, state = answered("5 % de pénalités, c'est oui ?")
    assert turn.reaction is None
    assert state.settled_on("penalties") is not None or state.theirs_on("penalties") is not None


def test_which_of_two_values_is_hers_is_told_and_the_rest_is_answered_too():
    turn, _ = answered("C'est 12 ou 24 mois, alors ? Pour les pénalités, je plafonne à 5 %.")
    assert "12 mois" in turn.text
    assert any(line.source.startswith("bargain:") and "pénalités" in line.text for line in turn.lines)


def test_why_a_figure_gets_a_reason():
    turn, _ = answered("Pourquoi 0,42 ?")
    assert turn.lines[0].source in ("because:price", "reaction:why-so-low")


@pytest.mark.parametrize(
    "reply", ["Vous pouvez me redire où on en est, point par point ?", "On a quoi de réglé ?"]
)
def test_where_the_talk_stands_is_told_however_it_is_asked(reply):
    turn, _ = answered(reply)
    assert turn.lines[0].source in ("bargain:remaining", "bargain:standing", "bargain:standing_nothing")


def test_facts_laid_on_the_table_ask_for_no_price():
    turn, _ = answered("double cannelure. 415 kg contre 330. casse 0,4 %")
    assert "phrase:ask_position" not in [line.source for line in turn.lines]


def test_a_figure_that_belongs_to_no_point_is_left_where_a_clause_begins_at_the_same_word():
    scenario = case("agent-commercial")
    state, opening = open_talk(scenario, seed=409)
    lines = [("counterpart", opening.text)]
    reply = "Il reste la commission : 9 % et six mois de préavis, ça vous irait ?"
    for said in ("Bonjour", reply):
        state, turn = step(
            scenario, state, read(said, reading_context(scenario, state, tuple(lines))), seed=409
        )
        lines += [("student", said), ("counterpart", turn.text)]
    assert turn.text


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (CARTONS, "On ne peut pas vous faire 0,47 la caisse livrée."),
        (CARTONS, "Impossible de descendre à 0,44."),
        (CARTONS, "Je ne peux vraiment pas, hors de question de signer à 0,42."),
        ("machines-maroc", "Nous ne vous proposons pas la machine à 94 000 euros."),
        (COFFEE, "I cannot go down to 15 euros a kilo, even if you insist."),
    ],
)
def test_a_value_that_is_denied_is_not_offered(name, reply):
    assert own(taken(name, reply)[0]) == {}


@pytest.mark.parametrize(
    ("reply", "move"),
    [
        ("payez maintenant ou je vous envoie l'huissier", "pressure"),
        ("84000 euros tout de suite. vous etes un voleur", "hostility"),
        ("jmen fou de vos problemes", "hostility"),
    ],
)
def test_an_ultimatum_and_an_insult_said_outright_are_heard_and_answered_as_such(reply, move):
    scenario = case("impaye")
    state, opening = open_talk(scenario, seed=1)
    reading = read(reply, reading_context(scenario, state, (("counterpart", opening.text),)))
    assert reading.has(move)
    after, turn = step(scenario, state, reading, seed=1)
    assert after.trust < state.trust
    assert turn.reaction is None or "framing" not in turn.lines[0].source


def test_what_bothers_her_is_told_once():
    turn, _ = answered("Et le contrat long, qu'est-ce qui vous gêne ?")
    assert "interest:free-exit:1" in [line.source for line in turn.lines]
    assert "phrase:asked_obstacle_none" not in [line.source for line in turn.lines]
