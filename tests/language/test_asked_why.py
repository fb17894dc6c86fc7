"""A value that the reply wants a reason for is put forward by nobody."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import own, taken

BEFORE = {
    "agent-commercial": ("Bonjour", "parlons commission : 8 %"),
    "usa-framework": ("I propose 100 dollars.",),
}


@pytest.mark.parametrize(
    ("name", "reply", "issue"),
    [
        ("agent-commercial", "Justifiez-moi vos 11 %.", "commission"),
        ("agent-commercial", "Expliquez-moi comment vous arrivez à 11", "commission"),
        ("agent-commercial", "D'où sortent vos 11 % ?", "commission"),
        ("usa-framework", "Justify that 94.", "price"),
        ("usa-framework", "How do you get to 94?", "price"),
    ],
)
def test_a_figure_to_be_justified_is_neither_taken_nor_offered(name: str, reply: str, issue: str) -> None:
    state, _ = talk(name, (*BEFORE[name], reply))
    assert state.settled_on(issue) is None
    assert state.yours_on(issue) == talk(name, BEFORE[name])[0].yours_on(issue)


def test_an_offer_that_is_explained_is_put_forward() -> None:
    offers, _ = taken("agent-commercial", "Je vous explique mon offre : je vous propose 9 % de commission.")
    assert own(offers) == {"commission": "c9"}
