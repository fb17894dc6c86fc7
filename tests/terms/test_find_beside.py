"""Numbers beside words that might have lent them another meaning."""

from tests.negotiation.test_misreadings import own, taken


def test_a_price_after_the_full_stop_of_a_long_word_is_no_reference():
    reply = "Notre camion part de Laval, une heure de route. 0,47 et je vous fais deux semaines."
    assert {p.issue for p in taken("emballages", reply)[0].own} == {"price", "delay"}


def test_a_price_after_so_many_times_is_a_price():
    assert own(taken("usa-framework", "So if I go to five times, you go to 98?")[0])["price"] == "p98"


def test_ny_is_new_york():
    assert own(taken("usa-framework", "what about 97 and NY law ICC arbitration in NY")[0])["law"] == "ny-icc"


def test_the_next_day_beside_a_price_is_the_delivery():
    assert own(taken("first-steps", "19 and I'll bring it the next day")[0]) == {
        "price": "p19",
        "delivery": "d1",
    }
