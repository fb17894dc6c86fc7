"""A "d'accord" that has only understood takes nothing of what she has said."""

import pytest

from tests.negotiation.talking import sources, talk

BEFORE = {
    "agent-commercial": ("Bonjour", "parlons commission : 8 %"),
    "usa-framework": ("I propose 100 dollars.",),
}
ISSUE = {"agent-commercial": "commission", "usa-framework": "price"}


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("agent-commercial", "ok c'est clair"),
        ("agent-commercial", "d'accord, je vois"),
        ("agent-commercial", "Ok, je comprends mieux."),
        ("agent-commercial", "d'accord, c'est noté"),
        ("usa-framework", "ok I see"),
        ("usa-framework", "Right, I understand."),
        ("usa-framework", "Okay, got it."),
    ],
)
def test_it_agrees_to_nothing(name: str, reply: str) -> None:
    state, _ = talk(name, (*BEFORE[name], reply))
    assert state.settled_on(ISSUE[name]) is None


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("agent-commercial", "d'accord"),
        ("agent-commercial", "ok je prends"),
        ("agent-commercial", "oui, je comprends, va pour 11 %"),
        ("usa-framework", "ok deal"),
        ("usa-framework", "yes I get that, 94 then"),
    ],
)
def test_a_yes_that_takes_it_is_still_one(name: str, reply: str) -> None:
    state, _ = talk(name, (*BEFORE[name], reply))
    assert state.settled_on(ISSUE[name]) is not None


def test_where_nobody_wrote_an_answer_she_gives_the_floor_or_goes_on_herself() -> None:
    found = sources("agent-commercial", *BEFORE["agent-commercial"], "ok compris")
    assert "ladder:unmatched_rephrase" not in found
    assert not ("phrase:understood_heard" in found and any(one.startswith("scene:") for one in found))
