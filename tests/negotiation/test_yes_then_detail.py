"""A yes that is a sentence of its own takes the whole deal read out, whatever is to be done about it; a line said no to is none of it."""

import pytest

from tests.negotiation.closing.test_unsigned import answered, kinds


@pytest.mark.parametrize(
    ("reply", "english"),
    [
        ("C'est bon pour moi. 45 jours et on n'en parle plus.", False),
        ("C'est oui. Je vous envoie le protocole écrit ce soir et nous signons.", False),
        ("Parfait, ça me va. Les caisses dans deux semaines, comme promis.", False),
        ("Oui, envoyez-moi le contrat écrit.", False),
        ("D'accord, madame. Vous me payez à 45 jours, sans faute.", False),
        ("Yes. Put it in writing and send it tonight.", True),
        ("It's a deal. I'll send you the draft in writing.", True),
        ("Yes, put it in writing.", True),
        ("Good, that works for me. $96 in writing by tonight.", True),
    ],
)
def test_a_yes_with_what_is_to_be_done_about_it_is_a_yes(reply, english):
    state, turn = answered(reply, english=english)
    assert state.outcome == "agreement" or kinds(turn) == ["sign_off_wish"]


@pytest.mark.parametrize(
    "reply",
    [
        "C'est oui, et le prix non.",
        "Oui pour tout, mais le prix non.",
        "Tout me va. Le prix, non.",
        "Le prix non.",
    ],
)
def test_a_point_said_no_to_is_asked_for(reply):
    state, turn = answered(reply)
    assert kinds(turn) == ["recap_point"]
    assert state.outcome is None


@pytest.mark.parametrize(
    ("reply", "english"),
    [
        ("Oui. Ajoutez aussi la casse.", False),
        ("Oui. Il manque la casse.", False),
        ("D'accord pour le prix.", False),
        ("Oui. Pour le prix.", False),
        ("Yes. Not the cap though.", True),
        ("Yes. But put the quarter in writing.", True),
    ],
)
def test_a_yes_that_adds_or_holds_back_signs_nothing_yet(reply, english):
    state, turn = answered(reply, english=english)
    assert state.outcome is None and kinds(turn) != ["sign_off_wish"]
