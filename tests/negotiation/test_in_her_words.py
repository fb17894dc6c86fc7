"""Questions of any talk that were taken for others: a reason, a verdict, more of what she said, her own question said again."""

import pytest

from tests.negotiation.talking import sources

IMPAYE = ("Je vous propose 30 % tout de suite et le reste en trois mensualités.",)


@pytest.mark.parametrize(
    "asked",
    ["C’est honnête ?", "Est-ce que vous pouvez tenir ça ?", "Vous pouvez tenir ce rythme ?", "sa vous va ?"],
)
def test_asked_whether_an_offer_is_fair_or_can_be_borne_she_says_yes_or_no(asked):
    assert sources("impaye", *IMPAYE, asked)[0] == "bargain:asked_verdict_no"


def test_a_tag_on_what_is_told_beside_an_older_offer_is_no_verdict_on_that():
    told = "chez ns 99,93% dispo mesuré dpuis nov, 1 tech dastreinte répond en - de 10min mm la nuit. sa vous va ?"
    assert "bargain:asked_verdict_no" not in sources("saas-visio", "39 € par compte.", told)


@pytest.mark.parametrize(
    "asked", ["Vous le justifiez comment ?", "Vous le calculez comment ?", "Comment vous arrivez à ça ?"]
)
def test_asked_what_her_figure_rests_on_she_gives_a_reason(asked):
    offer = "Je vous propose 8 % de commission."
    assert sources("agent-commercial", offer, asked)[0] in ("because:commission", "phrase:why_position")


def test_her_own_question_said_again_is_not_his():
    said = (
        "8,5 %, comme les autres.",
        "Durée indéterminée avec préavis doublé, je vous la donne si vous descendez à 9 %.",
        "Pas de 9, pas de préavis.",
        "Combien de temps ? Deux mois la deuxième année. Mais dites-moi votre chiffre, le vrai, qu’on en finisse.",
    )
    found = sources("agent-commercial", *said)
    assert "reaction:minutes-asked" not in found and "phrase:asked_time" not in found


def test_a_price_told_for_the_first_time_has_had_no_answer_before():
    replies = (
        "Bonjour, c’est combien votre budget ?",
        "Heu, le tarif normal c’est 130 € par mois. Je sais que c’est plus que votre budget. Est-ce que ça vous va ?",
    )
    said = sources("premiers-pas", *replies)
    assert "phrase:said_before" not in said and "reaction:list-price-told" in said


def test_asked_since_when_she_has_it_she_does_not_look_at_the_clock():
    assert "phrase:asked_time" not in sources("first-steps", "Hello Nuala! Since how long you have it ?")


def test_of_two_points_named_she_says_which_weighs_more():
    found = sources(
        "machines-maroc", "100 000 €.", "Entre le prix et le délai, qu’est-ce qui compte le plus ?"
    )
    assert found[0].startswith(("reaction:", "bargain:matters_most"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("emballages", "On y est presque, non ?"),
        ("usa-framework", "Are we close?"),
        ("emballages", "D’accord, alors on fait comment ?"),
    ],
)
def test_asked_how_far_they_are_she_says_what_is_open(name, said):
    offer = "Mon prix, c’est 0,48 €." if name == "emballages" else "$98 a unit."
    assert sources(name, offer, said)[0] in (
        "bargain:standing_nothing",
        "bargain:remaining",
        "bargain:standing",
    )


def test_a_courtesy_before_a_question_is_not_the_question():
    said = "Puis-je vous demander, avant d’ouvrir le projet, depuis combien d’années vous exercez sous ce statut ?"
    assert "phrase:asked_may_i" not in sources("agent-commercial", said)
