"""The online software sold by video: complete, lawful, with a deal that listening opens, a line that drops, a third
person, and ordinary questions answered."""

import re

import pytest

from tests.scenarios.full import full, middles_of_everything, rubric_of, show, talk
from trainer.assessment.rubric import Rubric
from trainer.authoring.scenario_tests import play
from trainer.law.entries import law_entry, law_ids
from trainer.negotiation.deals.deal import analyse
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.scenario.scenario import Scenario

GREETING = "Bonjour madame Ferrand, merci de me recevoir."
QUESTIONS = {
    "Vous m'entendez bien ?": "hear-me",
    "Parlez-moi un peu de vous": "tell-yourself",
    "Quel est votre parcours ?": "nursing-asked",
    "Pourquoi tenez-vous tant aux procédures ?": "procedure-asked",
    "Combien d'informaticiens avez-vous ?": "team-asked",
    "Combien de lits avez-vous ?": "beds-asked",
    "Combien d'utilisateurs au total ?": "users-asked",
    "Qu'attendent vos infirmières du logiciel ?": "nurses-asked",
    "Comment faites-vous les plannings aujourd'hui ?": "planning-asked",
    "Qui calcule la paie ?": "payroll-asked",
    "Quelles interfaces vous faut-il ?": "interface-asked",
    "Vous voulez une application mobile ?": "phone-asked",
    "Quel logiciel utilisez-vous aujourd'hui ?": "current-asked",
    "Combien payez-vous votre logiciel actuel ?": "current-price-asked",
    "Quand voulez-vous démarrer ?": "start-asked",
    "Combien de personnes faut-il former ?": "training-asked",
    "Faut-il reprendre votre historique ?": "takeback-asked",
    "Qu'avez-vous pensé de la démo ?": "pilot-asked",
    "Le CSE a-t-il été consulté ?": "unions-asked",
    "Qui prend la décision finale ?": "decider-asked",
    "Comment choisissez-vous vos fournisseurs ?": "process-asked",
    "Quel est votre budget ?": "budget-asked",
    "Avez-vous une date limite ?": "deadline-asked",
    "Qui sont nos concurrents ?": "rival-name",
    "Pourquoi avoir contacté Ordane ?": "why-us-asked",
    "Quelles sont vos priorités ?": "needs-asked",
    "Qu'est-ce qui compte le plus pour vous ?": "counts-asked",
    "Qu'est-ce qui vous inquiète ?": "worry-asked",
    "Que faudrait-il pour que vous signiez ?": "what-would-do",
    "Avez-vous un audit prévu ?": "june-first",
    "Comment avez-vous quitté le précédent ?": "locked-first",
    "Que se passe-t-il en cas de panne, chez vous ?": "relay-first",
    "Pourquoi hésitez-vous sur la durée ?": "takeover-first",
    "Avez-vous déjà eu une fuite de données ?": "leak-first",
    "Que pensez-vous de notre prix ?": "price-opinion",
    "Qu'appelez-vous réversibilité ?": "exit-meaning",
    "C'est quoi une clause données, concrètement ?": "data-meaning",
    "Faut-il des pénalités si le taux n'est pas tenu ?": "penalties-asked",
    "Où voulez-vous que les données soient hébergées ?": "hosting-asked",
    "Quel support attendez-vous ?": "support-asked",
    "Comment souhaitez-vous payer ?": "pay-why",
    "Que dit la loi ?": "law-asked",
    "Qui rédige le compte rendu ?": "minutes-asked",
}
LISTENED = (
    GREETING,
    "Comment avez-vous quitté le précédent ?",
    "Qu'y a-t-il dans ces cartons ?",
    "Donc vous avez été enfermée chez l'ancien éditeur, et vous ne pouviez plus rien relire.",
)


def scenario() -> Scenario:
    return full("saas-visio")


def rubric() -> Rubric:
    return rubric_of(scenario().rubric)


def played(*replies: str, seed: int = 1) -> tuple[State, list[Turn]]:
    return talk(scenario(), replies, seed)


def test_the_brief_does_not_give_away_what_the_director_hides() -> None:
    brief = " ".join(scenario().brief)
    assert re.search("juin|cartons|relève|rachat|actionnaire|assureur|fuite|infirmière", brief) is None


def test_the_better_software_negotiation_has_the_better_figure() -> None:
    totals = [
        play(scenario(), rubric(), scenario().tests[name].replies)[0].assessment().total or 0.0
        for name in ("model", "average", "weak", "rude")
    ]
    expert, average, weak, rude = totals
    assert expert >= average + 4
    assert average >= weak + 4
    assert weak >= rude


def test_the_best_software_deal_is_far_better_than_the_middle_of_everything() -> None:
    joint_max = analyse(scenario()).joint_max
    assert joint_max is not None
    assert joint_max.you + joint_max.them >= 15_000
    for together, beaten_by in middles_of_everything(scenario()):
        assert together <= 12_400
        assert beaten_by >= 50


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_ordinary_question_to_the_director_has_an_answer_of_its_own(question: str) -> None:
    _, turns = played(GREETING, question)
    assert turns[-1].reaction == QUESTIONS[question]
    assert turns[-1].lines[0].source.split(":")[0] in ("reaction", "interest")


def test_the_director_tells_of_her_last_move_step_by_step() -> None:
    state, turns = played(*LISTENED)
    assert dict(state.interests)["locked-in"] == 3
    sources = [line.source for turn in turns for line in turn.lines]
    assert [s for s in sources if s.startswith("interest:")] == [f"interest:locked-in:{n}" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("issue", "question", "offer"),
    [
        ("reversibilite", LISTENED[1], "Je vous propose un export d'essai chaque année."),
        (
            "sla",
            "À quels moments une panne vous gêne-t-elle le plus ?",
            "Je vous propose de protéger les trois relèves.",
        ),
        (
            "duree",
            "Pourquoi hésitez-vous sur la durée ?",
            "Je vous propose trois ans avec une sortie en cas de rachat.",
        ),
        (
            "responsabilite",
            "Avez-vous déjà eu une fuite de données ?",
            "Je vous propose 100 %, et 200 % pour les données.",
        ),
        ("donnees", "Avez-vous un audit prévu ?", "Je vous propose un dossier d'audit chaque printemps."),
    ],
)
def test_what_serves_the_director_best_opens_once_she_was_asked(
    issue: str, question: str, offer: str
) -> None:
    _, turns = played(GREETING, offer)
    assert turns[-1].shut == (issue,)
    _, turns = played(GREETING, question, offer)
    assert turns[-1].shut == ()


@pytest.mark.parametrize(
    ("offer", "article"),
    [
        ("Je vous propose de facturer la sortie.", "article 29 du règlement (UE) 2023/2854"),
        (
            "Je vous propose notre politique de confidentialité, sans accord de sous-traitance.",
            "article 28 du règlement général",
        ),
    ],
)
def test_the_director_names_the_article_that_forbids_a_clause(offer: str, article: str) -> None:
    _, turns = played(GREETING, offer)
    assert article in turns[-1].text


def test_the_line_drops_once_and_nothing_of_that_reply_counts() -> None:
    replies = scenario().tests["model"].replies
    _, turns = played(*replies)
    dropped = [n for n, turn in enumerate(turns) if "moment:line-drops" in {x.source for x in turn.lines}]
    assert len(dropped) == 1
    turn = turns[dropped[0]]
    assert turn.trust == turns[dropped[0] - 1].trust
    assert turn.interests == ()


def test_the_officer_joins_with_a_question_that_waits_for_its_answer() -> None:
    state, turns = played(*scenario().tests["model"].replies[:11])
    assert [line.source for line in turns[-1].lines][-2:] == ["phrase:joined", "moment:officer-joins"]
    assert turns[-1].text.rstrip().endswith("?")
    assert state.pending is not None and state.pending.name == "who-sees"


def test_the_talk_ends_with_a_signature_to_come_and_a_written_recap() -> None:
    _, turns = played(*scenario().tests["model"].replies)
    sources = [line.source for line in turns[-1].lines]
    assert sources == ["phrase:sign_off", "phrase:written_recap", "ending:signed-well"]


def test_the_rule_that_the_director_gets_wrong_is_owned_when_it_is_challenged() -> None:
    _, turns = played(*scenario().tests["model"].replies[:10])
    assert turns[-1].lines[0].source == "claim:cert-by-law:admits"


@pytest.mark.parametrize(
    ("title", "fact", "reaction"),
    [
        ("Page d’état", "uptime", "shown-uptime"),
        ("Registre des sous-traitants", "helpers", "shown-security"),
        ("Registre des fins de contrat", "exports", "shown-exports"),
        ("Relevé des contrats", "average-price", "shown-price"),
        ("Attestation d’assurance", "cover", "shown-cover"),
        ("Article du code", "care-data", "shown-law"),
    ],
)
def test_what_is_shown_to_the_director_moves_her(title: str, fact: str, reaction: str) -> None:
    state, after, turn = show(scenario(), title, fact, "Tenez.")
    assert turn.reaction == reaction
    assert after.trust > state.trust


@pytest.mark.parametrize("seed", [1, 2])
def test_the_director_says_no_sentence_twice_and_shows_no_placeholder(seed: int) -> None:
    talks = [[GREETING, *QUESTIONS], *(test.replies for test in scenario().tests.values())]
    for replies in talks:
        said = [line.text for turn in played(*replies, seed=seed)[1] for line in turn.lines]
        assert [line for line in said if re.search(r"\{\w+\}", line)] == []
        assert len(said) == len(set(said))


def test_every_rule_of_law_told_of_software_has_a_dated_entry_in_force_that_day() -> None:
    case = scenario()
    entries = [law_entry(id) for id in law_ids()]
    cited = [fact for fact in case.facts.values() if fact.source.startswith("article ")]
    assert len(cited) >= 7
    for fact in cited:
        found = [entry for entry in entries if entry.article == fact.source.partition("\u202f;")[0]]
        assert found, fact.source
        assert all(entry.in_force(case.as_of) for entry in found), fact.source
