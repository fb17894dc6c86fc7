"""A value that is told, explained, given up or asked a reason for is not put on the table."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import CARTONS, taken

US = "usa-framework"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (US, "So DAP protects your date better than DDP."),
        (US, "A cap of 2.4 million covers twice what you lost."),
        (US, "A cap without insurance is just paper."),
        (US, "It seems to me that the uncapped liability is not usual in Europe."),
        (US, "The insurance at 5 million covers more than the cap."),
        (US, "How can I justify 92 to my management?"),
        ("agent-commercial", "12 c'est abusé"),
        ("agent-commercial", "Pourquoi un préavis de six mois ?"),
        ("agent-commercial", "Un préavis de six mois, pourquoi ?"),
        (CARTONS, "Je peux vous garantir un prix fixe deux ans."),
        ("saas-visio", "Vous pouvez partir avec deux mois de préavis, c'est la loi."),
        ("saas-visio", "Mensuel, ça nous fait douze factures."),
        ("first-steps", "If you leave in one month I lose 90 euros of beans."),
        (
            "saas-visio",
            "Vous pouvez partir avec deux mois de préavis, c'est le Data Act, alors pourquoi insister sur un an ?",
        ),
        (US, "Sixty dollars against one point one million. Ouch, I see why you'd remember it."),
        ("saas-visio", "99,99 % n'est pas accepté."),
        ("impaye", "J'ai fait le calcul, 15 % de 84 000 ça fait 12 600 €, ça vous paraît énorme ?"),
        ("impaye", "Depuis douze ans vous payez à 60 jours"),
        ("impaye", "Vous payez à 60 jours depuis douze ans"),
        ("agent-commercial", "Vous couvrez huit départements."),
        (US, "Let me check with my insurer whether five million works"),
    ],
)
def test_nothing_is_offered_by_telling(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.commits


@pytest.mark.parametrize(
    ("name", "reply", "issues"),
    [
        (US, "how about 96?", {"price"}),
        (CARTONS, "engagement ferme 24 mois", {"duration"}),
        (CARTONS, "24 mois fermes", {"duration"}),
        (US, "drop to 96", {"price"}),
    ],
)
def test_what_sounds_like_it_and_offers_is_an_offer(name, reply, issues):
    offers, _ = taken(name, reply)
    assert {position.issue for position in offers.own} == issues


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (US, "If we come with an insurer at 5 million, would you drop the uncapped clause?"),
        ("agent-commercial", "Si je vous accorde un préavis de six mois, vous baisseriez le taux ?"),
    ],
)
def test_what_is_only_given_for_what_is_asked_settles_nothing(name, reply):
    state, _ = talk(name, ["Bonjour." if name != US else "Good morning.", reply])
    assert not state.settled


def test_both_halves_of_a_trade_that_is_asked_for_are_tied():
    offers, _ = taken(
        "agent-commercial", "Si je vous accorde un préavis de six mois, pouvez-vous descendre à 9 % ?"
    )
    assert {position.issue for position in offers.own} == {"duree", "commission"}
    assert offers.conditional


def test_things_delivered_on_a_day_are_said_back_before_they_are_a_stock():
    offers, _ = taken(CARTONS, "Je vous livre les 20 000 caisses le 9 septembre, c'est un engagement.")
    assert offers.doubtful or not offers.commits


def test_a_value_of_hers_joined_to_one_of_ones_own_is_offered():
    replies = [
        "Bonjour Madame.",
        "Quand vous faut-il la machine ?",
        "Je vous propose 98 000 €, CIP Casablanca, 10 semaines.",
    ]
    state, _ = talk("machines-maroc", [*replies, "96 000 et 8 semaines ?"])
    assert state.yours_on("delai").option == "s8"


def test_who_asks_whether_he_must_offers_nothing():
    offers, _ = taken("saas-visio", "L'accord de sous-traitance, je suis obligé de le signer ?")
    assert not offers.own


def test_a_point_asked_about_by_itself_is_not_offered():
    assert not taken(CARTONS, "Et à 45 jours ?")[0].own


def test_a_point_added_to_an_offer_goes_on_with_it():
    assert taken(CARTONS, "Et 24 mois ?")[0].own


def test_the_words_of_an_option_around_its_verb_are_what_the_contract_says():
    offers, _ = taken(US, "Our liability stops at two years' worth")
    assert [position.option for position in offers.own] == ["c2"]
