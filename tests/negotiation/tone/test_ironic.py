"""Praise meant the other way round agrees to nothing: she takes it for a no and asks what stands in the way."""

import pytest

from tests.negotiation.talking import sources, talk
from trainer.language.irony import is_ironic

FR = ["bonjour", "0,48 € la caisse"]
EN = ["hello", "I can do $98"]


@pytest.mark.parametrize(
    "reply",
    [
        "génial, encore une condition",
        "Super, merci du cadeau...",
        "Formidable, et pourquoi pas gratuit tant qu'on y est ?",
        "mais bien sûr, et je vous les livre à genoux aussi",
        "Parfait, je mets la clé sous la porte alors",
        "ouais super, 0,42, c'est Noël",
        "ah oui rien que ça",
        "ben voyons",
    ],
)
def test_irony_in_french_takes_nothing(reply):
    assert sources("emballages", *FR, reply) == ["phrase:irony_heard"]
    assert not talk("emballages", [*FR, reply])[0].settled


@pytest.mark.parametrize(
    "reply",
    [
        "Great, another condition",
        "sure, and I'll throw in my car too",
        "yeah right",
        "Perfect, I'll just close the company then",
        "$94, very funny",
        "how generous of you",
    ],
)
def test_irony_in_english_takes_nothing(reply):
    assert sources("usa-framework", *EN, reply)[0] == "phrase:irony_heard"
    assert not talk("usa-framework", [*EN, reply])[0].settled


@pytest.mark.parametrize(
    "reply",
    [
        "génial",
        "Super, d'accord pour 0,42",
        "Parfait, je mets 0,42 dans le contrat",
        "Merci, c'est très généreux, j'accepte",
        "Great, deal.",
        "Perfect, we'll close at 94 then",
        "Sure, and what about the delivery?",
        "Excellent, encore merci",
    ],
)
def test_praise_that_means_it_is_none(reply):
    assert not is_ironic(reply)


def test_a_value_beside_irony_is_bargained():
    said = sources("emballages", *FR, "Génial, encore une condition. 0,46 et pas un centime de moins.")
    assert said[0].startswith("bargain:")
