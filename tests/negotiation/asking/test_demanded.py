"""A value demanded of her is answered with where she stands, whatever the reply resembles by its other words."""

import pytest

from tests.negotiation.talking import sources


@pytest.mark.parametrize(
    "reply",
    [
        "Et vos commandes d'après, vous payez comptant à la livraison, sinon rien ne sort du dépôt.",
        "Non. Et vos commandes d'après, vous payez comptant à la livraison, sinon rien ne sort du dépôt.",
        "Vos prochaines commandes seront payées à la livraison, point.",
    ],
)
def test_a_demand_has_her_word_on_its_point(reply: str) -> None:
    found = sources("impaye", "Bonjour.", reply)
    assert found[0].startswith("bargain:")
    assert "reaction:depot-regretted" not in found


@pytest.mark.parametrize(
    ("scenario", "reply", "line"),
    [
        ("impaye", "Le dépôt vous a mal parlé, je suis désolé.", "reaction:depot-regretted"),
        ("impaye", "On n'aurait pas dû vous raccrocher au nez, au dépôt.", "reaction:depot-regretted"),
        ("first-steps", "You order fifteen kilos or I can't do nineteen.", "reaction:kilos-more"),
    ],
)
def test_what_an_author_meant_still_speaks(scenario: str, reply: str, line: str) -> None:
    assert line in sources(scenario, "Bonjour.", reply)
