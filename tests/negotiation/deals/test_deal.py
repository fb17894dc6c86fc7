"""The golden vector to the last figure, and the deal space against plain enumeration."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.negotiation.golden import golden, scenario_of, worded
from tests.negotiation.worlds import packages, scenarios
from trainer.negotiation.deals.deal import analyse, to_json
from trainer.negotiation.deals.packages import unsignable
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.deals.values import worth
from trainer.negotiation.deals.verdict import judge
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


def everything(scenario: Scenario):
    """All packages that can be signed, as (you, them, package), in declared order."""
    options = [[at_option(i, o.id) for o in i.options] for i in scenario.issues.values()]
    listed = [{p.issue: p for p in chosen} for chosen in product(*options)]
    signed = [p for p in listed if not unsignable(scenario, p)]
    return [(worth(scenario, "you", p), worth(scenario, "them", p), p) for p in signed]


@given(scenarios())
@settings(deadline=None)
def test_the_space_is_what_enumeration_finds(scenario):
    space, found = analyse(scenario), everything(scenario)
    you, them = space.batna_you, space.batna_them
    assert space.signable == len(found)
    assert space.agreement_zone == sum(y >= you and t >= them for y, t, _ in found)
    edge = {
        (y, t) for y, t, _ in found if not any(a >= y and b >= t and (a, b) != (y, t) for a, b, _ in found)
    }
    assert {(deal.you, deal.them) for deal in space.frontier} == edge
    assert len(space.frontier) == len(edge)
    for deal in space.frontier:
        assert deal.package == next(p for y, t, p in found if (y, t) == (deal.you, deal.them))


@given(st.data())
@settings(deadline=None)
def test_a_verdict_is_what_enumeration_finds(data):
    scenario = data.draw(scenarios())
    deal = data.draw(packages(scenario, full=True))
    verdict, found = judge(scenario, deal), everything(scenario)
    you, them = worth(scenario, "you", deal), worth(scenario, "them", deal)
    assert (verdict.you, verdict.them) == (you, them)
    assert verdict.dominated_by == sum(y >= you and t >= them and (y, t) != (you, them) for y, t, _ in found)
    best = max((y for y, t, _ in found if t >= them), default=you)
    assert verdict.left_on_the_table == max(0, best - you)
    assert (verdict.better is None) == (best <= you)


def test_a_scenario_where_nothing_can_be_signed_has_an_empty_space():
    issue = worded("a", ["x", "y"], (100, [0, 100]), (100, [100, 0]), illegal={"x": "law-1", "y": "law-2"})
    space = analyse(scenario_of(issue))
    assert (space.packages, space.signable, space.nash, space.joint_max) == (2, 0, None, None)
    assert to_json(space)["joint_max"] is None


def test_an_illegal_option_is_named_with_its_law_and_never_recommended():
    issue = worded("a", ["x", "y", "z"], (100, [0, 50, 100]), (100, [100, 60, 50]), illegal={"z": "law-1"})
    scenario = scenario_of(issue)
    verdict = judge(scenario, package(scenario, "z"))
    assert verdict.illegal == {"a": "law-1"}
    assert verdict.better is None
    assert [deal.package["a"].option for deal in analyse(scenario).frontier] == ["y", "x"]


def test_an_empty_deal_is_worth_nothing():
    verdict = judge(golden(), {})
    assert (verdict.you, verdict.them) == (0, 0)
    assert verdict.efficiency < 0
    assert verdict.dominated_by == 4800
