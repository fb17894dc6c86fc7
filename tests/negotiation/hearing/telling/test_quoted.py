"""What a question only says back of the other side."""

import pytest

from tests.negotiation.test_misreadings import own, taken

MACHINE, USA = "machines-maroc", "usa-framework"


def test_an_option_said_back_in_a_question_is_not_settled():
    reply = (
        "Attendez, Madame Bennis : je viens d'accepter Genève, et vous me rendez Paris ? Prenons Genève, comme vous le demandiez, "
        "et 95 000 € ; c'est mon dernier mot sur le prix."
    )
    offers, _ = taken(
        MACHINE, reply, theirs={"droit": "fr-icc", "prix": "p94"}, yours={"droit": "fr-icc", "prix": "p96"}
    )
    assert own(offers) == {"droit": "ch-icc", "prix": "95000"}


def test_a_why_beside_a_yes_leaves_the_yes():
    reply = "Genève, pourquoi pas, cela me semble équilibré. Et, par curiosité, pourquoi le droit suisse plutôt que marocain ?"
    offers, _ = taken(MACHINE, reply, theirs={"droit": "ch-icc"}, yours={"droit": "fr-icc"})
    assert [p.option for p in offers.accepted] == ["ch-icc"]
    assert not offers.refused


@pytest.mark.parametrize("reply", ["Paris, non. 95 000 €.", "Non, pas Paris. 95 000 €."])
def test_what_is_turned_down_no_longer_stands(reply: str):
    offers, _ = taken(MACHINE, reply, theirs={"droit": "fr-icc"}, yours={"droit": "fr-icc"})
    assert offers.dropped == ("droit",)
    assert own(offers) == {"prix": "95000"}


def test_a_question_without_a_value_beside_it_is_heard_as_before():
    offers, _ = taken(USA, "You want London?", theirs={"law": "en"})
    assert not own(offers)
    assert not offers.accepted


def test_a_seat_alone_is_an_offer_in_the_first_reply():
    offers, _ = taken(MACHINE, "Prenons Genève et 95 000 €.")
    assert own(offers) == {"droit": "ch-icc", "prix": "95000"}


def test_a_denied_verb_turns_nothing_down_beyond_its_clause():
    reply = "Je ne veux pas de Genève, prenons Paris."
    offers, _ = taken(
        MACHINE,
        reply,
        "Il me faudrait le droit suisse avec un arbitrage CCI à Genève.",
        theirs={"droit": "ch-icc"},
        yours={"droit": "fr-icc"},
    )
    assert own(offers) == {"droit": "fr-icc"}
    assert not offers.dropped
