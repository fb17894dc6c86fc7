"""Hints say more when asked again, fade with use, and cost what the log says."""

from hypothesis import given
from hypothesis import strategies as st

from tests.negotiation.small import scenario
from trainer.negotiation.talk.events import Hinted, Replied
from trainer.practice.hints import CODES, COSTS, next_hint


def degrees(practice, count):
    return [practice.hint().degree for _ in range(count)]


def test_asked_again_a_hint_says_more_until_it_has_said_all(kit):
    practice = kit.start()
    assert degrees(practice, 5) == [1, 2, 3, 3, 3]
    assert len(practice.hints) == 3


def test_each_degree_costs_more_and_showing_again_costs_nothing(kit):
    practice = kit.start()
    given_ = [practice.hint() for _ in range(4)]
    assert [hint.cost for hint in given_[:3]] == list(COSTS)
    assert given_[3].again
    assert sum(hint.cost for hint in practice.hints) == sum(COSTS)


def test_the_figure_is_lower_by_what_the_hints_cost(kit):
    plain, helped = kit.start(), kit.start()
    helped.hint()
    helped.hint()
    for practice in (plain, helped):
        for reply in ("Et septembre ?", "Mon offre", *["D'accord"] * 6):
            if not practice.ended:
                practice.reply(reply)
    one, other = plain.assessment(), helped.assessment()
    assert (other.hints, other.hint_cost) == (2, 0.3)
    assert other.criteria == one.criteria
    if one.total is not None and other.total is not None:
        assert round(one.total - other.total, 1) == 0.3


def test_a_new_reply_brings_a_new_hint_from_the_first_degree(kit):
    practice = kit.start()
    degrees(practice, 2)
    practice.reply("Mon offre")
    assert practice.hint().degree == 1


def test_hints_fade_as_they_are_used(kit):
    practice = kit.start()
    deepest = []
    for _ in range(7):
        deepest.append(max(degrees(practice, 4)))
        practice.reply("Bonjour")
    assert deepest[0] == 3
    assert deepest[-1] == 1
    assert deepest == sorted(deepest, reverse=True)


def test_hints_fade_from_one_try_to_the_next(kit):
    log = kit.start().events
    depth = []
    for number in (1, 2, 3, 9):
        given_: list[Hinted] = []
        for _ in range(4):
            hint = next_hint(kit.scenario, log, given_, n=2, number=number)
            if not hint.again:
                given_.append(Hinted(0.0, 2, hint.code, hint.degree))
        depth.append(max(hint.degree for hint in given_))
    assert depth == sorted(depth, reverse=True)
    assert depth[-1] == 1


def test_guided_hints_are_free_and_never_fade(kit):
    practice = kit.start(mode="guided")
    deepest = []
    for _ in range(8):
        deepest.append(max(degrees(practice, 4)))
        practice.reply("Bonjour")
    # The second degree is all there is where nothing can be quoted.
    assert deepest[0] == 3
    assert min(deepest) == 2
    assert {hint.cost for hint in practice.hints} == {0}


def test_her_question_comes_before_everything_else_but_a_yes(kit):
    practice = kit.start()
    practice.reply("Et septembre ?")
    last = practice.events[-1]
    assert isinstance(last, Replied)
    assert last.turn.interests
    assert practice.hint().code == "restate"


def test_the_sentence_to_say_is_a_question_of_the_scenario(kit):
    practice = kit.start()
    for _ in range(3):
        hint = practice.hint()
    assert (hint.code, hint.sample) == ("ask", "Et septembre ?")


def test_a_hint_never_tells_what_she_hides(kit):
    practice = kit.start()
    told = " ".join(" ".join(practice.hint().values.values()) for _ in range(3))
    for interest in scenario().interests.values():
        assert interest.label not in told
        assert all(stage.says not in told for stage in interest.stages)


@given(st.integers(0, 40), st.integers(1, 9), st.booleans())
def test_a_hint_is_always_one_of_those_that_have_words(given_count, number, free):
    case = scenario()
    from trainer.negotiation.step import open_talk
    from trainer.negotiation.talk.events import Started

    state, opening = open_talk(case, 1)
    begun = Started(
        "A", "x", "h", "r", "h", "practice", 1, (), "fr", "0", "2026-01-01T09:00:00Z", opening, state
    )
    given_ = [Hinted(0.0, 2 * n, "ask", 1) for n in range(2, given_count + 2)]
    hint = next_hint(case, (begun,), given_, n=2, number=number, free=free)
    assert hint.code in CODES
    assert 1 <= hint.degree <= 3
    assert hint.cost == (0 if free else COSTS[hint.degree - 1])
