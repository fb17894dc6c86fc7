"""Words of the option said beside them put no second point forward."""

from tests.negotiation.test_misreadings import own, taken


def test_the_price_adjusted_for_the_exchange_is_no_delivery_rule():
    reply = (
        "For the dollars, I can accept with a band: if the exchange moves more than 5%, we adjust the price."
    )
    assert own(taken("usa-framework", reply)[0]) == {"currency": "usd-band"}


def test_a_point_that_is_named_keeps_its_words():
    reply = "I offer dollars with a band of 5%, and DDP with duty changes passed on."
    assert own(taken("usa-framework", reply)[0]) == {"currency": "usd-band", "delivery": "ddp-pass"}
