"""Words for where the talk stands, and the same words for something else."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize("reply", ["Où en est-on ?", "Il nous reste quoi à régler ?", "On fait le point ?"])
def test_where_the_talk_stands_is_told(reply: str) -> None:
    _, turns = talk("impaye", ("Je propose 15 % tout de suite.", reply))
    assert any("standing" in line.source or "remaining" in line.source for line in turns[-1].lines)


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("impaye", "On se voit en juillet pour faire le point."),
        ("emballages", "On pourrait faire un point tous les trimestres"),
        ("saas-visio", "Il vous reste quoi de cette histoire ?"),
    ],
)
def test_a_meeting_or_a_memory_sums_nothing_up(name: str, reply: str) -> None:
    _, turns = talk(name, ("Bonjour", reply))
    assert all("standing" not in line.source for line in turns[-1].lines)
