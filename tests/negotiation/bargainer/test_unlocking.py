"""Options that she signs only once something has been heard, reasons she gives, and needs that an offer serves."""

from dataclasses import replace

from tests.negotiation.small import PAYMENT, PRICE, payment, price, reading, scenario
from tests.negotiation.test_step import play
from trainer.negotiation.bargainer.unlocking import as_open
from trainer.negotiation.situation import Situation
from trainer.negotiation.talk.state import State
from trainer.scenario.condition import Compare, Does
from trainer.scenario.scenario import Interest, Stage

SHUT = replace(PAYMENT, opens_if={"d30": Compare("risk", ">=", 1), "d45": Compare("risk", ">=", 1)})
WITH_SHUT = {"price": PRICE, "payment": SHUT}
THIRTY = reading("30 jours", "proposal", terms=(payment(30),))
ASKED = reading("Comment se présente septembre ?", "open_question", about=("launch",))


def test_an_option_that_waits_is_not_taken_and_she_says_that_more_has_to_be_heard():
    state, turns = play([THIRTY], issues=WITH_SHUT)
    assert turns[-1].shut == ("payment",)
    assert state.settled_on("payment") is None
    assert any(line.source == "bargain:not_open_yet" for line in turns[-1].lines)


def test_a_yes_takes_only_what_she_has_named():
    both = reading("0,48 € et 30 jours", "proposal", terms=(price("0.48"), payment(30)))
    state, turns = play([both, reading("oui", yes=True)], issues=WITH_SHUT)
    assert turns[-2].shut == ("payment",)
    assert state.settled_on("payment") is None


def test_once_the_need_was_heard_the_option_is_bargained_over_like_any_other():
    _, turns = play([ASKED, THIRTY], issues=WITH_SHUT)
    assert turns[-1].shut == ()


def test_until_then_she_never_comes_to_it_however_often_it_is_asked_for():
    replies = [
        reading(f"Et 30 jours contre 0,{cents} ?", "proposal", "conditional_exchange", terms=terms)
        for cents in (50, 48, 46, 44)
        for terms in [(payment(30), price(f"0.{cents}"))]
    ]
    state, _ = play(replies, issues=WITH_SHUT)
    agreed = state.settled_on("payment")
    assert agreed is None or agreed.option not in SHUT.opens_if
    standing = state.theirs_on("payment")
    assert standing is None or standing.option not in SHUT.opens_if


def test_a_scenario_without_such_options_is_left_as_it_is():
    small = scenario()
    assert as_open(Situation(small, State("opening", 50))) is small


def test_she_gives_her_reason_for_where_she_stays_and_each_only_once():
    issues = {"price": replace(PRICE, because=("Au-dessus, ma marge disparaît.",)), "payment": PAYMENT}
    high = reading("0,50 €", "proposal", terms=(price("0.50"),))
    again = reading("Toujours 0,50 €", "proposal", terms=(price("0.50"),))
    _, turns = play([high, again], issues=issues)
    assert "Au-dessus, ma marge disparaît." in turns[1].text
    assert "Au-dessus, ma marge disparaît." not in turns[2].text


def need(**changes):
    stages = (Stage(Does("open_question", "launch"), "Septembre est chargé."),)
    return {"risk": replace(Interest("risk", "Rupture", ("launch",), stages, ("payment",)), **changes)}


def test_an_offer_serves_a_need_only_where_it_brings_what_the_need_is_served_by():
    served = need(served_by={"payment": ("d60",)})
    first = reading("30 jours", "proposal", terms=(payment(30),))
    halfway = reading("45 jours", "proposal", terms=(payment(45),))
    whole = reading("60 jours", "proposal", terms=(payment(60),))
    _, turns = play([ASKED, first, halfway], interests=served)
    assert [turn.interests_used for turn in turns] == [(), (), (), ()]
    _, turns = play([ASKED, first, whole], interests=served)
    assert turns[-1].interests_used == ("risk",)
