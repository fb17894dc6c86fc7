"""What a gate excludes is no reaction's to answer, however like its samples the words are."""

import pytest

from tests.negotiation.talking import talk
from trainer.negotiation.choosing.excluded import exclusions
from trainer.scenario.condition import About, And, Condition, Does, Not, Or

ASKED, PRICE, OFFER = Does("open_question", None), About("prix"), Does("proposal", None)


@pytest.mark.parametrize(
    ("when", "excluded"),
    [
        (And((ASKED, Not(PRICE), Not(OFFER))), {PRICE, OFFER}),
        (And((ASKED, Not(Or((PRICE, OFFER))))), {PRICE, OFFER}),
        (Or((ASKED, Not(PRICE))), set()),
        (And((ASKED, PRICE)), set()),
        (None, set()),
    ],
)
def test_what_a_gate_excludes_whatever_else_holds(when: Condition | None, excluded: set[Condition]) -> None:
    assert set(exclusions(when)) == excluded


@pytest.mark.parametrize(
    "reply",
    [
        "Qu'est-ce qui vous préoccupe, côté paiement ?",
        "Qu'est-ce qui vous inquiète dans le paiement ?",
        "qu'est ce qui vous préoccupe sur le délai",
    ],
)
def test_what_worries_her_about_one_point_is_not_what_worries_her_most(reply: str) -> None:
    _, turns = talk("machines-maroc", ("Très belle ville, merci.", reply))
    assert all(line.source != "reaction:worry-asked" for line in turns[-1].lines)


@pytest.mark.parametrize(
    "reply",
    [
        "Qu'est-ce qui vous inquiète le plus ?",
        "Pour le prix, j'ai compris. Et sinon, qu'est-ce qui vous inquiète le plus ?",
    ],
)
def test_what_worries_her_most_is_told_beside_a_point_named_before(reply: str) -> None:
    _, turns = talk("machines-maroc", ("Très belle ville, merci.", reply))
    assert turns[-1].lines[0].source == "reaction:worry-asked"


def test_what_is_only_gone_on_with_excludes_nothing() -> None:
    _, turns = talk("emballages", ("bonjour", "c'est 0,50 la caisse", "je m'en vais"))
    assert turns[-1].lines[0].source == "reaction:leaves-once"
