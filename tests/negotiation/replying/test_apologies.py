"""A sharp tone does not swallow what a reply offers; an apology is taken up beside it, and she bears no grudge."""

import pytest

from tests.negotiation.talking import sources, talk

BOXES = ("Bonjour Madame Vasseur.", "Je vous propose 0,48 € la caisse et un stock de 30 000 caisses.")
COFFEE = ("Hi Nuala.", "20 euro a kilo, delivered Tuesdays.")


@pytest.mark.parametrize(
    ("name", "before", "reply"),
    [
        ("emballages", BOXES, "Pardon pour le ton. Je reprends : 0,46 € et 60 jours."),
        (
            "impaye",
            ("Vous vous foutez de nous ou quoi ?",),
            "Bon… excusez-moi pour tout à l'heure, j'ai la direction sur le dos. Reprenons. Je vous propose 20 % maintenant.",
        ),
        (
            "impaye",
            ("Vous vous foutez de nous ou quoi ?",),
            "15 % à la signature, six mensualités. Et mes excuses pour le ton, ce matin, ce n'était pas correct.",
        ),
        ("first-steps", COFFEE, "I'm sorry about that, I was out of line. I can do 19 a kilo."),
        ("usa-framework", ("Good morning.",), "Sorry if I was sharp earlier. Would $96 and DAP work?"),
        (
            "machines-maroc",
            ("Bonjour Madame.",),
            "Je retire ce que j'ai dit sur votre frère, c'était déplacé. Pour le prix, 97 000.",
        ),
    ],
)
def test_an_apology_is_taken_beside_the_offer_it_comes_with(name, before, reply):
    said = sources(name, *before, reply)
    assert said[0] in ("reaction:apology", "phrase:apology_taken")
    # Lemoine has words of his own for figures that come before anything else.
    assert any(source.startswith("bargain:") or source == "reaction:figures-too-soon" for source in said[1:])


@pytest.mark.parametrize(
    ("name", "before", "reply"),
    [
        ("emballages", (*BOXES, "Vous êtes pénible."), "Vous acceptez mes excuses ?"),
        ("impaye", ("Vous vous foutez de nous ?",), "Vous acceptez mes excuses, oui ou zut ?"),
        ("first-steps", (*COFFEE, "Stop wasting my time."), "Do you accept my apology?"),
        ("usa-framework", ("Good morning.", "You know nothing about sensors."), "Will you forgive me?"),
    ],
)
def test_who_asks_for_pardon_has_an_answer(name, before, reply):
    assert sources(name, *before, reply)[0] in ("reaction:apology", "phrase:apology_taken")


def test_after_an_apology_she_bears_no_grudge():
    state, _ = talk("emballages", [*BOXES, "Vous êtes pénible.", "Pardon pour le ton. Je reprends : 0,46 €."])
    assert state.irritation == 0


def test_an_apology_for_something_else_is_none_for_the_tone():
    said = sources(
        "impaye", "Bonjour.", "Je suis désolé pour le retard de livraison. Je vous propose 20 % maintenant."
    )
    assert "phrase:apology_taken" not in said


def test_an_offer_made_in_anger_is_answered():
    said = sources(
        "saas-visio",
        "Bonjour.",
        "un rachat de la clinique cest ca ? ok alors 3 ans mais vs pouvez sortir si ya rachat, sans frais",
        "mais je viens de vous noter ce cas-là justement!! 3 ans + sortie si rachat. relisez",
    )
    assert "phrase:hostility_first" not in said and any(source.startswith("bargain:") for source in said)


def test_an_insult_is_still_minded():
    assert sources("emballages", "Bonjour.", "Vous êtes une incapable.")[0] != "phrase:apology_taken"


def test_what_an_apology_denies_is_no_value():
    state, _ = talk(
        "saas-visio",
        [
            "Bonjour.",
            "3 ans avec une sortie en cas de rachat, et 40 € le compte, ça vous va ?",
            "je me suis emporté, c'était pas contre vous. donc je redis : 3 ans, sortie sans indemnité en cas de rachat, 40 euros le compte. ok ?",
        ],
    )
    assert state.settled_on("prix") is not None or state.yours_on("prix") is not None
