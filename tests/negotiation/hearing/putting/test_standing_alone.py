"""A value that is a sentence by itself is an offer, whatever is asked after it."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("scenario", "reply", "put"),
    [
        ("agent-commercial", "9 % de commission. Vous connaissez Carhaix ?", {"commission": "c9"}),
        (
            "agent-commercial",
            "9 % de commission. Vous avez déjà travaillé avec une autre maison ?",
            {"commission": "c9"},
        ),
        ("usa-framework", "97 dollars. Have you worked with a French firm before?", {"price": "97"}),
        ("usa-framework", "97 dollars. How many did you buy last year?", {"price": "97"}),
        (
            "saas-visio",
            "39 € par compte, et dites-moi, combien de pannes avez-vous eues cet hiver ?",
            {"prix": "39"},
        ),
        ("emballages", "0,46 € la caisse, vous avez eu combien de casse l'an dernier ?", {"price": "p46"}),
    ],
)
def test_an_offer_before_a_question_of_another_thing_is_an_offer(
    scenario: str, reply: str, put: dict[str, object]
) -> None:
    offers, _ = taken(scenario, reply)
    assert own(offers) == put


@pytest.mark.parametrize(
    ("scenario", "reply"),
    [
        ("emballages", "0,39 €. C'est le prix de qui ?"),
        ("machines-maroc", "94 000 € ? Vous plaisantez ?"),
        ("machines-maroc", "Les Turcs, 80 000 €. Qui assure le service ?"),
        ("emballages", "Neuf jours de retard. Comment est-ce arrivé ?"),
        ("impaye", "84 000 €. Comment en est-on arrivés là ?"),
    ],
)
def test_a_figure_that_is_spoken_about_is_no_offer(scenario: str, reply: str) -> None:
    offers, _ = taken(scenario, reply)
    assert own(offers) == {}


def test_her_own_figure_by_itself_is_not_his_offer() -> None:
    offers, _ = taken(
        "agent-commercial", "12 % de commission. Vous connaissez Carhaix ?", theirs={"commission": "c12"}
    )
    assert own(offers) == {}
