"""Lengths of time that name an option of the issue spoken of."""

import pytest

from tests.negotiation.talking import talk
from tests.negotiation.test_misreadings import own, taken

AGENT = "agent-commercial"


@pytest.mark.parametrize(
    ("line", "reply", "option"),
    [
        ("Le préavis, donc. J’ai demandé le double du code.", "d'accord pour quatre mois.", "allonge"),
        ("Le préavis, donc. J’ai demandé le double du code.", "Je vous propose trois mois.", "legal"),
        ("Six mois, dans les deux sens.", "Quatre mois, je peux.", "allonge"),
        ("Je vous écoute.", "8 % et 6 mois.", "six"),
    ],
)
def test_a_length_alone_is_of_the_issue_spoken_of(line, reply, option):
    assert own(taken(AGENT, reply, line)[0])["duree"] == option


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("Je vous écoute.", "D'accord pour quatre mois."),
        ("Le préavis, donc.", "Je suis commercial depuis quatre mois."),
        ("Le préavis, donc.", "Je commence dans un mois."),
        ("Le préavis, donc.", "Le secteur, on en parle dans quatre mois."),
    ],
)
def test_a_length_of_nothing_that_was_named_is_none(line, reply):
    assert own(taken(AGENT, reply, line)[0]) == {}


def test_the_issue_may_have_been_named_by_the_speaker_before():
    state, _ = talk(AGENT, ["Le préavis ?", "Je vous propose trois mois."])
    position = state.yours_on("duree")
    assert position is not None
    assert position.option == "legal"
