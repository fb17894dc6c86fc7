"""The drawings in characters: what stands where, at any size, in any font."""

import pytest

from tests.reports.worlds import played
from trainer.assessment.possible import Better, Possible, Step
from trainer.assessment.timeline import Point, Swing
from trainer.messages.catalogue import messages
from trainer.negotiation.deals.deal import Deal, DealSpace
from trainer.negotiation.deals.verdict import DealVerdict
from trainer.reports.canvas import Canvas, column, drawn
from trainer.reports.criteria_drawing import criteria_drawing
from trainer.reports.timeline_drawing import timeline_drawing
from trainer.reports.value_map import MOST_STEPS, steps_shown, value_map

TEXT = messages("fr")
SIZES = [(40, 12), (56, 20), (76, 16), (150, 42)]


def world(
    deal: tuple[int, int] | None = (5000, 6000), better: tuple[int, int] = (7000, 6000), steps: int = 2
):
    edge = (Deal(9000, 3000, {}), Deal(7000, 6000, {}), Deal(3000, 9000, {}))
    space = DealSpace(16, 16, 9, edge, edge[1:2], edge[1], edge[1], edge[1], 9000, 9000, 4500, 4200)
    verdict = None if deal is None else DealVerdict(*deal, 5000, 2000, 2000, 3, None, {})
    way = tuple(Step(2 * n + 2, 3000 + 100 * n, 8000 - 100 * n) for n in range(steps))
    cloud = {(10, 10): 1, (50, 60): 9, (60, 50): 1, (30, 90): 1}
    made = Better(Deal(*better, {}), (), 2000, 0, None)
    return Possible(space, cloud, verdict, made, None, way, "EUR")


def test_what_falls_outside_a_canvas_is_left_out():
    canvas = Canvas(3, 1)
    canvas.write(1, 0, "abc")
    canvas.put(0, 5, "x")
    canvas.put(-1, 0, "x")
    assert drawn(canvas.rows()) == (" ab",)


@pytest.mark.parametrize(
    ("share", "signs"), [(0.0, "  "), (0.5, " █"), (0.75, "▄█"), (1.0, "██"), (9.0, "██"), (-1.0, "  ")]
)
def test_a_column_is_filled_to_an_eighth_of_a_cell(share, signs):
    assert column(share, 2) == signs


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_map_keeps_to_its_width(width, height):
    for line in drawn(value_map(world(), "Claire", TEXT, width, height)):
        assert len(line) <= width


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_drawing_has_an_ascii_form(width, height):
    practice = played()
    made = practice.debrief()
    drawings = (
        value_map(world(), "Claire", TEXT, width, height),
        timeline_drawing(made.points, made.swings, "Claire", TEXT, width, hers=True),
        criteria_drawing(practice.assessment(), practice.rubric, TEXT, width),
    )
    for drawing in drawings:
        for line in drawn(drawing, plain=True):
            signs = {c for c in line if not c.isascii() and not c.isalpha()}
            assert signs <= set("·–’«»↑→\u00a0\u202f")


def test_the_deal_and_the_better_one_stand_where_their_values_are():
    rows = drawn(value_map(world(), "Claire", TEXT, 76, 30))
    deal = next(row for row in rows if "A" in row[4:42])
    better = next(row for row in rows if "M" in row[4:42])
    assert deal is better
    assert deal.index("A") < deal.index("M")


def test_two_deals_in_one_cell_are_both_seen():
    rows = drawn(value_map(world(better=(5010, 6000)), "Claire", TEXT, 40, 12))
    assert any("AM" in row for row in rows)


def test_the_signs_of_the_map_differ_by_shape_not_only_by_colour():
    drawing = value_map(world(), "Claire", TEXT, 76, 20)
    plot = [stroke for row in drawing for stroke in row if stroke.role not in ("", "axis")]
    signs: dict[str, set[str]] = {}
    for stroke in plot:
        for sign in stroke.text.replace(" ", ""):
            signs.setdefault(sign, set()).add(stroke.role)
    assert all(len(roles) == 1 for sign, roles in signs.items() if sign not in "–")


def test_without_a_deal_the_map_shows_a_possible_one():
    told = "\n".join(drawn(value_map(world(deal=None), "Claire", TEXT, 76, 20)))
    assert "votre accord" not in told
    assert "accord possible" in told


def test_a_long_way_is_shown_in_nine_steps_with_its_ends():
    way = world(steps=40).way
    shown = steps_shown(way)
    assert len(shown) == MOST_STEPS
    assert (shown[0][1], shown[-1][1]) == (way[0], way[-1])


def test_a_hidden_value_is_drawn_only_when_it_may_be():
    points = [Point(1, 50, None, None), Point(2, 60, 4000, 7000)]
    closed = drawn(timeline_drawing(points, (), "Claire", TEXT, 60, hers=False))
    opened = drawn(timeline_drawing(points, (), "Claire", TEXT, 60, hers=True))
    assert not any("pour Claire" in line for line in closed)
    assert any("pour Claire 70 → 70" in line for line in opened)


def test_a_swing_is_marked_under_its_reply():
    points = [Point(n, 50, 4000, 7000) for n in (1, 2, 4, 6)]
    swings = [Swing(4, "trust", 6, ()), Swing(6, "value", -9, ())]
    lines = drawn(timeline_drawing(points, swings, "Claire", TEXT, 60, hers=False))
    up = next(line for line in lines if "▲" in line)
    numbers = lines[-1]
    assert "+6" in up
    assert up.index("▲") == numbers.index("4")
    assert any("▼-9" in line for line in lines)


@pytest.mark.parametrize("count", [1, 2, 40, 200])
def test_any_number_of_replies_fits(count):
    points = [Point(max(1, 2 * n), 50, 5000, 5000) for n in range(count)]
    lines = drawn(timeline_drawing(points, (), "Claire", TEXT, 76, hers=True))
    assert all(len(line) <= 76 for line in lines)


@pytest.mark.parametrize("width", [50, 76, 150])
def test_each_criterion_has_its_bar_and_the_word_of_its_level(width):
    practice = played()
    assessment = practice.assessment()
    told = "\n".join(drawn(criteria_drawing(assessment, practice.rubric, TEXT, width)))
    for result in assessment.criteria:
        assert practice.rubric.criterion(result.id).name.fr in told
        word = "non observé" if result.level is None else practice.rubric.level_words[result.level].fr
        assert word in told
    assert all(len(line) <= max(width, 60) for line in told.split("\n"))
