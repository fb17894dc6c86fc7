"""Who bears the duties is a part of a delivery term: said beside the rule, it tells which is meant, or that there is none."""

import pytest

from tests.negotiation.test_misreadings import own, taken

SENSORS = "usa-framework"


@pytest.mark.parametrize(
    "reply",
    [
        "DDP with duties shared",
        "DDP, duties for you",
        "DDP, but you pay the duties above 10%.",
        "DDP and we share any increase",
    ],
)
def test_a_rule_with_duties_it_cannot_have_is_no_option(reply):
    offers, _ = taken(SENSORS, reply)
    assert "delivery" not in own(offers)
    assert "delivery" in offers.unplaced


def test_in_french_too():
    offers, _ = taken("machines-maroc", "DDP, mais les droits de douane à votre charge")
    assert not offers.own
    assert offers.unplaced == ("incoterm",)


@pytest.mark.parametrize(
    ("reply", "option"),
    [
        ("DDP Chicago.", "ddp-fixed"),
        ("DDP, duties in the price", "ddp-fixed"),
        ("DDP, with duty changes passed on", "ddp-pass"),
        ("DAP, duty increases shared", "dap-shared"),
        ("DAP, you pay the duties", "dap"),
    ],
)
def test_the_duties_of_an_option_tell_it(reply, option):
    assert own(taken(SENSORS, reply)[0]) == {"delivery": option}
