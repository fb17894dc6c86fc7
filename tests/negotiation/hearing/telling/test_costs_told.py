"""What a value would do to the speaker turns it down; what it would allow does not."""

import pytest

from tests.negotiation.test_misreadings import taken

CLINIC, US = "saas-visio", "usa-framework"


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        (CLINIC, "Une visite à tout moment désorganiserait toute mon équipe."),
        (CLINIC, "Une responsabilité illimitée, un seul sinistre emporterait Ordane."),
        (CLINIC, "Un contrat annuel ne rembourserait pas la mise en service."),
        (CLINIC, "35 €, ça nous coûterait trop."),
        (CLINIC, "À 35 je mets la clé sous la porte."),
        (CLINIC, "À 35 € je travaille pour la gloire."),
        (US, "At 92 we're out of business."),
        (US, "No cap would sink us."),
        (US, "Delaware would cost me a lawyer."),
    ],
)
def test_harm_told_is_a_refusal(name, reply):
    offers, _ = taken(name, reply)
    assert not offers.commits


@pytest.mark.parametrize(
    ("name", "reply", "issue"),
    [
        (CLINIC, "Trois ans nous permettraient de baisser.", "duree"),
        (CLINIC, "Je vous propose un contrat annuel, même si ça nous coûterait plus.", "duree"),
        (CLINIC, "Trois ans, ça vous dérangerait ?", "duree"),
    ],
)
def test_what_is_offered_all_the_same_is_not_turned_down(name, reply, issue):
    offers, _ = taken(name, reply)
    assert issue not in offers.refused


@pytest.mark.parametrize(
    "reply", ["You would be an important account for us.", "You are a very important customer for us."]
)
def test_who_is_important_imports_nothing(reply):
    offers, _ = taken(US, reply)
    assert not offers.commits


def test_what_the_speaker_signs_at_is_no_ruin():
    offers, _ = taken(CLINIC, "À 35 € je signe.")
    assert offers.commits
