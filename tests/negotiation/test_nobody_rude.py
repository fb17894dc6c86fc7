"""Nobody is called rude for words that are nearly an insult; a sum of what is still open is no claim that it was never spoken of."""

import pytest

from tests.negotiation.talking import answer, sources


def test_what_is_nearly_an_insult_is_none():
    said = sources("first-steps", "hi", "19 if 3 months notice", "wait so u want 1 month?? thats nothing")
    assert not {"reaction:rude", "phrase:take_your_time"} & set(said)


@pytest.mark.parametrize("reply", ["you are useless", "this is rubbish"])
def test_an_insult_is(reply):
    assert sources("first-steps", "hi", "19", reply)[0] == "reaction:rude"


def test_what_was_spoken_of_is_still_to_be_agreed():
    said = answer("machines-maroc", "bonjour", "98000", "10 semaines", "ok signé")
    assert "pas encore parlé" not in said


def test_whole_years_of_fees_are_no_halves():
    said = sources("usa-framework", "hello", "98", "for the cap I would like two times the fees of the year")
    assert "reaction:half-multiple-said" not in said
