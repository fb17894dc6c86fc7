from dataclasses import replace

from tests.authoring.understanding.petit import petit
from trainer.language.read import read
from trainer.negotiation.choosing.context import reading_context
from trainer.negotiation.choosing.routing import route
from trainer.negotiation.situation import Situation
from trainer.negotiation.step import open_talk
from trainer.negotiation.voice.speech import Speech

SAMPLE = "Le cheval de mon oncle mange des pommes."
PATIENT = (
    "      speaks-price:\n",
    f'      tells-story:\n        when: reformulation about cash and trust >= 60\n        like: ["{SAMPLE}"]\n'
    '        says: "Charmant."\n      speaks-price:\n',
)


def winner(trust: int) -> str | None:
    scenario = petit(PATIENT)
    state, _ = open_talk(scenario, 1)
    state = replace(state, trust=trust)
    reading = read(SAMPLE, reading_context(scenario, state, ()))
    routed = route(Situation(scenario, state, reading), Speech(scenario, 1, list(state.said)))
    return None if routed.reaction is None else routed.reaction.id


def test_a_sample_to_the_letter_stands_in_for_moves_that_were_misread() -> None:
    assert winner(trust=70) == "tells-story"


def test_what_a_gate_asks_of_the_state_is_not_up_to_the_words() -> None:
    assert winner(trust=50) is None
