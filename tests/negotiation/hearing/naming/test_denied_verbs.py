"""An option under a verb that is denied is turned down."""

import pytest

from tests.negotiation.test_misreadings import own, taken


@pytest.mark.parametrize(
    ("name", "reply", "issue"),
    [
        ("impaye", "je ne raye pas les pénalités", "penalites"),
        ("agent-commercial", "je ne vous donne pas la Bretagne entière", "secteur"),
        ("usa-framework", "I don't give you DDP", "delivery"),
        ("usa-framework", "We never sign uncapped", "cap"),
        ("emballages", "je renonce aux 24 mois", "duration"),
    ],
)
def test_what_a_denied_verb_would_give_is_turned_down(name, reply, issue):
    offers, _ = taken(name, reply)
    assert not offers.commits
    assert offers.refused == (issue,)


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        ("impaye", "je ne livre pas à la signature", {"reprise": "encaisse"}),
        ("impaye", "je ne signe pas sans la cession", {"garantie": "cession"}),
        ("agent-commercial", "je ne vous cède pas l'exclusivité", {"exclusivite": "aucune"}),
        ("usa-framework", "I don't mind DDP", {"delivery": "ddp-fixed"}),
        ("usa-framework", "I don't have a problem with DAP", {"delivery": "dap"}),
    ],
)
def test_what_is_asked_for_by_a_denial_is_put_forward(name, reply, expected):
    offers, _ = taken(name, reply)
    assert own(offers) == expected
