"""From the instructor's file to the student's library, and back."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.review.conftest import BEGUN, FIXTURES, REPLIES, stored_attempt
from trainer.attempts.assignment import assign, assignments, drop_assignment
from trainer.attempts.assignment_file import AssignmentFile, assignment_file_text, parse_assignment_file
from trainer.attempts.hand_in import hand_in_text, parse_hand_in
from trainer.attempts.handed import handed_of
from trainer.attempts.history import attempts as history
from trainer.attempts.returned import parse_returned, returned_text
from trainer.attempts.review import Comment, Rating, Review
from trainer.attempts.reviews import keep_review, reviews_of
from trainer.attempts.store import Store
from trainer.attempts.tasks import tasks
from trainer.attempts.travelling import UnreadableFile
from trainer.practice.beginning import resume, rewind
from trainer.practice.clock import VirtualClock
from trainer.practice.errors import NotEnded
from trainer.practice.library import ShelfItem, shelf
from trainer.review.accepting import NotAssigned, offer, take_on
from trainer.review.assigning import NoClass, Terms, keep_made, known_rubrics, made_assignment
from trainer.review.finished import Unfinished, unfinished_reviews
from trainer.review.handing import NoName, assignment_for, hand_in_name, hand_in_of, keep_handed, names_for
from trainer.review.returning import accept, return_name, returns
from trainer.review.starting import start_assigned
from trainer.scenario.shelf import shipped_folder

PETIT = FIXTURES / "petit.yaml"
SHIPPED = shipped_folder("scenarios") / "emballages.yaml"
NOW = datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def student(tmp_path: Path):
    opened = Store(tmp_path / "student.db")
    yield opened
    opened.close()


def given(path: Path = PETIT, entropy: bytes = b"1", **terms) -> AssignmentFile:
    terms = {"class_name": "BTS 2", "mode": "jury", **terms}
    return made_assignment(path, Terms(**terms), now=BEGUN, entropy=entropy)


def travelled(file: AssignmentFile) -> AssignmentFile:
    return parse_assignment_file(assignment_file_text(file).encode())


def taken_on(store: Store, file: AssignmentFile):
    offered = offer(travelled(file), shelf())
    take_on(store, offered, BEGUN)
    return offered


def play(store: Store, offered, students=("Ana Lefort",), **options):
    practice = start_assigned(
        offered.assignment, offered.path, store=store, students=students, language="fr", seed=1, **options
    )
    practice.reply(REPLIES[0])
    practice.leave()
    return practice


def test_a_file_carries_only_what_the_program_does_not_bring_along():
    own, shipped = given(), given(SHIPPED)
    assert own.scenario_text == PETIT.read_text(encoding="utf-8")
    assert shipped.scenario_text == shipped.rubric_text == own.rubric_text == ""


def test_an_assignment_comes_back_from_its_file_as_it_was_made():
    made = given(deadline="2026-02-01T18:00+01:00", extra=33, difficulty=2, note="Lisez la fiche.\nÀ deux.")
    read = travelled(made)
    assert (read.assignment, read.scenario_text, read.sealed) == (made.assignment, made.scenario_text, True)


def test_extra_time_is_for_a_jury_only():
    assert given(mode="practice", extra=33).assignment.extra == 0
    assert given(mode="jury", extra=33).assignment.extra == 33


def test_an_assignment_is_for_a_class():
    with pytest.raises(NoClass):
        given(class_name=" \n")


def test_another_rubric_can_be_assigned_and_judges_the_attempt(student):
    ids = [rubric.id for rubric in known_rubrics()]
    assert "bloc3-negociation" in ids and "rncp31923-bloc3" in ids
    offered = taken_on(student, given(rubric="rncp31923-bloc3"))
    practice = play(student, offered)
    assert practice.rubric.id == practice.started.rubric == "rncp31923-bloc3"
    assert resume(practice.attempt, store=student).rubric.id == "rncp31923-bloc3"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda body: body.pop("assignment"),
        lambda body: body["assignment"].update(mode="exam"),
        lambda body: body["assignment"].update(extra=1000),
        lambda body: body["assignment"].update(difficulty=9),
        lambda body: body["assignment"].update(id="../../x"),
        lambda body: body["assignment"].update(deadline="demain"),
        lambda body: body["assignment"].update(note="x" * 100_000),
        lambda body: body["assignment"].update(title="\ud800"),
        lambda body: body.update(scenario=3),
        lambda body: body.update(assignment=[[[]]]),
    ],
)
def test_a_spoilt_assignment_is_refused_with_a_reason(spoil):
    body = json.loads(assignment_file_text(given()))
    spoil(body)
    with pytest.raises(UnreadableFile) as refused:
        parse_assignment_file(json.dumps(body).encode())
    assert refused.value.reason == "contents"


def test_the_scenario_of_a_shipped_assignment_is_found_on_the_shelf(student):
    offered = offer(travelled(given(SHIPPED)), shelf())
    assert offered.scenario is None and offered.rubric is None and not offered.other_version
    assert offered.path == SHIPPED


def test_taking_on_puts_the_instructors_own_scenario_in_place(student, home):
    offered = taken_on(student, given())
    assert offered.path == home / "scenarios" / "petit.yaml"
    assert offered.path.read_text(encoding="utf-8") == PETIT.read_text(encoding="utf-8")
    assert "petit" in {item.id for item in shelf()}


def test_taking_on_twice_puts_nothing_in_place_a_second_time(student):
    taken_on(student, given())
    again = taken_on(student, given())
    assert again.scenario is None
    assert len(tasks(student)) == 1


def test_another_text_under_the_same_id_is_asked_about_and_kept_beside(student, home):
    own = home / "scenarios" / "petit.yaml"
    own.parent.mkdir(parents=True)
    mine = PETIT.read_text(encoding="utf-8").replace("Cartons : la rentrée", "Le mien")
    own.write_text(mine, encoding="utf-8")
    offered = offer(travelled(given()), shelf())
    assert offered.in_the_way == (own,)
    take_on(student, offered, BEGUN)
    assert own.with_name("petit.yaml.bak").read_text(encoding="utf-8") == mine


def test_another_version_of_a_shipped_scenario_is_played_and_said(student):
    file = given(SHIPPED)
    other = replace(file, assignment=replace(file.assignment, scenario_hash="0" * 64))
    assert offer(travelled(other), shelf()).other_version


@pytest.mark.parametrize(
    "spoil, reason",
    [
        (lambda f: replace(f, scenario_text=""), "no_scenario"),
        (lambda f: replace(f, scenario_text=f.scenario_text + "\n# x"), "other_scenario"),
        (lambda f: replace(f, assignment=replace(f.assignment, scenario="../petit")), "unnamed"),
        (lambda f: replace(f, assignment=replace(f.assignment, rubric="nulle-part")), "no_rubric"),
        (lambda f: replace(f, rubric_text="id: x\ncriteria: []\n"), "rubric_errors"),
    ],
)
def test_what_cannot_be_played_is_refused_and_nothing_is_written(spoil, reason, student, home):
    with pytest.raises(NotAssigned) as refused:
        offer(travelled(spoil(given())), shelf())
    assert refused.value.reason == reason
    assert not (home / "scenarios").exists() and not (home / "rubrics").exists()


def test_a_scenario_with_errors_is_not_put_in_place(student, tmp_path):
    from trainer.attempts.ids import content_hash

    file = given()
    text = file.scenario_text.replace("next: ", "next: nowhere-")
    broken = text if text != file.scenario_text else file.scenario_text.replace("scenes:", "scenez:")
    spoilt = replace(
        file, scenario_text=broken, assignment=replace(file.assignment, scenario_hash=content_hash(broken))
    )
    with pytest.raises(NotAssigned) as refused:
        offer(travelled(spoilt), shelf())
    assert refused.value.reason == "scenario_errors" and refused.value.findings


def test_what_is_assigned_stands_in_the_library_until_it_is_handed_in(student):
    offered = taken_on(student, given(extra=33, difficulty=2))

    def item() -> ShelfItem:
        return next(one for one in shelf((), student, ("Ana Lefort",)) if one.id == "petit")

    assert item().task.to_do and item().task.assignment.note == ""
    practice = play(student, offered)
    assert (practice.mode, practice.started.extra, practice.started.difficulty) == ("jury", 33, 2)
    assert item().task.played == practice.attempt and item().task.to_do
    keep_handed(student, hand_in_of(practice, ("Ana Lefort",), BEGUN), "/x.json")
    assert not item().task.to_do
    assert next(one for one in shelf((), student, ("Ben Roy",)) if one.id == "petit").task.to_do


def test_who_made_an_assignment_has_nothing_to_do(store):
    keep_made(store, given())
    assert tasks(store) == () and len(assignments(store)) == 1


def test_receiving_an_attempt_does_not_undo_what_was_taken_on(student):
    file = given()
    taken_on(student, file)
    keep_made(student, file)
    assert len(tasks(student)) == 1


def test_a_task_can_be_dropped_and_its_attempts_stay(student):
    offered = taken_on(student, given())
    practice = play(student, offered)
    drop_assignment(student, offered.assignment.id)
    assert tasks(student) == () and student.has(practice.attempt)


def test_the_nearest_deadline_comes_first_and_what_was_handed_in_last(student):
    late = taken_on(student, given(entropy=b"1", deadline="2026-03-01T18:00+01:00"))
    soon = taken_on(student, given(entropy=b"2", deadline="2026-02-01T18:00+01:00"))
    never = taken_on(student, given(entropy=b"3"))
    order = [task.assignment.id for task in tasks(student, ("Ana Lefort",))]
    assert order == [soon.assignment.id, late.assignment.id, never.assignment.id]
    keep_handed(student, hand_in_of(play(student, soon), ("Ana Lefort",), BEGUN), "/x.json")
    assert [task.assignment.id for task in tasks(student, ("Ana Lefort",))][-1] == soon.assignment.id
    task = tasks(student, ("Ana Lefort",))[0]
    assert not task.late(NOW) and task.late(NOW + timedelta(days=90))


def test_the_longer_extra_time_counts(student):
    offered = taken_on(student, given(extra=10))
    assert play(student, offered, extra=33).started.extra == 33


def test_a_hand_in_names_the_student_and_carries_the_assignment(student):
    offered = taken_on(student, given())
    practice = play(student, offered, students=())
    hand_in = parse_hand_in(hand_in_text(hand_in_of(practice, ("Zoé MARTIN",), BEGUN)).encode())
    assert hand_in.started.students == ("Zoé MARTIN",)
    assert hand_in.assignment == offered.assignment
    assert hand_in.events[1:] == practice.events[1:]
    assert hand_in_name(hand_in).startswith("MARTIN_Zoe_petit_20")
    assert hand_in.sealed and hand_in.claimed_outcome == practice.state.outcome


def test_the_names_of_the_last_time_are_proposed_again(student):
    practice = play(student, taken_on(student, given()))
    assert names_for(practice) == ("Ana Lefort",)
    keep_handed(student, hand_in_of(practice, ("Ana LEFORT", "Ben ROY"), BEGUN), "/a.json")
    assert names_for(practice) == ("Ana LEFORT", "Ben ROY")
    assert handed_of(student, practice.attempt).file == "/a.json"


def test_a_talk_that_goes_on_or_has_no_name_is_not_handed_in(student):
    offered = taken_on(student, given(mode="practice"))
    practice = start_assigned(offered.assignment, offered.path, store=student, students=(), language="fr")
    with pytest.raises(NotEnded):
        hand_in_of(practice, ("Ana",), BEGUN)
    practice.leave()
    with pytest.raises(NoName):
        hand_in_of(practice, (" ",), BEGUN)


def test_a_branch_answers_the_assignment_of_the_attempt_it_comes_from(student):
    offered = taken_on(student, given(mode="practice"))
    practice = start_assigned(
        offered.assignment, offered.path, store=student, students=("Ana Lefort",), language="fr", seed=1
    )
    practice.reply(REPLIES[0])
    practice.reply(REPLIES[1])
    branch = rewind(practice, 4, store=student, clock=VirtualClock(BEGUN + 100_000))
    branch.leave()
    assert assignment_for(student, branch.attempt) == offered.assignment
    keep_handed(student, hand_in_of(branch, ("Ana Lefort",), BEGUN), "/b.json")
    assert tasks(student, ("Ana Lefort",))[0].played == branch.attempt


REVIEW = Review(
    by="Mme Durand",
    at="2026-01-03T10:00:00Z",
    blind=True,
    levels={"ecoute": Rating(3, "Vous reformulez deux fois."), "cadre": Rating(None)},
    comments=(Comment(2, "Bonne\nentrée."),),
    verdict="ready",
    remark="Continuez ainsi.",
)


def test_reviews_come_back_to_the_student_beside_the_attempt(store, student):
    attempt = stored_attempt(store)
    assert stored_attempt(student) == attempt
    keep_review(store, attempt, REVIEW)
    (returned,) = returns(store, (attempt,), BEGUN, as_they_are=(attempt,))
    (done,) = accept(student, parse_returned(returned_text(returned).encode()))
    assert (done.attempt, done.reviews, done.brought) == (attempt, 1, False)
    (review,) = reviews_of(student, attempt)
    assert review == replace(REVIEW, returned=True)
    assert history(student)[0].reviews == 1


def test_one_file_per_student_and_none_for_what_nobody_reviewed(store):
    ana = stored_attempt(store)
    second = stored_attempt(store, number=2)
    ben = stored_attempt(store, students=("Ben Roy",))
    unreviewed = stored_attempt(store, students=("Cléo Petit",))
    for attempt in (ana, second, ben):
        keep_review(store, attempt, REVIEW)
    found = returns(store, (ana, ben, second, unreviewed), BEGUN, as_they_are=(ana, ben, second))
    assert [[one.attempt for one in file.attempts] for file in found] == [[ana, second], [ben]]
    assert return_name(found[0], "relu").startswith("LEFORT_Ana_relu_20")
    hidden = return_name(found[0], "relu", hide_names=True)
    assert "Ana" not in hidden and ana[-6:] in hidden


def test_a_return_brings_the_attempt_to_a_machine_that_has_it_not(store, student):
    attempt = stored_attempt(store)
    keep_review(store, attempt, REVIEW)
    (returned,) = returns(store, (attempt,), BEGUN, as_they_are=(attempt,))
    (done,) = accept(student, returned)
    assert done.brought and resume(attempt, store=student).ended
    assert student.summary(attempt).number == store.summary(attempt).number


def test_opening_a_return_twice_changes_nothing_and_an_older_one_does_not_undo_a_newer(store, student):
    attempt = stored_attempt(store)
    keep_review(store, attempt, REVIEW)
    (old,) = returns(store, (attempt,), BEGUN, as_they_are=(attempt,))
    keep_review(store, attempt, replace(REVIEW, at="2026-01-04T10:00:00Z", verdict="nearly"))
    (new,) = returns(store, (attempt,), BEGUN, as_they_are=(attempt,))
    assert [accept(student, one)[0].reviews for one in (old, old, new, old)] == [1, 0, 1, 0]
    assert reviews_of(student, attempt)[0].verdict == "nearly"


def test_nothing_that_acts_comes_in_with_a_review(store, student):
    attempt = stored_attempt(store)
    keep_review(store, attempt, replace(REVIEW, by="Mme\x1b]0;x\x07 Durand", remark="a\x1b[31m\u202eb"))
    accept(student, returns(store, (attempt,), BEGUN, as_they_are=(attempt,))[0])
    (review,) = reviews_of(student, attempt)
    assert review.by == "Mme]0;x Durand" and review.remark == "a[31mb"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda body: body.update(attempts=[]),
        lambda body: body.update(attempts=[3]),
        lambda body: body["attempts"][0].update(log=[]),
        lambda body: body["attempts"][0].update(reviews={}),
        lambda body: body["attempts"][0]["reviews"][0]["levels"]["ecoute"].update(level=7),
        lambda body: body["attempts"][0]["reviews"][0].update(verdict="fired"),
        lambda body: body["attempts"][0]["reviews"].append({"by": "\ud800"}),
    ],
)
def test_a_spoilt_return_is_refused_with_a_reason(spoil, store):
    attempt = stored_attempt(store)
    keep_review(store, attempt, REVIEW)
    body = json.loads(returned_text(returns(store, (attempt,), BEGUN, as_they_are=(attempt,))[0]))
    spoil(body)
    with pytest.raises(UnreadableFile) as refused:
        parse_returned(json.dumps(body).encode())
    assert refused.value.reason == "contents"


def test_an_assigned_attempt_keeps_its_assignment_when_it_is_deleted_elsewhere(student):
    offered = taken_on(student, given())
    practice = play(student, offered)
    assign(student, practice.attempt, offered.assignment.id)
    student.delete((practice.attempt,))
    assert tasks(student)[0].attempts == 0


def test_a_review_goes_back_once_every_criterion_is_rated_and_a_verdict_given(store):
    attempt = stored_attempt(store)
    criteria = tuple(store.summary(attempt).levels) or ("ecoute",)
    whole = replace(REVIEW, levels={criterion: Rating(2) for criterion in criteria})
    for review, rated in ((replace(whole, verdict=""), len(criteria)), (replace(whole, levels={}), 0)):
        keep_review(store, attempt, review)
        assert returns(store, (attempt,), BEGUN) == ()
        assert unfinished_reviews(store, (attempt,)) == (Unfinished(attempt, rated, len(criteria)),)
    keep_review(store, attempt, whole)
    assert len(returns(store, (attempt,), BEGUN)) == 1
    assert unfinished_reviews(store, (attempt,)) == ()
