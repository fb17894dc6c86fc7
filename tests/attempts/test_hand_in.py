"""A hand-in travels whole, and whatever arrives instead is named, never believed."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.attempts.assignment import Assignment
from trainer.attempts.hand_in import HandIn, hand_in_text, parse_hand_in
from trainer.attempts.summary import Result
from trainer.attempts.travelling import LARGEST, UnreadableFile

ASSIGNMENT = Assignment(
    id="01A", class_name="BTS 2", scenario="essai", scenario_hash="0", rubric="grille", title="Été", mode="jury",
    made="2026-01-01T08:00:00Z", deadline="2026-01-08T18:00:00+01:00", extra=33,
)  # fmt: skip


@pytest.fixture
def hand_in(world):
    return HandIn(
        events=(world.started(), world.prepared(), world.replied(), world.left()),
        scenario_text=world.scenario_text,
        rubric_text=world.rubric_text,
        title="L'été à 12 000 €",
        number=3,
        handed="2026-01-01T10:00:00Z",
        claimed=Result(12.5, 20, {"ecoute": 2, "supports": None}),
        claimed_outcome="abandoned",
        assignment=ASSIGNMENT,
    )


def test_what_is_handed_in_comes_back_as_it_was(hand_in):
    back = parse_hand_in(hand_in_text(hand_in).encode())
    assert back.sealed
    assert back.program
    assert replace(back, program="") == hand_in


def test_a_byte_order_mark_does_not_matter(hand_in):
    assert parse_hand_in(b"\xef\xbb\xbf" + hand_in_text(hand_in).encode()).sealed


def changed(hand_in, **changes):
    return json.dumps({**json.loads(hand_in_text(hand_in)), **changes}).encode()


def test_a_result_changed_by_hand_breaks_the_seal_and_stays_a_claim(hand_in):
    result = {"outcome": "agreement", "total": 19.5, "out_of": 20, "levels": {"ecoute": 3}}
    back = parse_hand_in(changed(hand_in, result=result))
    assert not back.sealed
    assert back.claimed == Result(19.5, 20, {"ecoute": 3})


@pytest.mark.parametrize(
    "result", [None, [], {"total": "beaucoup", "levels": {"ecoute": 7}}, {"total": 1e400}]
)
def test_a_claim_that_is_none_claims_nothing(hand_in, result):
    assert parse_hand_in(changed(hand_in, result=result)).claimed == Result(None, 20, {})


@pytest.mark.parametrize("number", [0, -1, "2", None, 10**9, True])
def test_a_try_number_that_is_none_is_the_first(hand_in, number):
    assert parse_hand_in(changed(hand_in, **{"try": number})).number == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"\xff\xfe{", "not_text"),
        (b'{"kind": "negotiation-trainer/hand-in", "form', "damaged"),
        (b"[" * 100_000, "damaged"),
        (b"[]", "foreign"),
        (b'{"name": "package"}', "foreign"),
        (b'{"kind": "negotiation-trainer/hand-in", "format": 2, "program": "9.0"}', "newer"),
        (b'{"kind": "negotiation-trainer/portfolio", "format": 1}', "newer"),
        (b'{"kind": "negotiation-trainer/return", "format": 1}', "other_kind"),
        (b'{"kind": "negotiation-trainer/hand-in", "format": 1}', "contents"),
        (b" " * (LARGEST + 1), "too_large"),
    ],
)
def test_what_is_no_hand_in_is_named(content, reason):
    with pytest.raises(UnreadableFile) as refused:
        parse_hand_in(content)
    assert refused.value.reason == reason


def test_a_text_that_is_not_the_one_that_was_played_is_refused(hand_in):
    with pytest.raises(UnreadableFile) as refused:
        parse_hand_in(changed(hand_in, scenario="id: autre\n"))
    assert refused.value.reason == "texts"


def test_every_beginning_of_a_file_is_refused(hand_in):
    content = hand_in_text(hand_in).rstrip().encode()
    for length in range(0, len(content), 997):
        with pytest.raises(UnreadableFile):
            parse_hand_in(content[:length])


@given(st.dictionaries(st.sampled_from(("log", "try", "scenario", "assignment", "title", "handed", "result")),
                       st.recursive(st.none() | st.integers() | st.text() | st.floats(), lambda one: st.lists(one, max_size=3))))  # fmt: skip
def test_nothing_but_unreadable_comes_of_any_contents(changes):
    body = {"kind": "negotiation-trainer/hand-in", "format": 1, **changes}
    with pytest.raises(UnreadableFile):
        parse_hand_in(json.dumps(body).encode())
