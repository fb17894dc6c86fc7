"""The machines for Casablanca: complete, its figures those of the golden vector, and ordinary questions answered."""

from pathlib import Path

import pytest

from tests.scenarios.full import full, show, talk
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.scenario.scenario import Scenario

FILE = Path(__file__).parents[2] / "scenarios" / "machines-maroc.yaml"
ALL_KINDS = {"sincere", "pretext"}

# Weights and values as shared/reference/negotiation.md §5 has them: (student, Mme Bennis).
GOLDEN = {
    "prix": ((30, 22), (0, 25, 50, 75, 100), (100, 75, 50, 25, 0)),
    "paiement": ((28, 12), (95, 100, 60, 0), (35, 0, 55, 100)),
    "incoterm": ((10, 22), (100, 90, 80, 40, 0), (0, 25, 85, 100, 90)),
    "delai": ((8, 24), (100, 80, 50, 0), (0, 35, 75, 100)),
    "penalites": ((12, 12), (100, 80, 40, 0), (0, 55, 90, 100)),
    "droit": ((12, 8), (100, 85, 0), (0, 60, 100)),
}

GREETING = "Bonjour madame Bennis, merci de votre accueil."
QUESTIONS = {
    "Comment va la famille ?": "family-asked",
    "Vous êtes de Casablanca vous-même ?": "native-asked",
    "Vous habitez loin d'ici ?": "home-asked",
    "Ce thé, c'est à la menthe ?": "tea-asked",
    "vous travaillez depuis longtemps chez conserves anfa ?": "tenure-asked",
    "Parlez-moi de votre maison : que fabriquez-vous ?": "firm-asked",
    "Combien de personnes travaillent chez vous ?": "headcount-asked",
    "Qui décide chez vous ?": "decider-asked",
    "C'est vous qui signez, ou votre direction générale ?": "decider-asked",
    "Quand allez-vous décider ?": "decision-when",
    "Quel est votre budget ?": "budget-asked",
    "Quel est votre besoin ?": "needs-asked",
    "Quels sont vos besoins ?": "needs-asked",
    "Qu'est-ce qui vous inquiète le plus ?": "worry-asked",
    "Qu'est-ce que vous mettez dans les sachets ?": "bags-asked",
    "Combien de sachets par jour devez-vous faire ?": "quantity-asked",
    "Quelles machines avez-vous aujourd'hui ?": "current-asked",
    "Qui s'occupera de la machine chez vous ?": "crew-asked",
    "Que vous proposent les Turcs ?": "rival-asked",
    "Quel est le prix des Turcs ?": "rival-price-asked",
    "Les Turcs livrent en combien de temps ?": "rival-delay-asked",
    "Qui répare la machine turque ?": "rival-service-asked",
    "Est-ce que vous avez déjà choisi ou vous comparez encore ?": "comparing-asked",
    "Quelle garantie attendez-vous ?": "warranty-asked",
    "Faudra-t-il former vos opérateurs ?": "training-asked",
    "Et pour les pièces de rechange ?": "parts-asked",
    "Connaissez-vous notre client d'Agadir ?": "references-asked",
    "Qui s'occupe de la douane ?": "customs-asked",
    "Qui décharge la machine à l'arrivée ?": "unloading-asked",
    "Pourquoi DAP plutôt que CIP ?": "incoterm-why",
    "Pourquoi des pénalités sans plafond ?": "penalty-why",
    "Pourquoi le droit marocain ?": "law-why",
    "Qu'est-ce qui vous gêne dans un acompte ?": "deposit-why",
    "Pourquoi 92 000 ?": "price-why",
    "92 000, c'est leur prix ou ce que vous m'offrez, à moi ?": "whose-figure",
    "Le Maroc a-t-il ratifié la Convention de Vienne ?": "vienna-asked",
    "Un arbitrage à Genève, ça vous gêne ?": "geneva-asked",
    "Vous connaissez la CCI ?": "icc-known",
    "Quelle est la suite ?": "next-asked",
    "Qui sont vos principaux clients ?": "clients-asked",
    "Pourquoi achetez-vous une nouvelle ligne maintenant ?": "why-line-asked",
    "Youssef, c'est qui chez vous ?": "youssef-asked",
    "Puis-je rencontrer votre frère avant de signer ?": "meet-karim",
    "Combien de sachets par minute vous faut-il ?": "speed-asked",
    "Vous avez déjà eu une longue panne ?": "breakdown-past",
    "Les Turcs ont-ils des clients au Maroc ?": "rival-figures",
    "Votre usine est-elle loin du port ?": "port-distance",
    "Qu'appelez-vous remise documentaire ?": "dp-what",
    "Pourquoi voulez-vous payer à 60 jours ?": "sixty-why",
    "À partir de quand courent les pénalités de retard ?": "penalty-base",
    "Et si le port est en grève ?": "force-majeure",
    "Qui rédige le contrat, vous ou nous ?": "who-drafts",
    "Que se passe-t-il si la machine ne tient pas sa cadence ?": "underperforms",
    "Il y a des coupures de courant chez vous ?": "power-cuts",
}


def scenario() -> Scenario:
    return full("machines-maroc")


def played(*replies: str, seed: int = 1) -> tuple[State, list[Turn]]:
    return talk(scenario(), replies, seed)


def test_machines_maroc_keeps_the_figures_of_the_golden_vector() -> None:
    found = {
        name: ((issue.you.weight, issue.them.weight), tuple(issue.you.values), tuple(issue.them.values))
        for name, issue in scenario().issues.items()
    }
    assert found == GOLDEN


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_ordinary_question_to_mme_bennis_has_an_answer_of_its_own(question: str) -> None:
    _, turns = played(GREETING, question)
    assert turns[-1].reaction == QUESTIONS[question]
    assert turns[-1].lines[0].source.split(":")[0] in ("reaction", "interest")


def test_mme_bennis_tells_her_date_step_by_step() -> None:
    state, turns = played(
        GREETING,
        "Votre date ?",
        "Laquelle, si je puis me permettre, et à quoi correspond-elle ?",
        "Donc tout se joue sur l'ouverture des trois magasins, et c'est votre parole qui est engagée.",
    )
    assert dict(state.interests)["client-date"] == 3
    assert [turn.lines[0].source for turn in turns[2:]] == [f"interest:client-date:{n}" for n in (1, 2, 3)]


def test_mme_bennis_weighs_a_documentary_credit_once_asked_about_her_bank() -> None:
    offer = "Je vous propose un crédit documentaire à vue."
    _, turns = played(GREETING, offer)
    assert turns[-1].shut == ("paiement",)
    _, turns = played(GREETING, "Comment travaillez-vous avec votre banque ?", offer)
    assert turns[-1].shut == ()


@pytest.mark.parametrize(
    ("title", "fact", "reaction"),
    [
        ("Procès-verbal de réception", "output", "shown-machine"),
        ("Contrat de service Maghreb", "local-service", "shown-service"),
        ("Cotation du transitaire", "freight", "shown-voyage"),
        ("Planning d’atelier", "lead", "shown-calendar"),
        ("Cotation de la banque", "credoc", "shown-credit"),
    ],
)
def test_what_is_shown_to_mme_bennis_moves_her(title: str, fact: str, reaction: str) -> None:
    state, after, turn = show(scenario(), title, fact, "Tenez.")
    assert turn.reaction == reaction
    assert after.trust > state.trust


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_mme_bennis_never_says_the_same_sentence_twice(seed: int) -> None:
    _, turns = played(GREETING, *QUESTIONS, seed=seed)
    said = [line.text for turn in turns for line in turn.lines]
    assert len(said) == len(set(said))
