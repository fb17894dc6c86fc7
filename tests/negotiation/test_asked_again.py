"""Her own question, put once more although it had its answer."""

from tests.negotiation.talking import sources

_TALK = (
    "La route était belle, merci !",
    "Et le secteur, vous voyez plus grand ?",
    "Et vous, vous avez combien de cartes ?",
    "Et vos enfants, ils habitent loin ?",
)


def test_she_has_not_heard_it_the_first_time():
    assert "ask:" in "".join(sources("agent-commercial", *_TALK))
    said = sources(
        "agent-commercial", *_TALK, "Je viens de vous le dire : vous connaissez tout le monde ici."
    )
    assert "phrase:told_already" not in said
