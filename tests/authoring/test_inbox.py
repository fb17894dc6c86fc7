"""The inbox: what was not understood, by scene; one reply becomes a sample, nothing else in the file changes, and it is said
which earlier attempts would go otherwise."""

from dataclasses import replace

import pytest

from tests.authoring.inbox_talks import PEN, PETIT, PLANNING, SKY, keep_talks, own_file
from trainer.attempts.store import Store
from trainer.authoring.changed_file import NothingToUndo, backup_of
from trainer.authoring.inbox_sample import only_a_sample_added, reactions, with_sample
from trainer.authoring.inbox_work import Inbox
from trainer.authoring.insertion import Unwritten
from trainer.practice.beginning import resume, rewind
from trainer.scenario.load import load_scenario

TEXT = PETIT.read_text(encoding="utf-8")
DECIDES = ("anytime", "who-decides")
PLANS = ("scenes", "opening", "reactions", "asks-planning")
PAYS = ("scenes", "bargaining", "reactions", "gives-payment")
LISTED = """      - "Qui décide chez vous ?"
      - "C’est vous qui signez ?"
      - "Qui prend la décision ?"
"""
ODD = 'Dites "oui" : tout # de suite, \\ ou jamais ?'


@pytest.fixture
def path(tmp_path):
    return own_file(tmp_path / "mine")


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "attempts.db")
    yield store
    store.close()


def opened(path, store):
    inbox = Inbox(path, store)
    list(inbox.read())
    return inbox


def waiting(inbox):
    return [entry for scene in inbox.scenes for entry in scene.entries]


def proposed(inbox, reply, reaction):
    entry = next(entry for entry in waiting(inbox) if entry.reply == reply)
    candidate = next(one for one in inbox.candidates(entry) if one.reaction == reaction)
    return inbox.propose(entry, candidate)


def test_equal_replies_are_counted_together_with_why_they_are_there(path, store):
    keep_talks(path, store)
    inbox = opened(path, store)
    (scene,) = inbox.scenes
    sky, pen = scene.entries
    assert (scene.scene, scene.known) == ("opening", True)
    assert (sky.reply, sky.heard, sky.not_understood, sky.contested) == (SKY, 2, 2, 0)
    assert (pen.reply, pen.heard, pen.contested, pen.remarks) == (PEN, 1, 1, ("je demande qui décide",))
    assert pen.nearest is not None
    assert pen.nearest[0] == "who-decides"
    assert inbox.candidates(pen)[0].reaction == "who-decides"
    assert "Zoé" not in repr(inbox.scenes)


def test_what_a_branch_took_over_was_heard_once(path, store):
    first = keep_talks(path, store)[1]
    rewind(resume(first, store=store), 8, store=store, entropy=b"branch")
    assert next(entry for entry in waiting(opened(path, store)) if entry.reply == SKY).heard == 2


def test_a_sample_says_which_attempts_go_otherwise_and_from_which_reply_on(path, store):
    ids = keep_talks(path, store)
    inbox = opened(path, store)
    *_, changes = inbox.changes(proposed(inbox, PEN, "who-decides"))
    assert changes.done == changes.total == 3
    found = {
        one.attempt: (one.before.n, one.before.reaction, one.after.reaction, one.left)
        for one in changes.attempts
    }
    # In the first it was taken back, and would not have had to be; the third never came near.
    assert found == {ids[0]: (4, None, "who-decides", 0), ids[1]: (6, None, "who-decides", 1)}


def test_only_attempts_that_came_through_the_scene_are_played_again(path, store):
    keep_talks(path, store)
    inbox = opened(path, store)
    proposal = proposed(inbox, SKY, "asks-planning")
    elsewhere = replace(proposal, scene="bargaining")
    *_, changes = inbox.changes(elsewhere)
    assert changes.total == 0


def test_an_added_reply_waits_no_longer_and_the_undo_brings_it_back(path, store):
    keep_talks(path, store)
    inbox = opened(path, store)
    proposal = proposed(inbox, PEN, "who-decides")
    written = inbox.add(proposal)
    assert path.read_text(encoding="utf-8").splitlines()[written.line - 1].strip() == f'- "{PEN}"'
    assert [entry.reply for entry in waiting(inbox)] == [SKY]
    assert [entry.number for entry in waiting(inbox)] == [1]
    inbox.undo()
    assert path.read_text(encoding="utf-8") == TEXT
    assert [entry.reply for entry in waiting(inbox)] == [SKY, PEN]
    with pytest.raises(NothingToUndo):
        inbox.undo()


def test_nothing_is_written_over_what_the_author_saved_meanwhile(path, store):
    keep_talks(path, store)
    inbox = opened(path, store)
    proposal = proposed(inbox, PEN, "who-decides")
    path.write_text(TEXT + "# mine\n", encoding="utf-8")
    with pytest.raises(Unwritten, match="changed"):
        inbox.add(proposal)
    assert path.read_text(encoding="utf-8") == TEXT + "# mine\n"
    assert not backup_of(path).exists()


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("", "", DECIDES),
        ("", "", PLANS),
        ("", "", PAYS),
        (f"    like:\n{LISTED}", '    like: "Qui décide ?"  # the one\n', DECIDES),
        (f"    like:\n{LISTED}", "    like: Bonjour, qui décide ?\n", DECIDES),
        (f"    like:\n{LISTED}", '    like: ["Qui ?",\n      "Qui décide ?",  # last\n    ]\n', DECIDES),
        (LISTED, LISTED.replace("      -", "    -") + "    # more to come\n", DECIDES),
        (LISTED, LISTED + "      - >\n        Et qui\n        signe ?\n\n", DECIDES),
        (f"    like:\n{LISTED}    says: ", '    when: about price\n    says: ', DECIDES),
        (
            f'  who-decides:\n    like:\n{LISTED}    says: "C’est moi qui décide."\n',
            '  who-decides: {like: "Qui ?", says: "Moi."}\n',
            DECIDES,
        ),
        (
            f'  who-decides:\n    like:\n{LISTED}    says: "C’est moi qui décide."\n',
            "  who-decides: {when: about price, says: Moi.}\n",
            DECIDES,
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_sample_goes_in_however_the_file_is_laid_out_and_nothing_else_changes(old, new, key, end):
    assert old in TEXT
    text = TEXT.replace(old, new).replace("\n", end)
    before = load_scenario(text, "petit.yaml").scenario
    assert before is not None
    written = with_sample(text, "petit.yaml", key, ODD).text
    after = load_scenario(written, "petit.yaml").scenario
    assert after is not None
    assert reactions(after)[key].like == (*reactions(before)[key].like, ODD)
    assert {**reactions(after), key: None} == {**reactions(before), key: None}
    kept = iter(written)
    assert all(character in kept for character in text)
    assert only_a_sample_added(text, written)
    assert not only_a_sample_added(text, written.replace("# mine", "") + "# mine")


@pytest.mark.parametrize(
    ("text", "key", "sample", "reason"),
    [
        (TEXT, ("anytime", "nobody"), ODD, "name"),
        (TEXT, DECIDES, "Qui décide chez vous ?", "taken"),
        (TEXT.replace("turns: 12", "turns: many"), DECIDES, ODD, "errors"),
        (TEXT.replace(f"    like:\n{LISTED}", "    like: |\n      Qui ?\n"), DECIDES, ODD, "layout"),
    ],
)
def test_what_cannot_go_in_safely_is_refused(text, key, sample, reason):
    with pytest.raises(Unwritten, match=reason):
        with_sample(text, "petit.yaml", key, sample)


def test_without_attempts_nothing_waits(path):
    assert opened(path, None).scenes == ()


def test_a_reply_already_planned_for_is_not_in_the_inbox(path, store):
    keep_talks(path, store)
    assert PLANNING not in [entry.reply for entry in waiting(opened(path, store))]
