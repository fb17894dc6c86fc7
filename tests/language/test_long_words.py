"""What is longer than any word is no slip of one, and costs no more than its length."""

from trainer.language.mending import one_slip_away


def test_a_word_of_a_thousand_letters_is_no_slip():
    assert one_slip_away("a" * 1000) == set()


def test_a_word_of_usual_length_may_be_one():
    assert "auditor" in one_slip_away("audiotr")
