"""What the plainest words offer is offered, and what they only tell is not."""

import pytest

from tests.negotiation.test_misreadings import own, taken

US, AGENT = "usa-framework", "agent-commercial"


@pytest.mark.parametrize(
    ("name", "reply", "said"),
    [
        (US, "Okay okay, ninety-six. Happy?", {"price": "p96"}),
        (US, "Ninety-six is my last word on price, but I can be generous on insurance.", {"price": "p96"}),
        (US, "Forget 98. 96 and you drop the uncapped thing.", {"price": "p96"}),
        (US, "insurance 5, cap 2, price 96", {"insurance": "i5", "cap": "c2", "price": "p96"}),
        (AGENT, "Dix, mais sans le droit de suite.", {"commission": "c10", "suite": "aucun-suite"}),
        (
            US,
            "Could you come up to 98? And I'll carry five million of insurance.",
            {"price": "p98", "insurance": "i5"},
        ),
        (
            "impaye",
            "Vous pourriez pas monter à 20 % ? Et moi j'étale sur huit mois.",
            {"acompte": "a20", "echeances": "e8"},
        ),
        (
            "emballages",
            "Si j'étais à 0,44, vous signeriez pour 24 mois ? Sinon je reste à 0,47.",
            {"price": "p44", "duration": "m24"},
        ),
        (
            "saas-visio",
            "On peut se mettre d'accord sur le RGPD : un accord de sous-traitance signé et un audit par an sur rendez-vous.",
            {"donnees": "rdv"},
        ),
    ],
)
def test_it_is_offered(name: str, reply: str, said: dict[str, str]):
    assert own(taken(name, reply)[0]) == said


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (US, "I hear you: no cap, Delaware, ninety-two. That's three times no for me."),
        (US, "I can tell you that 92 is below our cost."),
    ],
)
def test_it_is_only_told(name: str, reply: str):
    assert not taken(name, reply)[0].commits


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (US, "Could you come up to 98? And I'll carry five million of insurance."),
        ("impaye", "Vous pourriez pas monter à 20 % ? Et moi j'étale sur huit mois."),
        (AGENT, "Dix, mais sans le droit de suite."),
    ],
)
def test_neither_half_is_to_be_had_alone(name: str, reply: str):
    assert taken(name, reply)[0].conditional


def test_what_is_turned_down_in_the_next_breath_holds_back_the_other_half():
    offers, _ = taken(US, "So you'd take 94 if we put the duties on us? I can't do the duties.")
    assert offers.refused == ("delivery",)
    assert offers.hanging == ("price",)


@pytest.mark.parametrize(
    ("name", "reply", "expected"),
    [
        (
            "usa-framework",
            "Let's talk delivery: DAP Chicago, that's on me. And when do you need them?",
            {"delivery": "dap"},
        ),
        ("usa-framework", "I said DAP, not DDP.", {"delivery": "dap"}),
    ],
)
def test_what_is_on_him_is_offered(name, reply, expected):
    assert own(taken(name, reply)[0]) == expected
