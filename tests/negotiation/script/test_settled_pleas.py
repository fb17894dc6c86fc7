"""She pleads for nothing that she has been given."""

import pytest

from tests.negotiation.talking import sources, talk

CLIENTS = ("Quel client de la liste vous gêne ?", "C'est vous qui les avez ouverts ?")
GIVEN = "Je vous rends Plouguerneau et Guével, je garde mes trois enseignes."


def test_who_writes_it_down_does_not_tell_why_she_needs_it() -> None:
    said = sources("agent-commercial", *CLIENTS, GIVEN)
    state, _ = talk("agent-commercial", (*CLIENTS, GIVEN))
    assert "reserves" in {position.issue for position in state.settled}
    assert not any(source.startswith("interest:old-accounts") for source in said)


def test_the_need_is_told_all_the_same_where_it_is_asked_for() -> None:
    said = sources("agent-commercial", *CLIENTS, GIVEN, "Pourquoi teniez-vous tant à ces deux clients ?")
    assert said and "ladder" not in said[0]


@pytest.mark.parametrize(
    ("name", "before", "reply", "plea"),
    [
        (
            "agent-commercial",
            "Je vous donne l'exclusivité totale avec le site internet.",
            "Vous avez déjà l'exclusivité. 9 % de commission ?",
            "reaction:exclusivity-why",
        ),
        (
            "usa-framework",
            "Dollars repriced every quarter is fine for me.",
            "We keep the dollars. 97 a unit and DAP shared.",
            "reaction:not-fixed-said",
        ),
        (
            "impaye",
            "Je renonce aux pénalités de retard.",
            "J'ai déjà renoncé aux pénalités, donc 30 %",
            "reaction:penalties-kept",
        ),
    ],
)
def test_what_is_recalled_is_not_pleaded_for(name: str, before: str, reply: str, plea: str) -> None:
    _, turns = talk(name, (before, reply))
    assert plea not in [line.source for line in turns[-1].lines]
