"""A misread reply is taken back where the mode allows it, and flagged everywhere else."""

import pytest

from trainer.negotiation.talk.events import Contested, Replied
from trainer.practice.errors import NoSuchReply


def said(practice):
    return [line.text for line in practice.lines if line.speaker == "student"]


def test_a_reply_taken_back_leaves_the_talk_as_it_was_before_it(kit):
    practice = kit.start()
    practice.reply("Et septembre ?")
    before = practice.state
    practice.reply("Mon offre")
    assert practice.contest(4, "Je demandais un prix")
    assert practice.state == before
    assert said(practice) == ["Et septembre ?"]
    assert practice.draft == "Mon offre"


def test_the_log_keeps_what_was_taken_back(kit):
    practice = kit.start()
    practice.reply("Mon offre")
    practice.contest(2, "Autre chose")
    practice.reply("Et septembre ?")
    assert [event.text for event in practice.events if isinstance(event, Replied)] == [
        "Mon offre",
        "Et septembre ?",
    ]
    assert practice.record()["contested"] == [
        {"turn": 2, "as": "Autre chose", "words": "Mon offre", "withdrawn": True, "by": None}
    ]


def test_rewording_costs_nothing(kit):
    once, twice = kit.start(), kit.start()
    once.reply("Et septembre ?")
    twice.reply("Mon offre")
    twice.contest(2)
    twice.reply("Et septembre ?")
    assert twice.assessment() == once.assessment()
    assert [line.text for line in twice.lines] == [line.text for line in once.lines]


def test_two_replies_are_never_taken_back_in_a_row(kit):
    practice = kit.start()
    practice.reply("Et septembre ?")
    practice.reply("Mon offre")
    assert practice.contest(4)
    assert not practice.contest(2)
    assert said(practice) == ["Et septembre ?"]


def test_an_earlier_reply_is_only_flagged(kit):
    practice = kit.start()
    practice.reply("Et septembre ?")
    practice.reply("Mon offre")
    assert not practice.contest(2)
    assert len(said(practice)) == 2


def test_before_a_jury_the_last_reply_too_is_only_flagged(kit):
    practice = kit.start(mode="jury")
    practice.reply("Mon offre")
    assert not practice.contest(2, "Je demandais")
    assert [(event.n, event.withdrawn) for event in practice.contested] == [(2, False)]
    assert said(practice) == ["Mon offre"]


def test_a_talk_that_ended_on_a_misreading_goes_on(kit, store):
    practice = kit.start(store)
    for reply in ("Mon offre", *["D'accord"] * 6):
        if practice.ended:
            break
        practice.reply(reply)
    last = max(practice.replies)
    kit.clock.advance(500)
    assert practice.contest(last)
    assert not practice.ended
    summary = store.summary(practice.attempt)
    assert (summary.ended, summary.outcome, summary.total, summary.levels) == (None, None, None, {})
    assert summary.replies == len(practice.replies)
    kit.clock.advance(7)
    assert practice.elapsed() == 7
    assert kit.again(store).state == practice.state


def test_the_talk_that_the_student_left_is_not_reopened_by_a_contest(kit):
    practice = kit.start()
    practice.reply("Mon offre")
    practice.leave()
    assert not practice.contest(2)
    assert practice.ended


def test_only_a_reply_of_the_students_can_be_contested(kit):
    practice = kit.start()
    practice.reply("Mon offre")
    for n in (0, 1, 3, 4, -2):
        with pytest.raises(NoSuchReply):
            practice.contest(n)
    assert not any(isinstance(event, Contested) for event in practice.events)


def test_what_was_meant_is_made_fit_to_keep(kit):
    practice = kit.start()
    practice.reply("Mon offre")
    practice.contest(2, "un\x1b[31m prix \u202e" + "x" * 10_000, by="Ana\x07")
    found = practice.contested[0]
    assert "\x1b" not in found.remark
    assert "\u202e" not in found.remark
    assert len(found.remark) <= 4000
    assert found.by == "Ana"


def test_a_level_is_disputed_in_one_line_and_the_last_word_counts(kit):
    practice = kit.start()
    practice.reply("Et septembre ?")
    practice.leave()
    criterion = practice.rubric.criteria[0].id
    practice.dispute(criterion, "J'avais\nreformulé")
    practice.dispute(criterion, "J'avais reformulé ligne 4")
    assert practice.disputed == {criterion: "J'avais reformulé ligne 4"}
    assert practice.record()["disputed"] == {criterion: "J'avais reformulé ligne 4"}
    practice.dispute(criterion, "  ")
    assert practice.disputed == {}


def test_a_criterion_that_the_rubric_does_not_have_cannot_be_disputed(kit):
    practice = kit.start()
    with pytest.raises(KeyError):
        practice.dispute("charme", "J'étais charmante")
    assert len(practice.events) == 1
