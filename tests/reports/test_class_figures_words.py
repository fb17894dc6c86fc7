"""The figures of a class in words."""

import pytest

from trainer.messages.catalogue import messages
from trainer.reports.class_figures_words import deal_lines, heat, missed_lines, signed, spread_bar
from trainer.review.class_figures import DealSpread, Missed

FRENCH = messages("fr")


def spread(*values: float, floor: float = 0.4, quartiles=None) -> DealSpread:
    return DealSpread(
        "s", "Cartons", {"agreement": len(values)}, values, floor, quartiles, (1000, 2500), "EUR"
    )


def test_deals_are_told_with_their_range_their_middle_half_and_the_alternative():
    lines = deal_lines(spread(0.45, 0.5, 0.9, quartiles=(0.475, 0.5, 0.7)), FRENCH)
    said = "\n".join(lines).replace("\u00a0", " ").replace("\u202f", " ")
    assert "accord 3" in said
    assert "de 45 % à 90 % ; sa solution de repli vaut 40 %" in said
    assert "entre 48 % et 70 % ; médiane 50 %" in said
    assert "de 1 000 € à 2 500 €" in said


def test_the_bar_has_a_figure_per_place_and_a_stroke_at_the_alternative():
    assert spread_bar(spread(0.01, 0.5, 0.51, 1.0)) == "0 1·······|··2········1 1"
    assert spread_bar(spread(*[0.99] * 12, floor=1.0)) == f"0 {'·' * 19}+| 1"


def test_nothing_missed_is_not_listed_and_the_negotiation_is_named_where_there_are_several():
    missed = (Missed("s", "a", "Être payé\ntôt", 4, 3), Missed("s", "b", "Autre", 4, 0))
    (line,) = missed_lines(missed, "interest", {"s": "Cartons"}, FRENCH)
    assert "Être payé tôt" in line
    assert "75" in line
    (line,) = missed_lines(missed, "interest", {"s": "Cartons", "t": "Sucre"}, FRENCH)
    assert line.endswith("· Cartons")


@pytest.mark.parametrize(("change", "said"), [(1.5, "+1,5"), (-0.5, "−0,5"), (0.0, "0")])
def test_a_change_has_its_sign(change, said):
    assert signed(change, FRENCH) == said


def test_the_shade_says_how_many():
    assert [heat(count, 10) for count in (0, 1, 4, 6, 10)] == [" ", "░", "▒", "▓", "█"]
    assert heat(0, 0) == " "
