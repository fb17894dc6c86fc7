"""Where a reaction has just said what she thinks of an option, she does not demand another one in the same breath."""

from tests.negotiation.talking import talk


def test_what_a_reaction_welcomes_is_not_countered_in_the_same_breath():
    asked = "Would you be okay with arbitration in London, English law? If so I could go $97."
    _, turns = talk("usa-framework", ["Good morning.", asked])
    assert any(line.source.startswith("reaction:london") for line in turns[-1].lines)
    assert "law" not in {position.issue for position in turns[-1].answered}
    assert "price" in {position.issue for position in turns[-1].answered}


def test_what_no_reaction_has_answered_has_its_word():
    asked = "Would you be okay with a best-price clause for US customers of the same volume? If so I could go $97."
    _, turns = talk("usa-framework", ["Good morning.", "How about $100 a sensor?", asked])
    assert "mfn" in {position.issue for position in turns[-1].answered}


def test_what_is_put_forward_has_her_answer():
    _, turns = talk("usa-framework", ["Good morning.", "English law and arbitration in London, and $97."])
    assert "law" in {position.issue for position in turns[-1].answered}
