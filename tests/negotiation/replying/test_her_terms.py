"""Whoever asks for her figures once figures are on the table gets them, point by point, and never her limit."""

import re

import pytest

from tests.negotiation.talking import answer, sources, talk
from tests.negotiation.test_misreadings import case
from trainer.negotiation.deals.position import Position
from trainer.negotiation.playing import Playing
from trainer.negotiation.replying.her_terms import would_go_back

SOLD = (
    "Bonjour.",
    "Je vous propose 0,48 € la caisse.",
    "Je peux faire 0,47 € si vous prenez 400 000 caisses.",
)
SENSORS = (
    "Good morning.",
    "I can offer $99 a sensor.",
    "I could do $98 with a cap at 2 times the yearly fees.",
)


def plain(text: str) -> str:
    return re.sub(r"[\u00a0\u202f]", " ", text)


@pytest.mark.parametrize(
    "asked",
    [
        "dites-moi ce que VOUS proposez, sur tout",
        "c'est quoi votre meilleure offre sur tous les points ?",
        "Donnez-moi vos chiffres point par point.",
        "faites-moi une contre-proposition complète",
    ],
)
def test_asked_for_all_of_it_she_names_every_open_point_with_its_figure(asked: str) -> None:
    said = plain(answer("emballages", *SOLD, asked))
    assert "0,44 €" in said
    for figure in ("400 000", "60 jours", "2 semaines", "10 %", "30 000", "12 mois"):
        assert figure in said


@pytest.mark.parametrize("asked", ["your best offer on all points?", "What do YOU propose, on everything?"])
def test_in_english_too(asked: str) -> None:
    said = answer("usa-framework", *SENSORS, asked)
    assert "$94" in said and "Delaware" in said and "$5 million" in said


@pytest.mark.parametrize(
    "asked",
    [
        "c'est quoi votre chiffre alors ?",
        "vous en êtes à combien, vous ?",
        "et vous, vous mettez quoi dans la balance ?",
        "À vous de proposer.",
        "je vous écoute, proposez.",
        "Quel est votre prix ?",
        "Allez-y, dites votre prix.",
        "votre proposition ?",
        "Vous proposez quoi vous ?",
    ],
)
def test_asked_for_her_figure_she_says_it(asked: str) -> None:
    assert "0,44 €" in plain(answer("emballages", *SOLD, asked))


@pytest.mark.parametrize(
    "asked",
    [
        "what's your number then?",
        "what price would you sign at?",
        "your turn. figures please",
        "what are you at?",
    ],
)
def test_her_number_is_said(asked: str) -> None:
    assert "$94" in answer("usa-framework", *SENSORS, asked)


@pytest.mark.parametrize(
    "asked",
    [
        "sur quoi sommes-nous encore loin ?",
        "qu'est-ce qui bloque ?",
        "où est-ce que ça coince ?",
        "on en est où ?",
    ],
)
def test_what_is_apart_is_told_with_both_figures(asked: str) -> None:
    said = plain(answer("emballages", *SOLD, asked))
    assert "0,47 €" in said and "0,44 €" in said


@pytest.mark.parametrize(
    "asked", ["where are you short?", "what's blocking?", "how far apart are we?", "where do we stand?"]
)
def test_the_gap_is_told_with_both_figures(asked: str) -> None:
    said = answer("usa-framework", *SENSORS, asked)
    assert "$98" in said and "$94" in said


def test_a_reason_asked_for_keeps_its_reason_and_gets_the_figure_too() -> None:
    said = plain(answer("emballages", *SOLD, "Et sur les pénalités, vous voulez quoi ?"))
    assert "10 %" in said


@pytest.mark.parametrize(
    "asked", ["qu'est-ce que vous me donnez si je prends 60 jours ?", "que me donnez-vous contre 60 jours ?"]
)
def test_what_she_would_give_for_something_is_a_trade(asked: str) -> None:
    _, turns = talk("emballages", [*SOLD, asked])
    assert "bargain:counter_conditional" in [line.source for line in turns[-1].lines]
    assert not turns[-1].offered and not turns[-1].settled


def test_what_is_only_asked_for_a_price_gives_nothing() -> None:
    _, turns = talk(
        "usa-framework", ["Good morning.", "ok so i propose 5 millions, but what do I gain if I do it?"]
    )
    assert not turns[-1].settled and not turns[-1].offered


def test_before_any_figure_is_out_what_she_wants_is_a_matter_of_needs() -> None:
    assert not any(
        line.startswith("bargain:") for line in sources("emballages", "Bonjour.", "Que voulez-vous ?")
    )


def test_asked_for_more_she_says_how_far_apart_the_two_are() -> None:
    said = plain(
        answer("machines-maroc", "Bonjour.", "Je vous propose 100 000 €.", "pouvez-vous faire mieux ?")
    )
    assert "vous dites 100 000" in said and "je dis 94 000" in said


def test_a_wish_read_out_after_she_has_moved_on_is_no_answer() -> None:
    state, _ = talk("usa-framework", ["Good morning."])
    playing = Playing.begin(case("usa-framework"), state, 1)
    playing.settled["cap"] = Position("cap", "c3")
    assert would_go_back(playing, {"cap": "uncapped"})
    assert not would_go_back(playing, {"mfn": "world"})


def test_an_offer_is_not_answered_with_the_opposite_wish() -> None:
    said = answer(
        "usa-framework",
        "Good morning.",
        "I propose delivery rule: DAP Chicago, duty increases shared equally.",
    )
    assert "DDP" not in said


@pytest.mark.parametrize(
    "asked",
    [
        "Rappelez-moi ce que vous demandez.",
        "Redites-moi vos chiffres.",
        "20 % c'est trop ?",
        "Vous refusez 20 % ?",
    ],
)
def test_what_she_has_said_is_said_again(asked: str) -> None:
    said = plain(
        answer(
            "impaye",
            "Bonjour Monsieur Lemoine",
            "On pourrait faire 20 % tout de suite et 6 mensualités ?",
            asked,
        )
    )
    assert "10 %" in said


@pytest.mark.parametrize(
    "asked",
    ["remind me what you asked for", "say your numbers again", "is $98 too much?", "You agreed to 98."],
)
def test_her_number_is_said_again(asked: str) -> None:
    assert "$9" in answer(
        "usa-framework", "Good morning Ms Carter.", "$98, DAP Chicago, cap at 2 times", asked
    )
