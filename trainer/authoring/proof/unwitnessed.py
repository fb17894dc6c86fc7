"""Scenes that are not proved out of reach, and into which no played talk has come."""

from collections.abc import Mapping

from trainer.authoring.proof.findings import prove
from trainer.authoring.proof.ways import Way
from trainer.findings.finding import Finding
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource


def way_findings(scenario: Scenario, source: YamlSource, ways: Mapping[str, Way]) -> tuple[Finding, ...]:
    """A finding for each scene without a way, those apart that the proof tells of.

    Args:
        ways: as `ways_to_scenes` gives them. Finding them takes seconds: no part of every check.
    """
    never = {name for what, name in prove(scenario).never if what == "scene"}
    return tuple(
        source.at_key(("scenes", scene), "TR815", name=scene)
        for scene in scenario.scenes
        if scene not in ways and scene not in never
    )
