"""The notebook holds what she has said, and nothing that she hides."""

from tests.negotiation.small import reading, scenario
from trainer.negotiation.step import open_talk, step
from trainer.negotiation.talk.events import Contested, Replied, Started
from trainer.practice.notebook import notebook


def log_of(*readings):
    case = scenario()
    state, opening = open_talk(case, 1)
    log = [
        Started("A", "x", "h", "r", "h", "practice", 1, (), "fr", "0", "2026-01-01T09:00:00Z", opening, state)
    ]
    for read in readings:
        state, turn = step(case, state, read, 1)
        log.append(Replied(0.0, read.reply, read, turn, state))
    return log


QUESTION = reading("Et septembre ?", "open_question", about=("launch",))


def test_a_new_talk_has_taught_nothing():
    notes = notebook(scenario(), log_of())
    assert notes.is_empty
    assert [row.issue.id for row in notes.positions] == ["price", "payment"]


def test_what_she_let_be_seen_is_noted_with_its_line():
    notes = notebook(scenario(), log_of(reading("Bonjour", "rapport"), QUESTION))
    assert [(heard.n, heard.words) for heard in notes.revealed] == [(5, "Septembre est chargé.")]


def test_the_stages_she_has_not_told_are_not_there():
    notes = notebook(scenario(), log_of(QUESTION))
    assert all("tête de gondole" not in heard.words for heard in notes.revealed)


def test_a_reply_taken_back_leaves_nothing_in_the_notebook():
    log = [*log_of(QUESTION), Contested(0.0, 2, "Et septembre ?", withdrawn=True)]
    assert notebook(scenario(), log).is_empty
