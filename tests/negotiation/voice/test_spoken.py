"""Whoever quotes her quotes what she said."""

from trainer.negotiation.talk.turn import Spoken, Turn
from trainer.negotiation.voice.spoken import spoken_as


def turn(*texts: str) -> Turn:
    return Turn(tuple(Spoken(text, "scene:x") for text in texts), "x", "x")


def test_the_line_nearest_to_the_scenarios_wording_is_quoted():
    said = turn("Bonjour.", "J’ai un devis à 0,39 € sur mon bureau.")
    assert spoken_as(said, "J’ai 0,39 € sur mon bureau.") == "J’ai un devis à 0,39 € sur mon bureau."


def test_without_a_line_the_scenarios_wording_stands():
    assert spoken_as(turn(), "Vous êtes cher.") == "Vous êtes cher."
