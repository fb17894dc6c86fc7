import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.scenario.condition import About, Always, And, Compare, Condition, Does, Flag, Not, Or
from trainer.scenario.when import LENGTH_LIMIT, ConditionNames, ConditionProblem, parse_condition

NAMES = ConditionNames(
    about=frozenset({"launch", "price", "breakage", "launch-risk"}),
    interests={"launch-risk": 2},
    issues={"price": ("p44", "p46", "p48")},
    flags=frozenset({"angry"}),
)


def tree(text: str) -> Condition | None:
    found, problems = parse_condition(text, NAMES)
    assert not problems
    return found


def problems(text: str) -> list[ConditionProblem]:
    found, wrong = parse_condition(text, NAMES)
    assert found is None
    return list(wrong)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("open_question", Does("open_question")),
        ("acceptance about price", Does("acceptance", "price")),
        ("about launch-risk", About("launch-risk")),
        ("trust >= 55", Compare("trust", ">=", 55)),
        ("turn!=0", Compare("turn", "!=", 0)),
        ("launch-risk == 2", Compare("launch-risk", "==", 2)),
        ("price >= p46", Compare("price", ">=", "p46")),
        ("price < 2", Compare("price", "<", 2)),
        ("angry", Flag("angry")),
        ("otherwise", Always()),
        ("not not angry", Not(Not(Flag("angry")))),
        ("(angry)", Flag("angry")),
    ],
)
def test_every_kind_of_atom_is_parsed(text: str, expected: Condition) -> None:
    assert tree(text) == expected


def test_and_binds_tighter_than_or_and_not_tightest() -> None:
    assert tree("not angry and about price or open_question about launch and trust > 3") == Or(
        (
            And((Not(Flag("angry")), About("price"))),
            And((Does("open_question", "launch"), Compare("trust", ">", 3))),
        )
    )
    assert tree("not (angry or hostility)") == Not(Or((Flag("angry"), Does("hostility"))))


@pytest.mark.parametrize(
    ("text", "code", "offset", "near"),
    [
        ("hostility et angry", "TR101", 10, "and"),
        ("hostility ou angry", "TR101", 10, "or"),
        ("angry angry", "TR101", 6, None),
        ("hostility)", "TR101", 9, None),
        ("trust => 3", "TR101", 6, ">="),
        ("trust = 3", "TR101", 6, "=="),
        ("trust ≥ 3", "TR101", 6, ">="),
        ("trust >= >= 3", "TR101", 9, None),
        ("", "TR102", 0, None),
        ("not", "TR102", 3, None),
        ("(angry", "TR102", 6, None),
        ("about", "TR102", 5, None),
        ("question_ouverte", "TR103", 0, "open_question"),
        ("question_ouverte about launch", "TR103", 0, "open_question"),
        ("open_qestion", "TR103", 0, "open_question"),
        ("angri", "TR103", 0, "angry"),
        ("about lanch", "TR104", 6, "launch"),
        ("summary about pricing", "TR104", 14, None),
        ("trsut > 3", "TR105", 0, "trust"),
        ("confiance > 3", "TR105", 0, "trust"),
        ("price >= p84", "TR106", 9, "p44"),
        ("price", "TR107", 0, "about price"),
        ("trust", "TR107", 0, "trust >= 1"),
        ("trust > 101", "TR108", 8, None),
        ("launch-risk >= 3", "TR108", 15, None),
        ("price >= 48", "TR106", 9, "p48"),
        ("not " * 40 + "angry", "TR109", 80, None),
        ("(" * 40 + "angry" + ")" * 40, "TR109", 20, None),
        ("angry or " * 100 + "angry", "TR109", 0, None),
        ("trust > high", "TR110", 8, None),
    ],
)
def test_every_mistake_has_a_code_a_place_and_a_hint(
    text: str, code: str, offset: int, near: str | None
) -> None:
    first = problems(text)[0]
    assert first.code == code
    assert first.offset == offset
    if near is not None:
        assert first.near == near


def test_all_unknown_names_of_a_condition_are_found() -> None:
    found = problems("angri and about lanch or price >= p84")
    assert [problem.code for problem in found] == ["TR103", "TR104", "TR106"]


@given(st.text(max_size=LENGTH_LIMIT + 10))
def test_no_text_breaks_the_parser(text: str) -> None:
    found, wrong = parse_condition(text, NAMES)
    assert (found is None) == bool(wrong)


WORDS = [
    "and",
    "or",
    "not",
    "about",
    "(",
    ")",
    ">=",
    "trust",
    "price",
    "p44",
    "angry",
    "hostility",
    "3",
    "otherwise",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_no_order_of_words_breaks_the_parser(words: list[str]) -> None:
    text = " ".join(words)
    found, wrong = parse_condition(text, NAMES)
    assert (found is None) == bool(wrong)
    assert all(0 <= problem.offset <= len(text) for problem in wrong)


def test_a_move_written_in_several_french_words_is_one_mistake() -> None:
    names = ConditionNames(about=frozenset({"launch"}))
    tree, problems = parse_condition("questions ouvertes about launch", names)
    assert tree is None
    assert [(problem.code, problem.near) for problem in problems] == [("TR103", "open_question")]


def test_a_word_that_names_a_subject_leads_to_the_subject() -> None:
    names = ConditionNames(about=frozenset({"launch"}), words={"rentree": "launch"})
    _, problems = parse_condition("open_question about rentrée", names)
    assert [(problem.code, problem.near) for problem in problems] == [("TR104", "launch")]
