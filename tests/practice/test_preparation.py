"""The sheet: what it asks for, how it is kept, what comes from files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.negotiation.small import scenario
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.preparation import MOST_EXHIBITS, Sheet, fields, sheet_json, sheet_of
from trainer.practice.sheets import keep_sheet, kept_sheet

REPORT = Exhibit("Rapport qualité", ("0,4 % de casse", "sur douze mois"), ("breakage",))


def test_the_short_sheet_is_part_of_the_full_one():
    short, full = (fields(scenario(), full=full) for full in (False, True))
    assert set(short) < set(full)
    assert [field for field in full if field.short] == list(short)


def test_every_issue_has_a_target_a_limit_and_a_priority():
    names = {field.name for field in fields(scenario(), full=True)}
    assert {"target.price", "limit.price", "priority.price", "target.payment"} <= names


def test_blank_entries_and_exhibits_without_a_title_are_left_out():
    sheet = Sheet({"batna": "  \n", "style": " direct "}, (Exhibit("  "), REPORT)).cleaned()
    assert sheet == Sheet({"style": "direct"}, (REPORT,))
    assert Sheet({"batna": "  "}).cleaned() == Sheet()
    assert not Sheet({"batna": " "})


def test_an_exhibit_keeps_three_lines_and_a_sheet_nine_exhibits():
    many = Sheet({}, tuple(Exhibit(f"n° {n}", ("a", "b", "c", "d")) for n in range(20))).cleaned()
    assert len(many.exhibits) == MOST_EXHIBITS
    assert {exhibit.lines for exhibit in many.exhibits} == {("a", "b", "c")}


def test_the_sheet_of_a_scenario_is_there_for_the_next_try(store):
    sheet = Sheet({"batna": "la coopérative"}, (REPORT,))
    keep_sheet(store, "emballages", ("Ana",), sheet)
    assert kept_sheet(store, "emballages", ("ana",)) == sheet
    assert kept_sheet(store, "emballages", ("Ben",)) == Sheet()
    assert kept_sheet(store, "emballages", ("Ana", "Ben")) == Sheet()
    assert kept_sheet(store, "machines", ("Ana",)) == Sheet()


def test_a_sheet_that_cannot_be_read_is_an_empty_one(store):
    store.keep_preparation("emballages", ("Ana",), '{"exhibits": 3}')
    assert kept_sheet(store, "emballages", ("Ana",)) == Sheet()


def test_a_student_who_is_forgotten_leaves_no_sheet(store):
    keep_sheet(store, "emballages", ("Ana",), Sheet({"batna": "x"}))
    keep_sheet(store, "emballages", ("Ben",), Sheet({"batna": "y"}))
    store.forget("ANA")
    assert kept_sheet(store, "emballages", ("Ana",)) == Sheet()
    assert kept_sheet(store, "emballages", ("Ben",)) == Sheet({"batna": "y"})


@pytest.mark.parametrize(
    "content",
    [
        [],
        "fiche",
        {"exhibits": {}},
        {"exhibits": [{"lines": ["sans titre"]}]},
        {"exhibits": [{"title": "x", "lines": 3}]},
        {"exhibits": [{"title": "x", "facts": [1]}]},
        {"exhibits": [{"title": "x"}] * 10},
        {"batna": {"a": 1}},
        {"batna": True},
        {f"n{n}": "x" for n in range(101)},
    ],
)
def test_what_is_no_sheet_is_refused(content):
    with pytest.raises(ValueError):
        sheet_of(content)


texts = st.text(max_size=40)
sheets = st.builds(
    Sheet,
    st.dictionaries(texts.filter(lambda name: name != "exhibits"), texts, max_size=6),
    st.lists(st.builds(Exhibit, texts, st.lists(texts, max_size=4).map(tuple)), max_size=4).map(tuple),
)


@given(sheets)
def test_a_sheet_comes_back_from_its_json_as_it_was(sheet):
    cleaned = sheet.cleaned()
    assert cleaned.cleaned() == cleaned
    if "exhibits" not in cleaned.entries:
        assert sheet_of(sheet_json(cleaned)) == cleaned


def test_the_same_sheet_is_not_logged_twice(kit):
    practice = kit.start()
    practice.prepare(Sheet({"batna": "x"}))
    practice.prepare(Sheet({"batna": "x ", "style": ""}))
    assert len(practice.events) == 2
