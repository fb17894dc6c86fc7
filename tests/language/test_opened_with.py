"""A value that opens its sentence is put forward, whatever is told behind it."""

import pytest

from tests.negotiation.test_misreadings import taken

US, AGENT = "usa-framework", "agent-commercial"


def _own(name: str, reply: str) -> set[str]:
    offers, _ = taken(name, reply)
    return {position.issue for position in offers.own}


@pytest.mark.parametrize(
    ("name", "reply", "issues"),
    [
        (US, "$98 a sensor, and you get a named person who picks up the phone.", {"price"}),
        (US, "98 dollars, because quality has a cost and ours is checked twice.", {"price"}),
        (US, "Let me put a stake in the ground: $98 a sensor, and we ship in July.", {"price"}),
        (US, "For me it is 98 dollars, my boss will not go lower than that.", {"price"}),
        (
            AGENT,
            "super. il reste quoi ? droit de suite la saison. fin de contrat comme dans le code",
            {"suite", "fin"},
        ),
    ],
)
def test_it_is_an_offer(name: str, reply: str, issues: set[str]) -> None:
    assert _own(name, reply) >= issues


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (US, "Sixty dollars against one point one million. Ouch, I see why you'd remember it."),
        (US, "98 dollars is what your vendor in Ohio was paid last year."),
        (AGENT, "Onze, je ne peux pas, mes autres agents me tomberaient dessus."),
        ("machines-maroc", "À 92 je préfère vendre à Porto"),
        ("emballages", "Donc deux pour cent de 400 000, ça fait 8 000 caisses par an à la poubelle."),
    ],
)
def test_what_is_told_compared_or_turned_down_is_none(name: str, reply: str) -> None:
    assert _own(name, reply) == set()
