"""What the student himself finds wanting is settled by nobody."""

from tests.negotiation.bargained import bargained, words


def test_a_guarantee_just_found_wanting_is_not_taken_with_the_rest():
    playing = bargained(
        "impaye",
        "La réserve de propriété ne me suffit pas seule. Je vous débloque les châssis dès l'encaissement des 15 %. Oui ou non ?",
        theirs={"acompte": "a15", "echeances": "e6", "garantie": "reserve"},
        yours={"acompte": "a15", "echeances": "e6", "garantie": "reserve"},
        bundle=("acompte", "echeances", "garantie"),
    )
    assert "garantie" not in playing.settled
    assert "réserve" not in words(playing)


def test_a_tier_beyond_the_deal_is_noted_apart():
    playing = bargained(
        "emballages",
        "400 000 caisses à 0,46 €. Si vous dépassez 500 000 je vous baisse d'un centime. Ça vous va ?",
        theirs={"volume": "v400", "price": "p42"},
    )
    assert playing.yours["volume"].option == "v400"
    assert any("tier_noted" in line.source for line in playing.speech.lines)
