import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.findings.nearest import nearest


@pytest.mark.parametrize(
    ("wrong", "known", "near"),
    [
        ("bargainning", ["opening", "bargaining"], "bargaining"),
        ("Open_Question", ["open_question"], "open_question"),
        ("hostilite", ["hostilité"], "hostilité"),
        ("lable", ["label", "unit"], "label"),
        ("p84", ["p44", "p48"], "p44"),
    ],
)
def test_a_slip_finds_the_name_that_was_meant(wrong: str, known: list[str], near: str) -> None:
    assert nearest(wrong, known) == near


@pytest.mark.parametrize(
    ("wrong", "known"),
    [("chiffres", ["opening", "bargaining"]), ("ab", ["xy"]), ("", ["a"]), ("x" * 5000, ["x" * 4999])],
)
def test_no_hint_when_more_than_a_third_differs(wrong: str, known: list[str]) -> None:
    assert nearest(wrong, known) is None


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=8))
def test_a_hint_is_always_an_existing_name(wrong: str, known: list[str]) -> None:
    found = nearest(wrong, known)
    assert found is None or found in known
