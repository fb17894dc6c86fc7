"""A better package in two changes."""

from itertools import product

import pytest

from tests.negotiation.golden import golden
from trainer.negotiation.deals.betterment import better_trade
from trainer.negotiation.deals.deal import open_options
from trainer.negotiation.deals.values import worth

CASE = golden()
OPTIONS = open_options(CASE)
PACKAGES = [
    {position.issue: position for position in chosen} for chosen in list(product(*OPTIONS))[:: 4800 // 12]
]


@pytest.mark.parametrize("package", PACKAGES)
def test_it_is_better_for_the_student_no_worse_for_her_and_changes_two_issues_at_most(package):
    trade = better_trade(CASE, package)
    if trade is None:
        return
    assert trade.you == worth(CASE, "you", trade.package) > worth(CASE, "you", package)
    assert trade.them == worth(CASE, "them", trade.package) >= worth(CASE, "them", package)
    assert 1 <= sum(trade.package[name] != position for name, position in package.items()) <= 2


def test_an_open_issue_may_be_settled_by_it():
    package = dict(PACKAGES[5])
    first = next(iter(package))
    del package[first]
    trade = better_trade(CASE, package)
    assert trade is not None
    assert trade.you > worth(CASE, "you", package)


def test_nothing_is_better_than_all_the_best():
    best = {
        positions[0].issue: max(positions, key=lambda p: worth(CASE, "you", {p.issue: p}))
        for positions in OPTIONS
    }
    assert better_trade(CASE, best) is None
