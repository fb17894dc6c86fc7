"""Combinations of terms that are worth more or less than the sum of their parts."""

from dataclasses import replace
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from tests.negotiation.small import scenario
from trainer.negotiation.bargainer.bargainer import bargain
from trainer.negotiation.bargainer.decision import Table
from trainer.negotiation.deals.deal import analyse
from trainer.negotiation.deals.packages import opening_package
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.deals.values import worth
from trainer.negotiation.deals.verdict import judge
from trainer.scenario.condition import And, Compare, Not, Or
from trainer.scenario.scenario import Bonus

PAIR = And((Compare("price", ">=", "p48"), Compare("payment", "==", "d60")))


def with_bonuses(*bonuses: Bonus):
    return replace(scenario(), bonuses={bonus.id: bonus for bonus in bonuses})


def package(case, price: str, payment: str):
    return {
        "price": at_option(case.issues["price"], price),
        "payment": at_option(case.issues["payment"], payment),
    }


def every_package(case):
    names = [[option.id for option in case.issues[name].options] for name in ("price", "payment")]
    return [package(case, price, payment) for price, payment in product(*names)]


def test_a_combination_adds_to_the_package_that_has_it_and_to_no_other():
    case, plain = with_bonuses(Bonus("pair", PAIR, you=5, them=-3)), scenario()
    for deal in every_package(case):
        has = deal["price"].option in ("p48", "p50") and deal["payment"].option == "d60"
        assert worth(case, "you", deal) - worth(plain, "you", deal) == (500 if has else 0)
        assert worth(case, "them", deal) - worth(plain, "them", deal) == (-300 if has else 0)


def test_a_point_left_open_makes_no_combination():
    case = with_bonuses(Bonus("pair", Or((PAIR, Compare("payment", "==", "d60"))), you=5))
    assert worth(case, "you", {"price": at_option(case.issues["price"], "p44")}) == 0


conditions = st.sampled_from(
    [
        PAIR,
        Not(Compare("price", "<", "p46")),
        Or((Compare("price", "==", "p44"), Compare("payment", "!=", "d45"))),
        Compare("payment", "<=", 1),
    ]
)
bonuses = st.lists(
    st.tuples(conditions, st.integers(-20, 20), st.integers(-20, 20)), min_size=1, max_size=3
).map(
    lambda found: with_bonuses(*(Bonus(str(n), when, you, them) for n, (when, you, them) in enumerate(found)))
)


@given(bonuses)
def test_the_space_is_the_one_that_counting_every_package_finds(case):
    values = [(worth(case, "you", deal), worth(case, "them", deal)) for deal in every_package(case)]
    space = analyse(case)
    you, them = space.batna_you, space.batna_them
    edge = {v for v in values if not any(w != v and w[0] >= v[0] and w[1] >= v[1] for w in values)}
    assert space.signable == len(values)
    assert space.agreement_zone == sum(v[0] >= you and v[1] >= them for v in values)
    assert {(deal.you, deal.them) for deal in space.frontier} == edge
    assert all(worth(case, "you", deal.package) == deal.you for deal in space.frontier)


@given(bonuses, st.integers(0, 11))
def test_a_deal_is_beaten_by_as_many_as_beat_it(case, place):
    deals = every_package(case)
    mine = (worth(case, "you", deals[place]), worth(case, "them", deals[place]))
    values = [(worth(case, "you", deal), worth(case, "them", deal)) for deal in deals]
    beaten = sum(v != mine and v[0] >= mine[0] and v[1] >= mine[1] for v in values)
    assert judge(case, deals[place]).dominated_by == beaten


@given(bonuses, st.integers(0, 11), st.integers(1, 12), st.booleans())
def test_no_combination_takes_her_below_her_limit(case, place, turn, conditional):
    offered = every_package(case)[place]
    stands = opening_package(case)
    if worth(case, "them", stands) < 3000:
        return  # She opens below her alternative: nothing she could hold to.
    table = Table(
        turn=turn,
        turns=12,
        trust=50,
        firmness="fair",
        theirs=stands,
        yours=offered,
        moved=True,
        conditional=conditional,
    )
    decision = bargain(case, table)
    if decision.rule != "walk_away":
        assert worth(case, "them", decision.package) >= 3000
