"""What usually is stands beside what is offered, and is no offer."""

import pytest

from tests.negotiation.talking import answer
from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    "told",
    [
        "Notre atelier tient 12 semaines, 10 avec les samedis.",
        "12 semaines normales.",
        "D'habitude, c'est 12 semaines.",
        "Nos équipes mettent 12 semaines en temps normal.",
        "Le délai standard est de 12 semaines.",
    ],
)
def test_the_usual_time_is_not_one_of_the_packages(told: str) -> None:
    reply = f"{told} Alors 98 000 € avec 10 semaines, ou 95 000 € avec 14. Vous choisissez."
    assert "12 semaines" not in answer("machines-maroc", "Bonjour Madame.", reply)


def test_the_time_that_is_offered_counts_beside_the_usual_one() -> None:
    offers, _ = taken("machines-maroc", "Normalement c'est 12 semaines. Je vous fais 10 semaines.")
    assert own(offers) == {"delai": "s10"}


def test_the_usual_time_alone_is_what_can_be_done() -> None:
    offers, _ = taken("machines-maroc", "Notre atelier tient 12 semaines.")
    assert own(offers) == {"delai": "s12"}
