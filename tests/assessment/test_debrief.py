"""Debrief and record: the deal sheet, the swings, the ledgers, the contract's keys."""

import json

from tests.assessment import talks
from tests.assessment.factories import Talk, rubric
from trainer.assessment.assess import assess
from trainer.assessment.debrief import debrief
from trainer.assessment.record import record

RUBRIC = rubric()


def made(talk: Talk):
    return debrief(RUBRIC, talk.scenario, talk.events, assess(RUBRIC, talk.scenario, talk.events))


def recorded(talk: Talk):
    return record(RUBRIC, talk.scenario, talk.events)


def test_the_deal_sheet_holds_target_limit_obtained_and_money():
    sheet = made(talks.strong()).deal
    price = sheet.rows[0]
    assert (price.target, price.limit, price.obtained, price.worth) == ("0.48", "0.46", "0.48", 12000)
    assert (sheet.value, sheet.batna, sheet.currency) == (5850, 4500, "EUR")
    assert sheet.left is not None
    assert sheet.left >= 0


def test_without_a_deal_nothing_was_obtained():
    sheet = made(talks.nonsense()).deal
    assert {row.obtained for row in sheet.rows} == {None}
    assert (sheet.value, sheet.worth, sheet.verdict) == (None, None, None)


def test_at_most_three_swings_the_largest_ones():
    talk = Talk()
    for step in (1, -2, 9, -8, 3):
        talk.reply(f"Réplique {step}", trust=step)
    assert [swing.change for swing in made(talk).swings] == [9, -8, 3]


def test_the_ledger_tells_hidden_from_hinted_opened_and_used():
    states = {line.id: line.state for line in made(talks.strong()).interests}
    assert states == {"launch-risk": "used", "bonus": "hidden"}
    hinted = Talk().reply("Septembre ?", "open_question", opens=(("launch-risk", 1),))
    assert [(line.state, line.turn) for line in made(hinted).interests] == [("hinted", 2), ("hidden", None)]


def test_an_objection_is_followed_through_its_four_steps():
    (line,) = made(talks.strong()).objections
    assert (line.turns, line.dug, line.restated, line.answered, line.checked) == ((1,), 4, 12, 12, 14)


def test_there_are_at_most_three_priorities_the_costliest_first():
    found = made(talks.weak()).priorities
    assert len(found) == 3
    assert [p.lost for p in found] == sorted((p.lost for p in found), reverse=True)


def test_the_record_has_every_key_of_the_contract_in_order():
    contract = [
        "attempt", "scenario", "rubric", "mode", "seed", "students", "try", "parent", "program", "preparation", "self",
        "contested", "disputed", "hints", "extra_time", "started", "ended", "outcome", "turns", "deal", "objectives", "interests", "assessment",
        "objections", "reviews",
    ]  # fmt: skip
    # Keys may be added, never renamed or moved.
    assert [key for key in recorded(talks.strong()) if key in contract] == contract


def test_turns_alternate_and_are_numbered_from_her_opening():
    turns = recorded(talks.average())["turns"]
    assert [turn["n"] for turn in turns] == list(range(1, len(turns) + 1))
    assert [turn["speaker"] for turn in turns[:4]] == ["counterpart", "student"] * 2


def test_times_count_from_the_start():
    found = recorded(talks.average())
    assert (found["started"], found["ended"]) == ("2026-01-01T09:00:00Z", "2026-01-01T09:03:30Z")


def test_a_record_without_a_deal_still_has_its_shape():
    deal = recorded(talks.rude())["deal"]
    assert deal["package"] == {}
    assert deal["you"] is None
    assert deal["floor"] == {"you": 0.45, "them": 0.3}


def test_hostile_text_is_recorded_as_typed():
    text = "\u202e[bold]\x00😀" * 500
    talk = Talk().reply(text, "off_topic")
    assert json.loads(json.dumps(recorded(talk)))["turns"][1]["text"] == text
