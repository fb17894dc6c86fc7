"""`trainer walk`: the table of simulated students, for people and as JSON."""

import pytest

from trainer.authoring.students import table as table_module
from trainer.authoring.students.table import Row
from trainer.authoring.students.ways import WAYS

SCENARIO = "premiers-pas"


@pytest.fixture
def made_up(monkeypatch):
    """Rows without playing."""

    def rows(scenario, plays, ways=WAYS, space=None):
        joint = {"hard": 0.8, "listener": 1.4}
        for way in ways:
            half = joint.get(way, 1.2) / 2
            yield Row(way, plays, {"agreement": plays}, half, half, 0.9, 7.0, 74.0, 0.02, 1.5)

    monkeypatch.setattr(table_module, "rows", rows)


def test_without_students_it_says_how_to_call_it(trainer):
    code, out, err = trainer("walk", "--instructor", SCENARIO)
    assert (code, out) == (2, "")
    assert f"trainer walk {SCENARIO} --students" in err


def test_the_table_has_a_line_for_each_way_and_tells_the_order(trainer, made_up):
    code, out, _ = trainer("walk", "--instructor", SCENARIO, "--students")
    lines = out.splitlines()
    assert code == 0
    assert len([line for line in lines if "5 accords" in line]) == len(WAYS)
    assert any(line.startswith("écoute") and "0,70" in line and "1,40" in line for line in lines)
    assert "ordre attendu" in out


def test_a_table_out_of_order_says_what_to_look_into(trainer, monkeypatch):
    def rows(scenario, plays, ways=WAYS, space=None):
        for way in ways:
            yield Row(way, plays, {"no_agreement": plays}, 0.35, 0.35, None, 7.0, 74.0, 0.0, 0.0)

    monkeypatch.setattr(table_module, "rows", rows)
    code, out, _ = trainer("walk", "--instructor", SCENARIO, "--students", "--language", "en")
    assert code == 0
    assert out.count("To look into") == 3


def test_json_is_one_object_with_every_figure(trainer, made_up):
    told = trainer.json("walk", "--instructor", SCENARIO, "--students", "--plays", 3, "--json")
    assert (told["scenario"], told["plays"], told["in_order"], told["out_of_order"]) == (
        SCENARIO,
        3,
        True,
        [],
    )
    assert [profile["profile"] for profile in told["profiles"]] == list(WAYS)
    assert set(told["profiles"][0]) == {
        "profile", "plays", "outcomes", "you", "them", "joint", "efficiency", "replies", "trust",
        "not_understood", "interests",
    }  # fmt: skip
    assert told["batna"] == {"you": 0.35, "them": 0.35}


def test_the_students_really_play(trainer):
    told = trainer.json("walk", "--instructor", SCENARIO, "--students", "--plays", 1, "--json")
    assert all(sum(profile["outcomes"].values()) == 1 for profile in told["profiles"])


def test_an_unknown_scenario_and_a_count_of_none_are_wrong_calls(trainer):
    assert trainer("walk", "--instructor", "premiers-pax", "--students")[0] == 2
    assert trainer("walk", "--instructor", SCENARIO, "--students", "--plays", 0)[0] == 2


def test_help_tells_the_ways_apart(trainer):
    code, out, _ = trainer("walk", "--help")
    assert code == 0
    assert "ultimatum" in out
