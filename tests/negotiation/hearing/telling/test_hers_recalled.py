"""Her own demand, recalled, puts nothing forward."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    "reply",
    [
        "Et pour le paiement, les 90 jours dont vous parliez, vous savez que la loi limite à 60 jours ?",
        "Les 90 jours que vous demandiez, c'est contraire à la loi.",
    ],
)
def test_her_ninety_days_are_not_offered_by_who_recalls_them(reply: str) -> None:
    state, turns = talk("emballages", ("Bonjour.", reply))
    assert state.yours_on("payment") is None
    assert all(line.source != "bargain:illegal" for line in turns[-1].lines)
