"""A file of replies plays."""

import json

import pytest

from trainer.negotiation.talk.exhibit import Exhibit
from trainer.plain.scripted import play_script, replies_of
from trainer.practice.preparation import Sheet

DEAL = ("Mon offre", *("D'accord",) * 6)


def test_a_line_is_a_reply_and_an_escaped_break_is_a_break():
    assert replies_of(["Bonjour\\nmadame\r\n", "\n", "  \n", "Et ?"]) == ["Bonjour\nmadame", "Et ?"]


def test_a_script_prints_the_attempt(kit, terminal, french):
    practice = kit.start()
    assert play_script(practice, DEAL, terminal.console(), french, virtual=kit.clock, as_json=True) == 0
    record = json.loads(terminal.said)
    assert record["outcome"] == "agreement"
    assert [turn["at"] for turn in record["turns"] if turn["speaker"] == "student"][:2] == [60.0, 120.0]


def test_the_same_script_prints_the_same_bytes(kit, terminal, french):
    first = kit.start()
    play_script(first, DEAL, terminal.console(), french, as_json=True)
    once = terminal.said
    play_script(kit.start(), DEAL, terminal.console(), french, as_json=True)
    assert terminal.said == once * 2


def test_a_script_stops_with_its_lines_and_leaves_the_talk_open(kit, terminal, french):
    practice = kit.start()
    play_script(practice, ["Et septembre ?"], terminal.console(), french)
    assert not practice.ended
    assert "La négociation n’est pas terminée." in terminal.said


def test_replies_after_the_end_are_not_played(kit, terminal, french):
    practice = kit.start()
    play_script(practice, ["/fin", "encore"], terminal.console(), french)
    assert len(practice.events) == 2


def script(practice, terminal, text, *lines, **values):
    return play_script(practice, lines, terminal.console(), text, **values)


def test_the_commands_of_a_talk_work_in_a_file(kit, store, terminal, french):
    practice = kit.start(store, students=("Ana", "Ben"))
    practice.prepare(Sheet(exhibits=(Exhibit("Essais"),)))
    lines = [
        "Et septembre ?",
        "/indice",
        "/qui Ben",
        "/montrer 1 Voyez.",
        "/contester non",
        "Ana : Mon offre",
        "/fin",
    ]
    assert script(practice, terminal, french, *lines, store=store) == 0
    said = [(line.by, line.text) for line in practice.lines if line.speaker == "student"]
    assert said == [("Ana", "Et septembre ?"), ("Ana", "Mon offre")]
    assert [event.kind for event in practice.events] == [
        "started", "prepared", "replied", "hinted", "replied", "contested", "replied", "left",
    ]  # fmt: skip
    assert "Indice 1 sur 3" in terminal.said


def test_going_back_in_a_file_prints_the_branch(kit, store, terminal, french):
    practice = kit.start(store)
    script(practice, terminal, french, "Et septembre ?", "/revenir 2", "Mon offre", as_json=True, store=store)
    record = json.loads(terminal.said)
    assert record["parent"] == practice.attempt
    assert [turn["text"] for turn in record["turns"] if turn["speaker"] == "student"] == ["Mon offre"]


def test_the_same_branch_has_the_same_id_under_a_virtual_clock(kit, terminal, french):
    def identity():
        kit.clock.now = 1_767_258_000.0
        script(kit.start(), terminal, french, "Et ?", "/revenir 2", as_json=True, virtual=kit.clock)
        printed = json.loads(terminal.said)
        terminal.out.truncate(0)
        terminal.out.seek(0)
        return printed["attempt"]

    assert identity() == identity()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/montrer 1", "Vous n’avez préparé aucun support"),
        ("/contester", "encore rien dit"),
        ("/revenir 2", "encore rien dit"),
        ("/qui", "Une seule personne joue"),
        ("/table", "ne fait rien dans un fichier"),
        ("/tabel", "n’existe pas"),
    ],
)
def test_a_line_that_cannot_be_done_is_told_and_the_rest_is_played(kit, terminal, french, line, told):
    practice = kit.start()
    assert script(practice, terminal, french, line, "Et septembre ?", as_json=True) == 1
    assert told in terminal.err.getvalue()
    assert terminal.err.getvalue().startswith(line)
    assert json.loads(terminal.said)["turns"][1]["text"] == "Et septembre ?"


def test_the_clock_ends_a_script_and_what_came_too_late_is_told(kit, terminal, french):
    practice = kit.start(mode="jury")
    assert script(practice, terminal, french, *(f"Et {n} ?" for n in range(15)), virtual=kit.clock) == 0
    assert practice.state.outcome == "time_out"
    assert "ces mots ne sont pas comptés" in terminal.err.getvalue()
    assert len(practice.replies) == 9


def test_quitting_in_a_file_leaves_the_talk_open(kit, terminal, french):
    practice = kit.start()
    script(practice, terminal, french, "Et ?", "/quitter", "Mon offre")
    assert not practice.ended
    assert len(practice.replies) == 1
