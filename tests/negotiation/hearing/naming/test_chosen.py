"""The answer to her either/or ("est-ce plutôt A ou B ? De mon côté, C") takes what it names, and never hers unless it says so."""

import pytest

from tests.negotiation.talking import answer, sources, talk

LAW = ("machines-maroc", ("Arbitrage.",))
FORM = ("usa-framework", ("Hello.", "Delaware law, ICC arbitration in London."))
CAP = (
    "saas-visio",
    ("Bonjour.", "Je propose 45 euros, trois ans.", "que diriez-vous d'un plafond à 500 000 euros ?"),
)
PARTS = ("impaye", ("Bonjour.", "le solde en un seul versement le 31 août. c'est oui ou non ?"))


@pytest.mark.parametrize(
    ("asked", "reply", "issue", "option"),
    [
        (LAW, "Droit suisse.", "droit", "ch-icc"),
        (LAW, "Plutôt le droit suisse.", "droit", "ch-icc"),
        (LAW, "Droit français.", "droit", "fr-icc"),
        (LAW, "Le deuxième.", "droit", "ch-icc"),
        (LAW, "La première solution", "droit", "fr-icc"),
        (LAW, "je prends la seconde", "droit", "ch-icc"),
        (LAW, "Le suisse", "droit", "ch-icc"),
        (LAW, "Genève.", "droit", "ch-icc"),
        (LAW, "Droit suisse, arbitrage à Genève, on n'en parle plus", "droit", "ch-icc"),
        (LAW, "Droit suisse, arbitrage CCI à Genève, on a fini ?", "droit", "ch-icc"),
        (FORM, "English law then.", "law", "en"),
        (FORM, "The latter.", "law", "ny-icc"),
        (FORM, "The English one", "law", "en"),
        (FORM, "I'd rather go with New York", "law", "ny-icc"),
        (CAP, "le premier", "responsabilite", "demie"),
        (CAP, "la seconde option svp", "responsabilite", "deux-fois"),
        (PARTS, "3 mensualités", "echeances", "e3"),
        (PARTS, "la deuxième", "echeances", "e4"),
    ],
)
def test_what_it_names_is_the_students_word(asked, reply, issue, option):
    name, before = asked
    state, _ = talk(name, (*before, reply))
    his = state.settled_on(issue) or state.yours_on(issue)
    assert his is not None
    assert his.option == option


@pytest.mark.parametrize(
    ("asked", "reply", "option"),
    [
        (LAW, "le vôtre", "ma-court"),
        (LAW, "d'accord pour Casablanca", "ma-court"),
        (LAW, "OK pour le droit marocain", "ma-court"),
        (LAW, "Oui, je prends votre solution", "ma-court"),
        (FORM, "Yours is fine", "de-court"),
    ],
)
def test_hers_is_taken_where_it_is_named(asked, reply, option):
    name, before = asked
    state, _ = talk(name, (*before, reply))
    assert [position.option for position in state.settled] == [option]


@pytest.mark.parametrize(
    ("asked", "reply"),
    [(LAW, "ni l'un ni l'autre"), (LAW, "Aucun des deux."), (FORM, "neither of them, sorry"), (CAP, "aucun")],
)
def test_neither_of_them_is_heard(asked, reply):
    name, before = asked
    assert sources(name, *before, reply) == ["bargain:neither_taken"]


@pytest.mark.parametrize(("asked", "reply"), [(LAW, "Oui"), (LAW, "d'accord"), (FORM, "OK")])
def test_a_bare_yes_is_asked_which_it_is_to(asked, reply):
    name, before = asked
    assert sources(name, *before, reply) == ["bargain:which_of_these"]
    assert not talk(name, (*before, reply))[0].settled


@pytest.mark.parametrize(
    "reply",
    [
        "Pourquoi Genève ?",
        "Pas Genève",
        "98 000 euros",
        "Vous demandez le droit marocain, c'est trop loin pour nous",
        "C'est quoi la CCI ?",
    ],
)
def test_what_chooses_none_of_them_settles_nothing(reply):
    state, _ = talk("machines-maroc", ("Arbitrage.", reply))
    assert state.settled_on("droit") is None
    assert state.yours_on("droit") is None


def test_a_choice_may_follow_the_question_which():
    assert "suisse" in answer("machines-maroc", "Arbitrage.", "Oui", "Le deuxième")


@pytest.mark.parametrize(
    ("reply", "option"),
    [("three then", "c3"), ("the first one", "c3"), ("5 times", "c5"), ("the second", "c5")],
)
def test_a_figure_between_two_may_be_answered_in_as_few_words(reply, option):
    state, _ = talk("usa-framework", ("Hello.", "A cap of four times the fees.", reply))
    his = state.settled_on("cap") or state.yours_on("cap")
    assert his is not None
    assert his.option == option


@pytest.mark.parametrize(
    ("reply", "said"),
    [("Ni Paris ni Casablanca", "suisse"), ("le suisse, alors", "suisse")],
)
def test_the_only_one_that_is_left_is_meant(reply, said):
    assert said in answer("machines-maroc", "Arbitrage.", reply)


def test_her_own_words_said_again_choose_all_the_same():
    before = ("Bonjour.", "Une indemnité d'un an de commissions.")
    state, _ = talk("agent-commercial", (*before, "à évaluer le jour venu alors"))
    assert [position.option for position in state.settled] == ["loi"]
