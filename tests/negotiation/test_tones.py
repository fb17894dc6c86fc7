"""What is an insult and what is none: a hundred of each, said in the middle of a talk, as she hears them.

A complaint about the trade, a courtesy, a joke and a hard argument are no attack; contempt in so many words is one.
"""

from functools import cache
from pathlib import Path

import pytest

from tests.negotiation.talking import talk

TONES = Path(__file__).parent / "tones"
TALKS = {
    "fr": ("emballages", "Bonjour.", "Je vous propose 0,48 € la caisse, 45 jours et 3 semaines."),
    "en": ("usa-framework", "Good morning.", "We propose $100 a sensor, DAP Chicago with your broker."),
}
# Of fifty insults, those that may be missed.
MISSED = 1


@cache
def irritation_after(language: str, reply: str) -> int:
    name, *before = TALKS[language]
    state, _ = talk(name, (*before, reply))
    return state.irritation


def said(kind: str, language: str) -> list[str]:
    return (TONES / f"{kind}-{language}.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_complaints_courtesies_banter_and_arguments_attack_nobody(language: str) -> None:
    assert [reply for reply in said("fair", language) if irritation_after(language, reply)] == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_plain_insults_are_heard_as_such(language: str) -> None:
    missed = [reply for reply in said("rude", language) if not irritation_after(language, reply)]
    assert len(missed) <= MISSED, missed


def test_a_hard_argument_is_not_the_last_straw() -> None:
    state, _ = talk(
        "emballages",
        (
            "Bonjour.",
            "C'est du foutage de gueule, 0,48 €.",
            "Vous êtes pénible. 0,47 € et 45 jours.",
            "Rien en face ? Je vous ai lâché 5 centimes ! Et vos palettes qui s'écrasent, vous croyez que la double cannelure "
            "c'est gratuit ?",
        ),
    )
    assert state.outcome is None and state.irritation == 2
