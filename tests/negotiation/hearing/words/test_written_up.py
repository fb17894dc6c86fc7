"""A yes that wants the whole deal on paper is a yes; what is to be written in besides is not."""

import pytest

from tests.negotiation.talking import sources, talk

WHOLE = {
    "emballages": (
        "slt",
        "ok 400000, 0,42, 60 jours, livraison 2 semaines, pénalités 10, 30000 en stock et 12 mois",
    ),
    "usa-framework": (
        "Hello.",
        "ok: 92 dollars, fixed dollars, DAP with shared increases, best price for all US customers on my word, no cap, "
        "Delaware law and courts, 5 million insurance.",
    ),
}


@pytest.mark.parametrize(
    "reply",
    [
        "Oui. Mettez-le par écrit et envoyez-le ce soir.",
        "Oui. Écrivez tout ça et envoyez-le.",
        "oui ok met le sur papier",
        "Oui ! Rédigez-le au propre.",
        "Oui, envoyez-moi tout ça par écrit, s'il vous plaît.",
        "C'est oui. Je vous envoie le protocole écrit ce soir et nous signons.",
        "Oui. Je vous prépare le contrat.",
    ],
)
def test_a_yes_with_the_paper_to_write_signs(reply: str) -> None:
    state, turns = talk("emballages", (*WHOLE["emballages"], reply))
    assert state.outcome == "agreement"
    assert "phrase:beside_the_deal" not in [line.source for line in turns[-1].lines]


@pytest.mark.parametrize(
    "reply",
    [
        "Yes. Put it in writing and send it tonight.",
        "Yes, agreed. Write it up.",
        "Yes. Send me the contract tonight.",
        "Yes. I'll send you the draft tonight.",
    ],
)
def test_who_has_a_superior_calls_after_such_a_yes(reply: str) -> None:
    assert sources("usa-framework", *WHOLE["usa-framework"], reply) == ["bargain:sign_off_wish"]


@pytest.mark.parametrize(
    ("scenario", "reply"),
    [
        ("emballages", "Oui. Il manque la visite."),
        ("emballages", "Oui, notez aussi la formation."),
        ("emballages", "Oui, mais écrivez-y que la visite est gratuite."),
        ("usa-framework", "Yes. Write in that the visit is free."),
    ],
)
def test_what_is_to_be_written_in_besides_waits(scenario: str, reply: str) -> None:
    state, _ = talk(scenario, (*WHOLE[scenario], reply))
    assert state.outcome is None
    assert "phrase:beside_the_deal" in sources(scenario, *WHOLE[scenario], reply)
