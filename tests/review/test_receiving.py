from dataclasses import replace

import pytest

from tests.review.conftest import handed, played, stored_attempt
from tests.review.receiving import NOW, edited, received
from trainer.attempts.assignment import Assignment, assignment_of, assignments, keep_assignment
from trainer.attempts.received import pending, receipt, receipts
from trainer.attempts.reviews import Review, keep_review, reviews_of
from trainer.negotiation.talk.events import Disputed
from trainer.review.receiving import receive, take_back

ASSIGNMENT = Assignment("A1", "BTS 2", "petit", "x", "grille", "Cartons", "practice", NOW)


def outcomes(found):
    return {name: (file.outcome, file.reason) for name, file in found.items()}


def test_good_files_are_taken_and_every_other_one_has_its_reason(store, tmp_path):
    good = handed()
    files = {
        "a.json": good,
        "b.json": handed(number=2)[:4000],
        "c.json": edited(handed(number=3), lambda body: body.update(format=99)),
        "d.json": b'{"kind": "negotiation-trainer/return", "format": 1, "program": "1"}',
        "e.json": b'{"menu": 1}',
        "f.json": edited(handed(number=4), lambda body: body.update(scenario="other")),
        "g.json": edited(handed(number=5), lambda body: body.pop("log")),
        "h.txt": b"Bonjour",
    }
    assert outcomes(received(store, tmp_path / "x", files)) == {
        "a.json": ("taken", ""),
        "b.json": ("refused", "damaged"),
        "c.json": ("refused", "newer"),
        "d.json": ("refused", "other_kind"),
        "e.json": ("other", "foreign"),
        "f.json": ("refused", "texts"),
        "g.json": ("refused", "contents"),
        "h.txt": ("other", "foreign"),
    }
    assert len(receipts(store)) == 1
    assert (tmp_path / "x" / "a.json").read_bytes() == good


def test_what_is_known_of_a_file_is_told(store, tmp_path):
    file = received(store, tmp_path / "x", {"a.json": handed(number=2)}, "BTS 2")["a.json"]
    assert (file.students, file.title, file.number, file.mode) == (
        ("Ana Lefort",), "Cartons : la rentrée", 2, "practice",
    )  # fmt: skip
    assert file.class_name == "BTS 2"
    assert pending(store) == (file.attempt,)


def test_receiving_twice_changes_nothing(store, tmp_path):
    received(store, tmp_path / "x", {"a.json": handed()}, "BTS 2")
    before = receipts(store)
    found = received(store, tmp_path / "x", {"b.json": handed()}, "BTS 1")
    assert outcomes(found) == {"a.json": ("again", ""), "b.json": ("again", "")}
    assert receipts(store) == before
    assert found["b.json"].class_name == "BTS 2"


def test_an_attempt_without_a_class_goes_to_the_class_it_comes_for_next(store, tmp_path):
    received(store, tmp_path / "x", {"a.json": handed()})
    received(store, tmp_path / "x", {}, "BTS 1")
    assert [one.class_name for one in receipts(store)] == ["BTS 1"]


def test_a_longer_log_takes_the_place_of_the_shorter_one_and_reviews_stay(store, tmp_path):
    short, long = handed(), handed(change=lambda hand_in: grown(hand_in))
    attempt = received(store, tmp_path / "x", {"a.json": short}, "BTS 2")["a.json"].attempt
    keep_review(store, attempt, Review("Mme Durand", NOW, verdict="ready"))
    found = received(store, tmp_path / "y", {"b.json": long, "c.json": short})
    assert outcomes(found) == {"b.json": ("longer", ""), "c.json": ("again", "")}
    assert store.events(attempt)[-1].kind == "disputed"
    noted = receipt(store, attempt)
    assert (noted.class_name, noted.file) == ("BTS 2", "y/b.json")
    assert len(reviews_of(store, attempt)) == 1
    assert store.summary(attempt).replies == 6


def grown(hand_in):
    return replace(hand_in, events=(*hand_in.events, Disputed(9999.0, "ecoute", "Non.")))


def test_the_same_talk_under_another_name_is_refused_and_said_to_be(store, tmp_path):
    received(store, tmp_path / "x", {"a.json": handed()})

    def other_name(hand_in):
        first = replace(hand_in.started, students=("Tom Roux",))
        return replace(hand_in, events=(first, *hand_in.events[1:]))

    found = received(store, tmp_path / "y", {"b.json": handed(change=other_name)})
    assert outcomes(found) == {"b.json": ("refused", "other_name")}
    assert found["b.json"].values["stored"] == "Ana Lefort"


def test_an_empty_file_called_like_a_hand_in_is_refused_and_other_empty_files_are_passed_by(store, tmp_path):
    found = received(store, tmp_path / "x", {"LEFORT_Ana.json": b"", "notes.txt": b""})
    assert outcomes(found) == {"LEFORT_Ana.json": ("refused", "empty"), "notes.txt": ("other", "empty")}


def test_a_log_that_contradicts_the_stored_one_is_refused(store, tmp_path):
    attempt = received(store, tmp_path / "x", {"a.json": handed()})["a.json"].attempt
    before = store.events(attempt)

    def other_words(body):
        body["log"][1]["text"] = "Bonjour."

    found = received(store, tmp_path / "y", {"b.json": edited(handed(), other_words)})
    assert outcomes(found) == {"b.json": ("refused", "contradicts")}
    assert store.events(attempt) == before


def test_the_same_talk_with_other_results_is_not_taken_for_a_copy(store, tmp_path):
    received(store, tmp_path / "x", {"a.json": handed()})
    better = edited(handed(), lambda body: body["result"].update(total=19.5))
    assert outcomes(received(store, tmp_path / "y", {"b.json": better})) == {
        "b.json": ("refused", "other_results")
    }


def test_an_attempt_that_was_played_here_gets_its_receipt_and_keeps_its_log(store, tmp_path):
    attempt = stored_attempt(store)
    assert outcomes(received(store, tmp_path / "x", {"a.json": handed()}, "BTS 2")) == {
        "a.json": ("taken", "")
    }
    assert receipt(store, attempt).class_name == "BTS 2"


def test_the_class_is_that_of_the_assignment_unless_another_is_named(store, tmp_path):
    keep_assignment(store, ASSIGNMENT)
    one = handed(change=lambda hand_in: replace(hand_in, assignment=ASSIGNMENT))
    two = handed(number=2, change=lambda hand_in: replace(hand_in, assignment=ASSIGNMENT))
    first = received(store, tmp_path / "x", {"a.json": one})["a.json"]
    second = received(store, tmp_path / "y", {"a.json": two}, "Autre")["a.json"]
    assert (first.class_name, second.class_name) == ("BTS 2", "Autre")
    assert assignment_of(store, first.attempt) == ASSIGNMENT


def test_a_file_cannot_give_the_instructor_an_assignment(store, tmp_path):
    keep_assignment(store, ASSIGNMENT)
    forged = replace(ASSIGNMENT, mode="guided", note="x")
    content = handed(change=lambda hand_in: replace(hand_in, assignment=forged))
    unknown = handed(number=2, change=lambda hand_in: replace(hand_in, assignment=replace(forged, id="A9")))
    found = received(store, tmp_path / "x", {"a.json": content, "b.json": unknown})
    assert assignments(store) == (ASSIGNMENT,)
    assert assignment_of(store, found["b.json"].attempt) is None


def test_names_are_made_fit_to_show(store, tmp_path):
    def rename(body):
        body["log"][0]["students"] = ["  Zoé\x1b[31m\u202e  \n Roux", "", "x" * 500]

    file = received(store, tmp_path / "x", {"a.json": edited(handed(), rename)})["a.json"]
    assert file.students == ("Zoé[31m Roux", "x" * 80)
    assert store.summary(file.attempt).students == file.students


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("attempt", "../../x"), ("attempt", "u" * 26), ("started", "hier"), ("started", "9999-12-31T23:59:59Z"),
        ("seed", 2**70), ("scenario", "../x"), ("language", "xx"), ("parent", "x"), ("extra", 10**9), ("difficulty", -1),
        ("students", ["x"] * 1000),
    ],
)  # fmt: skip
def test_a_start_that_cannot_be_is_refused(store, tmp_path, field, value):
    content = edited(handed(), lambda body: body["log"][0].update({field: value}))
    assert outcomes(received(store, tmp_path / "x", {"a.json": content})) == {
        "a.json": ("refused", "contents")
    }


@pytest.mark.parametrize("at", ["1e400", "-1", "1e12", "NaN"])
def test_a_moment_that_cannot_be_is_refused(store, tmp_path, at):
    content = edited(handed(), lambda body: body["log"][1].update(at=-7.25))
    content = content.replace(b"-7.25", at.encode())
    assert outcomes(received(store, tmp_path / "x", {"a.json": content})) == {
        "a.json": ("refused", "contents")
    }


@pytest.mark.parametrize(
    "content",
    [
        b"{" * 100_000, b'{"a":' * 50_000, b'{"kind": "negotiation-trainer/hand-in", "format": 1, "log": [[]]}',
        b'{"kind": "negotiation-trainer/hand-in", "format": 1, "log": [{"kind": "started"}]}', b"\xff\xfe{\0",
        b'{"kind": "negotiation-trainer/hand-in", "format": "1"}', b'{"a": "\xe9"}', b'{"n": ' + b"9" * 10_000 + b"}",
        b'{"kind": "\\ud800", "format": 1}',
        *(
            b'{"kind": "negotiation-trainer/hand-in", "format": 1, "n": ' + b"[" * depth + b'"\\u00e9"' + b"]" * depth + b"}"
            for depth in (300, 700, 900, 950, 980, 990)
        ),
    ],
)  # fmt: skip
def test_hostile_bytes_are_one_refused_file(store, tmp_path, content):
    found = received(store, tmp_path / "x", {"a.json": content, "b.json": handed()})
    assert found["a.json"].outcome in ("refused", "other")
    assert found["a.json"].reason
    assert found["b.json"].outcome == "taken"


def test_a_file_saved_again_by_an_editor_is_the_same_file(store, tmp_path):
    text = handed().decode()
    files = {"a.json": text.encode("utf-16"), "b.json": handed(number=2).replace(b"\n", b"\r\n")}
    assert {file.outcome for file in received(store, tmp_path / "x", files).values()} == {"taken"}
    assert all(noted.sealed for noted in receipts(store))


def test_what_came_before_trouble_with_the_store_is_kept(store, tmp_path):
    folder = tmp_path / "x"
    folder.mkdir()
    for n in (1, 2):
        (folder / f"{n}.json").write_bytes(handed(number=n))
    steps = receive(store, [folder], at=NOW)
    next(steps)
    steps.close()
    assert len(receipts(store)) == 1
    assert [step.file.outcome for step in receive(store, [folder], at=NOW)] == ["again", "taken"]


def test_the_log_is_stored_as_it_came_until_it_is_computed_again(store, tmp_path):
    attempt = received(store, tmp_path / "x", {"a.json": handed()})["a.json"].attempt
    assert store.events(attempt) == played()[0]
    assert store.summary(attempt).total is None


def test_a_reception_is_taken_back_but_for_what_is_reviewed_or_was_there(store, tmp_path):
    received(store, tmp_path / "x", {"a.json": handed()})
    files = {"a.json": handed(), "b.json": handed(number=2), "c.json": handed(number=3)}
    found = received(store, tmp_path / "y", files)
    keep_review(store, found["c.json"].attempt, Review("Mme Durand", NOW, verdict="ready"))
    assert take_back(store, found.values()) == 1
    assert {noted.attempt for noted in receipts(store)} == {found["a.json"].attempt, found["c.json"].attempt}
    assert take_back(store, found.values()) == 0


def test_what_was_played_here_is_not_taken_back(store, tmp_path):
    attempt = stored_attempt(store)
    with store.writing() as connection:
        connection.execute("update attempts set path = '/x.yaml'")
    found = received(store, tmp_path / "x", {"a.json": handed()})
    assert take_back(store, found.values()) == 0
    assert store.has(attempt)
