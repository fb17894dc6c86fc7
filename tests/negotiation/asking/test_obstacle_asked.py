"""What is in the way is asked of the value right before."""

import pytest

from tests.negotiation.talking import talk


def _sources(case, *replies):
    _, turns = talk(case, list(replies))
    return [line.source for line in turns[-1].lines]


@pytest.mark.parametrize(
    ("case", "reply", "point"),
    [
        ("emballages", "Je propose 24 mois. Où est le problème ?", "duration"),
        (
            "machines-maroc",
            "Je vous propose un crédit documentaire à vue. Qu'est-ce qui vous retient ?",
            "paiement",
        ),
        ("saas-visio", "45 € par compte. Qu'est-ce qui vous arrête ?", "prix"),
        ("usa-framework", "$98, that's my price. What's holding you back?", "price"),
        ("first-steps", "12 months at 20. What's the problem with that?", "price"),
    ],
)
def test_she_gives_her_reason_on_that_point_and_no_other_trouble(case, reply, point):
    sources = _sources(case, reply)
    assert f"because:{point}" in sources
    assert not any(source.startswith("reaction:") for source in sources)


@pytest.mark.parametrize(
    ("case", "reply", "source"),
    [
        (
            "emballages",
            "Je propose 24 mois. Qu'est-ce qui vous gêne chez votre fournisseur actuel ?",
            "reaction:supplier-asked",
        ),
        ("emballages", "Qu'est-ce qui vous gêne chez votre fournisseur actuel ?", "reaction:supplier-asked"),
    ],
)
def test_what_is_in_the_way_elsewhere_is_answered_there(case, reply, source):
    assert source in _sources(case, reply)
