"""The shelf: scenarios with what the attempts at them come to."""

import pytest

from tests.cli.conftest import ROOT
from trainer.attempts.store import Store
from trainer.practice.beginning import resume, start
from trainer.practice.library import shelf

TEXT = (ROOT / "scenarios" / "emballages.yaml").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("TRAINER_SCENARIOS", raising=False)
    return tmp_path / "home"


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "own"
    path.mkdir()
    (path / "mine.yaml").write_text(TEXT.replace("id: emballages", "id: mine", 1), encoding="utf-8")
    return path


def item(name, *arguments):
    return next(found for found in shelf(*arguments) if found.id == name)


def test_the_shipped_scenario_is_on_the_shelf():
    found = item("emballages")
    assert (found.language, found.market, found.errors, found.attempts, found.best) == (
        "fr",
        "france",
        0,
        0,
        None,
    )


def test_scenarios_come_from_named_folders_and_from_the_users_own(folder, home):
    assert "mine" not in [found.id for found in shelf()]
    assert item("mine", (folder,)).path == folder / "mine.yaml"
    (home / "scenarios").mkdir(parents=True)
    (home / "scenarios" / "theirs.yaml").write_text(
        TEXT.replace("id: emballages", "id: theirs", 1), encoding="utf-8"
    )
    assert item("theirs").path.parent == home / "scenarios"


def test_a_named_folder_goes_before_what_is_shipped(folder):
    (folder / "mine.yaml").write_text(TEXT, encoding="utf-8")
    assert item("emballages", (folder,)).path.parent == folder
    assert [found.id for found in shelf((folder,))].count("emballages") == 1


def test_a_broken_file_is_shown_as_broken(folder):
    (folder / "broken.yaml").write_text("id: broken\ntitle: [", encoding="utf-8")
    assert item("broken", (folder,)).errors > 0


def test_attempts_best_score_and_the_unfinished_one_are_joined(folder, home):
    store = Store(home / "attempts.db")
    first = start(folder / "mine.yaml", store=store, seed=1)
    first.reply("Bonjour, comment s'organise votre rentrée ?")
    assert item("mine", (folder,), store).unfinished == first.attempt
    first.leave()
    second = start(folder / "mine.yaml", store=store, seed=1)
    found = item("mine", (folder,), store)
    assert (found.attempts, found.unfinished) == (2, second.attempt)
    assert found.best == first.assessment().total
    assert second.number == 2
    store.close()


def test_a_finished_attempt_whose_result_was_lost_gets_it_back_when_opened(folder, home):
    store = Store(home / "attempts.db")
    played = start(folder / "mine.yaml", store=store, seed=1)
    played.leave()
    with store.writing() as connection:
        connection.execute("update attempts set total = null, levels = null")
    assert not store.summary(played.attempt).levels
    resume(played.attempt, store=store)
    assert store.summary(played.attempt).levels
    store.close()


def test_a_changed_file_is_noticed_and_its_old_text_used(folder, home):
    store = Store(home / "attempts.db")
    played = start(folder / "mine.yaml", store=store, seed=1)
    assert not resume(played.attempt, store=store).changed
    (folder / "mine.yaml").write_text(TEXT.replace("Claire", "Clara"), encoding="utf-8")
    again = resume(played.attempt, store=store)
    assert again.changed
    assert again.scenario.counterpart.name.startswith("Claire")
    (folder / "mine.yaml").unlink()
    assert not resume(played.attempt, store=store).changed
    store.close()


def test_line_ends_and_byte_order_marks_are_no_change(folder, home):
    store = Store(home / "attempts.db")
    played = start(folder / "mine.yaml", store=store, seed=1)
    text = (folder / "mine.yaml").read_text(encoding="utf-8")
    (folder / "mine.yaml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert not resume(played.attempt, store=store).changed
    store.close()
