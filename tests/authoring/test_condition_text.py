import pytest

from trainer.authoring.condition_text import condition_text
from trainer.scenario.when import ConditionNames, parse_condition

NAMES = ConditionNames(
    about=frozenset({"price"}),
    interests={"need": 2},
    issues={"law": ("fr", "us")},
    flags=frozenset({"angry"}),
)


@pytest.mark.parametrize(
    "text",
    [
        "open_question about price",
        "about price and not angry or hostility",
        "(hostility or about price) and not (angry or trust < 20)",
        "need >= 1 and law == us",
        "not not angry",
        "otherwise",
    ],
)
def test_a_condition_is_written_back_as_it_was(text):
    tree, problems = parse_condition(text, NAMES)
    assert not problems
    assert condition_text(tree) == text


def test_none_is_written_as_nothing():
    assert condition_text(None) == ""
