"""A reply is read, answered and durable before its answer is shown."""

import dataclasses

import pytest

from trainer.attempts.errors import StaleAttempt, StoreUnwritable
from trainer.attempts.store import Store
from trainer.practice import practice as practice_module
from trainer.practice.errors import EmptyReply, TalkEnded
from trainer.practice.preparation import Sheet
from trainer.practice.typed import LONGEST_REPLY

DEAL = ["Mon offre", *["D'accord"] * 6]


def finish(practice):
    for reply in DEAL:
        if practice.ended:
            return
        practice.reply(reply)


def test_the_transcript_counts_her_opening_as_one(kit):
    practice = kit.start()
    practice.reply("Et septembre ?")
    assert [(line.n, line.speaker) for line in practice.lines] == [
        (1, "counterpart"),
        (2, "student"),
        (3, "counterpart"),
    ]
    assert practice.lines[1].text == "Et septembre ?"


def test_a_reply_is_in_the_database_when_it_returns(kit, store):
    practice = kit.start(store)
    practice.reply("Et septembre ?")
    other = Store(store.path)
    assert other.events(practice.attempt) == practice.events
    other.close()


def test_a_resumed_talk_goes_on_as_if_it_had_never_stopped(kit, store):
    whole = kit.start()
    finish(whole)
    broken = kit.start(store)
    for reply in DEAL:
        if broken.ended:
            break
        broken.reply(reply)
        broken = kit.again(store)
    assert [(line.speaker, line.text) for line in broken.lines] == [
        (line.speaker, line.text) for line in whole.lines
    ]
    assert broken.assessment() == whole.assessment()
    assert broken.record() == whole.record()


def test_a_pause_between_two_sittings_is_not_counted(kit, store):
    practice = kit.start(store)
    kit.clock.advance(30)
    practice.reply("Et septembre ?")
    kit.clock.advance(100_000)
    again = kit.again(store)
    assert again.elapsed() == 30
    kit.clock.advance(5)
    again.reply("Et octobre ?")
    assert [line.at for line in again.lines if line.at is not None] == [30, 35]


def test_a_clock_that_goes_back_never_makes_time_negative(kit):
    practice = kit.start()
    kit.clock.advance(-500)
    assert practice.elapsed() == 0


def test_the_clock_stands_still_once_the_talk_is_over(kit):
    practice = kit.start()
    kit.clock.advance(10)
    practice.leave()
    kit.clock.advance(500)
    assert practice.elapsed() == 10


def test_a_blank_reply_plays_no_turn(kit, store):
    practice = kit.start(store)
    for blank in ("", "  \n", "\x00\u202e"):
        with pytest.raises(EmptyReply):
            practice.reply(blank)
    assert len(practice.events) == len(store.events(practice.attempt)) == 1


def test_nothing_can_be_said_once_the_talk_is_over(kit):
    practice = kit.start()
    practice.leave()
    assert practice.ended
    for act in (
        lambda: practice.reply("Encore un mot"),
        practice.leave,
        lambda: practice.prepare(Sheet({"x": "y"})),
    ):
        with pytest.raises(TalkEnded):
            act()


def test_a_reply_is_kept_cleaned_and_bounded(kit):
    practice = kit.start()
    practice.reply("\x1b[31mde\u0301lai\u202e ?" + "x" * LONGEST_REPLY)
    assert practice.lines[1].text.startswith("[31mdélai ?xxx")
    assert len(practice.lines[1].text) == LONGEST_REPLY
    assert practice.cut == 11
    practice.reply("court ?")
    assert practice.cut == 0


def test_when_storing_fails_nothing_has_happened_and_the_words_are_kept(kit, store, monkeypatch):
    practice = kit.start(store)
    before = practice.events
    fail = lambda *_: (_ for _ in ()).throw(StoreUnwritable("full", "x"))  # noqa: E731
    monkeypatch.setattr(store, "append", fail)
    with pytest.raises(StoreUnwritable):
        practice.reply("Et septembre ?")
    assert practice.events == before
    assert practice.draft == "Et septembre ?"
    monkeypatch.undo()
    monkeypatch.setattr(
        practice_module,
        "read",
        lambda reply, context: (
            before and __import__("tests.negotiation.small", fromlist=["reading"]).reading(reply)
        ),
    )
    practice.reply(practice.draft)
    assert len(store.events(practice.attempt)) == 2


def test_the_second_window_is_told_and_the_log_is_not_mixed(kit, store):
    practice = kit.start(store)
    other = kit.again(store)
    practice.reply("Et septembre ?")
    with pytest.raises(StaleAttempt):
        other.reply("Et octobre ?")
    assert [line.text for line in kit.again(store).lines if line.speaker == "student"] == ["Et septembre ?"]


def test_a_draft_outlives_the_window(kit, store):
    practice = kit.start(store)
    assert practice.keep_draft("Je propose\nque \ud800")
    assert kit.again(store).draft == "Je propose\nque "
    practice.reply("Autre chose ?")
    assert (practice.draft, kit.again(store).draft) == ("", "")


def test_a_draft_that_cannot_be_stored_stays_in_memory(kit, store, monkeypatch):
    practice = kit.start(store)
    monkeypatch.setattr(store, "keep_draft", lambda *_: (_ for _ in ()).throw(StoreUnwritable("full", "x")))
    assert not practice.keep_draft("Je prop")
    assert practice.draft == "Je prop"


def test_the_end_leaves_its_result_in_the_lists(kit, store):
    practice = kit.start(store)
    finish(practice)
    summary, assessment = store.summary(practice.attempt), practice.assessment()
    assert summary.outcome == "agreement"
    assert (summary.total, summary.out_of) == (assessment.total, assessment.out_of)
    assert summary.levels == {criterion.id: criterion.level for criterion in assessment.criteria}


def test_the_preparation_is_part_of_the_log(kit, store):
    practice = kit.start(store)
    practice.prepare(Sheet({"cible": "0,48 €\x1b"}))
    practice.reply("Et septembre ?")
    assert kit.again(store).sheet == Sheet({"cible": "0,48 €"})
    assert [line.n for line in practice.lines] == [1, 2, 3]


def test_leaving_plays_her_last_words(kit):
    practice = kit.start()
    turn = practice.leave()
    assert turn.text == "Au revoir, donc."
    assert practice.state.outcome == "abandoned"
    assert practice.lines[-1].text == turn.text


def test_numbers_of_lines_are_those_of_the_record(kit):
    practice = kit.start()
    practice.reply("Et septembre ?")
    practice.leave()
    recorded = [(turn["n"], turn["speaker"], turn["text"]) for turn in practice.record()["turns"]]
    assert recorded == [(line.n, line.speaker, line.text) for line in practice.lines]


def test_a_log_must_begin_with_its_start(kit):
    practice = kit.start()
    practice.leave()
    with pytest.raises(ValueError):
        dataclasses.replace(practice.started)
        type(practice)(kit.scenario, kit.rubric, practice.events[1:], clock=kit.clock)
