"""An assignment goes out, an attempt comes in, reviews go back: on the command line, between two homes."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Program
from trainer.attempts.hand_in import parse_hand_in
from trainer.attempts.review import Comment, Rating, Review
from trainer.attempts.reviews import keep_review
from trainer.attempts.store import open_store

PETIT = Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml"


@pytest.fixture
def at(trainer, tmp_path, monkeypatch):
    """Puts the program into another home: that of a student, or of the instructor."""

    def other(who: str) -> Program:
        monkeypatch.setenv("TRAINER_HOME", str(tmp_path / who))
        trainer.home = tmp_path / who
        trainer.home.mkdir(exist_ok=True)
        return trainer

    return other


def assigned(at, tmp_path, *more: object) -> Path:
    path = tmp_path / "travail.json"
    code, _, err = at("prof")("assign", PETIT, "--class", "BTS 2", "--mode", "jury", "-o", path, *more)
    assert code == 0, err
    return path


def test_an_assignment_is_written_to_the_documents_under_a_name_that_says_what_it_is(at):
    trainer = at("prof")
    found = trainer.json(
        "assign",
        "emballages",
        "--class",
        "BTS 2",
        "--mode",
        "jury",
        "--extra",
        "33",
        "--deadline",
        "12/12/2999 18h",
        "--json",
    )
    path = Path(found["file"])
    assert path.parent == trainer.home / "documents"
    assert path.name.startswith("travail_BTS-2_emballages_")
    content = json.loads(path.read_text(encoding="utf-8"))
    assert content["kind"] == "negotiation-trainer/assignment"
    assert content["assignment"]["extra"] == 33 and content["assignment"]["deadline"].startswith(
        "2999-12-12T18:00"
    )


@pytest.mark.parametrize(
    "wrong, said",
    [
        (("--deadline", "demain"), "écrivez une date"),
        (("--deadline", "12/12/2001"), "déjà passé"),
        (("--class", " "), "nom de la classe"),
        (("--extra", "10"), "--mode jury"),
    ],
)
def test_a_wrong_assignment_is_refused_and_says_what_to_do(at, wrong, said):
    code, _, err = at("prof")("assign", "emballages", "--class", "BTS 2", *wrong)
    assert code == 2 and said in err


def test_a_student_opens_plays_and_hands_in_what_was_assigned(at, tmp_path):
    file = assigned(at, tmp_path, "--extra", "33", "--difficulty", "3", "--note", "Lisez la fiche.")
    student = at("ana")
    code, out, err = student("open", file)
    assert code == 0 and "BTS 2" in out and "Lisez la fiche." in out and "33" in out
    (item,) = [one for one in student.json("list", "--json")["scenarios"] if one["id"] == "petit"]
    assert item["assigned"]["class"] == "BTS 2" and not item["assigned"]["handed_in"]
    assert "À faire pour BTS 2" in student("list")[1]
    replies = student.replies("Bonjour, comment s’organise votre rentrée ?", "/fin")
    record = student.json(
        "play", "petit", "--plain", "--assigned", "--replies", replies, "--json", "--name", "Ana Lefort"
    )
    assert (record["mode"], record["extra_time"], record["difficulty"]) == ("jury", 33, 3)
    code, _, err = student("hand-in", record["attempt"], "--name", "Ana LEFORT")
    assert code == 0, err
    (handed,) = (student.home / "documents").iterdir()
    assert handed.name.startswith("LEFORT_Ana_petit_") and str(handed) in err
    hand_in = parse_hand_in(handed.read_bytes())
    assert hand_in.attempt == record["attempt"] and hand_in.assignment.class_name == "BTS 2"
    (item,) = [one for one in student.json("list", "--json")["scenarios"] if one["id"] == "petit"]
    assert item["assigned"]["handed_in"]


def test_without_a_name_nobody_hands_in(at, tmp_path):
    student = at("ana")
    replies = student.replies("Bonjour.", "/fin")
    record = student.json("play", "premiers-pas", "--plain", "--replies", replies, "--store", "--json")
    code, _, err = student("hand-in", record["attempt"])
    assert code == 2 and "--name" in err
    assert student("hand-in", record["attempt"], "--name", "Ana LEFORT", "-o", tmp_path / "x.json")[0] == 0
    code, _, err = student("hand-in", record["attempt"], "--name", "Ana LEFORT", "-o", tmp_path / "x.json")
    assert code == 2 and "--force" in err


def test_playing_as_assigned_needs_an_assignment(at):
    code, _, err = at("ana")("play", "emballages", "--plain", "--assigned")
    assert code == 2 and "trainer open" in err


def test_reviews_go_back_as_a_file_and_show_beside_the_levels(at, tmp_path, stored):
    store = open_store()
    review = Review(
        by="Mme Durand",
        at="2026-01-03T10:00:00Z",
        levels={"ecoute": Rating(3, "Deux reformulations justes.")},
        comments=(Comment(2, "Belle entrée."),),
        verdict="ready",
        remark="Bravo.",
    )
    attempt = stored
    criterion = next(iter(store.summary(attempt).levels))
    keep_review(
        store,
        attempt,
        Review(
            **{
                **{f: getattr(review, f) for f in review.__slots__},
                "levels": {criterion: Rating(3, "Deux reformulations justes.")},
            }
        ),
    )
    store.close()
    home = Path(os.environ["TRAINER_HOME"]).name
    prof = at(home)
    found = prof.json("return", attempt, "-o", tmp_path / "retours", "--json")
    (path,) = map(Path, found["files"])
    assert path.name.startswith("Zoe_relu_") and found["unreviewed"] == 0
    student = at("ana")
    code, out, _ = student("open", path)
    assert code == 0 and "1 relecture reçue" in out and "ajoutée" in out
    out = student("show", attempt)[1]
    for said in (
        "Relu par Mme Durand",
        "au niveau du jury",
        "Bravo.",
        "Deux reformulations justes.",
        "Belle entrée.",
    ):
        assert said in out
    markdown, page = student("export", attempt)[1], student("export", attempt, "--format", "html")[1]
    for said in ("Mme Durand", "au niveau du jury", "Deux reformulations justes", "Belle entrée"):
        assert said in markdown and said in page
    (row,) = student.json("attempts", "--json")["attempts"]
    assert row["reviews"] == 1 and "relu" in student("attempts")[1]
    assert student.json("show", attempt, "--json")["reviews"][0]["by"] == "Mme Durand"


def test_nothing_is_returned_that_nobody_reviewed(at, stored, tmp_path):
    home = Path(os.environ["TRAINER_HOME"]).name
    code, _, err = at(home)("return", stored)
    assert code == 2 and "relue" in err


def test_an_unfinished_review_goes_back_where_its_attempt_is_named_and_that_is_said(at, stored):
    store = open_store()
    criterion, *others = store.summary(stored).levels
    review = Review("Mme Durand", "2026-01-03T10:00:00Z", levels={criterion: Rating(2)})
    keep_review(store, stored, review)
    store.close()
    prof = at(Path(os.environ["TRAINER_HOME"]).name)
    far = f"1 relecture inachevée (1 sur {1 + len(others)})"
    code, _, err = prof("return", stored)
    assert code == 0 and far in err and "telle quelle" in err


def test_damaged_foreign_and_missing_files_are_told_apart(at, tmp_path):
    file = assigned(at, tmp_path)
    student = at("ana")
    cut = tmp_path / "cut.json"
    cut.write_bytes(file.read_bytes()[:-20])
    foreign = tmp_path / "foreign.json"
    foreign.write_text("{}")
    zipped = tmp_path / "copies.zip"
    zipped.write_bytes(b"PK\x03\x04rest")
    assert "abîmé" in student("open", cut)[2]
    assert "pas un fichier de ce programme" in student("open", foreign)[2]
    assert "trainer receive" in student("open", zipped)[2]
    code, _, err = student("open", tmp_path / "nowhere.json")
    assert code == 2 and "nowhere" in err


def test_a_scenario_file_is_opened_too(at, tmp_path):
    student = at("ana")
    code, _, err = student("open", PETIT)
    assert code == 0, err
    assert "petit" in {one["id"] for one in student.json("list", "--json")["scenarios"]}


def test_the_plain_mode_hands_in_by_a_command_and_a_request(at, monkeypatch):
    student = at("ana")
    replies = student.replies("Bonjour.", "/fin")
    played = student.json(
        "play", "premiers-pas", "--plain", "--replies", replies, "--store", "--json", "--name", "Ana Lefort"
    )
    lines = [
        json.dumps(one)
        for one in ({"reply": "Bonjour."}, {"hand_in": True}, {"end": True}, {"hand_in": True})
    ]
    monkeypatch.setattr(
        sys, "stdin", io.StringIO("\n".join((*lines, json.dumps({"hand_in": "Ana LEFORT"}))) + "\n")
    )
    code, out, _ = student("play", "premiers-pas", "--jsonl", "--store", "--name", "Ana Lefort")
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 1 and [one["error"] for one in answers if "error" in one] == ["not-ended"]
    paths = [Path(one["handed_in"]) for one in answers if "handed_in" in one]
    assert [parse_hand_in(path.read_bytes()).started.students for path in paths] == [
        ("Ana Lefort",),
        ("Ana LEFORT",),
    ]
    assert played["attempt"] not in {parse_hand_in(path.read_bytes()).attempt for path in paths}
