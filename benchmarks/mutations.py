"""Two hundred mistakes made in the shipped scenarios, and what the check says of each.

Run: python benchmarks/mutations.py [COUNT] [SEED]

Wanted: every one gives a finding on its line (or one that names the thing), or changes nothing of what is built. Exit 1 when
one is missed.
"""

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.authoring.mutated import judged, sound  # noqa: E402
from tests.authoring.mutations import KINDS, mutations  # noqa: E402


def main(count: int = 200, seed: int = 1) -> int:
    """Print the table, one line per kind, and every mutation that was missed."""
    scenarios = [sound(path) for path in sorted((ROOT / "scenarios").glob("*.yaml"))]
    verdicts: Counter[tuple[str, str]] = Counter()
    started, longest = time.perf_counter(), 0.0
    with tempfile.TemporaryDirectory() as folder:
        for scenario, mutation in mutations(scenarios, count, seed):
            begun = time.perf_counter()
            verdict, _ = judged(scenario, mutation, Path(folder), deep=True)
            longest = max(longest, time.perf_counter() - begun)
            verdicts[mutation.kind, verdict] += 1
            if verdict == "missed":
                print(f"missed: {scenario.path.name}: {mutation.kind}: {mutation.what}")
    print(f"{'kind':24}{'found':>8}{'same':>8}{'missed':>8}")
    for kind in dict.fromkeys(kind for kind, _ in verdicts):
        counts = [verdicts[kind, verdict] for verdict in ("found", "same", "missed")]
        print(f"{kind:24}" + "".join(f"{number:8}" for number in counts))
    totals = [
        sum(n for (_, v), n in verdicts.items() if v == verdict) for verdict in ("found", "same", "missed")
    ]
    print(f"{'all':24}" + "".join(f"{number:8}" for number in totals))
    print(f"{len(KINDS)} kinds, seed {seed}, {time.perf_counter() - started:.0f} s, longest {longest:.1f} s")
    return 1 if totals[-1] else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
