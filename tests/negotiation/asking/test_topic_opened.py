"""Who names his figure with the subject is not told to go ahead and name one."""

import pytest

from tests.negotiation.talking import sources


@pytest.mark.parametrize(
    "reply",
    [
        "Mais donc le prix ? Je résume : 0,46, 60 jours, 15 000 en stock, 24 mois.",
        "Et le prix alors ? Je propose 0,46 € la caisse.",
    ],
)
def test_a_subject_named_with_its_figure_is_not_only_opened(reply):
    told = sources("emballages", "Bonjour.", reply)
    assert "reaction:price-topic" not in told
    assert any(source.startswith("bargain:") for source in told)


def test_a_subject_named_alone_is_opened():
    assert "reaction:price-topic" in sources("emballages", "Bonjour.", "Et le prix alors ?")
