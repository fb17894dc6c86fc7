"""Her figure called a loss, a gift or a joke is not taken."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("usa-framework", ["hello", "I can do $98", "You exaggerate, 94 it is a price of friend"]),
        ("usa-framework", ["hello", "I can do $98", "94 is a gift"]),
        ("emballages", ["bonjour", "0,48€ la caisse", "bordel mais 0,42 c'est à perte"]),
        ("emballages", ["bonjour", "0,48€ la caisse", "0,42, c'est un cadeau"]),
    ],
)
def test_a_loss_is_not_agreed(name, replies):
    assert not talk(name, replies)[0].settled


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("usa-framework", ["hello", "I can do $98", "94 is fine"]),
        ("emballages", ["bonjour", "0,48€ la caisse", "0,42 c'est bon"]),
    ],
)
def test_her_figure_found_good_is(name, replies):
    assert talk(name, replies)[0].settled


def test_a_figure_of_his_own_called_a_gift_is_still_offered():
    yours = talk("emballages", ["bonjour", "0,48€ la caisse", "0,46 c'est un cadeau"])[0].yours
    assert [p.option for p in yours] == ["p46"]
