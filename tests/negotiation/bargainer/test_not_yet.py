""" "You have not asked me yet" is said once a point, and never to whoever has asked or has heard where she stands."""

import pytest

from tests.negotiation.bargained import bargained, kinds
from tests.negotiation.bargainer.test_unlocking import SHUT
from tests.negotiation.small import PAYMENT, PRICE, payment, price, reading
from tests.negotiation.talking import sources
from tests.negotiation.test_step import play

OFFER = "98 dollars and DAP."
HOLDS_BACK = "not_open_yet"


def test_she_says_it_the_first_time_that_a_point_comes_out_of_the_blue():
    assert HOLDS_BACK in kinds(bargained("usa-framework", OFFER))


@pytest.mark.parametrize(
    "before",
    [
        {"flags": (":not-yet:delivery",)},
        {"subject": ("delivery",)},
        {"theirs": {"delivery": "ddp-fixed"}},
    ],
)
def test_not_where_she_has_said_it_has_spoken_of_the_point_or_has_put_something_forward_on_it(before):
    playing = bargained("usa-framework", OFFER, **before)
    assert HOLDS_BACK not in kinds(playing)
    # What holds her back is kept for whoever looks back on the talk, and she says where she stands.
    assert playing.shut == ["delivery"]
    assert playing.pending is not None and "delivery" in {p.issue for p in playing.pending.positions}


def test_not_to_whoever_asks_what_is_behind_it_in_the_same_breath():
    asked = "98 dollars and DAP. Why does the delivery rule matter to you?"
    assert HOLDS_BACK not in kinds(bargained("usa-framework", asked))


def test_the_second_time_she_gives_her_position():
    again = reading("0,48 € et 30 jours, alors ?", "proposal", terms=(price("0.48"), payment(30)))
    first = reading("0,50 € et 30 jours", "proposal", terms=(price("0.50"), payment(30)))
    _, turns = play([first, again], issues={"price": PRICE, "payment": SHUT})
    told = [[line.source for line in turn.lines] for turn in turns]
    assert "bargain:not_open_yet" in told[1]
    assert "bargain:not_open_yet" not in told[2]
    assert any("60 jours" in line.text for line in turns[2].lines)
    assert [turn.shut for turn in turns[1:]] == [("payment",), ("payment",)]


def test_a_point_that_is_open_is_bargained_over_at_once():
    offer = reading("0,50 € et 30 jours", "proposal", terms=(price("0.50"), payment(30)))
    _, turns = play([offer], issues={"price": PRICE, "payment": PAYMENT})
    assert turns[1].shut == ()


def test_what_she_prefers_of_two_is_not_put_off_in_the_same_breath():
    replies = (
        "Bonjour madame, je suis content de vous voir.",
        "Alors voilà : soit vous prenez 12 mois et je vous le fais à 115 €, soit 6 mois et c'est 125 €. Qu'est-ce que vous préférez ?",
    )
    said = sources("premiers-pas", *replies)
    assert "bargain:option_preferred" in said
    assert "bargain:not_open_yet" not in said
