"""The middle between two figures is what splitting them offers."""

import pytest

from tests.negotiation.test_misreadings import CARTONS, own, taken


@pytest.mark.parametrize(
    ("name", "reply", "point", "middle"),
    [
        (CARTONS, "Bon, et si on coupe la poire en deux entre 0,42 et 0,48 ?", "price", "0.45"),
        (CARTONS, "Coupons la poire en deux : 0,42 et 0,48.", "price", "0.45"),
        ("usa-framework", "Let's split the difference between $94 and $100.", "price", "97"),
        ("usa-framework", "Let's split the difference: $96.", "price", "p96"),
    ],
)
def test_a_split_between_two_figures_offers_the_middle(name, reply, point, middle):
    offers, _ = taken(name, reply)
    position = next(p for p in offers.own if p.issue == point)
    assert middle in (position.option, str(position.number))


def test_the_middle_said_is_the_middle():
    offers, _ = taken(CARTONS, "Entre 0,42 et 0,48, le milieu c'est 0,45. Vous signez ?")
    assert own(offers)["price"] in ("0.45", "p45")


def test_the_middle_of_what_stands_is_offered_where_no_figure_is_named():
    for name, reply, yours, theirs, middle in (
        ("usa-framework", "Let's split the difference on the price.", "p96", "p92", "p94"),
        (CARTONS, "Bon, on coupe la poire en deux sur le prix ?", "p48", "0.44", "0.46"),
    ):
        offers, _ = taken(name, reply, yours={"price": yours}, theirs={"price": theirs})
        assert own(offers)["price"] in (middle, f"p{middle[-2:]}")


def test_the_halves_of_a_pear_are_no_range():
    assert own(taken("agent-commercial", "Pour la commission, coupons la poire en deux à 10 %.")[0]) == {
        "commission": "c10"
    }


@pytest.mark.parametrize(
    ("name", "reply", "said"),
    [
        ("machines-maroc", "Vous dites huit semaines, je dis douze, prenons le milieu.", {"delai": "s10"}),
        (
            "impaye",
            "Vous dites dix mensualités et moi six. On coupe la poire en deux, huit.",
            {"echeances": "e8"},
        ),
        ("emballages", "Vous dites 0,42, je dis 0,48, on partage, 0,45.", {"price": "0.45"}),
    ],
)
def test_of_two_figures_told_apart_neither_is_offered_but_their_middle(name, reply, said):
    offers, _ = taken(name, reply)
    assert own(offers) == said


def test_what_is_added_is_added_to_what_was_just_recalled():
    offers, _ = taken(
        "usa-framework",
        "I said three million, I'm adding two more.",
        yours={"insurance": "i3", "price": "p98"},
    )
    assert own(offers) == {"insurance": "i5"}
