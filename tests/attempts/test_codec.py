"""A stored event is the event that was played."""

import dataclasses
import json
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainer.attempts.codec import UnreadableEvent, decode, encode
from trainer.negotiation.talk.events import Prepared
from trainer.terms.value import TermValue


def test_every_kind_of_event_comes_back_equal(world):
    for event in (
        world.started(),
        world.prepared(),
        world.replied(),
        world.replied(outcome="agreement"),
        world.left(),
    ):
        assert decode(encode(event)) == event


def test_encoding_is_stable(world):
    event = world.replied()
    assert encode(decode(encode(event))) == encode(event)


def test_a_decimal_keeps_its_digits(world):
    back = decode(encode(world.replied()))
    assert str(back.reading.terms[0].value.number) == "0.480"
    assert isinstance(back.reading.terms[0].value.number, Decimal)


def test_what_comes_back_is_immutable_and_made_of_tuples(world):
    back = decode(encode(world.replied()))
    assert hash(back.state) == hash(world.replied().state)
    assert hash(back.reading) == hash(world.replied().reading)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.text(alphabet=st.characters(exclude_categories=("Cs",))),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.floats(0, 1e6, allow_nan=False),
)
def test_any_text_number_and_moment_survives(world, text, amount, at):
    base = world.replied(text, at)
    value = TermValue("money", number=amount, unit=text)
    reading = dataclasses.replace(
        base.reading, terms=(dataclasses.replace(base.reading.terms[0], value=value),)
    )
    event = dataclasses.replace(base, reading=reading)
    back = decode(encode(event))
    assert back == event
    assert back.reading.terms[0].value.number.as_tuple() == amount.as_tuple()


@given(
    st.dictionaries(
        st.text(alphabet=st.characters(exclude_categories=("Cs",))),
        st.text(alphabet=st.characters(exclude_categories=("Cs",))),
    )
)
def test_any_preparation_sheet_survives(sheet):
    assert decode(encode(Prepared(at=1.5, sheet=sheet))).sheet == sheet


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"kind": "replied"}', '{"kind": "unknown"}', "[" * 10_000, "null"]
)
def test_what_is_not_an_event_is_refused(text):
    with pytest.raises(UnreadableEvent):
        decode(text)


def test_a_field_of_a_later_version_is_left_out_and_a_missing_one_takes_its_default(world):
    content = json.loads(encode(world.replied()))
    content["novelty"] = {"x": 1}
    del content["by"]
    back = decode(json.dumps(content))
    assert back == dataclasses.replace(world.replied(), by=None)
