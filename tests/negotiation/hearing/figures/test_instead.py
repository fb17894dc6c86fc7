"""A bare number said in the place of what was just named is of that point."""

from tests.negotiation.test_misreadings import own, taken


def test_a_number_after_a_numbered_option_was_turned_down_is_of_its_point():
    offers, _ = taken(
        "usa-framework",
        "Five times is my whole balance sheet, no. Meet me at two and I sign.",
        theirs={"cap": "c5"},
    )
    assert own(offers) == {"cap": "c2"}


def test_or_another_number_is_of_what_comes_before_it():
    offers, _ = taken("impaye", "Il me faut 30 % maintenant et le reste en quatre fois. Ou cinq.")
    assert own(offers) == {"acompte": "a30", "echeances": "e4"}
