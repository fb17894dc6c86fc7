"""What the proof costs: the story that other engines are measured with, all states of it with variables, the shipped scenarios.

Run from the checkout: `python benchmarks/proof.py`; with `--ways` the ways into the scenes of the shipped scenarios are
searched too, which takes some seconds for each.

Budgets (design): load, structure and proof of the story within 250 ms; all states of it within 100 ms with one variable of 11
values, within 3 s with three. Flags stand in for such variables: ten of them have 1,024 values, three times 11 has 1,331.
"""

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.authoring.proof.story import as_file, unreachable, ways
from trainer.authoring.proof.changes import Talk, talk_of
from trainer.authoring.proof.explore import explore
from trainer.authoring.proof.findings import proof_findings, prove
from trainer.authoring.proof.gates import Variable
from trainer.authoring.proof.slices import Slices
from trainer.authoring.proof.ways import ways_to_scenes
from trainer.scenario.check_names import check_names
from trainer.scenario.checking import Checking
from trainer.scenario.file_scenario import FileScenario
from trainer.scenario.load import check, load_scenario, load_scenario_file
from trainer.scenario.names import declared_names
from trainer.scenario.scenario import Scenario
from trainer.scenario.yaml_source import YamlSource, read_yaml

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 9
MANY = 10_000_000


def ms(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median processor time of some work, in milliseconds: the machine may be shared."""
    times = []
    for _ in range(rounds):
        started = process_time()
        work()
        times.append(1000 * (process_time() - started))
    return median(times)


def loaded(text: str) -> tuple[Scenario, YamlSource]:
    """A text loaded, with its tree.

    Raises:
        ValueError: it cannot be played.
    """
    found = load_scenario(text, "story.yaml")
    if found.scenario is None or found.source is None:
        raise ValueError(found.findings)
    return found.scenario, found.source


def whole(text: str) -> Counter[str]:
    """Load, structure and proof, as a check does them; the codes found."""
    found = load_scenario(text, "story.yaml")
    if found.scenario is None or found.source is None:
        raise ValueError(found.findings)
    return Counter(f.code for f in (*found.findings, *proof_findings(found.scenario, found.source)))


def print_story() -> None:
    """The story: what is found, and where the time goes."""
    story = ways()
    text = as_file(story)
    scenario, source = loaded(text)
    never = {name for what, name in prove(scenario).never if what == "scene"}
    print(f"500 scenes, {len(text) / 1024:.0f} KiB: found {dict(whole(text))};", end=" ")
    print(f"the proof by itself finds the planted scenes: {never == unreachable(story)}")
    print(f"  load, structure and proof {ms(lambda: whole(text)):6.0f} ms")
    file = FileScenario.model_validate(source.data())
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("YAML to tree with places", lambda: read_yaml(text, "story.yaml")),
        ("pydantic", lambda: FileScenario.model_validate(source.data())),
        ("conditions and references", lambda: check_names(Checking(file, source, declared_names(source)))),
        ("all checks of the load", lambda: check(file, source)),
        ("whole load", lambda: load_scenario(text, "story.yaml")),
        ("changes for the proof", lambda: talk_of(scenario)),
        ("proof", lambda: proof_findings(scenario, source)),
    )
    for name, work in steps:
        print(f"    {name:26s} {ms(work):6.0f} ms")


def print_states() -> None:
    """Every state of the story with flags that any reply may set: 4 have 16 values, 10 have 1,024."""
    for count in (4, 10):
        talk, names = with_flags(count)
        unfollowed = Slices(talk).unfollowed
        started = process_time()
        found = explore(talk, names, unfollowed, MANY, {})
        seconds = process_time() - started
        states = sum(len(values) for values in found.states.values())
        print(
            f"  {2**count:5d} values: {states:7d} states, {found.steps:8d} changes tried,"
            f" {1000 * seconds:6.0f} ms, {1e6 * seconds / found.steps:.2f} µs each, complete: {found.complete}"
        )


def with_flags(count: int) -> tuple[Talk, list[Variable]]:
    """The story where the way that asks for trust sets one of these flags, and the last asks that one is not yet set."""
    text = as_file(ways())
    lines = text.split("\n")
    for place, line in enumerate(lines):
        scene = int(line.split("-")[1]) if line.strip().startswith("reply-") else None
        if scene is not None and line.rstrip().endswith("-1:"):
            lines[place + 3] = lines[place + 3].replace("}", f", sets: flag-{scene % count}}}")
        elif scene is not None and line.rstrip().endswith("-2:") and scene % 7 == 0:
            lines[place + 1] += f" and not flag-{(scene + 1) % count}"
    scenario, _ = loaded("\n".join(lines))
    return talk_of(scenario), [("flag", f"flag-{number}") for number in range(count)]


def print_shipped(with_ways: bool) -> None:
    """The proof of each shipped scenario, and the ways into its scenes."""
    for path in sorted((ROOT / "scenarios").glob("*.yaml")):
        found = load_scenario_file(path)
        scenario, source = found.scenario, found.source
        if scenario is None or source is None:
            continue
        time = ms(lambda scenario=scenario, source=source: proof_findings(scenario, source), 5)  # type: ignore[misc]
        codes = dict(Counter(finding.code for finding in proof_findings(scenario, source)))
        print(f"  {path.stem:18s} {time:5.0f} ms  findings {codes or 'none'}", end="")
        if with_ways:
            started = perf_counter()
            into = ways_to_scenes(scenario)
            longest = max(len(way.replies) for way in into.values())
            seconds = perf_counter() - started
            print(
                f"  ways into {len(into)} of {len(scenario.scenes)} scenes, {longest} replies at most, {seconds:.1f} s",
                end="",
            )
        print()


if __name__ == "__main__":
    print_story()
    print("every state of the story:")
    print_states()
    print("shipped scenarios:")
    print_shipped("--ways" in sys.argv)
