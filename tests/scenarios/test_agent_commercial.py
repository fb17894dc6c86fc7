"""The commercial agent: complete, lawful, with a deal that listening opens, and ordinary questions answered."""

import re
from pathlib import Path

import pytest

from tests.scenarios.full import full, middles_of_everything, rubric_of, show, talk
from trainer.assessment.rubric import Rubric
from trainer.authoring.scenario_tests import play
from trainer.law.entries import law_entry, law_ids
from trainer.negotiation.deals.deal import analyse
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.scenario.scenario import Scenario

ROOT = Path(__file__).parents[2]
SCENARIO = ROOT / "scenarios" / "agent-commercial.yaml"
RUBRIC = ROOT / "rubrics" / "bloc3-negociation.yaml"

GREETING = "Bonjour monsieur Kermarrec, merci de me recevoir."
QUESTIONS = {
    "Vous êtes agent depuis combien d'années ?": "tenure-asked",
    "Pourquoi avoir acheté une école ?": "school-why",
    "Vous avez des enfants ?": "family-asked",
    "Vous faites de la voile ?": "sea-asked",
    "Vous parlez breton ?": "breton-asked",
    "Quel âge avez-vous ?": "age-asked",
    "Quels sont vos autres mandants ?": "cards-asked",
    "Vos autres cartes vous donnent combien de commission ?": "cards-rates",
    "Vous visitez combien de magasins ?": "shops-asked",
    "Avez-vous beaucoup de crêperies ?": "creperies-asked",
    "Vous travaillez avec la grande distribution ?": "chains-asked",
    "Vous connaissiez notre ancien agent ?": "previous-agent",
    "Combien pensez-vous vendre la première année ?": "sales-asked",
    "Que pensez-vous de notre objectif de 300 000 euros ?": "objective-asked",
    "Qu'avez-vous pensé de nos confitures ?": "likes-jam",
    "Que demandent vos clients côté livraison ?": "service-asked",
    "Combien gagnez-vous ?": "income-asked",
    "Qui paie l'essence ?": "costs-asked",
    "Vous êtes indépendant ou salarié ?": "status-asked",
    "Qu'est-ce qui est important pour vous ?": "needs-asked",
    "Qu'est-ce qui vous gêne dans notre projet ?": "worry-asked",
    "Que faudrait-il pour vous convaincre ?": "what-would-do",
    "Pourquoi douze pour cent ?": "commission-why",
    "Pourquoi l'exclusivité est-elle importante ?": "exclusivity-why",
    "Vous faites combien de kilomètres par semaine ?": "roads-first",
    "Pourquoi tenez-vous au préavis ?": "past-first",
    "Vous pensez à la retraite ?": "retirement-first",
    "Que représentent Plouguerneau et Guével ?": "accounts-first",
    "C'est quoi le droit de suite pour vous ?": "suite-what",
    "Que dit la loi ?": "law-asked",
    "Quand pouvez-vous commencer ?": "start-asked",
    "Vous décidez seul ?": "decider-asked",
    "Notre site internet vous dérange ?": "web-asked",
    "Quels sont les points rouges ?": "marks-asked",
    "Vous tenez un fichier clients ?": "database-asked",
    "Parlez-moi de vous": "tell-yourself",
    "Comment allez-vous ?": "how-are-you",
    "Qui était votre tout premier acheteur ?": "first-client-asked",
    "Vous faites quoi l'hiver, quand les crêperies ferment ?": "winter-clients",
    "Quels sont les deux autres départements, en plus des quatre bretons ?": "sector-six-asked",
    "Que contiennent ces cartons ?": "boxes-asked",
    "Vous pourriez prendre un stagiaire une semaine ?": "intern-asked",
    "Qui garde le fichier si l'on se quitte ?": "file-owner",
    "Un seul commercial pour 412 clients, vous tenez le rythme ?": "capacity-asked",
    "Qu'est-ce que vous n'accepteriez en aucun cas ?": "dealbreaker-asked",
    "Une prime en fin d'année vous intéresserait ?": "bonus-asked",
    "Et si vous étiez malade plusieurs mois ?": "illness-asked",
    "Vos clients règlent à combien de jours ?": "payment-terms-asked",
    "Je peux vous accompagner en tournée jeudi ?": "ride-along",
}


def scenario() -> Scenario:
    return full("agent-commercial")


def rubric() -> Rubric:
    return rubric_of(scenario().rubric)


def played(*replies: str, seed: int = 1) -> tuple[State, list[Turn]]:
    return talk(scenario(), replies, seed)


def test_the_brief_does_not_give_away_what_the_agent_hides() -> None:
    case = scenario()
    brief = " ".join(case.brief)
    hidden = [case.counterpart.batna.text, *(interest.label for interest in case.interests.values())]
    assert [text for text in hidden if text and text in brief] == []
    assert re.search("Nolwenn|retraite|courriel|biscuit|dos |Béarn", brief) is None


def test_the_better_agency_negotiation_has_the_better_figure() -> None:
    totals = [
        play(scenario(), rubric(), scenario().tests[name].replies)[0].assessment().total or 0.0
        for name in ("expert", "average", "weak", "rude")
    ]
    expert, average, weak, rude = totals
    assert expert >= average + 1.5
    assert average >= weak + 1.5
    assert average >= rude + 1.5


def test_the_best_agency_deal_is_far_better_than_the_middle_of_everything() -> None:
    case = scenario()
    space = analyse(case)
    assert space.joint_max is not None
    assert space.joint_max.you + space.joint_max.them >= 14_000
    for together, beaten_by in middles_of_everything(case):
        assert together <= 12_400
        assert beaten_by >= 50


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_ordinary_question_to_the_agent_has_an_answer_of_its_own(question: str) -> None:
    _, turns = played(GREETING, question)
    assert turns[-1].reaction == QUESTIONS[question]
    assert turns[-1].lines[0].source.split(":")[0] in ("reaction", "interest")


def test_the_agent_tells_of_his_two_accounts_step_by_step() -> None:
    state, turns = played(
        GREETING,
        "Pourquoi la liste des clients réservés vous gêne-t-elle ?",
        "Lesquels ?",
        "Donc ce sont Plouguerneau et Guével qui comptent, pas les enseignes.",
    )
    assert dict(state.interests)["old-accounts"] == 3
    assert [turns[n].lines[0].source for n in (2, 3)] == [
        "interest:old-accounts:1",
        "interest:old-accounts:2",
    ]


@pytest.mark.parametrize(
    ("question", "offer", "issue"),
    [
        (
            "Que représentent Plouguerneau et Guével ?",
            "Je vous propose de réserver seulement les trois enseignes.",
            "reserves",
        ),
        (
            "Comment voyez-vous l'avenir de votre carte ?",
            "Je vous propose le droit de présenter un successeur.",
            "fin",
        ),
    ],
)
def test_what_serves_the_agent_best_opens_once_he_was_asked(question: str, offer: str, issue: str) -> None:
    _, turns = played(GREETING, offer)
    assert turns[-1].shut == (issue,)
    _, turns = played(GREETING, question, offer)
    assert turns[-1].shut == ()


@pytest.mark.parametrize(
    ("offer", "article"),
    [
        ("Je vous propose un préavis d'un mois.", "L134-11"),
        ("Je vous propose un contrat sans indemnité.", "L134-16"),
    ],
)
def test_the_agent_names_the_article_that_forbids_a_clause(offer: str, article: str) -> None:
    _, turns = played(GREETING, offer)
    assert article in turns[-1].text


@pytest.mark.parametrize(
    ("title", "fact", "reaction"),
    [
        ("Fiche technique", "fruit", "shown-product"),
        ("Statistiques de vente", "sales-2025", "shown-sales"),
        ("Engagement de service", "delivery", "shown-service"),
        ("Contrats d’agence en cours", "rate", "shown-rate"),
        ("Article du code", "notice-law", "shown-law"),
    ],
)
def test_what_is_shown_to_the_agent_moves_him(title: str, fact: str, reaction: str) -> None:
    state, after, turn = show(scenario(), title, fact, "Tenez.")
    assert turn.reaction == reaction
    assert after.trust > state.trust


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_agent_says_no_sentence_twice_and_shows_no_placeholder(seed: int) -> None:
    talks = [list(test.replies) for test in scenario().tests.values()]
    for replies in ([*(GREETING, *QUESTIONS)], *talks):
        practice, _ = play(scenario(), rubric(), tuple(replies), seed)
        said = [line.text for line in practice.lines if line.speaker == "counterpart"]
        assert [line for line in said if re.search(r"\{\w+\}", line)] == []
        assert len(said) == len(set(said))


def test_every_rule_of_law_told_of_agency_has_a_dated_entry_in_force_that_day() -> None:
    case = scenario()
    entries = [law_entry(id) for id in law_ids()]
    cited = [fact for fact in case.facts.values() if "article" in fact.source and " du code" in fact.source]
    assert len(cited) >= 6
    for fact in cited:
        found = [entry for entry in entries if entry.article in fact.source]
        assert found, fact.source
        assert all(entry.in_force(case.as_of) for entry in found), fact.source
