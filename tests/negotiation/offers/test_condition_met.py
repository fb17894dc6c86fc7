"""What is offered under a condition that she meets already hangs on nothing, and has its answer."""

from tests.negotiation.bargained import bargained, kinds

GIVES = "Et si vous cédez la créance, moi j'oublie les pénalités. Ça vous va, ça ?"


def agreed(playing):
    return {(position.issue, position.option) for position in playing.newly_settled}


def test_a_gift_for_what_is_agreed_is_taken():
    playing = bargained("impaye", GIVES, settled={"garantie": "cession"})
    assert ("penalites", "abandon") in agreed(playing)
    assert "condition_heard" not in kinds(playing)


def test_a_gift_for_what_she_has_come_to_is_taken_with_it():
    playing = bargained("impaye", GIVES, theirs={"garantie": "cession"})
    assert agreed(playing) == {("penalites", "abandon"), ("garantie", "cession")}


def test_a_gift_for_what_she_does_not_stand_on_waits():
    playing = bargained("impaye", GIVES, theirs={"garantie": "aucune"})
    assert not agreed(playing)
