"""What is offered as one is answered as one: a trade that is plainly good for her is taken whole, and no part of a package is
pocketed while the rest is open."""

import pytest

from tests.negotiation.bargained import bargained, kinds
from tests.negotiation.talking import sources, talk

TOWN_HALL = (("public-payment", 3),)


def settled(playing):
    return {position.issue for position in playing.newly_settled}


@pytest.mark.parametrize(
    "reply",
    [
        "Va pour la garantie, alors : la cession de créance, contre l'abandon complet des pénalités.",
        "Je vous propose 10 % tout de suite, six mensualités, la cession de créance, zéro pénalité et les châssis dès la "
        "signature. C'est bon pour vous ou pas ?",
    ],
)
def test_a_trade_that_brings_her_much_for_little_is_taken_whole(reply):
    playing = bargained("impaye", reply, interests=TOWN_HALL, fired=(("town-hall", 1),))
    offered = {position.issue for position in playing.offers.own}
    assert offered == settled(playing)
    assert "accept_all" in kinds(playing)


def test_a_trade_that_costs_her_as_much_as_it_brings_is_not():
    playing = bargained(
        "machines-maroc", "DAP Casablanca et huit semaines contre 98 000 € et des pénalités de zéro."
    )
    assert not settled(playing)


@pytest.mark.parametrize(
    "reply",
    [
        "Voilà ce que je peux construire : 2 semaines de délai, 60 jours, 24 mois. En face, 0,47 € et 400 000 caisses.",
        "Notre offre : 0,47 €, 400 000 caisses, 45 jours, 2 semaines. Qu'est-ce qui coince ?",
    ],
)
def test_nothing_of_a_package_is_agreed_before_she_has_answered_the_rest(reply):
    playing = bargained("emballages", reply)
    assert len(playing.offers.own) > 2
    assert not settled(playing)


def test_what_is_granted_whatever_comes_is_agreed():
    playing = bargained(
        "emballages", "Sans contrepartie, je vous accorde 60 jours et deux semaines, et je reste à 0,48 €."
    )
    assert {"payment", "delay"} <= settled(playing)


def test_a_package_is_agreed_when_its_last_point_is():
    state, _ = talk(
        "emballages",
        ["Bonjour.", "Je vous propose 0,48 €, 60 jours, 2 semaines.", "Bon, alors 0,40 €, je vous suis."],
    )
    assert {position.issue for position in state.settled} == {"price", "payment", "delay"}


def test_two_points_set_against_each_other_are_one_offer():
    playing = bargained("agent-commercial", "Vous gardez huit départements, mais c'est 7 % de commission.")
    assert {"secteur", "commission"} <= {position.issue for position in playing.offers.own}
    assert not settled(playing)


def test_what_is_only_supposed_for_something_is_not_pocketed():
    playing = bargained("impaye", "Si je livre dès la signature, vous pouvez faire quatre mois ?")
    assert {"reprise", "echeances"} <= {position.issue for position in playing.offers.own}
    assert not settled(playing)


def test_one_half_is_not_welcomed_where_the_other_is_not_open_yet():
    said = sources("emballages", "Je vous garde 30 000 caisses en réserve si vous signez pour 24 mois.")
    assert said[:2] == ["bargain:half_not_yet", "bargain:not_open_yet"]
    assert "bargain:suits" not in said
