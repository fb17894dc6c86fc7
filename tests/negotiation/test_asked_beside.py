"""A reply that asks something and says something else besides is answered on what it asks."""

import pytest

from tests.negotiation.talking import sources


@pytest.mark.parametrize(
    ("name", "replies", "expected"),
    [
        (
            "machines-maroc",
            (
                "Bonjour Madame Bennis, merci de me recevoir.",
                "Parfait, je prendrai le thé avec plaisir ! Et la ligne doit tourner pour quelle date ?",
            ),
            "interest:client-date:1",
        ),
        (
            "machines-maroc",
            (
                "Bonjour Madame.",
                "Merci pour le thé. La route était longue. Qui va s'occuper de la ligne dans l'usine ?",
            ),
            "reaction:crew-asked",
        ),
        (
            "usa-framework",
            (
                "Good morning.",
                "Sorry for my English, I am French and a bit tired. But first: is it you who decide, or a committee?",
            ),
            "reaction:decider-asked",
        ),
        (
            "impaye",
            (
                "Bonjour.",
                "Merci pour le café, c'est gentil. Votre comptable, il est arrêté depuis longtemps ?",
            ),
            "reaction:accountant-asked",
        ),
    ],
)
def test_a_courtesy_before_a_question_does_not_hide_the_question(name, replies, expected):
    assert expected in sources(name, *replies)


@pytest.mark.parametrize(
    ("name", "reply", "unwanted"),
    [
        (
            "usa-framework",
            "I cannot go to five times. You know the goods are cheap. Who clears customs for you now?",
            "reaction:goods-asked",
        ),
        (
            "machines-maroc",
            "Notre prix est de 100 000 euros. Avant de comparer avec les Turcs : à quoi va servir cette ligne ?",
            "reaction:rival-price-asked",
        ),
        (
            "emballages",
            "Je viens de monter les pénalités pour vous. Vous le voyez, ou il faut que je vous fasse un dessin ?",
            "reaction:penalties-why",
        ),
    ],
)
def test_words_around_a_question_do_not_answer_for_it(name, reply, unwanted):
    assert unwanted not in sources(name, "Bonjour.", reply)


def test_two_questions_are_both_answered_where_she_has_an_answer_to_each():
    said = sources(
        "machines-maroc",
        "Bonjour Madame Bennis.",
        "Qui va s'occuper de la ligne dans l'usine ? Et Karim, votre frère, que pense-t-il de tout cela ?",
    )
    assert {"reaction:crew-asked", "reaction:brother-asked"} <= set(said)


def test_the_question_that_the_first_reaction_does_not_answer_is_answered_too():
    said = sources(
        "impaye",
        "Bonjour Monsieur Lemoine.",
        "L'argent arrive quand, et pourquoi pas avant ?",
        "La mi-août, pourquoi la mi-août ? Vous partez en vacances cet été ?",
    )
    assert "reaction:holiday-asked" in said
    assert {"reaction:when-money", "reaction:why-august"} & set(said)


def test_what_is_plainly_told_beside_a_question_is_heard_too():
    said = sources(
        "emballages",
        "Bonjour Madame Vasseur.",
        "Notre double cannelure tient 415 kg, le procès-verbal est là. Qui décide chez vous ?",
    )
    assert said[0] in ("scene:carton", "reaction:carton-proved", "reaction:proof-given")
    assert said[1] == "reaction:who-decides"


def test_what_is_plainly_told_beside_an_offer_is_heard_although_it_asks_for_a_yes():
    said = sources(
        "emballages",
        "Bonjour Madame Vasseur.",
        "Nos camions arrivent à l'heure dans 98,2 % des cas, à une heure de route. Donc 0,49, livré en 3 semaines. C'est bon ?",
    )
    assert said[0].startswith(("reaction:", "claim:"))
    assert any(source.startswith("bargain:") for source in said[1:])


def test_an_ordinary_question_after_an_apology_is_answered_too():
    said = sources(
        "impaye",
        "Bonjour.",
        "Vous vous foutez de moi ou quoi ?",
        "Excusez-moi. Je me suis emporté, ce n'est pas contre vous. Reprenons : qu'est-ce que vous pouvez faire, vraiment ?",
    )
    assert said[0] in ("reaction:apology", "reaction:not-accusing-said")
    assert any(source.startswith("bargain:") for source in said[1:])


def test_a_question_beside_a_challenge_is_answered_too():
    said = sources(
        "impaye",
        "Bonjour.",
        "Et vos fenêtres de Mortagne, un avoir a été fait.",
        "Quand est-ce que vous payez ?",
        "Vos pénalités sont dues sans rappel, c'est l'article L441-10. Et puis c'est qui, ce client qui ne vous paie pas ?",
    )
    assert any(source.startswith(("interest:public-payment", "reaction:who-client")) for source in said)


def test_what_is_said_before_a_question_does_not_answer_for_it():
    said = sources(
        "emballages",
        "Bonjour.",
        "Et le volume de 400 000, c'est le vôtre. Êtes-vous en mesure de nous envoyer des prévisions mensuelles ?",
    )
    assert set(said) & {"reaction:early-forecast", "reaction:forecasts-asked"}
    assert "reaction:volume-asked" not in said


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("emballages", "Qu'en pensez-vous ?"),
        ("impaye", "Qu'en pensez-vous ?"),
        ("usa-framework", "What do you think?"),
    ],
)
def test_a_question_about_what_stands_on_the_table_catches_no_reaction(name, reply):
    said = sources(name, "Bonjour." if name != "usa-framework" else "Good morning.", reply)
    assert not any(source.startswith("reaction:") for source in said)
