"""Progress over attempts: criteria, goals, what to play next."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.review.conftest import BEGUN, handed, stored_attempt
from trainer.assessment.indicators import INDICATORS
from trainer.attempts.hand_in import parse_hand_in
from trainer.attempts.received import take_in
from trainer.attempts.review import Rating, Review
from trainer.attempts.reviews import keep_review
from trainer.attempts.store import Store
from trainer.attempts.summary import Result
from trainer.negotiation.talk.events import Aimed, Goal, Pursued
from trainer.practice.beginning import resume
from trainer.practice.estimates import may_estimate
from trainer.practice.library import ShelfItem
from trainer.practice.progress import followed_goals, next_scenarios, progress
from trainer.practice.sources import read_rubric, read_scenario
from trainer.practice.training import RESTS_ON, occasions, read_occasions, training
from trainer.scenario.shelf import shipped_folder

ANA = ("Ana Lefort",)
FIXTURE = Path(__file__).parent.parent / "scenario" / "fixtures" / "petit.yaml"


@pytest.fixture
def tried(store: Store):
    """Stores an attempt with these levels, each a day later than the one before."""
    count = 0

    def add(levels: dict[str, int | None], **values) -> str:
        nonlocal count
        count += 1
        id = stored_attempt(store, begun=BEGUN + 86_400 * count, **values)
        store.keep_result(id, Result(10.0, 20, levels))
        return id

    return add


def trend(store: Store, criterion: str) -> str:
    found = progress(store, ANA)
    return next(one.trend for one in found.criteria if one.criterion == criterion)


def test_without_an_ended_attempt_there_is_nothing_to_say(store):
    stored_attempt(store, ended=False)
    assert progress(store, ANA) is None


def test_the_levels_stand_in_the_order_they_were_reached(store, tried):
    for level in (0, None, 2):
        tried({"ecoute": level, "arguments": 1})
    found = progress(store, ANA)
    ecoute = next(one for one in found.criteria if one.criterion == "ecoute")
    assert ecoute.levels == (0, None, 2)
    assert (ecoute.recent, ecoute.trend) == (1.0, "up")
    assert [one.criterion for one in found.criteria] == [one.id for one in found.rubric.criteria]


@pytest.mark.parametrize(
    ("levels", "word"),
    [
        ([], "unseen"),
        ([1], "once"),
        ([1, 2], "up"),
        ([2, 2], "steady"),
        ([3, 1], "down"),
        ([0, 3, 1, 1], "down"),
    ],
)
def test_a_trend_goes_from_the_first_attempts_to_the_last(store, tried, levels, word):
    tried({"ecoute": None})
    for level in levels:
        tried({"ecoute": level})
    assert trend(store, "ecoute") == word


def test_the_weakest_criterion_is_the_lowest_of_late(store, tried):
    tried({"ecoute": 0, "arguments": 3, "veracite": 3})
    for _ in range(3):
        tried({"ecoute": 2, "arguments": 1, "veracite": 3})
    assert progress(store, ANA).weakest == "arguments"


def test_of_two_as_weak_the_one_that_weighs_more(store, tried):
    tried({"veracite": 1, "ecoute": 1})
    assert progress(store, ANA).weakest == "ecoute"


def test_where_all_is_at_the_top_nothing_is_weakest(store, tried):
    tried({"ecoute": 3})
    found = progress(store, ANA)
    assert found.weakest is None and next_scenarios(found, ()) == ()


def test_guided_attempts_do_not_count(store, tried):
    tried({"ecoute": 1})
    tried({"ecoute": 3}, mode="guided", replies=("Bonjour.",))
    found = progress(store, ANA)
    assert (len(found.tries), found.guided) == (1, 1)


def test_nobody_elses_attempts_count(store, tried):
    tried({"ecoute": 1})
    tried({"ecoute": 3}, students=("Ben",))
    assert len(progress(store, ANA).tries) == 1


def test_a_juror_has_the_last_word(store, tried):
    id = tried({"ecoute": 1, "arguments": 0})
    for by, level in (("A", 3), ("B", 2), ("C", 2)):
        keep_review(store, id, Review(by, "2026-01-03T10:00:00Z", levels={"ecoute": Rating(level)}))
    found = progress(store, ANA)
    assert found.tries[0].jury == {"ecoute": 2}
    assert next(one.levels for one in found.criteria if one.criterion == "ecoute") == (2,)


def test_a_goal_is_followed_into_the_attempt_that_pursued_it(store, tried):
    first = tried({"ecoute": 1})
    goal = Goal("ecoute", "interests_opened", 0.6, 0.2)
    second = tried({"ecoute": 1}, replies=("Bonjour.", "Comment s’organise votre rentrée ?"))
    store.append(second, len(store.events(second)), Pursued(at=99.0, goal=goal, chosen_in=first))
    store.append(second, len(store.events(second)), Aimed(at=99.0, goal=replace(goal, share=0.9)))
    (followed,) = followed_goals(store, ANA)
    assert (followed.attempt, followed.pursuit.goal) == (second, goal)
    assert followed.pursuit.became in ("reached", "closer", "missed", "unseen")
    assert progress(store, ANA).chosen.share == 0.9
    # What is asked for here is what the debrief says there.
    assert resume(second, store=store).record()["goal"] is not None


def test_every_indicator_that_rests_on_a_scenario_exists():
    assert set(RESTS_ON) <= set(INDICATORS)


def test_occasions_are_those_of_the_scenario():
    counts = occasions(read_scenario(FIXTURE).value)
    assert counts["objections"] >= 1 and counts["needs"] >= 1


def item(path: Path, **values) -> ShelfItem:
    return ShelfItem(path.stem, path.stem, "fr", "france", "sale", 2, 30, path, **values)


def test_the_scenario_that_holds_more_comes_first_and_warm_ups_never():
    rubric = read_rubric("bloc3-negociation").value
    paths = sorted(shipped_folder("scenarios").glob("*.yaml"))
    held = read_occasions([item(path) for path in paths], rubric.id)
    assert not any(path.stem == "impaye" for path in held)
    items = [item(path, warm_up=path.stem == "premiers-pas") for path in held]
    for criterion in rubric.criteria:
        found = training(criterion, items, held)
        assert found and found[0].why and 0 < found[0].share <= 1
        assert all(one.item.id != "premiers-pas" for one in found)
        assert [round(one.share, 1) for one in found] == sorted(
            (round(one.share, 1) for one in found), reverse=True
        )


def test_of_scenarios_as_good_one_never_played_comes_first():
    rubric = read_rubric("bloc3-negociation").value
    played, new = Path("/a.yaml"), Path("/b.yaml")
    counts = occasions(read_scenario(FIXTURE).value)
    found = training(
        rubric.criterion("ecoute"), [item(played, attempts=3), item(new)], {played: counts, new: counts}
    )
    assert [one.item.id for one in found] == ["b", "a"]


def test_nobody_but_who_played_is_asked_for_an_estimate(store):
    practice = resume(stored_attempt(store, students=("Estelle",)), store=store)
    assert may_estimate(practice)
    practice.for_instructor = True
    assert not may_estimate(practice)


def test_an_attempt_that_came_as_a_file_is_nobodys_to_estimate(store):
    hand_in = parse_hand_in(handed(students=("Estelle",)))
    take_in(store, hand_in, class_name="BTS 1", file="x.json", at="2026-01-04T10:00:00Z")
    assert not may_estimate(resume(hand_in.attempt, store=store))
