"""What the student finds hard to accept is a refusal said politely."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    ("name", "reply", "issue"),
    [
        ("usa-framework", "It is very difficult for us to accept an unlimited liability.", "cap"),
        ("usa-framework", "It would be hard to agree to New York law.", "law"),
        ("usa-framework", "We can hardly accept DDP.", "delivery"),
        ("emballages", "C'est difficile d'accepter 60 jours.", "payment"),
        ("emballages", "On aura du mal à accepter 5 % de pénalités.", "penalties"),
        ("machines-maroc", "C'est compliqué pour nous d'accepter le tribunal de Casablanca.", "droit"),
    ],
)
def test_what_is_hard_to_accept_is_neither_offered_nor_agreed(name, reply, issue):
    state, _ = talk(name, ["Good morning." if name == "usa-framework" else "Bonjour.", reply])
    assert state.settled_on(issue) is None
    assert state.yours_on(issue) is None
