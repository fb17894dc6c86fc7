"""What a reply tells beside its main point gets its word too, clause by clause."""

import pytest

from tests.negotiation.talking import sources

CLINIC = ("Bonjour madame Ferrand.", "Qu'est-ce qui ne va pas avec votre logiciel ?")
CAFE = ("Hello.", "How many kilos a week?")


@pytest.mark.parametrize(
    ("name", "replies", "wanted"),
    [
        (
            "saas-visio",
            (
                *CLINIC,
                "Désolé, je me suis emporté, ce n'était pas contre vous. Donc je redis : trois ans, sortie sans indemnité en cas "
                "de rachat, 40 € le compte. D'accord ?",
            ),
            "reaction:apology",
        ),
        (
            "machines-maroc",
            (
                "Bonjour madame.",
                "Pour le prix, 96 000 en CIP, et je vous offre le lot de pièces d'usure. Au fait, il est bon votre thé.",
            ),
            "reaction:spares-told",
        ),
        (
            "usa-framework",
            ("Good morning.", "Camille Roche from Valfroid. O'Hare tried to keep me. Is that coffee free?"),
            "reaction:intro-said",
        ),
    ],
)
def test_a_clause_beside_something_else_gets_its_word(
    name: str, replies: tuple[str, ...], wanted: str
) -> None:
    assert wanted in sources(name, *replies)


def test_an_offer_beside_what_is_told_is_still_answered() -> None:
    offer = "Désolé, je me suis emporté. Donc je redis : trois ans ferme, 40 € le compte."
    said = sources("saas-visio", *CLINIC, offer)
    assert any(source.startswith("bargain:") for source in said)


def test_one_word_is_enough_for_two_clauses_that_say_the_same() -> None:
    told = "Our beans are fresh, every week the same. The taste is the same every week. How many do you seat?"
    said = sources("first-steps", *CAFE, told)
    assert len(said) == len(set(said))
    assert said.count("reaction:taste-told") <= 1


def test_a_reaction_to_questions_is_no_word_on_what_is_told() -> None:
    told = "On reprend calmement. Je vous propose ceci : 20 % maintenant, le reste en cinq mensualités."
    assert "reaction:his-proposal-asked" not in sources("impaye", "Bonjour monsieur Lemoine.", told)


def test_a_question_with_a_value_is_answered_beside_an_offer() -> None:
    reply = "90 jours, c'est légal, ça ? Moi, je vous propose 0,50 € la caisse pour 500 000 caisses."
    said = sources("emballages", "Bonjour madame Vasseur.", "Vous payez à combien de jours ?", reply)
    assert "reaction:law-asked" in said
    assert any(source.startswith("bargain:") for source in said)


@pytest.mark.parametrize(
    "reply",
    [
        "Personne à part mon patron, et ça sortira pas d'ici. Bon, le tarif : courant, ça vous va ?",
        "Je garde ça pour moi. Bon, six mensualités, ça vous irait ?",
    ],
)
def test_what_is_told_before_another_question_for_a_yes_has_its_word(reply: str) -> None:
    said = sources("impaye", "Bonjour.", reply)
    assert said[0] == "reaction:kept-quiet-said"
    assert any(source.startswith("bargain:") for source in said)


def test_what_a_bare_tag_asks_about_is_answered_once() -> None:
    said = sources(
        "saas-visio",
        "Bonjour Madame.",
        "Voici mon ordre du jour : le prix, la durée et la sortie. Cela vous convient ?",
    )
    assert said == ["reaction:agenda-set"]
