"""The story that other engines are measured with: exactly the scenes that cannot be reached, and nothing else."""

from collections import Counter

from tests.authoring.proof.story import UNREACHABLE, as_file, unreachable, ways
from trainer.authoring.proof.findings import proof_findings, prove
from trainer.scenario.load import load_scenario
from trainer.scenario.yaml_source import read_yaml

STORY = ways()


def test_exactly_the_planted_scenes_are_unreachable_and_nothing_else_is_found() -> None:
    text = as_file(STORY)
    loaded = load_scenario(text, "story.yaml")
    source, _ = read_yaml(text, "story.yaml")
    assert loaded.scenario is not None and source is not None
    found = (*loaded.findings, *proof_findings(loaded.scenario, source))
    assert Counter(finding.code for finding in found) == {"TR406": UNREACHABLE}
    assert {finding.values["name"] for finding in found} == unreachable(STORY)
    assert {
        name for _, name in prove(loaded.scenario).never & {("scene", n) for n in loaded.scenario.scenes}
    } == (unreachable(STORY))


def test_scenes_behind_gates_that_never_open_are_out_of_reach_too() -> None:
    small = ways(120)
    text = as_file(small, needs=1).replace("closed_question about price", "need-0 >= 5")
    scenario = load_scenario(text, "story.yaml").scenario
    assert scenario is not None
    without = tuple(tuple(way for way in out if not way.needs) for out in small)
    never = {name for what, name in prove(scenario).never if what == "scene"}
    assert never == unreachable(without)
    assert len(never) > len(unreachable(small))
