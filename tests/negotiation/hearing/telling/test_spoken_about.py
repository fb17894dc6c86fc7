"""What a sentence only speaks about is not put forward by it."""

import pytest

from tests.negotiation.test_misreadings import taken

BOXES, DEBT, CLINIC, US = "emballages", "impaye", "saas-visio", "usa-framework"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (US, "Can you go higher than 92?"),
        (DEBT, "Pourquoi pas plus de 10 % ?"),
        (US, "Is five times negotiable?"),
        (US, "Is it true that everybody signs uncapped?"),
        (US, "In France nobody signs without limit"),
        (DEBT, "On gagne seulement 11 % avec vous."),
        (CLINIC, "Vous payez 29 pour un truc qui plante."),
        ("machines-maroc", "8 semaines ça se paie, mes gars travaillent le samedi."),
        ("machines-maroc", "Pour 8 semaines il faut payer les samedis."),
        (BOXES, "Sur 400 000 caisses, ça fait 8 000 caisses cassées, c'est énorme."),
        (BOXES, "donc livré ca fait 0.42 nan ?"),
        (US, "Do you accept that we are only ninety?"),
        ("first-steps", "That's expensive for us to deliver every day"),
    ],
)
def test_what_is_only_spoken_about_is_no_offer(name: str, reply: str) -> None:
    offers, _ = taken(name, reply)
    assert not offers.own and not offers.accepted


def test_a_country_beside_the_name_of_another_point_is_no_law() -> None:
    offers, _ = taken(US, "MFN only US")
    assert "law" not in {position.issue for position in offers.own}


@pytest.mark.parametrize(
    ("name", "reply", "issue"),
    [
        (DEBT, "Il me faut plus que 10 %.", "acompte"),
        (US, "I'm afraid of an American court", "law"),
    ],
)
def test_what_is_feared_or_too_little_is_turned_down(name: str, reply: str, issue: str) -> None:
    offers, _ = taken(name, reply)
    assert issue in offers.refused and not offers.commits


@pytest.mark.parametrize(
    ("name", "reply", "issue"),
    [
        (US, "I can go to 97.", "price"),
        (DEBT, "Je vous propose 10 % tout de suite.", "acompte"),
        (US, "New York law, ICC arbitration in New York.", "law"),
    ],
)
def test_what_is_offered_in_the_same_words_stays_an_offer(name: str, reply: str, issue: str) -> None:
    offers, _ = taken(name, reply)
    assert issue in {position.issue for position in offers.own}


def test_what_was_given_and_is_only_recalled_is_not_given_again() -> None:
    reply = "J'ai donné l'exclusivité, internet. Faites un pas sur le taux : 9 %."
    offers, _ = taken("agent-commercial", reply, settled={"exclusivite": "totale"})
    assert {position.issue for position in offers.own} == {"commission"}
