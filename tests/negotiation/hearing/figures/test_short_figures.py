"""A bare figure close to a value named before is another value of that point, whatever was counted right before it."""

from tests.negotiation.test_misreadings import CARTONS, MACHINE, own, taken


def test_a_price_in_thousands_is_shortened_after_one_in_full() -> None:
    offers, _ = taken(MACHINE, "98 000 pour 8 semaines, non, 10 semaines à 97.")
    assert own(offers) == {"prix": "97000", "delai": "s10"}


def test_a_figure_far_from_the_price_is_none() -> None:
    offers, _ = taken(MACHINE, "98 000 et 10 semaines, pour 2 machines.")
    assert own(offers) == {"prix": "p98", "delai": "s10"}


def test_a_figure_with_its_own_unit_is_left_to_it() -> None:
    offers, _ = taken(CARTONS, "0,46 la caisse, 60 jours.")
    assert own(offers) == {"price": "p46", "payment": "d60"}
