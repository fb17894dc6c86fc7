"""The whole assessment: order of talks, early ends, confidence, determinism."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assessment import talks
from tests.assessment.factories import Talk, rubric
from trainer.assessment.assess import assess
from trainer.assessment.record import assessment_json, record
from trainer.terms.moves import MOVES

RUBRIC = rubric()


def assessed(talk: Talk):
    return assess(RUBRIC, talk.scenario, talk.events)


def criterion(talk: Talk, id: str):
    return next(c for c in assessed(talk).criteria if c.id == id)


def test_better_negotiations_score_higher():
    made = (talks.strong, talks.average, talks.weak, talks.rude)
    totals = [assessed(make()).total for make in made]
    assert totals == sorted(totals, reverse=True)
    strong, average, weak, rude = totals
    assert strong >= 14
    assert 8 <= average <= 12
    assert weak <= 7
    assert rude <= 4


def test_nonsense_and_silence_score_next_to_nothing():
    assert assessed(talks.nonsense()).total <= 3
    assert assessed(Talk().leave()).total <= 3


def test_greeting_and_leaving_counts_what_was_forgone():
    left = criterion(Talk().reply("Bonjour.", "rapport").leave(), "ecoute")
    assert left.observed
    assert left.forgone > 0
    assert left.score == 0


def test_what_was_never_offered_is_not_observed():
    found = criterion(talks.strong(), "supports")
    assert (found.level, found.score, found.observed) == (None, None, False)


def test_under_the_minimum_of_observed_criteria_there_is_no_figure():
    strict = replace(RUBRIC, figure=replace(RUBRIC.figure, minimum_observed=8))
    talk = talks.strong()
    found = assess(strict, talk.scenario, talk.events)
    assert (found.total, found.band) == (None, None)


def test_a_reading_in_doubt_never_lowers_a_level():
    for move in ("hostility", "pressure", "weak_disclosure", "register_slip", "unilateral_concession"):
        plain, doubtful = talks.average(), talks.average()
        for talk, moves in ((plain, ()), (doubtful, (move,))):
            talk.events.pop()
            talk.reply("C'est entendu, bon.", "next_step", ends="agreement")
            talk.events.pop()
            talk.reply("C'est entendu, bon.", *moves, confidence=0.1, ends="agreement")
        for before, after in zip(assessed(plain).criteria, assessed(doubtful).criteria, strict=True):
            assert (after.level or 0) >= (before.level or 0), (move, before.id)


def test_every_lost_or_won_point_names_a_turn_and_quotes_it():
    talk = talks.strong()
    texts = {2 * i + 2: e.text for i, e in enumerate(e for e in talk.events if e.kind == "replied")}
    for found in assessed(talk).criteria:
        for quote in found.evidence:
            assert quote.rule
            if quote.quote:
                assert texts[quote.turn][quote.start : quote.end] == quote.quote


def test_the_same_log_gives_the_same_bytes():
    one, two = talks.strong(), talks.strong()
    first, second = (json.dumps(record(RUBRIC, t.scenario, t.events)) for t in (one, two))
    assert first == second


def test_a_log_without_its_start_is_refused():
    talk = talks.strong()
    with pytest.raises(ValueError, match="Started"):
        assess(RUBRIC, talk.scenario, talk.events[1:])


def test_an_act_repeated_word_for_word_earns_once():
    once, often = Talk(), Talk()
    text = "Le double cannelé évite la casse de vos palettes."
    once.reply(text, "argument", about=("quality",))
    for _ in range(10):
        often.reply(text, "argument", about=("quality",))
    assert (criterion(often, "arguments").score or 0) <= (criterion(once, "arguments").score or 0)


_replies = st.tuples(
    st.text(max_size=60),
    st.lists(st.sampled_from(MOVES), max_size=4, unique=True),
    st.floats(0, 1),
    st.sampled_from([(), ("price",), ("launch", "payment")]),
    st.sampled_from([{}, {"price": "p048"}, {"price": "p044", "payment": "d90"}]),
    st.booleans(),
)


def _built(replies) -> Talk:
    talk = Talk()
    for text, moves, confidence, about, offers, conditional in replies:
        talk.reply(text, *moves, about=about, offers=offers, conditional=conditional, confidence=confidence)
    return talk


@settings(max_examples=60, deadline=None)
@given(st.lists(_replies, max_size=12), st.sampled_from([None, "abandoned", "time_out"]))
def test_scores_stay_within_their_bounds(replies, end):
    talk = _built(replies)
    if end is not None:
        talk.leave(end)
    found = assessed(talk)
    assert found.total is None or 0 <= found.total <= found.out_of
    for one in found.criteria:
        assert one.score is None or 0 <= one.score <= 1
        assert 0 <= one.seized <= one.offered
        assert 0 <= one.forgone <= one.offered
        assert (one.level is None) == (one.score is None)
    json.dumps(assessment_json(found), allow_nan=False)


@settings(max_examples=60, deadline=None)
@given(st.lists(_replies, max_size=8))
def test_opening_an_interest_never_lowers_listening(replies):
    plain, opening = _built(replies), _built(replies)
    plain.reply("Comment se présente votre automne, côté lancement ?", "open_question", about=("launch",))
    opening.reply(
        "Comment se présente votre automne, côté lancement ?", "open_question", about=("launch",),
        opens=(("launch-risk", 1), ("launch-risk", 2)),
    )  # fmt: skip
    names = ("interests_opened", "grounded_reformulations", "confidences_followed")
    for name in names:
        before, after = (_share(talk, name) for talk in (plain, opening))
        assert before is None or after is None or after >= before


def _share(talk: Talk, name: str) -> float | None:
    return next(i.share for i in criterion(talk, "ecoute").indicators if i.name == name)
