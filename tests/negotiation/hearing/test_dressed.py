"""The same is put on the table however it is dressed."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize(
    ("scenario", "plain", "dressed"),
    [
        ("usa-framework", "I can live with your quarterly repricing.", "{} What do you think?"),
        ("usa-framework", "$96 a unit, with a cap at two times the fees.", "Denise, {}"),
        ("impaye", "Je vous propose 20 % tout de suite.", "Monsieur Lemoine, {} C'est honnête, non ?"),
        ("emballages", "Je vous fais 0,48 € la caisse à 45 jours.", "Euh, écoutez, Madame Vasseur, {}"),
    ],
)
def test_an_offer_in_another_dress_is_the_same_offer(scenario, plain, dressed):
    offered, dressed_offered = (talk(scenario, [reply])[0].yours for reply in (plain, dressed.format(plain)))
    assert offered == dressed_offered
    assert offered
