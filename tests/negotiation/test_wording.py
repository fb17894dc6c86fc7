"""How positions are said."""

from decimal import Decimal

import pytest

from tests.negotiation.test_misreadings import case
from trainer.negotiation.position import Position
from trainer.negotiation.wording import value_words


@pytest.mark.parametrize(
    ("scenario", "issue", "number", "said"),
    [
        ("usa-framework", "insurance", 2_400_000, "$2.4 million"),
        ("usa-framework", "insurance", 2_000_000, "$2 million"),
        ("machines-maroc", "prix", 95_500, "95\u202f500\u00a0€"),
    ],
)
def test_a_figure_between_two_options_is_said_in_the_unit_of_their_labels(scenario, issue, number, said):
    found = case(scenario)
    words = value_words(found.issues[issue], Position(issue, None, Decimal(number)), found.language)
    assert words.replace("\u00a0", " ").replace("\u202f", " ") == said.replace("\u00a0", " ").replace(
        "\u202f", " "
    )
