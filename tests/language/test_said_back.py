"""What the other side needs, summed up, is said back: no agreement is summed up, and nothing is asked."""

import pytest

from trainer.language.said_back import said_back


@pytest.mark.parametrize(
    "reply",
    [
        "Donc si je résume, ce que vous craignez c'est de vous retrouver sans planning.",
        "Pour résumer, vous avez peur des pannes.",
        "jai compri vous avez besoin de la machine avant decembre",
        "En résumé, ce qui compte pour vous c'est la relève.",
        "So if I sum up, you want boxes on time and a supplier who pays.",
        "To sum up, you need somebody who answers.",
        "So, to recap: what matters to you is the date.",
    ],
)
def test_a_need_summed_up_is_said_back(reply):
    assert said_back(reply) is not None


@pytest.mark.parametrize(
    "reply",
    [
        "Pour résumer, 0,46 et 24 mois.",
        "Pouvez-vous résumer vos besoins ?",
        "Can you sum up what you want?",
        "To sum up, we have 98 dollars and DAP.",
        "Si je résume, nous sommes d'accord sur le prix.",
        "Vous voulez résumer ?",
        "I'm not sure I understand what you want.",
    ],
)
def test_terms_summed_up_and_a_summary_asked_for_are_not(reply):
    assert said_back(reply) is None
