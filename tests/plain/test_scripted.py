"""A file of replies, or another program, plays."""

import json

from trainer.plain.jsonl import play_jsonl
from trainer.plain.scripted import play_script, replies_of

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


def _lines(terminal):
    return [json.loads(line) for line in terminal.said.splitlines()]


def test_a_program_gets_a_line_per_turn_and_the_attempt_at_the_end(kit, terminal, french):
    console = terminal.console('{"reply": "Et septembre ?", "by": "Ana"}', '{"end": true}')
    assert play_jsonl(kit.start(), console, french) == 0
    opening, answer, parting, record = _lines(terminal)
    assert (opening["n"], opening["text"]) == (1, "Bonjour. Je vous écoute.")
    assert (answer["n"], answer["speaker"], answer["outcome"]) == (3, "counterpart", None)
    assert parting["outcome"] == record["outcome"] == "abandoned"
    assert record["turns"][1]["by"] == "Ana"


def test_a_bad_line_is_answered_with_an_error_and_the_talk_goes_on(kit, terminal, french):
    practice = kit.start()
    bad = ["{", "[]", '{"reply": 3}', '{"reply": "  "}', '{"dance": true}', '{"preparation": 4}', "[" * 5000]
    assert play_jsonl(practice, terminal.console(*bad, '{"reply": "Et ?"}'), french) == 1
    lines = _lines(terminal)
    assert [set(line) for line in lines[1:8]] == [{"error", "line", "message"}] * 7
    assert [line["line"] for line in lines[1:8]] == list(range(1, 8))
    assert all(line["message"].startswith(f"Ligne {line['line']}\u00a0: ") for line in lines[1:8])
    assert not any(line["error"] in line["message"] for line in lines[1:8])
    assert lines[8]["n"] == 3
    assert lines[9]["outcome"] is None


def test_a_preparation_is_taken_without_an_answer(kit, terminal, french):
    practice = kit.start()
    console = terminal.console('{"preparation": {"cible": ["0,48", "60 jours"], "n": 3, "vide": null}}')
    assert play_jsonl(practice, console, french) == 0
    assert practice.sheet.entries == {"cible": "0,48\n60 jours", "n": "3"}
    assert len(_lines(terminal)) == 2


def test_lines_after_the_end_are_not_read(kit, terminal, french):
    practice = kit.start()
    play_jsonl(practice, terminal.console('{"end": true}', '{"reply": "encore"}'), french)
    assert len(practice.events) == 2
