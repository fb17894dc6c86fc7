"""What no word denies is not turned down."""

import pytest

from trainer.language.reading import ReadChoice, Reading
from trainer.negotiation.hearing.putting.undenied import with_undenied


def _read(reply: str, words: str) -> Reading:
    start = reply.index(words)
    return Reading(reply, choices=(ReadChoice("cap", "c3", "refused", start, start + len(words), 0.7),))


@pytest.mark.parametrize(
    "reply",
    [
        "You get it at 96. And 3x cap. Deal?",
        "Insurance, fine. 3x cap, and the price you wanted.",
        "On a donc le 3x cap.",
    ],
)
def test_a_value_that_nothing_denies_is_put_forward(reply: str) -> None:
    assert with_undenied(_read(reply, "3x cap")).choices[0].stance == "own"


@pytest.mark.parametrize(
    "reply",
    [
        "I can't do the 3x cap.",
        "3x cap? No.",
        "No. 3x cap.",
        "3x cap is too much.",
        "Pas de 3x cap.",
        "3x cap, c'est lourd.",
        "3x cap?",
    ],
)
def test_a_value_that_something_denies_stays_turned_down(reply: str) -> None:
    assert with_undenied(_read(reply, "3x cap")).choices[0].stance == "refused"
