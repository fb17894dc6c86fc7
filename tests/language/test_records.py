"""Records in, readings out: the shape that `trainer read` promises."""

import json
import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.language.reading import ReadTerm
from trainer.language.records import read_record, term_json
from trainer.terms.value import TermValue


def record(**more):
    told = {
        "id": "a",
        "lang": "fr",
        "context": [{"speaker": "counterpart", "text": "Entrez."}],
        "reply": "Bonjour.",
    }
    return {**told, **more}


def test_a_record_yields_its_moves_with_the_words_that_carry_them():
    out = read_record(record(reply="Bonjour Madame. Combien de palettes par mois ?"))
    assert out["id"] == "a"
    told = {move["move"]: move for move in out["moves"]}
    assert told["closed_question"]["text"] == "Combien de palettes par mois ?"
    assert "why" not in told["closed_question"]
    assert set(out) == {"id", "moves", "terms", "choices"}
    json.dumps(out)


def test_an_explained_record_says_why():
    out = read_record(record(reply="Combien de palettes par mois ?"), explain=True)
    assert all(move["why"] for move in out["moves"])


def test_a_bad_record_yields_its_id_and_an_error():
    assert read_record(record(lang="de")) == {"id": "a", "error": "unknown-language"}
    assert read_record(record(reply=None)) == {"id": "a", "error": "reply-is-no-text"}
    assert read_record(record(context=[{"speaker": "robot", "text": ""}]))["error"] == "unknown-speaker"
    assert read_record("Bonjour") == {"id": None, "error": "not-an-object"}


def test_facts_given_as_prose_are_ignored():
    assert read_record(record(facts=["Limite secrète : 0,485 €."])) == read_record(record())


def test_a_term_is_told_with_the_fields_of_its_kind():
    text = "45 jours fin de mois, 10 à 12 €"
    days = TermValue("duration", number=Decimal(45), unit="day", end_of_month=True)
    told = term_json(ReadTerm(days, "own", 0, 20), text)
    assert told == {
        "kind": "duration", "value": 45, "unit": "day", "end_of_month": True,
        "stance": "own", "role": "absolute", "text": "45 jours fin de mois", "start": 0, "end": 20,
    }  # fmt: skip
    price = TermValue("money", low=Decimal("10"), high=Decimal("12.5"), unit="EUR")
    told = term_json(ReadTerm(price, "own", 22, 31), text)
    assert (told["min"], told["max"], told["currency"], told["per"]) == (10, 12.5, "EUR", None)
    deposit = TermValue("deposit", number=Decimal(5000), unit="EUR")
    assert term_json(ReadTerm(deposit, "own", 0, 2), text)["amount"] == 5000
    share = TermValue("deposit", number=Decimal(30))
    assert term_json(ReadTerm(share, "own", 0, 2), text)["value"] == 30


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
_NAMES = st.sampled_from(
    ["context", "facts", "topics", "issues", "samples", "asked", "brief", "state", "reply", "lang"]
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(_NAMES, _JSON, max_size=4))
def test_any_record_gives_a_reading_or_a_code(odd):
    told = read_record({"id": "x", "lang": "fr", "context": [], "reply": "45 jours ?"} | odd)
    assert "moves" in told or re.fullmatch(r"[a-z]+(-[a-z]+)+", told["error"])


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ([], "state-is-no-object"),
        ({"pending": "dinner"}, "unknown-pending"),
        ({"replies": 1e999}, "state-replies-is-no-count"),
        ({"replies": -3}, "state-replies-is-no-count"),
        ({"gave": "false"}, "state-gave-is-no-boolean"),
        ({"theirs": "prix"}, "theirs-is-no-list"),
    ],
)
def test_a_wrong_state_is_named(state, code):
    record = {"id": "x", "lang": "fr", "context": [], "reply": "45 jours ?", "state": state}
    assert read_record(record)["error"] == code


def test_an_issue_with_a_bound_in_words_is_named():
    record = {"id": "x", "lang": "fr", "context": [], "reply": "45 ?", "issues": [{"id": "p", "low": "abc"}]}
    assert read_record(record)["error"] == "bound-is-no-number"
