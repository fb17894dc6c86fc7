"""Where a `todo:` may stand, and what the scenario keeps of it."""

from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Todo


def test_what_is_still_to_be_written_is_kept_with_its_place_and_found_once_each(small):
    text = small
    for before in (
        "turns: 12\n",
        "  launch-risk:\n",
        "  price:\n    label",
        "  too-dear:\n",
        "  opening:\n",
        "      speaks-price:\n",
    ):
        assert text.count(before) == 1
    text = text.replace("turns: 12\n", "turns: 12\ntodo: a\n")
    text = text.replace("  launch-risk:\n", "  launch-risk:\n    todo: b\n")
    text = text.replace("  price:\n    label", "  price:\n    todo: c\n    label")
    text = text.replace("  too-dear:\n", "  too-dear:\n    todo: d\n")
    text = text.replace("  opening:\n", "  opening:\n    todo: e\n")
    text = text.replace("      speaks-price:\n", "      speaks-price:\n        todo: f\n")
    text = text.replace("  clock: {outcome", "  clock: {todo: g, outcome")
    loaded = load_scenario(text, "petit.yaml")
    assert loaded.scenario is not None
    assert loaded.scenario.todos == (
        Todo("", "", "a"),
        Todo("interests", "launch-risk", "b"),
        Todo("issues", "price", "c"),
        Todo("objections", "too-dear", "d"),
        Todo("scenes", "opening", "e"),
        Todo("endings", "clock", "g"),
        Todo("reactions", "speaks-price", "f"),
    )
    assert [(f.code, f.severity) for f in loaded.findings] == [("TR871", "info")] * 7


def test_a_finished_scenario_has_nothing_left_to_write(small):
    scenario = load_scenario(small, "petit.yaml").scenario
    assert scenario is not None and scenario.todos == ()
