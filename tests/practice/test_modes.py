"""What each mode allows, and the clock that ends a talk before a jury."""

import pytest

from trainer.negotiation.talk.events import Hinted, Left
from trainer.practice.beginning import rewind
from trainer.practice.clock import wall_clock
from trainer.practice.errors import NoSuchReply, NotInThisMode, TimeUp
from trainer.practice.modes import RULES, limit_of
from trainer.practice.preparation import Sheet

# The small scenario plans ten minutes.
LIMIT = 600


def test_extra_time_is_a_share_of_the_minutes_planned():
    assert limit_of("jury", 30, 33) == 30 * 60 * 1.33
    assert limit_of("practice", 30, 33) is None


def test_guided_attempts_are_the_only_ones_that_count_for_nothing():
    assert [mode for mode, rules in RULES.items() if not rules.scored] == ["guided"]


def test_a_jury_gives_no_hints_and_the_log_keeps_none(kit):
    practice = kit.start(mode="jury")
    with pytest.raises(NotInThisMode):
        practice.hint()
    assert not any(isinstance(event, Hinted) for event in practice.events)


def test_a_reply_that_comes_after_the_time_is_not_accepted(kit):
    practice = kit.start(mode="jury")
    kit.clock.advance(LIMIT - 1)
    practice.reply("Et septembre ?")
    kit.clock.advance(1)
    with pytest.raises(TimeUp):
        practice.reply("Mon offre")
    assert practice.state.outcome == "time_out"
    assert len(practice.replies) == 1


def test_the_clock_alone_ends_the_talk(kit):
    practice = kit.start(mode="jury")
    kit.clock.advance(LIMIT - 0.1)
    assert not practice.keep_time()
    kit.clock.advance(0.1)
    assert practice.keep_time()
    assert not practice.keep_time()
    assert isinstance(practice.events[-1], Left)
    assert practice.events[-1].at == LIMIT


def test_extra_time_puts_the_end_off_and_is_in_the_record(kit):
    practice = kit.start(mode="jury", extra=50)
    kit.clock.advance(LIMIT * 1.5 - 1)
    assert not practice.keep_time()
    kit.clock.advance(1)
    assert practice.keep_time()
    assert practice.record()["extra_time"] == 50


def test_no_clock_ends_a_practice(kit):
    practice = kit.start()
    kit.clock.advance(100 * LIMIT)
    assert not practice.keep_time()
    practice.reply("Et septembre ?")


def test_closing_the_program_does_not_stop_the_jurys_clock(kit, store):
    practice = kit.start(store, mode="jury")
    kit.clock.advance(100)
    practice.reply("Et septembre ?")
    kit.clock.advance(200)
    again = kit.again(store)
    assert again.elapsed() == 300
    kit.clock.advance(LIMIT)
    late = kit.again(store)
    assert late.keep_time()
    assert late.events[-1].at == LIMIT


def test_a_clock_set_back_gives_no_time_back(kit, store):
    practice = kit.start(store, mode="jury")
    kit.clock.advance(300)
    practice.reply("Et septembre ?")
    kit.clock.advance(-250)
    assert kit.again(store).elapsed() == 300


def test_sleep_counts_on_the_wall_and_a_wall_set_back_does_not(monkeypatch):
    now = {"wall": 1000.0, "steady": 50.0}
    monkeypatch.setattr("time.time", lambda: now["wall"])
    monkeypatch.setattr("time.monotonic", lambda: now["steady"])
    clock = wall_clock()
    now.update(wall=1600.0, steady=51.0)
    assert clock() == 1600
    now.update(wall=900.0, steady=60.0)
    assert clock() == 1010


def test_a_sheet_is_taken_before_the_first_reply_to_a_jury_and_no_later(kit):
    practice = kit.start(mode="jury")
    practice.prepare(Sheet({"batna": "la coopérative"}))
    practice.reply("Et septembre ?")
    with pytest.raises(NotInThisMode):
        practice.prepare(Sheet({"batna": "autre"}))
    assert practice.sheet.entries == {"batna": "la coopérative"}


def test_a_branch_begins_as_the_talk_did_and_leaves_it_alone(kit, store):
    practice = kit.start(store)
    practice.prepare(Sheet({"batna": "la coopérative"}))
    for reply in ("Et septembre ?", "Mon offre", "Et puis ?"):
        kit.clock.advance(10)
        practice.reply(reply)
    events = practice.events
    branch = rewind(practice, 4, store=store, clock=kit.clock)
    assert branch.attempt != practice.attempt
    assert branch.started.parent == practice.attempt
    assert [line.text for line in branch.lines] == [line.text for line in practice.lines[:3]]
    assert branch.sheet == practice.sheet
    assert branch.elapsed() == 10
    branch.reply("Autre chose ?")
    assert store.events(practice.attempt) == events
    assert store.events(branch.attempt) == branch.events
    assert store.summary(branch.attempt).parent == practice.attempt
    assert (store.summary(branch.attempt).replies, branch.number) == (2, 2)


def test_a_branch_has_no_reply_that_was_taken_back(kit):
    practice = kit.start()
    practice.reply("Mon offre")
    practice.contest(2)
    practice.reply("Et septembre ?")
    practice.reply("Et puis ?")
    branch = rewind(practice, 4, clock=kit.clock)
    assert [line.text for line in branch.lines if line.speaker == "student"] == ["Et septembre ?"]


def test_a_branch_from_a_reply_that_is_not_there_is_refused(kit):
    practice = kit.start()
    practice.reply("Mon offre")
    for n in (1, 3, 4, 0):
        with pytest.raises(NoSuchReply):
            rewind(practice, n, clock=kit.clock)


def test_a_jury_attempt_cannot_be_branched(kit):
    practice = kit.start(mode="jury")
    practice.reply("Mon offre")
    with pytest.raises(NotInThisMode):
        rewind(practice, 2, clock=kit.clock)


def test_a_branch_after_a_reply_that_was_taken_back_keeps_the_others(kit):
    practice = kit.start()
    for words in ("Que craignez-vous pour le lancement ?", "Mon offre."):
        practice.reply(words)
    practice.contest(4)
    practice.reply("Et le stock ?")
    practice.reply("Et le paiement ?")
    branch = rewind(practice, 6, clock=kit.clock)
    said = [line.text for line in branch.lines if line.speaker == "student"]
    assert said == ["Que craignez-vous pour le lancement ?", "Et le stock ?"]
