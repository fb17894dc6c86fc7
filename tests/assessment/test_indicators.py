"""Arguing, truth, conviction, adaptability, initiative, the deal: acts that meet the state."""

import pytest

from tests.assessment import talks
from tests.assessment.factories import Talk, rubric, scenario
from trainer.assessment.indicators import INDICATORS
from trainer.assessment.played import fold


def result(name: str, talk: Talk):
    kind = INDICATORS[name]
    return kind.compute(fold(talk.scenario, talk.events, rubric().reading), kind.parameters)


def test_praise_words_are_no_argument():
    talk = Talk().reply(
        "Nous sommes les meilleurs, un produit exceptionnel, de grande qualité.", about=("quality",)
    )
    assert result("supported_arguments", talk).share == 0


def test_stuffed_words_about_nothing_of_the_case_are_no_argument():
    talk = Talk().reply("Car parce que donc selon une étude cela vous fera gagner.", "argument", "evidence")
    assert result("supported_arguments", talk).share == 0


def test_reason_proof_and_benefit_are_worth_more_than_a_reason():
    bare = Talk().reply("Le double cannelé évite la casse.", "argument", about=("quality",))
    full = Talk().reply(
        "Le double cannelé évite la casse, 0,4 %.", "argument", "evidence", "benefit_link", about=("quality",)
    )
    assert result("supported_arguments", bare).share < result("supported_arguments", full).share == 1


def test_false_evidence_proves_nothing():
    text = "Le double cannelé évite la casse, 0,1 % seulement."
    false = Talk().reply(text, "argument", "evidence", about=("quality",), facts=(("breakage", "false"),))
    bare = Talk().reply(text, "argument", about=("quality",))
    assert result("supported_arguments", false).share == result("supported_arguments", bare).share


def test_digging_after_the_answer_earns_nothing():
    late = Talk().reply("Notre casse est de 0,4 %.", "argument", objections=(("too-dear", "answered"),))
    late.reply("Qu'est-ce qui vous gêne ?", "open_question", objections=(("too-dear", "dug"),))
    first = Talk().reply("Qu'est-ce qui vous gêne ?", "open_question", objections=(("too-dear", "dug"),))
    first.reply("Notre casse est de 0,4 %.", "argument", objections=(("too-dear", "answered"),))
    assert result("objections_handled", late).share < result("objections_handled", first).share


def test_five_reasons_in_one_reply_cost_points():
    five = (
        "Notre carton est solide, nos délais sont courts, notre équipe est réactive, nous sommes bretons et nos prix "
        "sont justes."
    )
    assert result("dilution", Talk().reply(five, "argument", about=("quality",))).penalty > 0
    two = "Notre carton évite la casse, et nos délais sont courts."
    assert result("dilution", Talk().reply(two, "argument")).penalty == 0


def test_a_false_figure_costs_and_a_rounded_one_does_not():
    false = Talk().reply("0,1 % de casse.", facts=(("breakage", "false"),))
    rounded = Talk().reply("0,4 % environ.", facts=(("breakage", "rounded"),))
    assert (result("figures_true", false).share, result("figures_true", rounded).share) == (0, 1)
    assert result("false_figures", false).penalty > 0 == result("false_figures", rounded).penalty


def test_a_figure_no_fact_judges_is_neither_credit_nor_fault():
    talk = Talk().reply("30 % de nos clients.", facts=((None, "unverifiable"),))
    assert result("figures_true", talk).share is None


def test_the_same_fact_twice_is_one_fact():
    talk = Talk().reply("0,4 % de casse.", facts=(("breakage", "exact"),))
    talk.reply("Oui, 0,4 % de casse chez nous en 2025.", facts=(("breakage", "exact"),))
    assert result("facts_used", talk).share == 0.5


def test_a_false_claim_left_alone_is_lost_without_saying_it_is_false():
    talk = Talk().reply("Ah, je vois.")
    found = result("claims_challenged", talk)
    assert found.share == 0
    assert [e.rule for e in found.evidence] == ["claim-unchallenged"]
    assert result("claims_challenged", Talk(scenario=scenario(claims={}))).share is None


def test_promising_to_check_is_no_evasion():
    promised = Talk().reply("Je vérifie.", acts=("verification",), asks=(("capacity", "evaded"),))
    evaded = Talk().reply("Parlons du prix.", asks=(("capacity", "evaded"),))
    assert (result("questions_answered", promised).share, result("questions_answered", evaded).share) == (
        1,
        0,
    )


def test_ground_given_for_nothing_is_lost_and_traded_ground_is_won():
    given = Talk().reply(
        "D'accord pour 0,44.", "unilateral_concession", offers={"price": "p044"}, conceded=("price",)
    )
    traded = Talk().reply(
        "0,46 si vous payez à 30 jours.", "conditional_exchange", offers={"price": "p046", "payment": "d30"},
        conceded=("price",), conditional=True,
    )  # fmt: skip
    assert (result("traded_concessions", given).share, result("traded_concessions", traded).share) == (0, 1)


def test_taking_her_position_after_she_moved_is_no_gift():
    talk = Talk().reply("0,50.", "proposal", offers={"price": "p050"}, hers={"price": "p044"}, rule="hold")
    talk.reply("La casse coûte.", "argument", about=("quality",), hers={"price": "p046"}, rule="counter")
    talk.state = talk.state.__class__(**{**_fields(talk.state), "yours": talk.state.theirs})
    talk.reply("Va pour votre 0,46.", acts=("acceptance",), conceded=("price",))
    assert not any(e.rule == "gave-for-nothing" for e in result("traded_concessions", talk).evidence)


def _fields(state):
    return {name: getattr(state, name) for name in state.__slots__}


def test_the_same_offer_after_a_refusal_is_no_new_package():
    same = Talk().reply("0,50.", "proposal", offers={"price": "p050"}, rule="hold", hers={"price": "p044"})
    same.reply("0,50, vraiment.", "proposal", offers={"price": "p050"})
    same.reply("Allons.").reply("Alors ?")
    new = Talk().reply("0,50.", "proposal", offers={"price": "p050"}, rule="hold", hers={"price": "p044"})
    new.reply("0,48 contre 30 jours.", offers={"price": "p048", "payment": "d30"}, conditional=True)
    assert (result("new_packages", same).share, result("new_packages", new).share) == (0, 1)


def test_pressure_in_doubt_costs_nothing_and_is_shown():
    doubtful = result("composure", Talk().reply("C'est à prendre.", "pressure", confidence=0.6))
    sure = result("composure", Talk().reply("C'est à prendre ou à laisser.", "pressure"))
    assert doubtful.penalty == 0 < sure.penalty
    assert [e.effect for e in doubtful.evidence] == [""]


def test_her_move_after_a_gift_is_not_conviction():
    given = Talk().reply("0,48.", offers={"price": "p048"}, hers={"price": "p044"})
    given.reply(
        "Bon, 0,46.",
        "unilateral_concession",
        offers={"price": "p046"},
        conceded=("price",),
        hers={"price": "p046"},
    )
    argued = Talk().reply("0,48.", offers={"price": "p048"}, hers={"price": "p044"})
    argued.reply("La casse vous coûte plus.", "argument", about=("quality",), hers={"price": "p046"})
    assert result("moved_her", given).share < result("moved_her", argued).share


def test_a_first_offer_after_two_questions_is_prepared():
    talk = Talk().reply("Qu'est-ce qui vous gêne dans ce prix ?", "open_question", about=("price",))
    talk.reply(
        "Et septembre, comment s'annonce-t-il ?",
        "open_question",
        about=("launch",),
        opens=(("launch-risk", 1),),
    )
    talk.reply("0,50.", "proposal", offers={"price": "p050"})
    hasty = Talk().reply("0,50.", "proposal", offers={"price": "p050"})
    assert (result("prepared_first_offer", talk).share, result("prepared_first_offer", hasty).share) == (1, 0)


def test_an_issue_her_opening_raised_is_no_opportunity():
    talk = Talk().reply("Et le paiement ?", "closed_question", about=("payment",))
    assert result("issues_raised", talk).share == 1
    assert result("issues_raised", Talk().reply("Et le prix ?", about=("price",))).share == 0


def test_a_summary_of_nothing_on_the_table_is_no_recap():
    talk = Talk().reply("Récapitulons tout.", "summary")
    assert result("recap_and_next_step", talk).share == 0


def test_without_a_sheet_the_supports_are_not_observed():
    assert result("sheet_complete", Talk().reply("Bonjour.")).share is None
    prepared = Talk().prepare(goal="Tenir 0,48 € au prix", batna="").reply("Je veux tenir 0,48 au prix.")
    assert result("sheet_complete", prepared).share == pytest.approx(1 / 8)
    # One entry used is not a sheet used "several times".
    assert result("sheet_used", prepared).share == pytest.approx(1 / 3)


def test_a_deal_below_the_alternative_earns_nothing():
    assert result("deal_value", talks.weak()).share == 0
    assert result("deal_value", talks.strong()).share > 0.5


def test_walking_away_from_offers_worse_than_the_alternative_is_right():
    talk = Talk()
    talk.reply("0,50 à 30 jours.", "proposal", offers={"price": "p050", "payment": "d30"},
               hers={"price": "p044", "payment": "d90"}, rule="hold")  # fmt: skip
    talk.reply("0,48 contre 30 jours.", "conditional_exchange", offers={"price": "p048", "payment": "d30"},
               conditional=True, hers={"price": "p044"}, rule="hold", ends="no_agreement")  # fmt: skip
    found = result("deal_value", talk)
    assert found.share == INDICATORS["deal_value"].parameters["walk_away"]


def test_an_illegal_term_costs_points():
    talk = Talk().reply("0,50 à 90 jours.", offers={"price": "p050", "payment": "d90"}, settles=("price", "payment"),
                        ends="agreement")  # fmt: skip
    assert result("illegal_deal", talk).penalty > 0
    assert result("illegal_deal", talks.strong()).penalty == 0
