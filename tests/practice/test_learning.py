"""After the talk: the own estimate, the goal for the next attempt, a retry beside its first attempt."""

import pytest

from trainer.assessment.lessons import chosen_in
from trainer.negotiation.talk.events import Aimed, Estimated, Goal, Pursued
from trainer.practice.beginning import rewind
from trainer.practice.errors import AlreadyEstimated, NotEnded
from trainer.practice.estimates import estimate, estimate_of, may_estimate
from trainer.practice.goals import LONGEST, choose_goal, goal_of, goal_to_pursue
from trainer.practice.retries import comparison, first_log

GOAL = Goal("arguments", "objections_handled", 0.6, 0.2)


def ended(practice):
    practice.reply("Et septembre ?")
    practice.leave()
    return practice


def test_an_estimate_is_asked_once_and_stays_in_the_log(kit, store):
    practice = kit.start(store)
    assert not may_estimate(practice)
    ended(practice)
    assert may_estimate(practice)
    estimate(practice, {"ecoute": 3})
    again = kit.again(store)
    assert estimate_of(again) == {"ecoute": 3}
    assert not may_estimate(again)
    assert again.record()["self"] == {"ecoute": 3}
    with pytest.raises(AlreadyEstimated):
        estimate(again, {"ecoute": 0})


def test_an_estimate_that_was_skipped_is_not_asked_again(kit, store):
    practice = ended(kit.start(store))
    estimate(practice, {})
    assert [event.levels for event in practice.events if isinstance(event, Estimated)] == [{}]
    assert not may_estimate(kit.again(store))


def test_only_levels_of_the_rubric_can_be_estimated_and_only_afterwards(kit):
    practice = kit.start()
    with pytest.raises(NotEnded):
        estimate(practice, {"ecoute": 1})
    ended(practice)
    for wrong in ({"nothing": 1}, {"ecoute": 4}, {"ecoute": "3"}):
        with pytest.raises((KeyError, ValueError)):
            estimate(practice, wrong)
    assert may_estimate(practice)


def test_there_is_nothing_to_estimate_without_a_reply(kit):
    practice = kit.start()
    practice.leave()
    assert not may_estimate(practice)


def test_an_estimate_is_possible_before_a_jury_too(kit):
    assert may_estimate(ended(kit.start(mode="jury")))


def test_an_estimate_changes_no_level(kit):
    practice = ended(kit.start())
    before = practice.assessment()
    estimate(practice, {"ecoute": 3, "arguments": 0})
    assert practice.assessment() == before


def test_a_goal_is_chosen_reworded_and_taken_back(kit):
    practice = ended(kit.start())
    choose_goal(practice, GOAL)
    choose_goal(practice, GOAL)
    assert len([event for event in practice.events if isinstance(event, Aimed)]) == 1
    choose_goal(practice, GOAL, "  Si on me\ndit cher, alors je demande pourquoi. " + "x" * 500)
    chosen = chosen_in(practice.events)
    assert chosen is not None
    assert chosen.words.startswith("Si on me dit cher, alors je demande pourquoi.")
    assert len(chosen.words) <= LONGEST
    assert (chosen.indicator, chosen.share) == (GOAL.indicator, GOAL.share)
    choose_goal(practice, None)
    assert chosen_in(practice.events) is None


def test_no_goal_is_chosen_while_the_talk_goes_on(kit):
    with pytest.raises(NotEnded):
        choose_goal(kit.start(), GOAL)


def test_the_goal_of_the_same_people_is_brought_to_their_next_attempt_and_to_nobody_elses(kit, store):
    choose_goal(ended(kit.start(store)), GOAL, "À ma façon.")
    found = goal_to_pursue(store, ("Ana",))
    assert isinstance(found, Pursued)
    assert (found.goal.words, found.chosen_in) == ("À ma façon.", "A" * 26)
    assert goal_to_pursue(store, ("Ben",)) is None
    assert goal_to_pursue(store, ("Ana", "Ben")) is None
    assert goal_to_pursue(None, ("Ana",)) is None


def test_the_latest_choice_counts_also_when_it_takes_the_goal_back(kit, store):
    choose_goal(ended(kit.start(store)), GOAL)
    later = ended(kit.start(store, attempt="B" * 26))
    choose_goal(later, GOAL, "Autrement.")
    assert goal_to_pursue(store, ("Ana",)).goal.words == "Autrement."
    choose_goal(later, None)
    assert goal_to_pursue(store, ("Ana",)) is None


def test_an_attempt_says_itself_what_became_of_the_goal_it_pursued(kit):
    practice = kit.start()
    practice.append(Pursued(0.0, GOAL, "Z" * 26))
    assert goal_of(practice) == GOAL
    ended(practice)
    pursued = practice.record()["goal"]["pursued"]
    assert pursued["indicator"] == GOAL.indicator
    assert pursued["became"] in ("reached", "closer", "missed", "unseen")


def test_a_retry_is_compared_with_the_attempt_it_branches_from_which_stays_as_it_was(kit, store):
    first = kit.start(store)
    first.reply("Et septembre ?")
    ended(first)
    before = first.events
    branch = rewind(first, 4, store=store, clock=kit.clock, entropy=b"b")
    assert comparison(branch) is None
    branch.reply("Mon offre")
    branch.leave()
    found = comparison(branch)
    assert found is not None
    assert found.fork == 4
    assert first_log(branch) == before == store.events(first.attempt)
    assert comparison(first) is None


def test_without_its_first_attempt_a_retry_is_not_compared(kit, store):
    first = ended(kit.start(store))
    branch = rewind(first, 2, store=store, clock=kit.clock, entropy=b"b")
    ended(branch)
    store.delete((first.attempt,))
    assert comparison(branch) is None


def test_a_branch_brings_neither_the_estimate_nor_the_goal_chosen_after_the_first_attempt(kit, store):
    first = ended(kit.start(store))
    estimate(first, {"ecoute": 1})
    choose_goal(first, GOAL)
    branch = rewind(first, 2, store=store, clock=kit.clock, entropy=b"b")
    assert not any(isinstance(event, Estimated | Aimed) for event in branch.events)
