"""The tree of scenes: everything once, nothing lost, as deep as asked."""

from dataclasses import replace
from pathlib import Path

import pytest

from trainer.authoring.graph import Graph, SceneTree, Way, graph_of
from trainer.authoring.graph_notes import Mark, notes_on
from trainer.findings.finding import Finding
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Effects, Scene
from trainer.scenario.yaml_source import read_yaml

SMALL = (Path(__file__).parents[1] / "scenario" / "fixtures" / "petit.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def scenario():
    return load_scenario(SMALL, "petit.yaml").scenario


def unfolded(graph: Graph) -> list[str]:
    def of_tree(tree: SceneTree) -> list[str]:
        return [tree.id, *of_ways(tree.ways)]

    def of_ways(ways: tuple[Way, ...]) -> list[str]:
        return [name for way in ways if way.below for name in of_tree(way.below)]

    trees = [name for tree in (*graph.trees, *graph.unreached) for name in of_tree(tree)]
    return [*trees, *of_ways(graph.anytime), *of_ways(graph.moments)]


def chain(scenario, count: int, loose: tuple[str, ...] = ()):
    names = [f"s{number}" for number in range(count)]
    scenes = {n: Scene(n, ("…",), next=after) for n, after in zip(names, [*names[1:], names[0]], strict=True)}
    scenes |= {name: Scene(name, ("…",)) for name in loose}
    return replace(scenario, scenes=scenes, anytime={}, moments={})


def test_a_scene_is_unfolded_where_it_is_first_reached_and_named_elsewhere(scenario):
    (opening,) = graph_of(scenario, 9).trees
    ways = {way.id or way.kind: way for way in opening.ways}
    assert list(ways) == ["entering", "asks-planning", "attacks-competitor", "speaks-price", "next"]
    assert ways["speaks-price"].below is not None and ways["speaks-price"].below.id == "bargaining"
    assert ways["next"].target == "bargaining" and ways["next"].below is None
    assert (ways["next"].when, ways["next"].after) == ("trust >= 60", 5)
    assert ways["asks-planning"].when == "open_question about launch"


def test_what_only_a_reaction_of_any_time_leads_to_stands_under_it(scenario):
    cold = Scene("cold", ("…",), next="opening")
    rude = replace(scenario.anytime["who-decides"], then=Effects(goto="cold"))
    changed = replace(scenario, scenes={**scenario.scenes, "cold": cold}, anytime={"who-decides": rude})
    graph = graph_of(changed, 9)
    assert graph.unreached == ()
    assert graph.anytime[0].below is not None and graph.anytime[0].below.id == "cold"


@pytest.mark.parametrize("deepest", [1, 2, 7, 5_000])
def test_every_scene_of_a_long_circle_is_unfolded_exactly_once(scenario, deepest):
    story = chain(scenario, 600, ("loose-a", "loose-b"))
    graph = graph_of(story, min(deepest, 200))
    assert sorted(unfolded(graph)) == sorted(story.scenes)
    assert [tree.id for tree in graph.unreached] == ["loose-a", "loose-b"]


def test_findings_are_put_to_the_node_on_whose_lines_they_stand(scenario):
    source, _ = read_yaml(SMALL, "petit.yaml")
    assert source is not None
    place = lambda *path: source.locate(path).node.line  # noqa: E731
    lines = {
        "TR001": place("scenes", "opening", "reactions", "asks-planning", "like", 1),
        "TR002": place("scenes", "opening", "leave_when"),
        "TR003": place("anytime", "who-decides", "says"),
        "TR004": place("endings", "clock"),
        "TR005": place("phrases", "read_back", 0),
        "TR006": place("title"),
    }
    found = [Finding(code, "warning", "petit.yaml", line, 1) for code, line in lines.items()]
    error = Finding("TR009", "error", "petit.yaml", lines["TR001"], 1)
    notes = notes_on(scenario, source, [*found, found[0], error])
    assert notes.marks == {
        ("reaction", "asks-planning"): (Mark("TR009", "error"), Mark("TR001", "warning")),
        ("scene", "opening"): (Mark("TR002", "warning"),),
        ("reaction", "who-decides"): (Mark("TR003", "warning"),),
        ("ending", "clock"): (Mark("TR004", "warning"),),
    }
    assert {mark.code for mark in notes.elsewhere} == {"TR005", "TR006"}
