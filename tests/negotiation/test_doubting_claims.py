"""A claim of hers is put right when it is doubted or contradicted, not at a word of it."""

import pytest

from tests.negotiation.talking import sources

ADMITTED = "claim:rival-price:admits"


@pytest.mark.parametrize(
    "reply",
    [
        "Votre directeur a vu l'autre devis, mais est-ce qu'il a vu les avoirs ?",
        "Nous ne sommes que 54, c'est vrai. Mais vous seriez notre deuxième client, alors vous passez devant. Ça change la donne, non ?",
        "Mon concurrent à 0,39 c'est sûrement Smurfit, je les connais.",
        "Mettons le devis de côté, si vous voulez bien : que s'est-il passé en juin ?",
        "Si vous deviez convaincre votre directeur en une phrase, vous diriez quoi ?",
    ],
)
def test_what_only_names_a_claim_does_not_challenge_it(reply: str) -> None:
    assert ADMITTED not in sources("emballages", "Bonjour.", reply)


@pytest.mark.parametrize(
    "reply",
    [
        "Ce devis à 0,39 €, vous pouvez me le montrer ?",
        "C'est du sérieux, ce devis à 0,39 ?",
        "Ce devis, vous l'avez par écrit ?",
    ],
)
def test_a_doubt_has_it_admitted(reply: str) -> None:
    assert ADMITTED in sources("emballages", "Bonjour.", reply)


def test_what_is_supposed_doubts_no_claim() -> None:
    supposed = (
        "Un an pour rien : la date prime, donc. Si je vous sors la machine en 8 semaines, "
        "qu'est-ce que cela vaut pour vous, en euros ou autrement ?"
    )
    said = sources("machines-maroc", "Bonjour madame.", "Comment va la famille ?", supposed)
    assert ADMITTED not in said
