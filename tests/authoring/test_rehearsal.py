"""An author's play: from any scene, on the text as it now is, and nothing of it kept."""

import os
from pathlib import Path

import pytest

from trainer.authoring.rehearsal import Rehearsal, SceneOutOfReach, why_reply
from trainer.findings.played_reply import PlayedReply
from trainer.messages.catalogue import messages
from trainer.reports.rehearsed import read_line, replayed_lines, why_lines

TEXT = (Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml").read_text(encoding="utf-8")
PLANNING, DECIDES = "Comment s’organise votre rentrée ?", "Qui décide chez vous ?"


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path / "home"))
    path = tmp_path / "petit.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def save(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def saved(rehearsal):
    return rehearsal.saved() or rehearsal.saved()


def test_a_talk_is_taken_up_at_a_scene_that_can_be_reached(path):
    rehearsal = Rehearsal(path)
    rehearsal.begin("bargaining")
    assert rehearsal.practice.state.scene == "bargaining"
    assert rehearsal.way == len(rehearsal.said) == rehearsal.lengths()["bargaining"] > 0
    assert rehearsal.take_back() is None, "the way itself is not taken back"
    with pytest.raises(SceneOutOfReach) as refused:
        rehearsal.begin("nowhere")
    assert not refused.value.known


def test_a_scene_without_a_way_is_refused(path):
    save(path, "anytime:", "  attic:\n    says: Ici.\nanytime:")
    rehearsal = Rehearsal(path)
    with pytest.raises(SceneOutOfReach) as refused:
        rehearsal.begin("attic")
    assert refused.value.known and "attic" not in rehearsal.lengths()


def test_the_same_replies_are_played_on_the_new_text_as_far_as_they_come_out_alike(path):
    rehearsal = Rehearsal(path)
    for words in (PLANNING, DECIDES, "Que pensez-vous du prix ?"):
        rehearsal.reply(words)
    assert not saved(rehearsal)
    save(path, 'says: "C’est moi qui décide."', "says: Moi.\n    then: {goto: bargaining}")
    assert saved(rehearsal)
    found = rehearsal.refresh()
    assert found is not None and found.replayed is not None
    assert rehearsal.said == (PLANNING, DECIDES) and rehearsal.waiting == ("Que pensez-vous du prix ?",)
    said = "\n".join(replayed_lines(found.replayed, messages("en")))
    assert "Reply 4 comes out otherwise (answer and scene)" in said
    assert "1 reply after it was not played" in said
    assert rehearsal.go_on() == 1 and len(rehearsal.said) == 3 and not rehearsal.waiting


def test_a_text_that_cannot_be_played_leaves_the_talk_as_it_is(path):
    rehearsal = Rehearsal(path)
    rehearsal.reply(PLANNING)
    save(path, "goto: bargaining", "goto: nowhere")
    assert saved(rehearsal)
    found = rehearsal.refresh()
    assert found is not None and found.replayed is None and [f.code for f in found.findings] == ["TR201"]
    assert rehearsal.said == (PLANNING,)


def test_why_a_reply_was_read_so_names_the_winner_and_the_words(path):
    rehearsal = Rehearsal(path)
    rehearsal.reply(PLANNING)
    rehearsal.reply(DECIDES)
    why = why_reply(rehearsal.practice, 4)
    assert why.winner is not None and why.winner.id == "who-decides" and "décide" in why.winner.words
    lines = "\n".join(why_lines(rehearsal.practice, 4, messages("fr")))
    assert "who-decides" in lines and "décide" in lines and "opening" in lines


def test_the_reading_says_which_reaction_came_next_and_by_how_much(path):
    reply = PlayedReply(2, "Oui ?", "Non.", "a", "a", reaction="yes", runner_up="no", margin=0.125)
    assert read_line(reply, messages("en")) == "Reaction “yes”, then “no”, margin 0.12"


def test_a_rehearsal_is_recorded_into_its_file_and_that_is_no_news(path):
    rehearsal = Rehearsal(path)
    rehearsal.reply(PLANNING)
    written = rehearsal.record("mine")
    assert "  mine:\n" in path.read_text(encoding="utf-8") and written.test == "mine"
    assert not saved(rehearsal)


def test_nothing_of_a_rehearsal_is_stored(path):
    rehearsal = Rehearsal(path)
    rehearsal.reply(PLANNING)
    assert not rehearsal.practice.stored
    home = Path(os.environ["TRAINER_HOME"])
    assert not [file for file in home.rglob("*") if file.suffix == ".db"]
