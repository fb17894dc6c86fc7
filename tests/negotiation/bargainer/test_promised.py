"""What she has told she could live with is where she stands, once what it hangs on is there."""

import pytest

from tests.negotiation.bargained import bargained, words
from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import case

TOLD = (("thaw", len(case("usa-framework").interests["thaw"].stages)),)


def stands(playing):
    return {position.issue: position.option for position in playing.answered}


@pytest.mark.parametrize(
    "reply",
    [
        "With a $5 million policy behind us, cap or no cap?",
        "So with the 5 million insurance, is it still no cap?",
    ],
)
def test_her_need_told_to_the_end_and_served_beside_moves_her(reply):
    playing = bargained("usa-framework", reply, theirs={"cap": "uncapped"}, interests=TOLD)
    assert stands(playing).get("cap") == "c3"


def test_not_before_she_has_told_it():
    playing = bargained(
        "usa-framework",
        "With a $5 million policy behind us, cap or no cap?",
        theirs={"cap": "uncapped"},
        interests=(("thaw", 1),),
    )
    assert stands(playing).get("cap") == "uncapped"


def test_not_without_what_it_hangs_on():
    playing = bargained("usa-framework", "Cap or no cap?", theirs={"cap": "uncapped"}, interests=TOLD)
    assert stands(playing).get("cap") == "uncapped"


def test_what_serves_a_need_told_by_this_very_turn_is_taken():
    replies = (
        "bjr nadia. pas bcp de tps, on fait le prix dabord ? combien vous payez ojd",
        "29 ok mais koi kan sa tombe en panne ? vs avez eu des soucis",
        "chez ns 99,93% dispo mesuré dpuis nov, 1 tech dastreinte répond en - de 10min mm la nuit. sa vous va ?",
        "ok et le prix alors, tarif 45 jvous fais 42 / cpte si vs signez 3 ans",
        "35 trop bas, jperds. la moyenne des 12 cliniques c 39,40. pkoi 1 an slmt ? vs avez peur de koi",
        "c koi lavenir de la maison, vs etes rachetés ? si oui on met une clause sortie, 3 ans avec indemnité si vs partez avant",
    )
    _, turns = talk("saas-visio", replies)
    assert "not_enough" not in " ".join(line.source for line in turns[-1].lines)


def told(name, need):
    return ((need, len(case(name).interests[need].stages)),)


def test_what_she_has_named_as_bearable_is_what_she_asks_for():
    """ "Two months', I can plan for": then "I can't go past one month" is another voice."""
    playing = bargained(
        "first-steps",
        "I can offer €19 with three months' notice.",
        line="Two months’, I can plan for.",
        theirs={"notice": "n1"},
        yours={"notice": "n3", "price": "p19"},
        interests=told("first-steps", "not-tied"),
    )
    assert stands(playing)["notice"] == "n2"


def test_what_she_has_come_to_is_not_taken_back_for_it():
    playing = bargained(
        "first-steps",
        "I can offer €19 with six months' notice.",
        theirs={"notice": "n3"},
        interests=told("first-steps", "not-tied"),
    )
    assert stands(playing)["notice"] == "n3"


@pytest.mark.parametrize(
    "reply",
    [
        "Je vous propose ceci : 20 % maintenant, le reste en cinq mensualités, la créance de la mairie en garantie, et ça reste "
        "entre le comptable public et nous.",
        "Attendez, aucune garantie ? C'est oui ou c'est non, la cession de la créance ?",
    ],
)
def test_an_assignment_of_what_the_town_hall_owes_is_no_more_refused_once_it_is_told(reply):
    playing = bargained(
        "impaye", reply, theirs={"garantie": "aucune"}, interests=told("impaye", "public-payment")
    )
    assert "aucune garantie" not in words(playing)
    assert stands(playing).get("garantie", "cession") == "cession"


def test_three_years_are_answered_with_the_way_out_that_she_has_just_asked_for():
    playing = bargained(
        "saas-visio",
        "Trois ans fermes, et 40 € le compte.",
        theirs={"duree": "annuel", "prix": "p35"},
        interests=told("saas-visio", "takeover"),
    )
    assert stands(playing)["duree"] == "evenement"
