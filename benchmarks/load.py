"""Loading scenario files: the shipped ones, and a generated story of 500 scenes of which 35 cannot be reached.

Run: python benchmarks/load.py

Budget (design): load, structure and proof of the 500-scene story within 250 ms. (Reachability here is over the plain graph
of scenes; it must name exactly the 35.)
"""

import statistics
import time
from pathlib import Path

from trainer.scenario.load import load_scenario

ROOT = Path(__file__).parent.parent
SCENES, UNREACHABLE, ROUNDS = 500, 35, 7


def story() -> str:
    """A story of SCENES scenes with three ways out each; the last UNREACHABLE are led to by nothing."""
    head = (ROOT / "tests" / "scenario" / "fixtures" / "petit.yaml").read_text(encoding="utf-8")
    before, _, after = head.partition("\nscenes:")
    rest = after[after.index("\nanytime:") :] if "\nanytime:" in after else ""
    reached = SCENES - UNREACHABLE
    scenes = []
    for index in range(SCENES):
        ways = sorted(
            {(index * 3 + way + 1) % reached for way in range(2)}
            | ({index + 1} if index + 1 < reached else set())
        )
        reactions = "".join(
            f'      way-{index}-{way}:\n        when: open_question\n        says: "Réponse {index} {target}."\n        then: {{goto: scene-{target}}}\n'
            for way, target in enumerate(ways)
        )
        scenes.append(
            f'  scene-{index}:\n    says: "Nous voici à la scène {index}."\n    reactions:\n{reactions}'
        )
    # What refers to the scenes that the story replaces goes too.
    before, rest = (
        before.replace(" and not angry", ""),
        rest.replace("reactions: [asks-planning]", "reactions: []"),
    )
    return f"{before}\nscenes:\n{''.join(scenes)}{rest}"


def main() -> None:
    """Print the median of loading each file, and what the checks say of the story."""
    files = {
        path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "scenarios").glob("*.yaml"))
    }
    files["500 scenes"] = story()
    for name, text in files.items():
        times = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            loaded = load_scenario(text, name)
            times.append(1000 * (time.perf_counter() - started))
        codes: dict[str, int] = {}
        for finding in loaded.findings:
            codes[finding.code] = codes.get(finding.code, 0) + 1
        print(
            f"{name:24s} {len(text) / 1000:7.0f} kB  median {statistics.median(times):6.1f} ms  findings {codes or 'none'}"
        )


if __name__ == "__main__":
    main()
