"""How long the lint of the understanding takes: cold, with everything kept, and after one scene has changed.

Usage: python benchmarks/understanding.py [SCENARIO.yaml …]     (all shipped scenarios without any)

Processor time of one core in seconds; the aim is 10 s cold for a shipped scenario.
"""

import sys
from dataclasses import replace
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from trainer.authoring.understanding.findings import Cache, understanding_findings
from trainer.language.read import warm
from trainer.scenario.load import load_scenario
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource, read_yaml

SCENARIOS = Path(__file__).resolve().parent.parent / "scenarios"


def one_scene_changed(scenario: Scenario) -> Scenario:
    """The scenario with a sample more in its last scene that has reactions with samples."""
    scenes = dict(scenario.scenes)
    for scene in reversed(scenes.values()):
        for index, reaction in enumerate(scene.reactions):
            if reaction.like:
                other = replace(reaction, like=(*reaction.like, f"{reaction.like[0]} "))
                reactions = (*scene.reactions[:index], other, *scene.reactions[index + 1 :])
                scenes[scene.id] = replace(scene, reactions=reactions)
                return replace(scenario, scenes=scenes)
    return scenario


def timed(scenario: Scenario, source: YamlSource, cache: Cache) -> tuple[float, int]:
    """Seconds of one run, and how many findings it had."""
    began = process_time()
    found = understanding_findings(scenario, source, cache)
    return process_time() - began, len(found)


def main() -> None:
    """Print a table, one scenario a line."""
    paths = [Path(name) for name in sys.argv[1:]] or sorted(SCENARIOS.glob("*.yaml"))
    print(
        f"{'scenario':24}{'reactions':>10}{'samples':>9}{'cold':>8}{'kept':>8}{'1 scene':>9}{'findings':>10}"
    )
    for path in paths:
        content = path.read_bytes()
        scenario, (source, _) = load_scenario(content, str(path)).scenario, read_yaml(content, str(path))
        if scenario is None or source is None:
            print(f"{path.stem:24} cannot be loaded")
            continue
        warm(scenario.language)
        reactions = [r for scene in scenario.scenes.values() for r in scene.reactions]
        reactions += scenario.anytime.values()
        samples = sum(len(reaction.like) for reaction in reactions)
        cache: dict[str, str] = {}
        cold, found = timed(scenario, source, cache)
        kept, _ = timed(scenario, source, cache)
        changed, _ = timed(one_scene_changed(scenario), source, cache)
        print(
            f"{path.stem:24}{len(reactions):>10}{samples:>9}{cold:>8.2f}{kept:>8.3f}{changed:>9.2f}{found:>10}"
        )


if __name__ == "__main__":
    main()
