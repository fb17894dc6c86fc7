"""A question that a reaction plainly answers gets that answer, without her position on the point or in its place."""

import pytest

from tests.negotiation.talking import sources

JUNE = "Bonjour, que s'est-il passé en juin ?"
THANKS = "Bonjour. Merci pour l'accueil."


@pytest.mark.parametrize(
    ("name", "first", "reply", "reaction"),
    [
        ("emballages", JUNE, "0,39 c'est livré ou départ ?", "rival-freight"),
        ("emballages", JUNE, "Pourquoi tenez-vous aux deux semaines ?", "delay-why"),
        (
            "machines-maroc",
            THANKS,
            "Est-ce que la Convention de Vienne vous pose un problème ?",
            "vienna-asked",
        ),
        ("impaye", "Bonjour.", "C'est quoi le tarif encadré pour vous ?", "tariff-ladder-asked"),
        ("impaye", "Bonjour.", "Vous vous porteriez caution ?", "house-no"),
    ],
)
def test_nothing_is_added_to_a_reaction_that_answers_the_question(name, first, reply, reaction):
    said = sources(name, first, reply)
    assert f"reaction:{reaction}" in said
    assert not any(source.startswith("bargain:") for source in said)


@pytest.mark.parametrize(
    ("name", "first", "reply", "reaction"),
    [
        ("emballages", JUNE, "On peut livrer le 8 septembre, ça vous va ?", "eighth-offered"),
        ("emballages", JUNE, "Je préfère ne pas parler du prix tout de suite, ça vous va ?", "price-later"),
        ("machines-maroc", THANKS, "Le prix est en euros, ça vous va ?", "dirham-asked"),
        ("machines-maroc", THANKS, "Et un arbitrage à Genève, vous en pensez quoi ?", "geneva-asked"),
        ("machines-maroc", THANKS, "Le droit suisse, vous connaissez ?", "swiss-why"),
        ("emballages", JUNE, "10 % de pénalités, c'est énorme, pourquoi autant ?", "penalties-why"),
        ("impaye", "Bonjour.", "Comment ça marche une cession de créance ?", "assignment-how"),
        ("saas-visio", "Bonjour.", "Vous souriez, c'est un oui ?", "smile-said"),
        (
            "saas-visio",
            "Bonjour.",
            "Double authentification, chiffrement, tests d'intrusion tous les ans, c'est bon pour vous ?",
            "security-enough",
        ),
    ],
)
def test_her_position_takes_no_answer_s_place(name, first, reply, reaction):
    said = sources(name, first, reply)
    assert f"reaction:{reaction}" in said
    assert not any(source.startswith("bargain:") for source in said)


@pytest.mark.parametrize(
    ("name", "first", "reply", "reaction"),
    [
        ("emballages", JUNE, "Vous préférez 12 ou 24 mois, et pourquoi ?", "duration-why"),
        ("machines-maroc", THANKS, "Vous préférez CIP ou DAP, et pourquoi ?", "incoterm-why"),
    ],
)
def test_which_and_why_get_her_position_and_her_reason(name, first, reply, reaction):
    assert sources(name, first, reply)[:2] == ["bargain:her_position", f"reaction:{reaction}"]


@pytest.mark.parametrize(
    "reply",
    [
        "Tell me about the bad sensor, if you don't mind.",
        "Tell me about the sixty percent thing, how far are you?",
    ],
)
def test_who_wants_to_be_told_of_something_asks_for_no_terms(reply):
    assert not any(source.startswith("bargain:") for source in sources("usa-framework", "Hello.", reply))


@pytest.mark.parametrize("reply", ["Vous pouvez résumer ?", "Pouvez-vous me confirmer les points d'accord ?"])
def test_a_summary_asked_of_her_is_where_the_talk_stands(reply):
    said = sources("emballages", JUNE, "Je vous propose 30 000 caisses en réserve.", reply)
    assert said[0] == "bargain:standing"


def test_what_only_confirms_his_own_summary_gets_one_answer():
    reply = "On résume : le poids c'est bon, le vent c'est bon, il reste l'argent. C'est ça ?"
    assert sources("premiers-pas", "Bonjour Maryse", reply) == ["reaction:heard"]


@pytest.mark.parametrize(
    ("reply", "reaction"),
    [
        ("Suppose a foreman leaves a door open and the fruit melts. Do we pay?", "own-fault"),
        (
            "Let's imagine the dollar loses 15% next year. What do you do with my price then?",
            "dollar-drop",
        ),
        ("I read that Larkfield opened two sites recently. Are more coming?", "turnover-asked"),
    ],
)
def test_what_is_told_first_says_what_the_question_after_it_is_about(reply, reaction):
    said = sources("usa-framework", "Hello.", reply)
    assert [source for source in said if source.startswith("reaction:")] == [f"reaction:{reaction}"]


def test_a_tail_goes_on_with_the_question_before_it():
    reply = "c'est quoi la différence entre simple et double cannelure pour vous ? ça change quoi ?"
    said = [source for source in sources("emballages", JUNE, reply) if not source.startswith("scene:")]
    assert said == ["reaction:flute-meant"]


def test_a_reaction_to_what_is_shown_wants_it_shown():
    replies = ("Bonjour.", "Vous voulez qu'on regarde ensemble le planning ?")
    assert "reaction:shown-calendar" not in sources("machines-maroc", *replies)


def test_a_unit_before_a_full_stop_ends_a_sentence():
    reply = "Vous livrez en 48h. vous avez combien de caisses devant vous ?"
    assert "reaction:stock-days-asked" in sources("emballages", "Bonjour.", reply)


@pytest.mark.parametrize(
    ("reply", "answer"),
    [
        ("Tell me about the price.", "bargain:her_position"),
        ("Tell me about your offer.", "bargain:her_offers"),
        ("How far are you from signing?", "bargain:ask_step"),
    ],
)
def test_who_wants_to_be_told_of_a_point_of_the_deal_gets_her_figures(reply, answer):
    assert sources("usa-framework", "Hello.", "I propose $98.", reply)[0] == answer
