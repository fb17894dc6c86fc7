"""A trade offered in words alone is heard: what it hangs on is taken up, and nothing is booked."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    ("name", "reply", "words"),
    [
        (
            "usa-framework",
            "if after Rennes you grit your teeth on price, I give you the volume",
            "grit your teeth",
        ),
        ("usa-framework", "happy to look at the cap provided the price holds", "provided the price holds"),
        (
            "impaye",
            "Je suis prêt à renoncer aux pénalités si le premier versement part cette semaine.",
            "premier versement",
        ),
        (
            "emballages",
            "un effort sur le prix contre un engagement plus long",
            "contre un engagement plus long",
        ),
        (
            "emballages",
            "je peux bouger sur le délai à condition que vous bougiez sur le prix",
            "à condition que",
        ),
        (
            "agent-commercial",
            "je lâche sur la commission si vous lâchez sur les clients réservés",
            "si vous lâchez",
        ),
    ],
)
def test_what_a_trade_in_words_hangs_on_is_said_back(name, reply, words):
    state, turns = talk(name, ["Bonjour." if name != "usa-framework" else "Good morning.", reply])
    heard = next(line for line in turns[-1].lines if line.source == "bargain:condition_heard")
    assert words in heard.text
    assert any(line.source.startswith("bargain:") for line in turns[-1].lines if line is not heard)
    assert not state.settled


def test_a_reaction_to_part_of_the_reply_does_not_drop_the_trade():
    reply = "La loi prévoit des intérêts de retard. Je suis prêt à y renoncer si le premier versement part cette semaine."
    _, turns = talk("impaye", ["Bonjour.", reply])
    assert "bargain:condition_heard" in [line.source for line in turns[-1].lines]


@pytest.mark.parametrize(
    "reply",
    [
        "Je vous laisse parler du prix si ça vous va.",
        "On fait le tour du prix si vous voulez.",
        "je ne sais pas si le prix baisse",
    ],
)
def test_a_polite_if_is_no_trade(reply):
    _, turns = talk("emballages", ["Bonjour.", reply])
    assert "bargain:condition_heard" not in [line.source for line in turns[-1].lines]
