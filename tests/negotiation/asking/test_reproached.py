"""Reproached with not having moved, she answers the reproach; her own figure in it is nobody's limit and nobody's offer."""

import pytest

from tests.negotiation.talking import answer, sources, talk
from trainer.negotiation.hearing.telling.reproaching import reproach_in

ANSWERS = {f"bargain:reproach_{how}" for how in ("stayed", "moved", "elsewhere")}


@pytest.mark.parametrize(
    ("name", "first", "reply"),
    [
        (
            "machines-maroc",
            "Je propose 97 000 €.",
            "Vous restez à 94 000 alors que moi j'ai bougé, c'est pas sérieux.",
        ),
        ("machines-maroc", "Je propose 97 000 €.", "Vous n'avez pas bougé sur 94 000 alors que moi oui."),
        ("machines-maroc", "Je propose 97 000 €.", "moi jai bougé et vous tjs a 94 000"),
        ("emballages", "Je propose 0,50 €.", "Vous êtes toujours à 0,42 €, ce n'est pas sérieux."),
        ("usa-framework", "I propose 105 dollars.", "You have not moved from 92 while I did."),
        (
            "usa-framework",
            "I propose 105 dollars.",
            "You're still at 92, and I've come down. That's not serious.",
        ),
        ("first-steps", "I propose 20 pounds.", "you didn't move at all, I did"),
    ],
)
def test_a_reproach_is_answered(name, first, reply):
    _, turns = talk(name, ["Bonjour." if name != "usa-framework" else "Hello.", first, reply])
    told = {line.source for line in turns[-1].lines}
    assert told & ANSWERS
    assert "reaction:floor-given" not in told
    assert not turns[-1].settled


def test_her_figure_of_before_is_corrected():
    told = answer(
        "machines-maroc", "Bonjour.", "Je propose 97 000 €.", "Vous restez à 92 000, et moi j'ai bougé."
    )
    assert "94\u202f000" in told


@pytest.mark.parametrize(
    ("name", "reply", "source"),
    [
        ("machines-maroc", "Je ne peux pas aller sous 94 000", "reaction:floor-given"),
        ("emballages", "Vous n'avez pas bougé d'un centime, moi si.", "reaction:not-moving-said"),
        ("saas-visio", "Je suis descendu, vous n'avez rien lâché.", "reaction:no-effort-said"),
    ],
)
def test_what_an_author_answers_stays(name, reply, source):
    assert source in sources(name, "Bonjour.", reply)


@pytest.mark.parametrize(
    "text",
    [
        "Vous n'avez pas bougé sur 94 000 alors que moi oui.",
        "Vous ne bougez pas sur le taux, et moi j'ai fait un pas.",
        "vous n'avez fait aucun effort",
        "C'est toujours moi qui bouge.",
        "You never moved on the price.",
        "I'm the only one who moves.",
    ],
)
def test_a_reproach_is_heard(text):
    assert reproach_in(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Vous restez à 94 000 ?",
        "Si vous ne bougez pas, je m'en vais.",
        "Pourquoi n'avez-vous pas bougé ?",
        "Vous restez à Casablanca ce soir, je suppose.",
        "Vous avez bougé, merci.",
        "You stay at 92 and I sign.",
        "Je n'ai pas bougé sur le prix.",
    ],
)
def test_what_is_no_reproach(text):
    assert reproach_in(text) is None
