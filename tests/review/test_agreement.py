"""Agreement over reviewed attempts, and what sets program and jurors apart."""

from dataclasses import replace

import pytest

from tests.review.conftest import stored_attempt
from trainer.assessment.assessment import CriterionResult, IndicatorScore
from trainer.attempts.review import Comment, Rating, Review
from trainer.attempts.reviews import keep_review
from trainer.practice.beginning import resume
from trainer.review.agreement import agreement_with, agreements
from trainer.review.indicator_gaps import indicator_gaps, pulls
from trainer.review.rated import rated_attempts


def review(
    store, attempt: str, by: str, levels: dict[str, int | None], *, blind: bool = True, **values
) -> None:
    ratings = {criterion: Rating(level, f"raison de {by}") for criterion, level in levels.items()}
    keep_review(store, attempt, Review(by, "2026-01-03T10:00:00Z", blind=blind, levels=ratings, **values))


@pytest.fixture
def several(store):
    """Six attempts with their computed levels of two criteria set by hand."""
    ids = [stored_attempt(store, number=number) for number in range(1, 7)]
    levels = [0, 1, 1, 2, 2, 3]
    for id, level in zip(ids, levels, strict=True):
        store.keep_result(id, replace(_result(), levels={"ecoute": level, "arguments": 3 - level}))
    return ids, levels


def _result():
    from trainer.attempts.summary import Result

    return Result(10.0, 20, {})


def test_the_program_is_held_against_each_juror(store, several):
    ids, levels = several
    for id, level in zip(ids, levels, strict=True):
        review(store, id, "Mme Roy", {"ecoute": level, "arguments": level})
    (found,) = agreements(rated_attempts(store))
    ecoute, arguments = found.criteria
    assert (ecoute.criterion, ecoute.computed.blind.value) == ("ecoute", 1.0)
    assert arguments.computed.blind.value < 0
    assert (found.attempts, found.reviews, found.blind, found.jurors) == (6, 6, 6, ("Mme Roy",))
    assert ecoute.table[1][1] == 2


def test_reviews_that_saw_the_computed_levels_are_told_from_blind_ones(store, several):
    ids, levels = several
    for id, level in zip(ids, levels, strict=True):
        review(store, id, "Mme Roy", {"ecoute": level}, blind=False)
        review(store, id, "M. Faure", {"ecoute": 3 - level})
    (found,) = agreements(rated_attempts(store))
    told = found.criteria[0].computed
    assert told.seen.value == 1.0 and told.blind.value < 0
    assert told.main is told.blind
    # One of the two had seen the computed level: that is no blind agreement between jurors.
    assert found.criteria[0].human.blind.pairs == 0 and found.criteria[0].human.seen.pairs == 6


def test_jurors_are_held_against_each_other(store, several):
    ids, levels = several
    for id, level in zip(ids, levels, strict=True):
        for by in ("A", "B", "C"):
            review(store, id, by, {"ecoute": level})
    (found,) = agreements(rated_attempts(store))
    between = found.criteria[0].human.blind
    assert (between.attempts, between.pairs, between.value) == (6, 18, 1.0)


def test_what_only_one_of_two_observed_is_counted_apart(store, several):
    ids, _ = several
    review(store, ids[0], "Mme Roy", {"ecoute": None, "arguments": 2})
    (found,) = agreements(rated_attempts(store))
    assert found.criteria[0].one_sided == 1 and found.criteria[0].computed.blind.pairs == 0
    assert found.criteria[1].computed.blind.lack == "few"


def test_guided_attempts_enter_no_figure(store):
    id = stored_attempt(store, mode="guided", replies=("Bonjour.",))
    review(store, id, "Mme Roy", {"ecoute": 2})
    (found,) = agreements(rated_attempts(store))
    assert (found.attempts, found.guided) == (0, 1)


def test_only_the_class_asked_for(store, several):
    ids, _ = several
    review(store, ids[0], "Mme Roy", {"ecoute": 2})
    assert rated_attempts(store, "BTS 1") == ()
    assert len(rated_attempts(store)) == 1


def test_nothing_reviewed_gives_no_agreement(store, several):
    assert agreements(rated_attempts(store)) == ()


def test_other_computed_levels_can_be_tried(store, several):
    ids, levels = several
    for id, level in zip(ids, levels, strict=True):
        review(store, id, "Mme Roy", {"ecoute": 3 - level})
    rated = rated_attempts(store)
    other = {id: {"ecoute": 3 - level} for id, level in zip(ids, levels, strict=True)}
    before, after = agreement_with(rated, rated[0].rubric, other)
    assert before.value < 0 and after.value == 1.0
    assert agreement_with(rated, "autre", other)[0].lack == "none"


def test_an_indicator_pulls_by_its_weight_and_by_how_far_it_lies_beyond_the_level_given(store):
    practice = resume(stored_attempt(store), store=store)
    rubric = practice.rubric
    first, second = rubric.criterion("arguments").indicators[:2]
    result = CriterionResult(
        "arguments", 1, 0.3, "high", 4, 1,
        indicators=(IndicatorScore(first.name, 2, 0, 0.1), IndicatorScore(second.name, 2, 2, 0.9)),
    )  # fmt: skip
    share = first.weight / (first.weight + second.weight)
    assert pulls(rubric, result, 2) == {first.name: pytest.approx(share * (rubric.cut_offs[1] - 0.1))}
    assert set(pulls(rubric, result, 0)) == {second.name}


def test_the_passages_come_with_what_the_juror_said(store):
    id = stored_attempt(store)
    practice = resume(id, store=store)
    result = next(one for one in practice.assessment().criteria if one.level is not None and one.evidence)
    own = 3 if result.level < 3 else 0
    turn = next(one.turn for one in result.evidence if one.effect == ("-" if own == 3 else "+"))
    review(store, id, "Mme Roy", {result.id: own}, comments=(Comment(turn, "Bien vu ici."),))
    seen = []
    gaps = indicator_gaps(
        store, rated_attempts(store), lambda done, total: bool(seen.append((done, total))) or True
    )
    assert seen == [(1, 1)]
    assert gaps and all(gap.criterion == result.id and gap.pull > 0 for gap in gaps)
    passages = [passage for gap in gaps for passage in gap.passages]
    assert {passage.reason for passage in passages} == {"raison de Mme Roy"}
    assert all((passage.computed, passage.human) == (result.level, own) for passage in passages)


def test_who_gives_up_gets_nothing(store):
    id = stored_attempt(store)
    review(store, id, "Mme Roy", {"ecoute": 3})
    assert indicator_gaps(store, rated_attempts(store), lambda done, total: False) == ()


def test_an_unfinished_review_counts_only_for_the_criteria_it_rates(store, several):
    ids, _ = several
    review(store, ids[0], "Mme Roy", {"ecoute": 2, "arguments": 1})
    review(store, ids[1], "Mme Roy", {"ecoute": 1})
    (found,) = agreements(rated_attempts(store))
    assert (found.reviews, found.unfinished) == (2, 1)
    assert [sum(map(sum, one.table)) for one in found.criteria] == [2, 1]
