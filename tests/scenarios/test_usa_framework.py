"""The framework contract for Chicago as its author promises it: complete, natural, with a deal to be found by listening."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.scenarios.full import full, middles_of_everything, printed_of, rubric_of, show, talk
from trainer.assessment.rubric import Rubric
from trainer.authoring.scenario_tests import play
from trainer.law.entries import law_entry
from trainer.negotiation.deals.deal import analyse
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.scenario.scenario import Scenario

ROOT = Path(__file__).parents[2]
SCENARIO = ROOT / "scenarios" / "usa-framework.yaml"
RUBRIC = ROOT / "rubrics" / "bloc3-negociation.yaml"
LAW = (
    "ny-choice-of-law-5-1401",
    "de-choice-of-law-2708",
    "us-civil-jury",
    "us-ucc-2-719",
    "us-importer-of-record",
    "us-duty-at-entry",
    "incoterms-2020-dap",
    "incoterms-2020-ddp",
    "cisg-france-united-states",
    "new-york-convention-1958",
    "uk-arbitration-agreement-law",
    "icc-rules-2026",
)

GREETING = "Good morning Ms Carter, thank you for seeing me."
QUESTIONS = {
    "Who takes the final decision on your side?": "decider-asked",
    "When can we sign?": "decision-when",
    "What will your general counsel say?": "counsel-asked",
    "What is your process to approve a new vendor?": "process-asked",
    "whats your max": "budget-asked",
    "How many sensors by year do you want?": "volume-asked",
    "Is there a guaranteed minimum quantity?": "commit-asked",
    "What is your actual supplier?": "rival-who",
    "What price does Ohio charge you?": "rival-price-asked",
    "Is the Ohio vendor uncapped for product damage too?": "rival-cap-early",
    "How many suppliers are you comparing?": "comparing-asked",
    "How did you hear about Valfroid?": "why-us-asked",
    "What does Larkfield do exactly?": "firm-asked",
    "Where are your warehouses?": "sites-asked",
    "What products do you store?": "goods-asked",
    "Which temperature do you have inside?": "use-asked",
    "What did you do before Larkfield?": "background-asked",
    "Why do you write with a pencil?": "pencil-asked",
    "Do you speak French?": "french-asked",
    "What is important for you?": "needs-asked",
    "What do you fear?": "worry-asked",
    "what is your delay": "slot-first",
    "What happened the last time a sensor failed?": "thaw-first",
    "tell me about your board": "second-first",
    "Were the results of the pilot good?": "pilot-result",
    "What is the duration of the contract?": "term-asked",
    "What are the payment conditions?": "payment-asked",
    "Who installs the sensors?": "training-asked",
    "Why do you insist on DDP?": "delivery-why",
    "What if the duties go up next month?": "duty-rise",
    "Do you have somebody for the customs?": "broker-asked",
    "Why five million dollars?": "insurance-why",
    "Is Delaware mandatory?": "law-why",
    "Have you ever been sued?": "law-first",
    "Why not French law?": "paris-asked",
    "Should we exclude the CISG?": "vienna-asked",
    "How will you check the MFN?": "auditor-asked",
    "How do you manage the exchange rate?": "band-asked",
    "What is the next step?": "next-asked",
}
LISTENED = (
    GREETING,
    "When do you need the sensors on your dock?",
    "Which window exactly, and what happens in the third quarter?",
    "So if the boxes miss August, you wait until January. I see why the date cannot move.",
)


def scenario() -> Scenario:
    return full("usa-framework")


def rubric() -> Rubric:
    return rubric_of(scenario().rubric)


def printed() -> Iterable[str]:
    return printed_of(scenario())


def played(*replies: str, seed: int = 1) -> tuple[State, list[Turn]]:
    return talk(scenario(), replies, seed)


def test_the_brief_does_not_give_away_what_she_hides() -> None:
    case = scenario()
    brief = " ".join(case.brief)
    hidden = [case.counterpart.batna.text, *(interest.label for interest in case.interests.values())]
    assert [text for text in hidden if text and text in brief] == []
    assert re.search("blueberr|September|August|sixty|board|jury.*months|Ohio", brief) is None


def test_no_rate_of_duty_is_named_anywhere() -> None:
    assert [text for text in printed() if re.search(r"dut(y|ies).*\d+ ?%|\d+ ?%.*dut(y|ies)", text)] == []


def test_the_better_negotiation_has_the_better_figure() -> None:
    totals = [
        play(scenario(), rubric(), scenario().tests[name].replies)[0].assessment().total
        for name in ("model", "average", "weak", "rude")
    ]
    expert, average, weak, rude = [total or 0.0 for total in totals]
    assert expert >= average + 4
    assert average >= weak + 4
    assert weak >= rude


def test_the_best_deal_is_far_better_than_the_middle_of_everything() -> None:
    case = scenario()
    joint_max = analyse(case).joint_max
    assert joint_max is not None
    assert (joint_max.you + joint_max.them) / 10_000 >= 1.40
    for together, beaten_by in middles_of_everything(scenario()):
        assert together <= 12_400
        assert beaten_by >= 50


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_ordinary_question_to_ms_carter_has_an_answer_of_its_own(question: str) -> None:
    _, turns = played(GREETING, question)
    assert turns[-1].reaction == QUESTIONS[question]
    assert turns[-1].lines[0].source.split(":")[0] in ("reaction", "interest")


def test_ms_carter_tells_her_window_step_by_step() -> None:
    state, turns = played(*LISTENED)
    assert dict(state.interests)["q3-slot"] == 3
    sources = [line.source for turn in turns for line in turn.lines]
    assert [s for s in sources if s.startswith("interest:")] == [f"interest:q3-slot:{n}" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("issue", "offer", "asked"),
    [
        ("delivery", "I propose DAP Chicago, cleared by your broker.", LISTENED[1]),
        (
            "cap",
            "I propose a cap at 2 times the yearly fees.",
            "What happened the last time a sensor failed?",
        ),
    ],
)
def test_ms_carter_weighs_some_options_only_once_she_was_asked(issue: str, offer: str, asked: str) -> None:
    _, turns = played(GREETING, offer)
    assert turns[-1].shut == (issue,)
    _, turns = played(GREETING, asked, offer)
    assert turns[-1].shut == ()


def test_a_price_goes_to_the_bargaining_and_not_to_a_reaction() -> None:
    state, _ = played(GREETING, "I propose $98 per sensor.")
    assert [p.option for p in state.yours if p.issue == "price"] == ["p98"]


def test_the_last_wish_of_her_counsel_need_not_be_granted() -> None:
    replies = scenario().tests["model"].replies
    state, turns = played(*replies)
    assert [line.source for turn in turns for line in turn.lines].count("bargain:sign_off_wish") == 1
    assert {p.issue: p.option for p in state.settled}["price"] == "p98"


@pytest.mark.parametrize(
    ("title", "fact", "reaction"),
    [
        ("Calibration report", "accuracy", "shown-sensor"),
        ("Insurance broker’s quotation", "premium", "shown-cover"),
        ("Production plan", "in-stock", "shown-calendar"),
        ("Sales ledger", "dairy", "shown-price"),
        ("Bank’s quotation", "hedge", "shown-bank"),
    ],
)
def test_what_is_shown_to_ms_carter_moves_her(title: str, fact: str, reaction: str) -> None:
    state, after, turn = show(scenario(), title, fact, "Here you are.")
    assert turn.reaction == reaction
    assert after.trust > state.trust


@pytest.mark.parametrize("seed", [1, 2])
def test_ms_carter_says_no_sentence_twice_and_shows_no_placeholder(seed: int) -> None:
    talks = [[GREETING, *QUESTIONS], *(test.replies for test in scenario().tests.values())]
    for replies in talks:
        said = [line.text for turn in played(*replies, seed=seed)[1] for line in turn.lines]
        assert [line for line in said if re.search(r"\{\w+\}", line)] == []
        assert len(said) == len(set(said))


@pytest.mark.parametrize("law", LAW)
def test_the_rules_of_law_of_the_page_have_a_dated_entry_in_force_that_day(law: str) -> None:
    assert law_entry(law).in_force(scenario().as_of)
