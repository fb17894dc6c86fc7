"""Moves that only look like a refusal, a restatement or an order of the talk get no answer to one."""

from tests.negotiation.talking import sources


def test_a_no_that_asks_for_a_yes_refuses_nothing():
    said = sources("machines-maroc", "Bonjour", "92 000, c'est cher pour vous, non ?")
    assert "phrase:refusal_noted" not in said


def test_what_she_never_told_is_not_confirmed_as_heard():
    said = sources("machines-maroc", "Bonjour", "Leur machine tombe en panne au bout d'un an.")
    assert "phrase:reformulation_confirmed" not in said


def test_whose_figure_it_was_is_asked_and_takes_nothing_back():
    said = sources("machines-maroc", "Bonjour", "C'est vous qui avez dit 92, non ?")
    assert "bargain:nothing_written" not in said and "bargain:taken_back" not in said
