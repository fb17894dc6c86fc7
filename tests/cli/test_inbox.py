"""`trainer inbox`: what was not understood is listed, and becomes a sample that can be taken out again."""

import pytest

from tests.authoring.inbox_talks import PEN, PETIT, SKY, keep_talks, own_file
from trainer.attempts.store import open_store


@pytest.fixture
def path(trainer, tmp_path):
    path = own_file(tmp_path / "mine")
    store = open_store()
    keep_talks(path, store)
    store.close()
    return path


def test_a_reply_is_listed_tried_added_and_taken_out_again(trainer, path):
    _, out, _ = trainer("inbox", "--instructor", path)
    assert SKY in out
    assert "2 fois · pas comprise" in out
    assert "je demande qui décide" in out
    assert "Secret" not in out
    replies = trainer.json("inbox", "--instructor", path, "--json")["scenarios"][0]["scenes"][0]["replies"]
    pen = next(reply["number"] for reply in replies if reply["reply"] == PEN)
    there = ("inbox", "--instructor", path, "--add", pen, "--to", "who-decides")

    tried = trainer.json(*there, "--dry-run", "--json")
    assert (tried["written"], tried["played_again"]) == (False, 3)
    assert [(one["n"], one["after"]["reaction"]) for one in tried["changed"]] == [
        (4, "who-decides"),
        (6, "who-decides"),
    ]
    assert path.read_bytes() == PETIT.read_bytes()

    code, out, _ = trainer(*there)
    assert code == 0
    assert "petit.yaml, ligne 133" in out
    assert PEN not in trainer("inbox", "--instructor", path)[1]
    assert trainer(*there)[0] == 1
    assert trainer("inbox", "--instructor", path, "--undo")[0] == 0
    assert path.read_bytes() == PETIT.read_bytes()
    assert trainer("inbox", "--instructor", path, "--undo")[0] == 1


def test_wrong_calls_say_what_to_do(trainer, path):
    code, _, err = trainer("inbox", "--instructor", path, "--add", 2)
    assert code == 2
    assert err.index("who-decides") < err.index("asks-planning")
    code, _, err = trainer("inbox", "--instructor", path, "--add", 2, "--to", "who-decide")
    assert (code, "« who-decides » ?" in err.replace("\u00a0", " ").replace("\u202f", " ")) == (2, True)
    assert trainer("inbox", "--instructor", path, "--add", 99, "--to", "who-decides")[0] == 2
    assert trainer("inbox", "--instructor", "--add", 1)[0] == 2
    assert trainer("inbox", "--instructor", "premiers-pas", "--undo")[0] == 1
