"""One yes asked to values of many points is asked to the whole: what is given there is not pocketed alone."""

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import own, taken

WHOLE = "Allez, je propose : 10 % tout de suite, 6 mois, la cession, zéro pénalité et les châssis à la signature. C'est bon pour vous ou pas ?"


def test_what_is_given_in_a_whole_is_not_taken_without_what_it_is_given_for():
    offers, _ = taken("impaye", WHOLE)
    assert len(own(offers)) > 3
    assert offers.conditional
    state, turns = talk("impaye", ["Bonjour.", WHOLE])
    assert state.settled == ()
    assert "bargain:exchange_refused" not in [line.source for line in turns[-1].lines]


def test_a_few_points_may_be_agreed_one_by_one():
    offers, _ = taken("impaye", "15 % tout de suite et six mensualités. C'est bon pour vous ?")
    assert not offers.conditional
