"""One thing for another, told as what each does in turn, is not taken by halves."""

import pytest

from tests.negotiation.talking import answer, talk
from tests.negotiation.test_misreadings import CARTONS, taken


@pytest.mark.parametrize(
    "reply",
    [
        "Vous me donnez 30 % aujourd'hui, je débloque vos châssis dès la signature.",
        "Je viens chercher 25 200 euros. Vous me les donnez aujourd'hui, je débloque vos châssis lundi.",
    ],
)
def test_what_is_done_for_what_she_gives_is_not_pocketed(reply):
    offers, _ = taken("impaye", reply)
    assert offers.conditional or offers.hanging
    state, _ = talk("impaye", ["Bonjour, monsieur Lemoine.", reply])
    assert "reprise" not in {position.issue for position in state.settled}


def test_hers_taken_and_a_figure_offered_is_no_recap():
    replies = [
        "Bonjour.",
        "Je vous propose 0,48 €.",
        "Vous voulez quel volume ?",
        "Vous avez dit 400 000. Je prends. Prix 0,46.",
    ]
    _, turns = talk(CARTONS, replies)
    assert "bargain:her_offers" not in [line.source for line in turns[-1].lines]


def test_a_number_between_two_steps_is_bargained_over():
    said = answer("saas-visio", "Bonjour.", "Je propose 45 euros par compte.", "30 mois")
    assert "deux ans" in said


def test_a_courtesy_before_another_question_takes_nothing():
    question = (
        "Et sur les données, qu'avez-vous exactement comme contrôle en juin, et qu'est-ce qu'il leur faut ?"
    )
    replies = [
        "Bonjour Madame Ferrand.",
        "Je propose 45 euros par compte.",
        "Et 42 euros ?",
        "Je descends à 41.",
    ]
    before, _ = talk("saas-visio", replies)
    state, _ = talk("saas-visio", [*replies, f"Très bien. {question}"])
    assert state.settled == before.settled


def test_a_figure_under_a_condition_without_a_value_is_not_agreed():
    for name, reply, point in (
        ("usa-framework", "Fine. I'll take your three times if your lawyers accept a review.", "cap"),
        (
            "usa-framework",
            "Okay for the five million, I will ask my insurer. I would like something in return.",
            "insurance",
        ),
    ):
        offers, _ = taken(name, reply)
        assert point in offers.hanging
        assert point in {position.issue for position in (*offers.own, *offers.accepted)}


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            "impaye",
            "C'est simple : je viens chercher 25 200 euros, soit 30 %, et un calendrier.",
            {"acompte": "a30"},
        ),
        ("impaye", "30 % aujourd'hui et le solde en 4 mensualités", {"acompte": "a30", "echeances": "e4"}),
        (
            "machines-maroc",
            "Mon directeur m'autorise 96 000, pas moins, et à condition d'un crédit documentaire. Vous pouvez l'accepter ?",
            {"prix": "p96", "paiement": "credoc-vue"},
        ),
        (
            "agent-commercial",
            "Allons droit au but : 8 %, quatre départements, cinq clients réservés, et le préavis du code. C'est mon offre, "
            "qu'est-ce qui vous gêne là-dedans ?",
            {"secteur": "d4", "reserves": "cinq", "duree": "legal"},
        ),
        ("saas-visio", "prix 42. dispo 99,9. ok ou pas", {"prix": "42"}),
        (
            CARTONS,
            "Voilà ce que je peux construire : 2 semaines de délai, 15 000 caisses à Pontivy, 60 jours, sortie à douze mois sur un "
            "contrat de 24. En face, 0,47 € et 400 000 caisses. Où est-ce que ça accroche ?",
            {"delay": "w2", "stock": "s15", "payment": "d60", "price": "0.47", "volume": "v400"},
        ),
    ],
)
def test_no_part_of_an_offer_is_lost(name, reply, expected):
    offers, _ = taken(name, reply)
    found = {p.issue: {p.option, str(p.number)} for p in offers.own}
    for point, value in expected.items():
        assert value in found.get(point, set())


def test_what_she_has_told_summed_up_is_no_offer():
    reply = "Je récapitule ce que j'ai compris : la date avant tout, une réserve, et pas plus de 400 000. J'oublie quelque chose ?"
    assert not taken(CARTONS, reply)[0].commits


def test_a_figure_in_words_that_is_granted_is_not_lost():
    offers, _ = taken(
        "agent-commercial",
        "ok pour six départements mais 8 %",
        "Je demande six départements.",
        theirs={"secteur": "d6"},
    )
    assert {p.issue for p in (*offers.accepted, *offers.own)} == {"secteur", "commission"}
    assert offers.conditional
