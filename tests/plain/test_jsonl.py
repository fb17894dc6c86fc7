"""Another program plays: a line of JSON per request, the attempt at the end."""

import json

import pytest

from trainer.negotiation.talk.exhibit import Exhibit
from trainer.plain.jsonl import play_jsonl
from trainer.practice.preparation import Sheet

TURN = {
    "n", "speaker", "text", "scene", "reaction", "matched", "moves", "acts", "trust", "value", "outcome",
}  # fmt: skip


@pytest.fixture
def answers(terminal, french):
    """Sends requests, objects or raw lines, and gives (exit code, what was printed)."""

    def sent(practice, *requests, **values):
        lines = [line if isinstance(line, str) else json.dumps(line) for line in requests]
        code = play_jsonl(practice, terminal.console(*lines), french, **values)
        return code, [json.loads(line) for line in terminal.said.splitlines()]

    return sent


def test_a_program_gets_a_line_per_turn_and_the_attempt_at_the_end(kit, answers):
    code, lines = answers(kit.start(), {"reply": "Et septembre ?", "by": "Ana"}, {"end": True})
    opening, answer, parting, record = lines
    assert code == 0
    assert (opening["n"], opening["text"]) == (1, "Bonjour. Je vous écoute.")
    assert (answer["n"], answer["speaker"], answer["outcome"]) == (3, "counterpart", None)
    assert parting["outcome"] == record["outcome"] == "abandoned"
    assert record["turns"][1]["by"] == "Ana"
    assert set(answer) == TURN


def test_a_bad_line_is_answered_with_an_error_and_the_talk_goes_on(kit, answers):
    bad = [
        "{", "[]", {"reply": 3}, {"reply": "  "}, {"dance": True}, {"preparation": 4}, "[" * 5000, {"reply": None},
        {"exhibit": 1}, {"exhibit": {}}, {"exhibit": True}, {"contest": "2"}, {"contest": 2}, {"contest": 2, "as": 3},
        {"rewind": 1.5}, {"rewind": 2}, {"by": "Zoé"}, {"by": 3}, {"hint": 1}, {"dispute": 3},
        {"dispute": "ecoute", "words": "x"}, {"end": 1}, {"reply": "a", "by": 3},
    ]  # fmt: skip
    code, lines = answers(kit.start(), *bad, {"reply": "Et ?"})
    errors = lines[1 : len(bad) + 1]
    assert code == 1
    assert [set(line) for line in errors] == [{"error", "line", "message"}] * len(bad)
    assert [line["line"] for line in errors] == list(range(1, len(bad) + 1))
    assert all(line["message"].startswith(f"Ligne {line['line']}\u00a0: ") for line in errors)
    assert not any(line["error"] in line["message"] for line in errors)
    assert lines[len(bad) + 1]["n"] == 3
    assert lines[len(bad) + 2]["outcome"] is None


def test_a_preparation_is_taken_without_an_answer(kit, answers):
    practice = kit.start()
    _, lines = answers(practice, {"preparation": {"cible": ["0,48", "60 jours"], "n": 3, "vide": None}})
    assert practice.sheet.entries == {"cible": "0,48\n60 jours", "n": "3"}
    assert len(lines) == 2


def test_before_a_jury_the_sheet_is_closed_after_the_first_reply(kit, answers):
    code, lines = answers(
        kit.start(mode="jury"), {"reply": "Et ?"}, {"preparation": {"a": "b"}}, {"hint": True}
    )
    assert code == 1
    assert [line["error"] for line in lines[2:4]] == ["no-notes", "no-hint"]


@pytest.mark.parametrize("which", [1, "1", "essais", "Essais"])
@pytest.mark.parametrize("reply", [None, "Voyez."])
def test_an_exhibit_is_shown_by_number_or_title_with_words_or_without(kit, answers, which, reply):
    practice = kit.start()
    practice.prepare(Sheet(exhibits=(Exhibit("Essais"),)))
    request = {"exhibit": which} | ({"reply": reply} if reply else {})
    code, lines = answers(practice, request)
    assert code == 0
    assert practice.lines[1].exhibit == Exhibit("Essais")
    assert practice.lines[1].text == (reply or "Voici un document\u00a0: Essais.")
    assert lines[-1]["turns"][1]["exhibit"]["title"] == "Essais"


def test_a_contest_tells_whether_the_reply_was_taken_back(kit, answers):
    practice = kit.start()
    _, lines = answers(
        practice, {"reply": "Et ?"}, {"reply": "Mon offre"}, {"contest": 2}, {"contest": 4, "as": "un prix"},
        {"reply": "Et octobre ?"},
    )  # fmt: skip
    flagged, taken_back = lines[3:5]
    assert flagged == {"contested": 2, "withdrawn": False}
    assert (taken_back["withdrawn"], taken_back["draft"], taken_back["n"]) == (True, "Mon offre", 3)
    assert [contest["as"] for contest in lines[-1]["contested"]] == ["", "un prix"]
    assert [turn["text"] for turn in lines[-1]["turns"] if turn["speaker"] == "student"] == [
        "Et ?",
        "Et octobre ?",
    ]


def test_a_hint_is_given_with_its_cost(kit, answers):
    _, lines = answers(kit.start(), {"hint": True})
    assert (lines[1]["degree"], lines[1]["cost"], lines[1]["again"]) == (1, 0.1, False)
    assert lines[1]["lines"]
    assert lines[-1]["hints"][0]["hint"] == lines[1]["hint"]


def test_going_back_names_the_branch(kit, store, answers):
    practice = kit.start(store)
    _, lines = answers(practice, {"reply": "Et ?"}, {"rewind": 2}, {"reply": "Mon offre"}, store=store)
    back = lines[2]
    assert (back["rewind"], back["n"], back["parent"]) == (2, 1, practice.attempt)
    assert lines[-1]["attempt"] == back["attempt"] != practice.attempt


def test_a_speaker_is_named_for_one_reply_or_from_now_on(kit, answers):
    practice = kit.start(students=("Ana", "Ben"))
    _, lines = answers(
        practice, {"reply": "a ?"}, {"reply": "b ?", "by": "Ana"}, {"by": "ben"}, {"reply": "c ?"}, {"reply": "d ?"},
        {"reply": "Ana : e ?"},
    )  # fmt: skip
    said = [line for line in practice.lines if line.speaker == "student"]
    assert [line.by for line in said] == [None, "Ana", "Ben", "Ben", "Ben"]
    assert said[-1].text == "Ana : e ?"
    assert len(lines) == 7


def test_guided_turns_hold_the_choices_and_a_number_is_text(kit, answers):
    practice = kit.start(mode="guided")
    _, lines = answers(practice, {"reply": "2"})
    assert 2 <= len(lines[0]["choices"]) <= 4
    assert practice.lines[1].text == "2"


def test_the_clock_ends_the_talk_and_gives_back_what_came_too_late(kit, answers):
    practice = kit.start(mode="jury")
    code, lines = answers(practice, *({"reply": f"Et {n} ?"} for n in range(12)), virtual=kit.clock)
    assert code == 0
    end, record = lines[-2:]
    assert (end["outcome"], end["late"], record["outcome"]) == ("time_out", "Et 9 ?", "time_out")
    assert len(lines) == 12


def test_replies_after_the_end_are_passed_over(kit, answers):
    practice = kit.start()
    code, lines = answers(practice, {"end": True}, {"reply": "encore"}, {"hint": True}, "{", {"end": True})
    assert code == 0
    assert len(practice.events) == 2
    assert len(lines) == 3


def test_after_the_end_levels_are_disputed_and_the_attempt_is_printed_again(kit, answers):
    practice = kit.start()
    criterion = practice.assessment().criteria[0].id
    code, lines = answers(
        practice, {"end": True}, {"dispute": criterion, "words": "non"}, {"dispute": "inconnu", "words": "x"},
        {"dispute": criterion},
    )  # fmt: skip
    assert code == 1
    assert [line["disputed"] for line in lines if set(line) == {"disputed", "words"}] == [
        criterion,
        criterion,
    ]
    first, *between, last = (line for line in lines if "turns" in line)
    assert first["disputed"] == {}
    assert between[0]["disputed"] == {criterion: "non"}
    assert last["disputed"] == {criterion: ""}


def test_a_contest_after_the_end_takes_the_talk_up_again(kit, answers):
    practice = kit.start()
    deal = [{"reply": "Mon offre"}, *({"reply": "D'accord"} for _ in range(3))]
    answers(practice, *deal)
    assert practice.ended
    last = max(practice.replies)
    _, lines = answers(practice, {"contest": last}, {"reply": "Et septembre ?"}, {"end": True})
    assert lines[-1]["turns"][-1]["text"] == practice.lines[-1].text
    assert practice.ended
    assert practice.replies[last].text == "Et septembre ?"
