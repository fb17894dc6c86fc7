"""A bare figure that no option comes near is told to be so."""

import pytest

from tests.negotiation.talking import talk


@pytest.mark.parametrize("reply", ["c 150", "150", "c'est 150", "250 € par mois"])
def test_a_figure_beyond_every_option_is_told_so(reply: str) -> None:
    _, turns = talk("premiers-pas", ("bonjour", reply))
    assert turns[-1].lines[0].source == "bargain:beyond_range"


def test_a_count_of_people_is_no_price() -> None:
    reply = "Oui, on est soixante-dix, mais rentables, et douze cliniques comme la vôtre sont clientes."
    _, turns = talk("saas-visio", ("bonjour", reply))
    assert all(line.source != "bargain:beyond_range" for line in turns[-1].lines)
