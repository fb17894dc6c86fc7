"""The shipped scenarios played through the real reading and the real step, as different students type."""

import re
from pathlib import Path

import pytest

from tests.scenarios.full import full, talk
from trainer.negotiation.talk.turn import Turn

FOLDER = Path(__file__).parents[2] / "scenarios"

QUESTIONS = (
    "Combien de caisses par an ?",
    "Qui décide chez vous ?",
    "Pourquoi voulez-vous changer de fournisseur ?",
    "C'est quoi vos besoins ?",
    "Vous avez un cahier des charges ?",
    "Il y a de l'impression sur les caisses ?",
    "Comment voulez-vous être facturée ?",
    "Quand allez-vous décider ?",
    "On pourrait visiter l'usine ?",
    "Est-ce que la certification FSC est importante pour vous ?",
)
PRICE_ONLY = ("0,50 €", "0,49 €", "0,48 €", "0,47 €", "0,46 €", "0,45 €", "0,44 €", "on signe ?", "oui")
RUDE = (
    "Vous vous moquez de moi ?",
    "C'est n'importe quoi, vous n'y connaissez rien.",
    "C'est à prendre ou à laisser.",
    "Vous êtes incompétente, c'est lamentable.",
    "Signez maintenant ou je vends à vos concurrents.",
    "Vous me faites perdre mon temps avec vos questions ridicules.",
)
NONSENSE = ("azerty uiop", "lol mdr", "qsdfgh jklm", "wxcvbn", "blip bloup", "pizza pizza pizza", "tralala")
HOSTILE = ("", "?" * 10_000, "😀" * 500, "\u202e\u0007\x00", "[bold]x[/bold]", "{issue}", "a" * 10_000)


def spoken(turns: list[Turn]) -> list[str]:
    return [line.text for turn in turns for line in turn.lines]


@pytest.mark.parametrize("name", ["strong", "average", "weak"])
def test_the_packaging_tests_come_out_as_promised(name: str) -> None:
    scenario = full("emballages")
    test = scenario.tests[name]
    state, turns = talk(scenario, test.replies)
    expected = test.expect
    assert state.outcome == expected.outcome
    assert set(expected.reactions) <= {turn.reaction for turn in turns}
    assert set(expected.interests) <= {interest for interest, stages in state.interests if stages}
    agreed = {position.issue: position.option for position in state.settled}
    assert {issue: agreed.get(issue) for issue in expected.agreed} == dict(expected.agreed)


@pytest.mark.parametrize("replies", [QUESTIONS, PRICE_ONLY, RUDE, NONSENSE])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_she_never_says_the_same_sentence_twice(replies: tuple[str, ...], seed: int) -> None:
    said = spoken(talk(full("emballages"), replies, seed)[1])
    assert len(said) == len(set(said))


@pytest.mark.parametrize("name", ["emballages", "machines-maroc"])
@pytest.mark.parametrize("replies", [QUESTIONS, PRICE_ONLY, RUDE, NONSENSE, HOSTILE])
def test_nothing_she_says_shows_a_placeholder(name: str, replies: tuple[str, ...]) -> None:
    said = spoken(talk(full(name), replies)[1])
    assert [line for line in said if re.search(r"\{\w+\}", line)] == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_a_buyer_is_likely_to_be_asked_has_an_answer_of_its_own(question: str) -> None:
    _, turns = talk(full("emballages"), ("Bonjour madame.", question))
    sources = {line.source.split(":")[0] for line in turns[-1].lines}
    assert sources & {"reaction", "interest"}


def test_nonsense_never_agrees_on_anything() -> None:
    state, _ = talk(full("emballages"), NONSENSE)
    assert state.settled == ()
    assert state.outcome == "no_agreement"


def test_rudeness_ends_the_meeting() -> None:
    state, _ = talk(full("emballages"), RUDE)
    assert state.outcome == "walked_away"
