"""The commercial agent: complete, lawful, with a deal that listening opens, and ordinary questions answered."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from trainer.assessment.rubric import Rubric
from trainer.assessment.rubric_load import load_rubric
from trainer.authoring.scenario_tests import play, run_tests
from trainer.language.read import read
from trainer.law.entries import law_entry, law_ids
from trainer.negotiation.deal import analyse
from trainer.negotiation.exhibit import Exhibit, Shown
from trainer.negotiation.phrasebook import phrase_book
from trainer.negotiation.scale import at_option
from trainer.negotiation.state import State
from trainer.negotiation.step import open_talk, reading_context, step
from trainer.negotiation.turn import Turn
from trainer.negotiation.values import worth
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import OUTCOMES, Reaction, Scenario

ROOT = Path(__file__).parents[2]
SCENARIO = ROOT / "scenarios" / "agent-commercial.yaml"
RUBRIC = ROOT / "rubrics" / "bloc3-negociation.yaml"

GREETING = "Bonjour monsieur Kermarrec, merci de me recevoir."
QUESTIONS = {
    "Vous êtes agent depuis combien d'années ?": "tenure-asked",
    "Pourquoi avoir acheté une école ?": "school-asked",
    "Vous avez des enfants ?": "family-asked",
    "Vous faites de la voile ?": "sea-asked",
    "Vous parlez breton ?": "country-asked",
    "Quel âge avez-vous ?": "age-asked",
    "Quels sont vos autres mandants ?": "cards-asked",
    "Vos autres cartes vous donnent combien de commission ?": "cards-rates",
    "Vous visitez combien de magasins ?": "shops-asked",
    "Avez-vous beaucoup de crêperies ?": "creperies-asked",
    "Vous travaillez avec la grande distribution ?": "chains-asked",
    "Vous connaissiez notre ancien agent ?": "previous-agent",
    "Combien pensez-vous vendre la première année ?": "sales-asked",
    "Que pensez-vous de notre objectif de 300 000 euros ?": "objective-asked",
    "Qu'avez-vous pensé de nos confitures ?": "chances-asked",
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
    "C'est quoi le droit de suite pour vous ?": "suite-why",
    "Que dit la loi ?": "law-asked",
    "Quand pouvez-vous commencer ?": "start-asked",
    "Vous décidez seul ?": "decider-asked",
    "Notre site internet vous dérange ?": "web-asked",
    "Quels sont les points rouges ?": "marks-asked",
    "Vous tenez un fichier clients ?": "database-asked",
    "Parlez-moi de vous": "tell-yourself",
    "Comment allez-vous ?": "how-are-you",
}


@cache
def scenario() -> Scenario:
    found = load_scenario(SCENARIO.read_bytes(), str(SCENARIO)).scenario
    assert found is not None
    return found


@cache
def rubric() -> Rubric:
    found, findings, _ = load_rubric(RUBRIC.read_bytes(), str(RUBRIC))
    assert found is not None, findings
    return found


def reactions() -> list[Reaction]:
    inside = [reaction for scene in scenario().scenes.values() for reaction in scene.reactions]
    return [*inside, *scenario().anytime.values()]


def spoken() -> Iterable[str]:
    """Every line that he may say and the scenario writes, moments apart: they may ask a question of his."""
    case = scenario()
    for scene in case.scenes.values():
        yield from scene.says
    for reaction in reactions():
        yield from reaction.says
    for interest in case.interests.values():
        yield from (stage.says for stage in interest.stages)
    for objection in case.objections.values():
        yield from (objection.says, objection.returns_as)
    for claim in case.claims.values():
        yield from (claim.says, claim.admits)
    yield from (ask.says for ask in case.asks.values())
    for issue in case.issues.values():
        yield from issue.because
    for ending in case.endings.values():
        yield from ending.says
    for variants in case.phrases.values():
        yield from variants


def printed() -> Iterable[str]:
    case = scenario()
    yield from spoken()
    yield from (case.title, *case.brief)
    yield from (line for moment in case.moments.values() for line in moment.says)
    for fact in case.facts.values():
        yield from (fact.text, fact.source)
    for issue in case.issues.values():
        yield from (issue.label, *(option.label for option in issue.options))
    yield from (objective.text for objective in case.objectives.values())


def played(*replies: str, seed: int = 1) -> tuple[State, list[Turn]]:
    state, turn = open_talk(scenario(), seed)
    turns = [turn]
    lines = [("counterpart", turn.text)]
    for reply in replies:
        reading = read(reply, reading_context(scenario(), state, tuple(lines)))
        state, turn = step(scenario(), state, reading, seed)
        turns.append(turn)
        lines += [("student", reply), ("counterpart", turn.text)]
        if state.outcome is not None:
            break
    return state, turns


def test_the_agency_scenario_has_no_finding() -> None:
    assert load_scenario(SCENARIO.read_bytes(), str(SCENARIO)).findings == ()
    assert scenario().rubric == rubric().id


def test_the_agency_scenario_is_complete() -> None:
    case = scenario()
    assert len(case.scenes) >= 10
    assert len(reactions()) >= 100
    assert len(case.anytime) >= 60
    assert len(case.objections) >= 5
    assert {objection.kind for objection in case.objections.values()} == {"sincere", "pretext"}
    assert len(case.interests) >= 4
    assert all(len(interest.stages) >= 2 for interest in case.interests.values())
    assert 5 <= len(case.issues) <= 7
    assert all(len(issue.options) >= 3 for issue in case.issues.values())
    assert all(len(issue.because) >= 2 for issue in case.issues.values())
    assert len(case.objectives) >= 4
    assert len(case.facts) >= 10
    assert all(fact.source for fact in case.facts.values())
    assert len(case.claims) >= 3
    assert [claim.holds for claim in case.claims.values()].count(False) == 1
    assert len(case.asks) >= 4
    assert len(case.moments) >= 2
    assert {"expert", "average", "weak", "rude"} <= set(case.tests)
    assert case.model is not None


def test_every_reaction_of_the_agent_knows_five_ways_of_typing_it_and_a_short_one() -> None:
    # A reaction without samples only opens what its condition asks about.
    typed = [reaction for reaction in reactions() if reaction.like or reaction.says]
    assert [r.id for r in typed if len(set(r.like)) < 5] == []
    assert [r.id for r in typed if min(len(sample.split()) for sample in r.like) > 9] == []


def test_a_sample_belongs_to_one_reaction_of_the_agent_only() -> None:
    samples = Counter(sample.casefold() for reaction in reactions() for sample in reaction.like)
    assert [sample for sample, times in samples.items() if times > 1] == []


def test_the_agent_is_never_given_the_same_sentence_twice() -> None:
    book = (line for key, lines in phrase_book("fr").items() for line in lines if "joiner" not in key)
    times = Counter(line for line in [*spoken(), *book] if line)
    assert [line for line, count in times.items() if count > 1] == []


def test_every_outcome_of_the_agency_talk_has_last_words_that_always_apply() -> None:
    endings = scenario().endings.values()
    assert {ending.outcome for ending in endings if ending.when is None} == set(OUTCOMES)


def test_the_brief_does_not_give_away_what_the_agent_hides() -> None:
    case = scenario()
    brief = " ".join(case.brief)
    hidden = [case.counterpart.batna.text, *(interest.label for interest in case.interests.values())]
    assert [text for text in hidden if text and text in brief] == []
    assert re.search("Nolwenn|retraite|courriel|biscuit|dos |Béarn", brief) is None


def test_french_typography_is_kept_in_the_agency_scenario() -> None:
    for text in printed():
        assert re.search("""['"]|[.]{3}""", text) is None, text
        # U+202F before ; ! ?, U+00A0 before : and » and after «, one of them before € and %.
        assert re.search(r"[^\u202f][;!?]", text) is None, text
        assert re.search(r"[^\u00a0][:»]|«[^\u00a0]", text) is None, text
        assert re.search(r"[\d ][€%]", text) is None, text


def test_the_agents_lines_can_be_said_in_one_breath() -> None:
    for line in spoken():
        assert max(len(part.split()) for part in re.split(r"[.!?…]", line)) <= 30, line
        assert len(line.split()) <= 50, line


def test_the_negotiations_of_the_agency_file_come_out_as_promised() -> None:
    assert run_tests(scenario(), rubric()) == ()


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
    names = list(case.issues)
    middles = [
        {issue.options[len(issue.options) // 2].id, issue.options[(len(issue.options) - 1) // 2].id}
        for issue in case.issues.values()
    ]
    everything = [
        (worth(case, "you", deal), worth(case, "them", deal))
        for options in product(*([o.id for o in i.options] for i in case.issues.values()))
        for deal in [{n: at_option(case.issues[n], o) for n, o in zip(names, options, strict=True)}]
    ]
    for options in product(*middles):
        deal = {n: at_option(case.issues[n], o) for n, o in zip(names, options, strict=True)}
        you, them = worth(case, "you", deal), worth(case, "them", deal)
        assert you + them <= 12_400
        assert sum(y >= you and t >= them and (y, t) != (you, them) for y, t in everything) >= 50


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
    state, turn = open_talk(scenario(), 1)
    words = f"{title}\n{scenario().facts[fact].text}"
    context = reading_context(scenario(), state, (("counterpart", turn.text),))
    shown = Shown(Exhibit(title, (scenario().facts[fact].text,), (fact,)), read(words, context))
    after, turn = step(scenario(), state, read("Tenez.", context), 1, shown)
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
