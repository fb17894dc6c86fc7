"""Beside terms that she answers, a word on what is told is said only where it is plainly meant, and never against her answer."""

import pytest

from tests.negotiation.talking import sources, talk

CHATTY = (
    "Bonjour, merci de me recevoir. Qu'est-ce qui s'est passé en juin ?",
    "Et combien de caisses pour le lancement ? Qu'est-ce qui compte le plus pour vous ?",
    "Les longs contrats vous inquiètent, je crois : qu'est-ce qu'il vous faudrait pour vous engager ?",
    "Pour le paiement, 60 jours, c'est d'accord. Et 0,46 € la caisse pour 24 mois ?",
)
WITH_EXIT = "24 mois, une porte de sortie si on livre en retard, 15 000 caisses en réserve, 60 jours, 2 semaines, et 0,45 € la caisse. C'est mieux ?"


def test_what_she_gives_by_a_word_changes_what_she_answers() -> None:
    _, turns = talk("emballages", (*CHATTY, WITH_EXIT))
    said = [line.text for line in turns[-1].lines]
    welcome = any(line.source == "reaction:exit-offered" for line in turns[-1].lines)
    assert not (welcome and any("un contrat de 12 mois" in text for text in said))


@pytest.mark.parametrize(
    "reply",
    [
        "Ah ok, I see. So I propose you DAP Chicago, like this I manage all the transport, and $98. It is good for you?",
        "Very good, thank you! I propose the dollars with a review if the change moves more than 5 percent.",
    ],
)
def test_a_courtesy_in_front_of_an_offer_has_no_line_of_its_own(reply: str) -> None:
    found = sources("usa-framework", "Hello.", reply)
    assert not {"reaction:noted-said", "reaction:thanks-said", "reaction:no-bond-said"} & set(found)


@pytest.mark.parametrize(
    "reply",
    [
        "Are you ok with 6 weeks for the delivery, yes or no?",
        "So I can make 6 weeks for the delivery if you want, it is more short.",
    ],
)
def test_weeks_are_no_point_of_hers_and_she_says_so(reply: str) -> None:
    assert "reaction:weeks-offered" in sources("usa-framework", "Hello.", reply)
