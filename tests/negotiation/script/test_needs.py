"""A hidden need opens beside an offer only where a question by itself asks for it."""

from tests.negotiation.talking import sources

HELLO = "Hi Nuala, nice place you have here."
OFFER = "You said two months can plan. Now max one? Confused. Two months then, 19, delivery in 2 days. Ok?"


def opened(*replies: str) -> list[str]:
    return [source for source in sources("first-steps", *replies) if source.startswith("interest:")]


def test_a_value_of_an_offer_opens_nothing_for_a_question_about_something_else() -> None:
    assert opened(HELLO, OFFER) == []


def test_a_question_beside_an_offer_opens_what_it_asks_about() -> None:
    asked = "19 a kilo and delivery in 2 days. And what happens in your shop in the winter?"
    assert opened(HELLO, asked) == ["interest:not-tied:1"]
