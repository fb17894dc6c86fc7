"""What a save changes: findings new and gone, and the first of the same replies that comes out otherwise."""

from dataclasses import replace
from pathlib import Path

import pytest

from trainer.authoring.file_watch import FileWatch
from trainer.authoring.played_replies import played_replies
from trainer.authoring.rounds import Replay, Rounds
from trainer.authoring.scenario_tests import play
from trainer.authoring.watching import compare_findings, first_divergence, replay
from trainer.findings.finding import Finding
from trainer.practice.sources import read_rubric
from trainer.scenario.load import load_scenario

TEXT = (Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml").read_text(encoding="utf-8")
SAID = ("Comment s’organise votre rentrée ?", "Qui décide chez vous ?", "Que pensez-vous du prix ?")
REWORDED = TEXT.replace("C’est moi qui décide.", "Moi, moi seule.")
RETHOUGHT = TEXT.replace('says: "C’est moi qui décide."', "says: Moi.\n    then: {goto: bargaining}")


def loaded(text):
    scenario = load_scenario(text, "petit.yaml").scenario
    assert scenario is not None
    return scenario


@pytest.fixture(scope="module")
def rubric():
    return read_rubric("bloc3-negociation", ()).value


@pytest.fixture(scope="module")
def before(rubric):
    return played_replies(play(loaded(TEXT), rubric, SAID)[0])


def test_the_same_text_gives_the_same(rubric, before):
    _, found = replay(loaded(TEXT), rubric, before)
    assert (found.divergence, found.reworded, found.left) == (None, (), 0)


def test_an_answer_in_other_words_is_told_and_stops_nothing(rubric, before):
    practice, found = replay(loaded(REWORDED), rubric, before)
    assert found.divergence is None and found.reworded == (4,)
    assert len(practice.replies) == 3


def test_the_replay_stops_after_the_first_reply_that_comes_out_otherwise(rubric, before):
    practice, found = replay(loaded(RETHOUGHT), rubric, before)
    assert found.divergence is not None
    assert (found.divergence.place, found.left, len(practice.replies)) == (1, 1, 2)
    assert "scene" in found.divergence.differs and "reaction" not in found.divergence.differs
    assert practice.state.scene == "bargaining"


def test_a_talk_that_ends_sooner_diverges_there(before):
    ended = replace(before[1], outcome="walked_away")
    found = first_divergence(before, (before[0], ended))
    assert found is not None and (found.place, found.differs) == (1, ("end",))
    found = first_divergence(before, before[:2])
    assert found is not None and (found.place, found.after, found.differs) == (2, None, ("end",))


def test_a_finding_that_only_moved_is_still_there():
    one = Finding("TR201", "error", "a.yaml", 3, 1, {"name": "x"})
    twin, other = replace(one, line=9), replace(one, values={"name": "y"})
    found = compare_findings((one,), (replace(one, line=5), twin, other))
    assert ([f.line for f in found.kept], found.new, found.gone) == ([5], (twin, other), ())
    assert compare_findings((one, twin), (one,)).gone == (twin,)


def test_a_save_is_noticed_once_and_not_half_way(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("a", encoding="utf-8")
    watch = FileWatch(path)
    assert not watch.saved() and not watch.saved()
    path.write_text("", encoding="utf-8")
    assert not watch.saved() and not watch.saved(), "an editor is about to write"
    path.write_text("more", encoding="utf-8")
    assert [watch.saved(), watch.saved(), watch.saved()] == [False, True, False]
    path.unlink()
    assert not watch.saved() and not watch.saved()


def test_rounds_tell_what_is_new_and_gone_at_once_and_leave_the_rest_alone(tmp_path):
    path = tmp_path / "petit.yaml"
    path.write_text(TEXT.replace("goto: bargaining", "goto: bargainin"), encoding="utf-8")
    rounds = Rounds(path)
    broken = rounds.structure()
    assert [f.code for f in broken.changes.new] == ["TR201"] and not broken.goes_on
    path.write_text(TEXT, encoding="utf-8")
    mended = rounds.structure()
    assert [f.code for f in mended.changes.gone] == ["TR201"] and mended.goes_on and not mended.findings


def test_replies_are_compared_with_the_last_play_that_was_possible(tmp_path):
    path = tmp_path / "petit.yaml"
    again = Replay(SAID)
    path.write_text(TEXT, encoding="utf-8")
    assert again.play(path) is None, "nothing to compare with"
    path.write_text("rien", encoding="utf-8")
    assert again.play(path) is None
    path.write_text(RETHOUGHT, encoding="utf-8")
    found = again.play(path)
    assert found is not None and found.divergence is not None and found.divergence.place == 1
    found = again.play(path)
    assert found is not None and found.divergence is None
