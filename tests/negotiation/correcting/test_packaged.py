"""What is given inside a package is no gift: it stays open with the half that she turns down or does not open."""

import pytest

from tests.negotiation.bargained import bargained, kinds

THEIRS = {"insurance": "i5", "price": "p94", "law": "de-court"}


def _settled(playing):
    return {position.issue for position in playing.settled.values()}


@pytest.mark.parametrize(
    "reply",
    [
        "I'll tell you what: London arbitration plus a cap at 2 times the yearly fees, and you get $97 and the $5 million.",
        "A cap at 2 times the yearly fees, then you'll have the $5 million of insurance.",
    ],
)
def test_what_she_gets_for_something_is_not_pocketed_without_it(reply):
    playing = bargained("usa-framework", reply, theirs=THEIRS)
    assert "insurance" in {p.issue for p in playing.offers.own}
    assert "insurance" not in _settled(playing)
    assert "accept_issue" not in kinds(playing)


def test_what_is_taken_beside_an_offer_is_agreed():
    playing = bargained("usa-framework", "Okay for the $5 million. And I propose $97.", theirs=THEIRS)
    assert "insurance" in _settled(playing)


def test_what_was_no_gift_is_open_again():
    playing = bargained(
        "usa-framework",
        "Whoa, the $5 million wasn't a freebie, it only comes with the cap at 2x. So let me redo it: cap 2x, insurance "
        "$5 million, and New York arbitration instead of London since you hate courtrooms. Price stays $97.",
        yours={"law": "en", "cap": "c2", "price": "97", "insurance": "i5"},
        settled={"insurance": "i5"},
        theirs=THEIRS,
        written=(("insurance", 6),),
    )
    assert "insurance" not in _settled(playing)
    assert {"insurance", "cap"} <= set(playing.bundle)
