"""A condition is said back where it says something; a vague one is asked for its measure, a threat is no condition."""

import pytest

from tests.negotiation.talking import sources


def test_an_effort_without_a_measure_is_asked_for_it():
    reply = "J'abandonne les pénalités et l'indemnité si vous faites un effort sur l'échéancier."
    assert sources("impaye", "Qui ne vous paie pas ?", reply)[0] == "bargain:condition_vague"


def test_a_threat_is_not_said_back_as_a_condition():
    said = sources("usa-framework", "Good morning.", "If you don't sign today I go to your competitors")
    assert not any("condition" in source for source in said)


def test_a_condition_that_says_what_it_wants_is_said_back():
    reply = "J'abandonne les pénalités si vous cédez la créance de la mairie."
    said = sources("impaye", "Qui ne vous paie pas ?", reply)
    assert not any("condition_vague" in source for source in said)


@pytest.mark.parametrize(
    "reply",
    [
        "Si je vous donne un coup de main le matin, vous faites un effort sur le prix ?",
        "Si je vous laisse des affiches, vous feriez un geste sur le prix ?",
    ],
)
def test_who_gives_something_for_an_effort_is_asked_how_far_it_is_to_go(reply: str):
    said = sources("premiers-pas", "bonjour", reply)
    assert any("condition_vague" in source for source in said)
    assert "phrase:asked_better" not in said
