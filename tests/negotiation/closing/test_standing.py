"""Asked in any words what is agreed, she says what is written and what is left, in her voice."""

import re
from dataclasses import replace

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import case, positions
from trainer.language.read import read
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.closing.standing import recap_after_yes
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.playing import Playing
from trainer.negotiation.step import open_talk, step

COFFEE_FR = ("bonjour madame", "Je vous propose 130 € par mois.", "D'accord pour 110 €.")
SENSORS = (
    "Good morning. We propose 98 dollars a sensor, and a cap at two times fees.",
    "I can accept a cap at three times fees.",
)
MACHINE = (
    "bonjour monsieur, le prix est de 98000, livré en 10 semaines",
    "et pour le paiement 30 jours",
    "bon ok pour 10 semaines alors",
)


def _said(name: str, *replies: str) -> tuple[str, list[str]]:
    turn = talk(name, replies)[1][-1]
    return re.sub(r"[\u00a0\u202f]", " ", turn.text), [line.source for line in turn.lines]


@pytest.mark.parametrize(
    "asked",
    [
        "tu relis ce quon a deja daccord stp",
        "jte demandai de relire ce quon a deja conclu. delai prix paiement",
        "qu'est-ce qui est conclu pour l'instant",
        "Pouvez-vous relire ce que nous avons déjà convenu ?",
        "Pouvez-vous me relire les lignes déjà cochées ?",
        "Vous pouvez me redire tout ce qui est déjà acté ?",
        "C'est quoi ce qu'on a réglé jusqu'ici ?",
        "Qu'avons-nous déjà validé ?",
        "Qu'est-ce qu'on a bouclé ?",
        "rappelez moi ou on en est svp",
        "Faites-moi un petit résumé de ce qui est acquis et de ce qui reste.",
        "j'aimerais qu'on fasse le point avant d'aller plus loin",
        "Avant de continuer, pouvez-vous résumer nos accords ?",
        "vous avez noté quoi pour l'instant ?",
        "Lisez-moi vos notes.",
        "sur quoi on est d'accord au juste",
        "Quels sont les points acquis ?",
        "Quelle est la liste des points réglés ?",
        "Combien de points nous reste-t-il à régler ?",
        "Redites-moi ce que nous avons décidé, s'il vous plaît.",
        "Je voudrais entendre ce qui est convenu.",
        "relisez moi ce quon a dit svp",
        "qu'est ce qu'on a d'arrêté",
        "on en est où là franchement, j'ai un peu perdu le fil avec toutes vos histoires",
        "La machine, j'ai bien compris, c'est le moment critique pour votre saison. Récapitulons : où en sommes-nous ?",
    ],
)
def test_a_reread_asked_for_in_french_is_given(asked: str) -> None:
    said, sources = _said("machines-maroc", *MACHINE, asked)
    assert sources[0] == "bargain:standing"
    assert "10 semaines" in said and "prix" in said


@pytest.mark.parametrize(
    "asked",
    [
        "what have we got so far",
        "read me back what's agreed",
        "So what's settled at this point?",
        "what did we settle already",
        "Remind me what we have nailed down.",
        "Before we go on, could you summarise our agreement so far?",
        "Let's take stock: what is done and what isn't?",
        "what do you have written down",
        "Could you walk me through the agreed points?",
        "which points are done",
        "Read me your notes.",
        "What have we ticked off?",
        "Can you list what's been agreed to?",
        "what are we agreed on?",
        "So, the state of play?",
        "How many points are still open?",
    ],
)
def test_a_reread_asked_for_in_english_is_given(asked: str) -> None:
    said, sources = _said("usa-framework", *SENSORS, asked)
    assert sources[0] == "bargain:standing"
    assert "three times" in said and "unit price" in said


def test_while_nothing_is_agreed_she_says_so() -> None:
    said, sources = _said(
        "saas-visio",
        "Bonjour, je propose trois ans et 40 euros par poste.",
        "Pouvez-vous me relire les lignes déjà cochées ?",
    )
    assert sources[0] == "bargain:standing_nothing"
    assert "durée" in said


def test_before_anything_is_said_of_terms_an_authors_own_answer_comes_first() -> None:
    _, sources = _said("impaye", "Faites-moi un résumé")
    assert sources[0] == "reaction:sum-up-asked"


@pytest.mark.parametrize(
    "asked", ["Qu'est-ce que vous avez déjà réglé sur la facture ?", "vous avez réglé quoi déjà ?"]
)
def test_what_the_other_side_has_paid_is_no_recap(asked: str) -> None:
    _, sources = _said("impaye", "Bonjour monsieur, 30 % aujourd'hui et le solde en 4 mensualités.", asked)
    assert "standing" not in sources[0]


def test_at_the_end_of_an_offer_it_is_told_after_the_answer() -> None:
    _, sources = _said(
        "saas-visio",
        "Bonjour, je propose trois ans et 40 euros par poste.",
        "Je vous propose 39 euros par compte, et la visite sur rendez-vous pour les données. Pouvez-vous relire toutes les lignes déjà cochées ?",
    )
    assert "standing" not in sources[0] and any("standing" in source for source in sources[1:])


def test_the_last_points_agreed_in_a_full_answer_are_read_out_all_the_same() -> None:
    scenario = case("premiers-pas")
    state, _ = open_talk(scenario, 1)
    agreed = tuple(at_option(issue, issue.options[1].id) for issue in scenario.issues.values())
    playing = Playing.begin(scenario, replace(state, settled=agreed), 1)
    for key in ("greeting_back", "thanks_back"):
        assert playing.speech.phrase(key)
    assert playing.speech.phrase("suits", source="bargain", terms="trois mois")
    recap_after_yes(playing, 3)
    said = [line.source for line in playing.speech.lines]
    assert said[-1] == "bargain:recap" and "bargain:suits" not in said


def _between(
    name: str, settled: dict[str, str], yours: dict[str, str], theirs: dict[str, str], *replies: str
):
    """The state and her turns after these replies, with some points agreed and the two apart on others."""
    scenario = case(name)
    state, _ = open_talk(scenario, 1)
    agreed = positions(name, settled)
    state = replace(
        state,
        turn=12,
        replies=12,
        trust=62,
        fired=tuple((f"moment:{moment}", 1) for moment in scenario.moments),
        yours=(*agreed, *positions(name, yours)),
        theirs=(*agreed, *positions(name, theirs)),
        settled=agreed,
    )
    turns = []
    for reply in replies:
        reading = read(reply, reading_context(scenario, state, (("counterpart", "…"),)))
        state, turn = step(scenario, state, reading, 1)
        turns.append([line.source for line in turn.lines])
    return state, turns


BOXES_AGREED = {"volume": "v400", "payment": "d45", "delay": "w2", "penalties": "c5", "stock": "s15"}
BOXES_APART = ({"price": "p46", "duration": "m24"}, {"price": "p42", "duration": "m12"})


@pytest.mark.parametrize(
    "asked",
    [
        "il reste quoi ?",
        "il manque quoi ?",
        "Qu'est-ce qu'il manque encore ?",
        "qu'est-ce qui manque ?",
        "on a quoi là",
    ],
)
def test_asked_what_is_missing_she_says_where_the_talk_stands(asked: str) -> None:
    _, turns = _between("emballages", BOXES_AGREED, *BOXES_APART, asked)
    assert turns[0][0] == "bargain:standing"


@pytest.mark.parametrize("asked", ["il vous manque quoi ?", "Il manque quoi pour que vous disiez oui ?"])
def test_asked_what_she_is_missing_she_says_what_she_wants(asked: str) -> None:
    _, turns = _between("emballages", BOXES_AGREED, *BOXES_APART, asked)
    assert "bargain:standing" not in turns[0]


def test_asked_again_what_is_left_she_names_that_alone() -> None:
    _, turns = _between(
        "emballages", BOXES_AGREED, *BOXES_APART, "Où en est-on ?", "Il reste quoi ?", "Faites-moi un résumé."
    )
    assert [turn[0] for turn in turns] == ["bargain:standing", "bargain:remaining", "bargain:standing"]


def test_where_both_say_the_same_of_much_the_answer_does_not_begin_with_nothing() -> None:
    both = {"volume": "v400", "delay": "w2", "stock": "s15"}
    _, turns = _between("emballages", {}, both, both, "Il reste quoi ?")
    assert turns[0][:2] == ["bargain:remaining", "bargain:standing_meeting"]


@pytest.mark.parametrize(
    ("reply", "taken"),
    [
        ("c'est bon pour moi sauf le prix", {"duration": "m12"}),
        ("Tout me va sauf la durée.", {"price": "p42"}),
        ("oui à tout sauf la durée", {"price": "p42"}),
    ],
)
def test_a_yes_to_all_but_one_open_point_takes_the_others(reply: str, taken: dict[str, str]) -> None:
    state, turns = _between("emballages", BOXES_AGREED, *BOXES_APART, reply)
    assert {p.issue: p.option for p in state.settled} == BOXES_AGREED | taken
    assert "bargain:remaining" in turns[0]


def test_a_point_left_out_of_the_yes_is_not_agreed_although_both_said_the_same_of_it() -> None:
    state, _ = _between(
        "emballages",
        BOXES_AGREED,
        {"price": "p44"},
        {"price": "p44", "duration": "m12"},
        "Oui pour tout sauf le prix.",
    )
    assert state.settled_on("price") is None
    assert state.settled_on("duration") is not None


@pytest.mark.parametrize("reply", ["d'accord pour tout sauf le paiement", "Tout me va sauf le paiement."])
def test_an_agreed_point_left_out_of_the_yes_is_asked_for_before_anything_is_read_out(reply: str) -> None:
    state, turns = _between("emballages", BOXES_AGREED, *BOXES_APART, reply, "60 jours")
    assert turns[0][-1] == "bargain:recap_point"
    assert turns[1][-1].startswith("bargain:recap")
    assert {p.issue: p.option for p in state.settled}["payment"] == "d60"
