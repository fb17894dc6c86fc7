"""What the student calls important is what is said to be, not what is offered beside it."""

import pytest

from tests.negotiation.test_misreadings import case
from trainer.language.read import read
from trainer.negotiation.step import open_talk, reading_context, step


def believed(name: str, reply: str) -> set[str]:
    scenario = case(name)
    state, turn = open_talk(scenario, 1)
    said = tuple(("counterpart", line.text) for line in turn.lines)
    after, _ = step(scenario, state, read(reply, reading_context(scenario, state, said)), 1)
    weights = dict(after.memory.beliefs)
    return {issue for issue, weight in weights.items() if weight == max(weights.values())}


@pytest.mark.parametrize(
    ("name", "reply", "issues"),
    [
        (
            "machines-maroc",
            "En toute transparence, ce qui compte le plus pour nous, c'est le prix, puis le paiement. Je vous propose 8 semaines contre 100 000 €.",
            {"prix", "paiement"},
        ),
        (
            "saas-visio",
            "En toute transparence, ce qui compte le plus pour nous, c'est le prix par compte, puis la durée. Si vous me "
            "suivez à 45 €, je vous donne un paiement chaque trimestre.",
            {"prix", "duree"},
        ),
    ],
)
def test_only_what_is_called_important_is_learnt_to_be(name: str, reply: str, issues: set[str]) -> None:
    assert believed(name, reply) == issues
