"""A limit on what is agreed, that no option holds, is taken with it by its name; asked about alone, it has a yes of its own."""

import pytest

from tests.negotiation.talking import sources, talk
from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("name", "reply", "named"),
    [
        (
            "impaye",
            "Pour les prochaines commandes, je propose un crédit plafonné à 15 000 € d'encours. Cela vous va ?",
            "15\u202f000\u00a0€ d’encours",
        ),
        ("impaye", "Le crédit comme avant, mais limité à 10 000 euros", "10\u202f000 euros"),
        (
            "impaye",
            "Je vous propose de payer en fin de mois, dans la limite de 20 000 € par mois.",
            "20\u202f000\u00a0€ par mois",
        ),
        (
            "impaye",
            "Fin de mois sur relevé, je vous suis si l'encours est plafonné à 15 000 €.",
            "15\u202f000\u00a0€",
        ),
        (
            "emballages",
            "pénalités à 5 % par commande, avec un maximum de 10 000 € par an",
            "10\u202f000\u00a0€ par an",
        ),
        ("machines-maroc", "DAP Casablanca, transport plafonné à 4 000 €.", "4\u202f000\u00a0€"),
        (
            "agent-commercial",
            "Exclusivité totale, site internet compris, mais seulement pour deux ans",
            "deux ans",
        ),
    ],
)
def test_a_limit_beside_what_she_agrees_is_named_with_it(name: str, reply: str, named: str) -> None:
    _, turns = talk(name, (reply,))
    said = [line for line in turns[-1].lines if line.source.startswith("bargain:")]
    assert [line.source for line in said] == ["bargain:accept_issue", "bargain:limit_noted"]
    assert named in said[1].text


def test_a_yes_without_a_limit_adds_nothing() -> None:
    reply = "Pour les prochaines commandes, je propose un crédit comme avant. Cela vous va ?"
    assert "bargain:limit_noted" not in sources("impaye", reply)


def test_a_limit_of_a_point_is_the_point_itself() -> None:
    offers, _ = taken("emballages", "des pénalités plafonnées à 5 %")
    assert own(offers) == {"penalties": "c5"}
    assert "bargain:limit_noted" not in sources("emballages", "des pénalités plafonnées à 5 %")


def test_a_limit_on_what_she_turns_down_is_not_taken() -> None:
    said = sources("saas-visio", "La visite sur rendez-vous, limitée à une par an, ça vous va ?")
    assert not any("limit" in source for source in said)


@pytest.mark.parametrize(
    "reply",
    [
        "Vous m'acceptez donc le plafond de 15 000 € ?",
        "Vous m'acceptez le plafond d'encours à 15 000 € ?",
        "on garde le crédit avec max 15000 € d'encours ok ?",
        "Quelle limite vous faudrait-il ? Je pense à un plafond de 15 000 €.",
        "Et avec un plafond de 15 000 € ?",
    ],
)
def test_a_limit_asked_about_has_a_yes(reply: str) -> None:
    said = sources("impaye", "Pour les commandes, je propose un crédit comme avant.", reply)
    assert "bargain:limit_agreed" in said or "bargain:limit_noted" in said


@pytest.mark.parametrize(
    "reply",
    [
        "Vous pourriez verser 10 000 par mois, pas plus de 15 000 ?",
        "C'est quoi le plafond de 15 000 € dont vous parlez ?",
        "Le plafond de 15 000 € du découvert est dépassé ?",
        "La banque a fixé un plafond ?",
    ],
)
def test_what_asks_no_yes_to_a_limit_has_none(reply: str) -> None:
    assert not any("limit" in source for source in sources("impaye", "Bonjour.", reply))
