""" "Bof" is neither silence nor another subject."""

import pytest

from tests.negotiation.talking import sources, talk


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("emballages", ["bonjour", "0,48", "bof"]),
        ("agent-commercial", ["bonjour", "10", "mouais"]),
        ("saas-visio", ["bonjour", "45", "pas convaincu"]),
        ("usa-framework", ["hello", "98", "meh"]),
    ],
)
def test_she_asks_what_does_not_convince_and_still_waits(name: str, replies: list[str]) -> None:
    assert sources(name, *replies)[0] == "phrase:lukewarm"
    pending = talk(name, replies)[0].pending
    assert pending is not None
    assert pending.kind == "offer"


@pytest.mark.parametrize(
    "replies", [["bonjour", "bof"], ["bonjour", "0,48", "pas fan du tout de vos 90 jours"]]
)
def test_with_nothing_of_hers_or_more_to_say_it_is_no_such_word(replies: list[str]) -> None:
    assert "phrase:lukewarm" not in sources("emballages", *replies)
