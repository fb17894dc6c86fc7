"""A reading in doubt never lowers a level; a contested one is shown both ways."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assessment import talks
from tests.assessment.factories import Talk, rubric
from tests.assessment.negotiations import SCENARIOS, played
from trainer.assessment.assess import assess
from trainer.assessment.record import record
from trainer.negotiation.talk.events import Contested, Replied
from trainer.terms.moves import MOVES

RUBRIC = rubric()


def without_doubt(log):
    """The log with every move read in doubt removed."""
    sure = RUBRIC.reading.sure
    return [
        replace(
            event,
            reading=replace(
                event.reading, moves=tuple(m for m in event.reading.moves if m.confidence >= sure)
            ),
        )
        if isinstance(event, Replied)
        else event
        for event in log
    ]


def never_rises(scenario, log):
    """Whether taking doubtful readings away raises no criterion."""
    with_doubt = assess(RUBRIC, scenario, log)
    sure = assess(RUBRIC, scenario, without_doubt(log))
    for one, other in zip(with_doubt.criteria, sure.criteria, strict=True):
        if one.score is not None and other.score is not None:
            assert other.score <= one.score + 1e-9, one.id


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("rung", ["expert", "good", "average", "weak", "rude"])
def test_taking_doubtful_readings_away_never_raises_a_criterion(scenario: str, rung: str):
    practice = played(scenario, rung)
    never_rises(practice.scenario, practice.events)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_was_read_in_doubt_lowers_nothing(data):
    talk = data.draw(st.sampled_from([talks.strong, talks.average, talks.weak, talks.rude]))()
    log = []
    for event in talk.events:
        if isinstance(event, Replied):
            extra = data.draw(st.lists(st.sampled_from(MOVES), max_size=3, unique=True))
            held = {move.move for move in event.reading.moves}
            known = Talk().reply(event.text, *(m for m in extra if m not in held), confidence=0.3).events[-1]
            moves = (*event.reading.moves, *known.reading.moves)
            event = replace(event, reading=replace(event.reading, moves=moves))
        log.append(event)
    never_rises(talk.scenario, log)


def test_a_doubtful_concession_is_no_gift():
    practice = played("emballages", "weak")
    log = [
        replace(
            event,
            reading=replace(
                event.reading, terms=tuple(replace(t, confidence=0.3) for t in event.reading.terms)
            ),
        )
        if isinstance(event, Replied)
        else event
        for event in practice.events
    ]
    rules = [e.rule for c in assess(RUBRIC, practice.scenario, log).criteria for e in c.evidence]
    assert "gave-for-nothing" not in rules


def contested_talk() -> Talk:
    talk = talks.strong()
    talk.events.append(Contested(400.0, 6, "…", "je posais une question"))
    return talk


def test_a_contested_reading_is_shown_both_ways():
    talk = contested_talk()
    found = assess(RUBRIC, talk.scenario, talk.events)
    plain = assess(RUBRIC, talk.scenario, talks.strong().events)
    assert found.contested == (6,)
    assert [c.level for c in found.criteria] == [c.level for c in plain.criteria]
    veracity = next(c for c in found.criteria if c.id == "veracite")
    # Reply 6 is the one that puts her claim to the test.
    assert veracity.level is not None
    assert veracity.level_without is not None
    assert veracity.level_without < veracity.level
    assert found.total_without != found.total


def test_the_record_keeps_both_figures():
    talk = contested_talk()
    made = record(RUBRIC, talk.scenario, talk.events)["assessment"]
    assert made["contested"] == [6]
    assert made["total_without_contested"] is not None
    assert {"level", "level_without_contested"} <= made["criteria"][0].keys()
    json.dumps(made)


def test_without_a_contest_both_are_the_same():
    talk = talks.strong()
    found = assess(RUBRIC, talk.scenario, talk.events)
    assert found.contested == ()
    assert all(c.level == c.level_without for c in found.criteria)


def test_a_reply_taken_back_is_not_contested_any_more():
    talk = Talk().reply("Bonjour.", "rapport").reply("Euh.", "off_topic")
    talk.events.append(Contested(90.0, 4, "Euh.", withdrawn=True))
    assert assess(RUBRIC, talk.scenario, talk.events).contested == ()
