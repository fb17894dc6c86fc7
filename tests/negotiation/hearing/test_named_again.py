"""A point named twice: the figure right behind the second name is said of it, as behind the first."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("case", "reply", "expected"),
    [
        (
            "emballages",
            "Restent les pénalités et le paiement. Pour moi, pénalités 5 max et 45 jours.",
            {"penalties": "c5", "payment": "d45"},
        ),
        (
            "emballages",
            "ok alor reste le volume les penalité et le paiement. pr moi penalités 5 max et 45 jours",
            {"penalties": "c5", "payment": "d45"},
        ),
        (
            "emballages",
            "Restent les pénalités et le prix. Pénalité : 5, prix : 0,46.",
            {"penalties": "c5", "price": "p46"},
        ),
        ("emballages", "Les pénalités, on verra. Livraison en 3 semaines.", {"delay": "w3"}),
    ],
)
def test_a_point_named_again_takes_the_figure_behind_it(
    case: str, reply: str, expected: dict[str, str]
) -> None:
    offers, _ = taken(case, reply)
    assert {k: v for k, v in own(offers).items() if k in expected} == expected
    if "delay" not in expected:
        assert "delay" not in own(offers)
