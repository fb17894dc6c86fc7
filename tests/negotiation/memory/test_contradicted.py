"""Who is told that she contradicts herself owns it and says what holds."""

import pytest

from tests.negotiation.talking import sources

BOXES = (
    "Bonjour Madame Vasseur.",
    "Je vous propose 0,48 € la caisse et un stock de 30 000 caisses, paiement à 60 jours.",
)
COFFEE = ("Hi Nuala.", "20 euro a kilo with 3 months notice, delivery in two days.")
WALLS = ("Bonjour Monsieur Lemoine.", "La mairie vous doit combien ? Vous céderiez la créance en garantie ?")


@pytest.mark.parametrize(
    ("name", "before", "challenge"),
    [
        ("first-steps", COFFEE, "You just said the opposite."),
        ("first-steps", COFFEE, "Hang on, you said two months was fine, now it's one?"),
        ("first-steps", COFFEE, "A minute ago you said you could live with it!"),
        ("impaye", WALLS, "Vous venez de dire que vous pouviez y venir, et maintenant non ?"),
        (
            "emballages",
            BOXES,
            "Attendez, vous venez de me dire que le stock vous allait, et maintenant plus ?",
        ),
        (
            "premiers-pas",
            ("bonjour", "122 pour 6 mois ?"),
            "hein? vous preferé 6 moi mais apré vous dite pas encore pour la duré, jsui perdu",
        ),
    ],
)
def test_she_owns_it_and_says_what_holds(name, before, challenge):
    said = sources(name, *before, challenge)
    assert said[0] == "reaction:contradiction-said" or (
        said[0] == "phrase:contradiction_owned" and said[1].startswith("bargain:")
    )


def test_a_yes_or_no_pressed_for_with_it_is_still_given():
    said = sources(
        "impaye",
        *WALLS,
        "Attendez, aucune garantie ? Vous venez de me dire que vous pouviez y venir ! C'est oui ou c'est non, cette cession ?",
    )
    assert said[0] == "phrase:contradiction_owned"
    assert any(source.startswith("bargain:") for source in said[1:])


def test_what_an_author_has_written_comes_first():
    assert sources("emballages", *BOXES, "Vous vous contredisez.") == ["reaction:changed-mind"]


@pytest.mark.parametrize(
    ("name", "before", "reply"),
    [
        ("first-steps", COFFEE, "You said 18, but I can only do 19."),
        ("emballages", BOXES, "Vous avez dit 0,42. Maintenant je peux aller à 0,46."),
    ],
)
def test_her_figure_named_beside_another_is_no_challenge(name, before, reply):
    assert "phrase:contradiction_owned" not in sources(name, *before, reply)
