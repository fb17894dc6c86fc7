"""Where a term stands that several options are made of."""

import pytest

from tests.negotiation.test_misreadings import own, taken

USA = "usa-framework"
THEIRS = {"delivery": "dap-shared", "law": "de-court", "currency": "usd-quarter"}


@pytest.mark.parametrize(
    "reply",
    [
        "Yes to the shared duties. No to Delaware.",
        "I accept your sharing of the duties.",
        "Shared duties, fine. And 98.",
        "I take the sharing of the duty increases.",
    ],
)
def test_her_compound_term_is_taken_in_part_of_its_words(reply: str):
    offers, _ = taken(USA, reply, theirs=THEIRS, yours={"delivery": "dap"})
    assert {p.issue: p.option for p in offers.accepted} == {"delivery": "dap-shared"}


def test_his_own_term_said_again_in_few_words_is_still_his_own():
    offers, _ = taken(USA, "DAP Chicago.", theirs=THEIRS, yours={"delivery": "dap"})
    assert not offers.accepted
    assert own(offers) == {"delivery": "dap"}


def test_a_number_in_the_words_of_an_option_is_of_no_other_point():
    offers, _ = taken(USA, "You want the duties shared? Then the cap is at two.", theirs=THEIRS)
    assert "insurance" not in own(offers)


def test_no_and_a_figure_of_ones_own_insists_on_it():
    offers, _ = taken(
        "first-steps", "no, 3 days. but 19 then", theirs={"delivery": "d2"}, yours={"delivery": "d3"}
    )
    assert own(offers)["delivery"] == "d3"


def test_no_guarantee_no_schedule_asks_for_the_guarantee():
    offers, _ = taken("impaye", "Pas de garantie, pas d'échéancier. Point.", theirs={"garantie": "aucune"})
    assert not offers.commits


def test_three_months_are_said_for_ninety_days():
    offers, _ = taken("saas-visio", "Je vous propose 35 euros, 99,9 % et trois mois de restitution.")
    assert own(offers)["reversibilite"] == "r90"
    assert not offers.doubtful


def test_a_figure_in_the_words_of_another_point_stands_against_nothing():
    line = "Il nous manque la réversibilité. 90 jours de restitution ?"
    reply = (
        "Je vous propose 35 euros, deux ans, 99,9 %, trois mois de restitution et un paiement par semestre."
    )
    assert not taken("saas-visio", reply, line)[0].doubtful


def test_so_much_more_than_hers_is_measured_from_hers():
    offers, _ = taken(
        "impaye",
        "Cinq pour cent de plus que vous, et je signe.",
        yours={"acompte": "a30"},
        theirs={"acompte": "a15"},
    )
    assert own(offers) == {"acompte": "a20"}


@pytest.mark.parametrize(
    "reply",
    [
        "Je n'ai pas proposé 30 %, c'est vous. Restons à 10 % le jour de la signature, 8 400 euros, et 5 % de plus le 1er juillet.",
        "Restons à 10 % à la signature, et 5 % de plus le 1er juillet.",
    ],
)
def test_what_is_added_is_added_to_the_value_of_its_own_sentence(reply: str):
    assert own(taken("impaye", reply, yours={"acompte": "a30"})[0]) == {"acompte": "a15"}
