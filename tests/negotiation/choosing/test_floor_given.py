"""Who asks something is not asked what he wants to know; and a scrap of a clause has no word of its own beside an answer."""

import pytest

from tests.negotiation.talking import sources


@pytest.mark.parametrize(
    ("scenario", "reply", "gone"),
    [
        (
            "impaye",
            "Par l'essentiel : combien avez-vous sur le compte aujourd'hui, et que pourriez-vous nous verser cette semaine ?",
            "reaction:talk-much-said",
        ),
        (
            "premiers-pas",
            "ah oui c pas lourd, ca se monte a 2... enfin seule jsp. vs vendez koi comme miel ?",
            "reaction:lost",
        ),
        (
            "machines-maroc",
            "Bonjour. J'ai un vol à 15h, allons droit au but. De combien de sacs par jour avez-vous besoin ?",
            "reaction:hurry-told",
        ),
        (
            "saas-visio",
            "D'accord. Je vous propose donc un export complet, avec un essai de relecture chaque année. Si je vous accorde ce "
            "test annuel, pourriez-vous vous engager trois ans ?",
            "reaction:said-before",
        ),
    ],
)
def test_a_question_is_not_answered_with_the_floor(scenario: str, reply: str, gone: str) -> None:
    assert gone not in sources(scenario, "Bonjour.", reply)


@pytest.mark.parametrize(
    ("scenario", "reply", "line"),
    [
        ("impaye", "Allons à l'essentiel.", "reaction:talk-much-said"),
        ("premiers-pas", "je suis perdu là", "reaction:lost"),
        (
            "machines-maroc",
            "J'ai un avion à 17 h, on peut entrer dans le vif du sujet ?",
            "reaction:hurry-told",
        ),
        ("saas-visio", "Je vous l'ai dit il y a deux minutes.", "reaction:said-before"),
    ],
)
def test_who_only_hurries_or_is_lost_is_given_it(scenario: str, reply: str, line: str) -> None:
    assert line in sources(scenario, "Bonjour.", reply)
