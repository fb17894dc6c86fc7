"""A short no to what she has offered is heard as one, and her offer stays."""

import pytest

from tests.negotiation.talking import sources, talk


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("emballages", ["bonjour", "0,48 la caisse", "ça me va pas"]),
        ("emballages", ["bonjour", "0,48 la caisse", "je n'accepte pas"]),
        ("emballages", ["bonjour", "0,48 la caisse", "c'est de l'arnaque"]),
        ("machines-maroc", ["bonjour", "98000 euros", "ce n'est pas bon pour moi"]),
        ("machines-maroc", ["bonjour", "98000 euros", "👎"]),
        ("usa-framework", ["hello", "I can do $98", "it doesn't suit me"]),
        ("first-steps", ["hello", "20 a kilo", "I do not agree"]),
    ],
)
def test_a_short_no_is_noted(name, replies):
    assert sources(name, *replies) == ["phrase:refusal_noted"]
    pending = talk(name, replies)[0].pending
    assert pending is not None
    assert pending.kind == "offer"


@pytest.mark.parametrize(
    ("name", "replies"),
    [
        ("usa-framework", ["hello", "I can do $98", "👍"]),
        ("usa-framework", ["hello", "I can do $98", "we are agree"]),
        ("usa-framework", ["hello", "I can do $98", "it goes for me"]),
        ("usa-framework", ["hello", "I can do $98", "bet"]),
        ("usa-framework", ["hello", "I can do $98", "ça marche"]),
        ("emballages", ["bonjour", "0,48 la caisse", "ça roule"]),
    ],
)
def test_a_short_yes_takes_what_she_has_offered(name, replies):
    assert sources(name, *replies)[0] == "bargain:agreed_step"


@pytest.mark.parametrize(
    "reply",
    [
        "So if I sum up, you want boxes on time, a supplier who pays and good insurance.",
        "So if I resume well, you want boxes on time, a supplier who pays and the good insurance.",
    ],
)
def test_a_need_said_back_is_confirmed_and_no_stocktaking(reply):
    said = sources("usa-framework", "hello", "what matters most for you?", reply)
    assert said[0] in ("phrase:reformulation_confirmed", "reaction:summary-given")
    assert not any("standing" in source for source in said)
