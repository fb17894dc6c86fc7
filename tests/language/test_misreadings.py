"""Sentences of free talks once misread, by class: each holds a rule, not the sentence itself."""

from decimal import Decimal

import pytest

from trainer.language.context import FactCue, IssueCue, Line, OptionCue, ReadingContext, Standing
from trainer.language.read import read
from trainer.terms.value import TermValue

PRICE = IssueCue("price", "Prix", ("prix",), "money", "EUR", low=92_000, high=100_000)
PENALTIES = IssueCue("penalties", "Pénalités de retard", ("pénalités",), "percent", low=0, high=10)
LAW = IssueCue("law", "Droit", ("arbitrage",), options=(OptionCue("icc", "arbitrage CCI à Genève"),))
WASTE = FactCue("waste", "0,8 % de rebut", TermValue("percent", number=Decimal("0.8")), ("rebut", "déchet"))


def reading(reply, language="fr", line="Je vous écoute.", pending="none", **more):
    return read(
        reply,
        ReadingContext(
            language,
            lines=(Line("counterpart", line),),
            issues=(PRICE, PENALTIES, LAW),
            standing=Standing(pending, theirs=("prix 92 000 €",), replies=6),
            **more,
        ),
    )


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("en", "Yes, that's a deal. Will it start next Tuesday?"),
        ("en", "Yes I agree. But please explain me: when do I begin?"),
        ("en", "Yes, that is it, perfect. When do you want the first coffee?"),
        ("en", "You don't know? It was you who asked if it was written. Fine. Yes, we're agreed."),
        ("en", "I agree. Yes. Deal."),
        ("fr", "Oui, cela me ressemble tout à fait. Est-ce que tout est réglé, alors ?"),
        ("fr", "Oui, c'est exact. Et vous, qu'en dites-vous ?"),
        ("fr", "Vous me l'aviez demandé par écrit. Bon. D'accord, marché conclu."),
    ],
)
def test_a_yes_is_clear_whatever_question_follows_or_sentence_stands_before(language, reply):
    assent = reading(reply, language, pending="recap").assent
    assert assent is not None
    assert assent.answer == "yes"
    assert assent.confidence >= 0.6


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("en", "Yes, price list 2026, page 1."),
        ("en", "Yes I agree. But the price is too high."),
        ("en", "Yes. But only at nineteen."),
        ("fr", "Que puis-je faire pour que nous soyons d'accord ?"),
        ("fr", "Ça vous va, d'accord ?"),
        ("fr", "Je ne vous suis plus."),
    ],
)
def test_a_yes_held_back_asked_for_or_given_to_something_else_is_not_clear(language, reply):
    assent = reading(reply, language, pending="recap").assent
    assert assent is None or assent.confidence < 0.6


@pytest.mark.parametrize(
    "reply",
    [
        "96 500 et c'est dans la poche. Pour le paiement, crédit documentaire à vue, ça roule ?",
        "La CCI, c'est la Chambre de commerce internationale. Vous ne connaissez pas ?",
        "99 000 et 5 % de pénalités, et vous avez vos huit semaines. Sinon je vends à Porto.",
        "Vous m'avez mal compris : 97 000, pas 92 000.",
        "Cent mille, je l'ai dit trois fois.",
    ],
)
def test_firmness_idioms_and_plain_questions_attack_nobody(reply):
    assert not reading(reply).has("hostility")


@pytest.mark.parametrize(
    ("language", "reply"),
    [
        ("fr", "Un export complet chaque année que vous relisez."),
        ("fr", "Vous gardez votre tarif fidélité."),
        ("fr", "Vous gardez vos 90 jours."),
        ("fr", "Un courriel, un vendredi… Vous auriez voulu le temps de prévenir vos clients."),
        ("en", "Why not just keep buying at the cash and carry?"),
    ],
)
def test_what_tells_of_him_or_wants_to_know_orders_and_mocks_nobody(language, reply):
    assert not read(reply, ReadingContext(language)).has("hostility")


def test_what_nobody_keeps_but_in_scorn_is_still_hostile():
    assert read("Vous gardez vos excuses.", ReadingContext("fr")).has("hostility")


@pytest.mark.parametrize(
    "reply",
    [
        "Vous vous fichez de moi avec votre machine de foire ? Allez donc voir ailleurs.",
        "Votre machine est ridicule et vous êtes des incapables, n'importe quoi.",
    ],
)
def test_an_attack_on_the_firm_is_still_hostile(reply):
    assert reading(reply).has("hostility")


def test_who_names_what_an_option_is_made_of_is_not_off_the_subject():
    assert not reading("La CCI, c'est la Chambre de commerce internationale.").has("off_topic")


def test_to_ask_for_yes_or_no_refuses_nothing():
    assert not reading("vous gardez quoi en tete ? c oui ou c non").has("refusal")


@pytest.mark.parametrize(
    "reply",
    ["Bonjour, merci de me recevoir. Quel est votre besoin ?", "C'est noté. Est-ce que tout est réglé ?"],
)
def test_a_question_after_a_greeting_or_a_note_is_a_question(reply):
    asked = [m.confidence for m in reading(reply).moves if m.move in ("closed_question", "open_question")]
    assert asked
    assert max(asked) >= 0.5


@pytest.mark.parametrize(
    "reply", ["Le rebut est à 0,8 % chez un client.", "Rebut 0,8 %.", "0,8 % de déchet, mesurés en usine."]
)
def test_a_percentage_of_what_a_fact_is_about_is_no_penalty(reply):
    assert [term.issue for term in reading(reply, facts=(WASTE,)).terms] == [None]


def test_a_percentage_of_penalties_is_one_beside_such_a_fact():
    terms = reading("Pénalités plafonnées à 5 %.", facts=(WASTE,)).terms
    assert [term.issue for term in terms] == ["penalties"]


def test_a_figure_on_the_table_is_never_a_false_fact():
    fact = FactCue(
        "cost",
        "coût de revient de 88 000 €",
        TermValue("money", number=Decimal(88_000), unit="EUR"),
        ("prix",),
    )
    standing = {"price": (TermValue("money", number=Decimal(92_000), unit="EUR"),)}
    told = reading("Le prix était de 92 000 € l'an dernier.", facts=(fact,), theirs=standing)
    assert all(found.verdict != "false" for found in told.facts)


def test_the_words_of_the_brief_are_never_false():
    brief = "Une coopérative vous attend : 300 caisses, payées à 30 jours, sur un an."
    fact = FactCue(
        "law", "60 jours au plus", TermValue("duration", number=Decimal(60), unit="day"), ("caisses",)
    )
    assert all(one.verdict != "false" for one in reading(brief, facts=(fact,), brief=(brief,)).facts)


@pytest.mark.parametrize(
    ("language", "reply", "ties"),
    [
        ("fr", "DAP, mais alors je préférerais 98 000.", True),
        ("fr", "Si vous prenez 24 mois, je descends.", True),
        ("fr", "Vous ne m'avez pas dit si les huit semaines vous allaient.", False),
        ("fr", "Je ne peux pas descendre si bas.", False),
        ("en", "It was you who asked if it was written.", False),
        ("en", "In that case I need twenty.", True),
        ("en", "Nineteen if you take two months.", True),
    ],
)
def test_only_words_that_set_a_condition_tie_one_thing_to_another(language, reply, ties):
    assert any(cue.cue == "exchange" for cue in reading(reply, language).cues) is ties
