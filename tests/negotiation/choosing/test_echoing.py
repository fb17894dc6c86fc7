"""Who says her question again and answers it asks nothing."""

import pytest

from tests.negotiation.talking import sources, talk
from trainer.language.reading import Reading, ReadMove
from trainer.negotiation.choosing.echoing import answered_by_himself

ASKED = (
    "Bonjour monsieur Kermarrec, merci de me recevoir.",
    "Parlez-moi un peu de votre métier, vous avez combien de cartes ?",
)


def reading(reply: str) -> Reading:
    return Reading(reply, (ReadMove("open_question", 0, len(reply), 0.9),), words=len(reply.split()))


@pytest.mark.parametrize(
    "reply",
    [
        "Pourquoi vous ? Eh bien, parce que vous connaissez les épiciers.",
        "Pourquoi vous… parce que tout le monde le dit.",
        "Why you? Well, because they know you.",
        "Combien de temps ? Deux mois la deuxième année.",
        "How many? 12,000 a year.",
    ],
)
def test_an_echo_with_its_reason_is_no_question(reply: str) -> None:
    read = answered_by_himself(reading(reply))
    assert not read.moves
    assert "?" not in read.reply
    assert len(read.reply) == len(reply)


@pytest.mark.parametrize(
    "reply",
    ["Pourquoi 92 ?", "Why not London? We could meet there.", "Combien ? Dites-moi.", "Parce que. Et vous ?"],
)
def test_a_question_stays_one(reply: str) -> None:
    assert answered_by_himself(reading(reply)) == reading(reply)


def test_another_question_beside_the_echo_is_asked() -> None:
    reply = "Pourquoi vous ? Parce qu'on vous connaît. Et vous arrêtez quand ?"
    assert answered_by_himself(reading(reply)).has("open_question")


def test_her_why_said_again_and_answered_in_a_long_reply_is_answered() -> None:
    reply = (
        "Ha, le beurre, vous me mettez l'eau à la bouche ! Pourquoi vous… parce que tout le monde dit que Loïc Kermarrec "
        "n'a jamais repris sa parole. C'est ma belle-sœur qui le tient d'un crêpier de Morlaix, figurez-vous."
    )
    state, _ = talk("agent-commercial", ASKED)
    assert state.pending is not None and state.pending.name == "why-me"
    assert not any("evaded" in source for source in sources("agent-commercial", *ASKED, reply))
