"""What a teacher may count on in every full scenario of the shelf: enough of each part, exhibits that move the person,
three difficulties, and more to be found than the middle of everything."""

import pytest

from tests.scenarios.full import (
    FULL,
    full,
    middle_of_everything,
    packages_of,
    reactions_of,
    show,
    talk,
)
from trainer.negotiation.deals.values import worth
from trainer.scenario.difficulty import DIFFICULTIES, at_difficulty
from trainer.scenario.scenario import OUTCOMES

# Kinds of terms that are no clause of the contract: what is paid, and for how much.
PRICE_AND_VOLUME = ("money", "quantity")

pytestmark = pytest.mark.parametrize("name", FULL)


def test_it_has_enough_of_everything(name: str) -> None:
    case = full(name)
    assert len(case.scenes) >= 10
    assert len(reactions_of(case)) >= 100
    assert len(case.anytime) >= 60
    assert len(case.objections) >= 5
    assert {objection.kind for objection in case.objections.values()} == {"sincere", "pretext"}
    assert len(case.interests) >= 4
    assert all(len(interest.stages) >= 2 for interest in case.interests.values())
    assert 5 <= len(case.issues) <= 7
    assert all(len(issue.options) >= 3 and issue.because for issue in case.issues.values())
    assert len([issue for issue in case.issues.values() if issue.kind not in PRICE_AND_VOLUME]) >= 3
    assert len(case.objectives) >= 4
    assert len(case.facts) >= 10
    assert all(fact.source for fact in case.facts.values())
    assert len(case.claims) >= 3
    assert any(not claim.holds for claim in case.claims.values())
    assert len(case.asks) >= 4
    assert len(case.moments) >= 2
    assert {ending.outcome for ending in case.endings.values() if ending.when is None} == set(OUTCOMES)


def test_it_carries_average_weak_and_rude_negotiations_and_a_model_with_a_comment_on_every_reply(
    name: str,
) -> None:
    case = full(name)
    assert {"average", "weak", "rude"} <= case.tests.keys()
    assert case.model is not None
    assert all(case.model.comments)


def test_its_model_ends_in_a_lawful_deal_on_everything_that_beats_the_middle_for_both_together(
    name: str,
) -> None:
    case = full(name)
    assert case.model is not None
    state, _ = talk(case, case.model.replies)
    agreed = {position.issue: position for position in state.settled}
    assert state.outcome == "agreement"
    assert agreed.keys() == case.issues.keys()
    assert [p.issue for p in agreed.values() if p.option in case.issues[p.issue].illegal] == []
    assert worth(case, "you", agreed) + worth(case, "them", agreed) > sum(middle_of_everything(case))


def test_at_least_fifty_packages_are_better_for_both_than_the_middle_of_everything(name: str) -> None:
    you, them = middle_of_everything(full(name))
    assert sum(mine > you and hers > them for mine, hers in packages_of(full(name))) >= 50


def test_at_least_three_kinds_of_exhibit_have_an_answer_of_their_own_and_earn_trust(name: str) -> None:
    case = full(name)
    words = "Tenez." if case.language == "fr" else "Here."
    answered = set()
    for fact in case.facts.values():
        before, after, turn = show(case, fact.source, fact.id, words)
        if turn.reaction is not None and after.trust > before.trust:
            answered.add(turn.reaction)
    assert len(answered) >= 3


def test_each_of_its_three_difficulties_is_another_person_in_the_same_case(name: str) -> None:
    levels = [at_difficulty(full(name), wanted) for wanted in DIFFICULTIES]
    assert len({level.counterpart.trust for level in levels}) == len(DIFFICULTIES)
    assert all(level.issues == full(name).issues for level in levels)


def test_every_scene_can_be_reached(name: str) -> None:
    case = full(name)
    reached = {case.opening_scene}
    frontier = list(reached)
    while frontier:
        scene = case.scenes[frontier.pop()]
        moves = {scene.next, *(r.then.goto for r in (*scene.reactions, *case.anytime.values()))}
        fresh = {move for move in moves if move} - reached
        reached |= fresh
        frontier += fresh
    assert reached == set(case.scenes)


def test_an_agreement_ends_in_two_ways(name: str) -> None:
    endings = [ending for ending in full(name).endings.values() if ending.outcome == "agreement"]
    assert len(endings) >= 2
