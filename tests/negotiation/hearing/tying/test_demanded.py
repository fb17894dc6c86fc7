"""What is demanded of her on a threat is the speaker's own, and answered."""

import pytest

from tests.negotiation.talking import sources
from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("name", "reply", "put"),
    [
        (
            "impaye",
            "Et vos commandes d'après, vous payez comptant à la livraison, sinon rien ne sort du dépôt.",
            {"commandes": "livraison"},
        ),
        (
            "impaye",
            "Non. Et vos commandes d'après, vous payez comptant à la livraison, sinon rien ne sort du dépôt.",
            {"commandes": "livraison"},
        ),
        (
            "impaye",
            "Vous payez vos prochaines commandes à la livraison, ou je ne livre plus.",
            {"commandes": "livraison"},
        ),
        (
            "usa-framework",
            "You pay the duty and we share the increase, otherwise no deal.",
            {"delivery": "dap-shared"},
        ),
        ("usa-framework", "You pay in euros, or we don't sign.", {"currency": "eur"}),
    ],
)
def test_a_demand_on_a_threat_is_his(name: str, reply: str, put: dict[str, str]) -> None:
    assert own(taken(name, reply)[0]) == put


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("impaye", "Vous demandiez à payer en fin de mois, sinon vous partiez."),
        ("impaye", "Avant vous payiez vos commandes à la livraison."),
        ("impaye", "Vous payez comptant chez vos autres fournisseurs, sinon ils ne livrent pas ?"),
        ("agent-commercial", "Vous renoncez à l'indemnité, sinon je ne signe pas."),
    ],
)
def test_what_is_hers_or_told_or_asked_is_not(name: str, reply: str) -> None:
    assert not taken(name, reply)[0].own


def test_she_says_where_she_stands_on_it() -> None:
    reply = "Non. Et vos commandes d'après, vous payez comptant à la livraison, sinon rien ne sort du dépôt."
    said = sources("impaye", "Bonjour Monsieur", reply)
    assert "reaction:depot-regretted" not in said
    assert said[0].startswith("bargain:")
