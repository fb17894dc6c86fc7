"""A place where something is shown or done is no delivery rule."""

import pytest

from tests.negotiation.talking import sources, talk


@pytest.mark.parametrize(
    "reply",
    [
        "Bonjour Madame. Vous voyez la machine à l'usine avant expédition, ça vous va ?",
        "Vous avez la visite de réception à Saint-Nazaire avant le départ. Ça vous va ?",
        "Vous venez voir tourner la machine à Saint-Nazaire, d'accord ?",
        "Votre technicien vient à Saint-Nazaire une semaine, qu'en dites-vous ?",
    ],
)
def test_a_visit_to_the_works_is_answered_as_a_visit(reply: str) -> None:
    assert sources("machines-maroc", "Bonjour.", reply)[0] == "reaction:factory-trip-asked"
    state, _ = talk("machines-maroc", ["Bonjour.", reply])
    assert state.settled_on("incoterm") is None
    assert state.pending is None or not any(p.issue == "incoterm" for p in state.pending.positions)


def test_a_test_at_the_works_is_no_delivery_rule() -> None:
    said = sources(
        "machines-maroc", "Bonjour.", "On fait une réception à l'usine avant le départ, ça vous irait ?"
    )
    assert not any(line.startswith("bargain:") for line in said)


@pytest.mark.parametrize(
    ("reply", "option"),
    [
        ("Je vous livre à l'usine, ça vous va ?", "dap"),
        ("Je livre la machine à votre porte, tout compris, ça vous va ?", "dap"),
    ],
)
def test_what_is_delivered_there_is(reply: str, option: str) -> None:
    state, _ = talk("machines-maroc", ["Bonjour.", reply])
    settled = state.settled_on("incoterm")
    assert settled is not None
    assert settled.option == option


def test_what_is_fetched_there_is_a_rule_off_her_list() -> None:
    reply = "Vous enlevez la machine à l'usine, ça vous va ?"
    assert "bargain:off_list" in sources("machines-maroc", "Bonjour.", reply)
