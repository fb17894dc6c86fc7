"""What she wants is asked of the point that the sentence before is about, or that the question names."""

import pytest

from tests.negotiation.talking import sources


@pytest.mark.parametrize(
    ("scenario", "reply", "line"),
    [
        (
            "impaye",
            "Pour le tarif, la fidélité, c'est terminé. Vous voulez quoi, vous ?",
            "reaction:tariff-wish",
        ),
        ("impaye", "Le tarif, parlons-en. Qu'est-ce qu'il vous faudrait ?", "reaction:tariff-wish"),
        ("impaye", "Reste l'échéancier. Vous proposez quoi ?", "bargain:her_position"),
        ("emballages", "Le prix, on n'en a pas parlé. Vous attendez quoi de nous ?", "bargain:her_position"),
        ("emballages", "bon, le volume. vs voulez koi ?", "reaction:volume-asked"),
        ("saas-visio", "Reste le prix. Que voudriez-vous ?", "reaction:and-price"),
        ("agent-commercial", "Reste le secteur. Qu'est-ce que vous voulez ?", "bargain:her_position"),
        ("machines-maroc", "Et le délai. Qu'est-ce qui vous arrangerait ?", "reaction:delay-wish"),
        ("usa-framework", "The law is still open. What do you want?", "reaction:law-wish"),
        ("usa-framework", "Now the cap. What would you need?", "reaction:cap-fair"),
        ("first-steps", "The notice, then. What would you want?", "reaction:notice-wish"),
    ],
)
def test_what_she_wants_is_told_of_the_point_just_named(scenario: str, reply: str, line: str) -> None:
    found = [
        one for one in sources(scenario, "Bonjour.", reply) if not one.startswith(("interest:", "scene:"))
    ]
    assert found == [line]


@pytest.mark.parametrize(
    "reply",
    [
        "Quel plafond vous paraîtrait juste ?",
        "Reste le plafond de responsabilité. Quel plafond vous paraîtrait juste ?",
        "Le plafond, c'est le dernier point. Quel plafond vous conviendrait ?",
    ],
)
def test_who_asks_which_value_she_would_find_fair_wants_no_definition(reply: str) -> None:
    assert "reaction:and-cap" in sources("saas-visio", "Bonjour.", reply)


@pytest.mark.parametrize(
    ("scenario", "reply", "line"),
    [
        ("impaye", "Vous voulez quoi, vous ?", "reaction:needs-asked"),
        ("impaye", "La mairie vous paie en août. De quoi avez-vous besoin ?", "reaction:needs-asked"),
        ("impaye", "Douze ans qu'on travaille ensemble. Qu'attendez-vous de nous ?", "reaction:needs-asked"),
        ("saas-visio", "C'est quoi un plafond de responsabilité pour vous ?", "reaction:cap-meaning"),
        ("saas-visio", "Le plafond. Il couvre quels dommages ?", "reaction:cap-meaning"),
        ("usa-framework", "What do you want?", "reaction:what-more"),
    ],
)
def test_a_question_of_no_point_or_of_something_else_is_answered_as_before(
    scenario: str, reply: str, line: str
) -> None:
    assert line in sources(scenario, "Bonjour.", reply)
