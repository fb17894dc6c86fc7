"""Indicators that look at the situation: each takes what it is for and leaves out what only looks like it."""

from dataclasses import replace

import pytest

from tests.assessment.factories import Talk, rubric, scenario
from trainer.assessment.indicators import INDICATORS
from trainer.assessment.played import fold
from trainer.negotiation.talk.events import Prepared
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.scenario.people import Persona


def result(name: str, talk: Talk):
    kind = INDICATORS[name]
    return kind.compute(fold(talk.scenario, talk.events, rubric().reading), kind.parameters)


def opened(**more) -> Talk:
    return Talk(**more).reply(
        "Comment se présente septembre ?", "open_question", about=("launch",), opens=(("launch-risk", 1),)
    )


def test_what_weighs_on_her_is_to_be_acknowledged():
    heard = opened().reply(
        "Je comprends, un mois chargé pour vos lignes.", "acknowledgement", about=("launch",)
    )
    assert result("feelings_acknowledged", heard).share == 1
    passed = opened().reply("Et le prix ?", "closed_question", about=("price",)).reply("Alors ?")
    assert result("feelings_acknowledged", passed).share == 0


def test_an_acknowledgement_in_doubt_is_held_against_nobody():
    talk = opened().reply("Ah oui, chargé.", "acknowledgement", about=("launch",), confidence=0.3)
    assert result("feelings_acknowledged", talk).share is None


def test_a_row_of_questions_without_anything_said_back_is_an_interrogation():
    asking = Talk()
    for topic in (
        "Quand livrez-vous ?",
        "Combien de caisses ?",
        "Où stockez-vous ?",
        "Qui décide ?",
        "Pourquoi pas ?",
    ):
        asking.reply(topic, "open_question")
    assert result("questions_with_reformulations", asking).share == 0
    assert result("questions_with_reformulations", Talk().reply("Quand ?", "open_question")).share is None


def test_piled_questions_cost_points():
    assert result("piled_questions", Talk().reply("Quand ? Où ? Combien ?", "closed_question")).penalty > 0
    assert result("piled_questions", Talk().reply("Quand ? Où ?", "closed_question")).penalty == 0


def test_an_argument_tied_to_a_need_she_let_be_seen_counts():
    tied = opened().reply(
        "En 5 jours, vos lignes de septembre ne s'arrêtent pas.", "argument", about=("launch",)
    )
    assert result("needs_argued", tied).share == 1
    assert result("needs_argued", opened().reply("C'est solide.", "argument", about=("quality",))).share == 0
    assert result("needs_argued", Talk().reply("C'est solide.", "argument", about=("quality",))).share is None


def sourced_case():
    case = scenario()
    facts = {name: replace(fact, source="rapport qualité 2025") for name, fact in case.facts.items()}
    return replace(case, facts=facts)


def test_a_fact_is_worth_more_with_its_source():
    case = sourced_case()
    named = Talk(case).reply(
        "0,4 % de casse, rapport qualité 2025.", "evidence", facts=(("breakage", "exact"),)
    )
    bare = Talk(case).reply("Nous avons 0,4 % de casse.", "evidence", facts=(("breakage", "exact"),))
    assert result("sources_named", named).share == 1
    assert result("sources_named", bare).share == 0
    assert result("sources_named", Talk(case).reply("Bonjour.")).share is None


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("0,02 € × 500 000 = 10 000 €, voilà l'écart.", 1),
        ("Vous passiez de 1,8 % à 0,4 %, soit 5 600 caisses de moins sur 400 000.", 1),
        ("0,02 € × 500 000 = 15 000 €, voilà l'écart.", 0),
        ("Le prix est de 0,48 € pour 500 000 caisses en 24 mois.", None),
        ("Je vous propose 0,47 € et 60 jours.", None),
    ],
)
def test_sums_worked_out_at_the_table(text: str, share: float | None):
    assert result("sums_shown", Talk().reply(text, "argument")).share == share


def test_a_check_promised_where_she_asked_is_a_credit_and_never_a_fault():
    asked = Talk().reply("Bonjour.", says="Quel est votre taux de casse ?")
    asked.reply("Je vérifie et je vous confirme demain.", acts=("verification",))
    assert result("checks_promised", asked).share == 1
    assert result("checks_promised", Talk().reply("Je vérifie.", acts=("verification",))).share is None


def test_a_claim_challenged_bluntly_earns_less_than_with_tact():
    tactful = Talk().reply("Ce confrère, pour quelles quantités ?", "closed_question", about=("rival",),
                           claims=(("rival", "challenged"),))  # fmt: skip
    blunt = Talk().reply(
        "Ce confrère, c'est faux.", "refusal", about=("rival",), claims=(("rival", "challenged"),)
    )
    assert result("claims_challenged", tactful).share == 1
    assert 0 < result("claims_challenged", blunt).share < 1


def test_opening_below_the_target_leaves_nothing_to_trade():
    high = Talk().reply("0,48 €.", "proposal", offers={"price": "p048"})
    low = Talk().reply("0,46 €.", "proposal", offers={"price": "p046"})
    assert (result("opening_positions", high).share, result("opening_positions", low).share) == (1, 0)


@pytest.mark.parametrize(
    ("text", "costs"),
    [
        ("Peut-être, disons, éventuellement 0,48.", True),
        ("Désolé pour le prix.", True),
        ("Notre prix est de 0,48, la livraison comprise.", False),
    ],
)
def test_positions_said_as_if_not_meant_cost_points(text: str, costs: bool):
    assert (result("assured_form", Talk().reply(text, "proposal")).penalty > 0) == costs


def test_a_counter_straight_after_her_offer_is_one_too_many_the_second_time():
    talk = Talk().reply("Bonjour.", hers={"price": "p044"})
    talk.reply("0,50.", "proposal", offers={"price": "p050"}, hers={"price": "p044"})
    assert result("immediate_counters", talk).penalty == 0
    talk.reply("0,48.", "proposal", offers={"price": "p048"}, hers={"price": "p044"})
    assert result("immediate_counters", talk).penalty > 0


def test_a_counter_after_a_word_on_her_offer_is_none():
    talk = Talk().reply("Bonjour.", hers={"price": "p044"})
    for figure, option in (("0,50", "p050"), ("0,48", "p048")):
        talk.reply(f"0,44 vous semble juste ? Je dis {figure}.", "closed_question", "proposal",
                   offers={"price": option}, hers={"price": "p044"})  # fmt: skip
    assert result("immediate_counters", talk).penalty == 0


def test_who_goes_by_packages_is_offered_packages():
    case = scenario()
    whole = replace(case, counterpart=replace(case.counterpart, persona=Persona(sequencing="package")))
    packages, points = Talk(whole), Talk(whole)
    packages.reply("0,50 et 30 jours.", "proposal", offers={"price": "p050", "payment": "d30"})
    packages.reply("0,48 et 30 jours.", "proposal", offers={"price": "p048", "payment": "d30"})
    points.reply("0,50.", "proposal", offers={"price": "p050"}).reply(
        "30 jours.", "proposal", offers={"payment": "d30"}
    )
    assert (result("persona_fitted", packages).share, result("persona_fitted", points).share) == (1, 0)
    assert result("persona_fitted", Talk().reply("0,50.", "proposal", offers={"price": "p050"})).share is None


def test_two_formulas_side_by_side_are_worth_more_than_asking_what_would_do():
    asked = Talk().reply("0,50.", "proposal", offers={"price": "p050"}, hers={"price": "p044"}, rule="hold")
    asked.reply("Qu'est-ce qui rendrait cela acceptable ?", "open_question", acts=("options",))
    assert result("options_offered", asked).share == 0.5


def test_who_took_what_was_offered_at_once_was_not_there_to_be_moved():
    assert result("moved_her", Talk().reply("0,50 ?", "proposal", offers={"price": "p050"}, settles=("price",),
                                            ends="agreement")).share is None  # fmt: skip


def prepared(*exhibits: Exhibit, **sheet: str) -> Talk:
    talk = Talk()
    talk.events.append(
        Prepared(0.0, {name.replace("__", "."): text for name, text in sheet.items()}, exhibits)
    )
    return talk


def test_the_sheet_foresees_objections_needs_ranges_and_questions():
    talk = prepared(
        objections="Le prix : comparer la casse.", interests="septembre", target__price="0,48", limit__price="0,46",
        questions="Comment se passe septembre ? Qui décide ? Combien de casse ?",
    ).reply("Bonjour.")  # fmt: skip
    assert result("objections_foreseen", talk).share == 1
    assert result("needs_supposed", talk).share == 0.5
    assert result("ranges_prepared", talk).share == 1
    assert result("information_sought", talk).share == 1


@pytest.mark.parametrize("name", ["objections_foreseen", "needs_supposed", "ranges_prepared", "information_sought",
                                  "sheet_coherent", "exhibits_prepared", "exhibits_shown"])  # fmt: skip
def test_without_a_sheet_there_was_no_chance(name: str):
    assert result(name, Talk().reply("Bonjour.")).share is None


@pytest.mark.parametrize(
    ("target", "limit", "share"),
    [("0.48", "0.46", 1), ("0.46", "0.48", 0), ("cher", "pas cher", None)],
)
def test_a_sheet_holds_together(target: str, limit: str, share: float | None):
    talk = prepared(target__price=target, limit__price=limit).reply("Bonjour.")
    assert result("sheet_coherent", talk).share == share


def test_a_term_the_law_forbids_does_not_hold_on_a_sheet():
    assert result("sheet_coherent", prepared(limit__payment="90 jours").reply("Bonjour.")).share == 0


TABLE = Exhibit("Casse 2025", ("0,4 % en 2025",), ("breakage",))


def shown(talk: Talk) -> Talk:
    last = talk.events[-1]
    talk.events[-1] = replace(last, exhibit=TABLE)
    return talk


def test_an_exhibit_counts_when_it_is_shown_and_more_when_it_answers():
    kept = prepared(TABLE, batna="x").reply("Bonjour.", "rapport")
    assert result("exhibits_prepared", kept).share == 1
    assert result("exhibits_shown", kept).share == 0
    assert (
        result("exhibits_shown", shown(prepared(TABLE, batna="x").reply("Voici.", about=("quality",)))).share
        > 0
    )
    asked = replace(scenario().objections["too-dear"], about="quality")
    case = replace(scenario(), objections={"too-dear": asked})
    talk = Talk(case)
    talk.events.append(Prepared(0.0, {"batna": "x"}, (TABLE,)))
    assert result("exhibits_shown", shown(talk.reply("Voici.", about=("quality",)))).share == 1


def test_a_bare_price_does_not_answer_an_objection():
    bare = Talk().reply(
        "0,48 €.", "proposal", offers={"price": "p048"}, objections=(("too-dear", "answered"),)
    )
    assert result("objections_handled", bare).share == 0


def test_a_fact_on_what_would_settle_an_objection_answers_it():
    objection = replace(scenario().objections["too-dear"], about="quality")
    case = replace(scenario(), objections={"too-dear": objection})
    talk = Talk(case).reply("Chez nous, 0,4 % de casse en 2025.", facts=(("breakage", "exact"),))
    assert result("objections_handled", talk).share > 0.4


def test_asking_about_a_term_serves_no_need():
    asked = opened().reply(
        "60 jours, cela vous irait ?", "closed_question", offers={"payment": "d60"}, used=("launch-risk",)
    )
    assert result("interests_used", asked).share == 0


def test_an_offer_that_brings_her_little_serves_no_need():
    little = opened().reply("30 jours.", "proposal", offers={"payment": "d30"}, used=("launch-risk",))
    assert result("interests_used", little).share == 0


def test_the_same_offer_for_ever_is_no_justified_walk_away():
    talk = Talk()
    for _ in range(4):
        talk.reply("0,50 et rien d'autre.", "proposal", offers={"price": "p050", "payment": "d30"},
                   hers={"price": "p044", "payment": "d90"}, rule="hold")  # fmt: skip
    talk.reply(
        "Toujours 0,50.",
        "proposal",
        offers={"price": "p050", "payment": "d30"},
        rule="hold",
        ends="no_agreement",
    )
    assert result("deal_value", talk).share == 0


@pytest.mark.parametrize("name", sorted(INDICATORS))
def test_every_indicator_says_what_it_looks_at(name: str):
    assert INDICATORS[name].compute.__doc__
