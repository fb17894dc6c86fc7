"""The golden vector to the last figure, and the deal space against plain enumeration."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.negotiation.golden import golden, numeric, scenario_of, worded
from trainer.negotiation.deal import analyse, to_json
from trainer.negotiation.scale import at_option
from trainer.negotiation.values import worth
from trainer.negotiation.verdict import judge
from trainer.scenario.scenario import Scenario

MIDDLE = ("p96", "acompte-dp", "CIP", "d12", "demi-5", "ch-geneve")


def package(scenario: Scenario, *options: str):
    return {i.id: at_option(i, o) for i, o in zip(scenario.issues.values(), options, strict=False)}


def test_the_golden_vector_comes_out_to_three_decimals():
    assert to_json(analyse(golden())) == {
        "packages": 4800,
        "agreement_zone": 2536,
        "frontier": 49,
        "frontier_in_zone": 27,
        "nash": {
            "you": 0.756,
            "them": 0.658,
            "package": {
                "prix": "p100",
                "paiement": "credoc",
                "incoterm": "DAP",
                "delai": "d8",
                "penalites": "un-10",
                "droit": "ch-geneve",
            },
        },
        "kalai_smorodinsky": {
            "you": 0.721,
            "them": 0.68,
            "package": to_json(analyse(golden()))["kalai_smorodinsky"]["package"],
        },
        "joint_max": {
            "value": 1.427,
            "you": 0.844,
            "them": 0.583,
            "package": {
                "prix": "p100",
                "paiement": "credoc",
                "incoterm": "CIP",
                "delai": "d8",
                "penalites": "demi-5",
                "droit": "ch-geneve",
            },
        },
        "batna": {"you": 0.45, "them": 0.42},
    }


def test_the_middle_of_everything_leaves_value_on_the_table():
    scenario = golden()
    verdict = judge(scenario, package(scenario, *MIDDLE))
    assert (verdict.you, verdict.them) == (6600, 5610)
    assert round(verdict.efficiency / 100) == 63
    assert verdict.dominated_by == 201
    assert round(verdict.left_on_the_table / 10) == 184
    assert verdict.better.them >= 5610
