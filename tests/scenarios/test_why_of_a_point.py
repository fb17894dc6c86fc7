"""Asked why a point matters, she gives the reason of that point and of no other that sounds like it."""

import pytest

from tests.negotiation.test_misreadings import case
from trainer.language.read import read
from trainer.negotiation.step import open_talk, reading_context, step


def reactions(name: str, reply: str) -> list[str]:
    scenario = case(name)
    state, turn = open_talk(scenario, 1)
    said = tuple(("counterpart", line.text) for line in turn.lines)
    _, answer = step(scenario, state, read(reply, reading_context(scenario, state, said)), 1)
    return [line.source for line in answer.lines if line.source.startswith("reaction:")]


@pytest.mark.parametrize(
    ("name", "reply", "reaction"),
    [
        ("machines-maroc", "Pourquoi ce point, délai, compte-t-il pour vous ?", "delay-why"),
        ("machines-maroc", "Pourquoi un délai de paiement aussi long ?", "sixty-why"),
        ("emballages", "Pourquoi le délai de livraison compte-t-il pour vous ?", "delay-why"),
        ("emballages", "Pourquoi tenez-vous au délai de paiement ?", "payment-why"),
        ("impaye", "Pourquoi le versement immédiat compte-t-il pour vous ?", "why-ten"),
        ("impaye", "Pourquoi ne pas payer d'avance vos commandes ?", "orders-why-not"),
    ],
)
def test_the_reason_asked_for_is_that_of_the_point_named(name: str, reply: str, reaction: str) -> None:
    assert f"reaction:{reaction}" in reactions(name, reply)
