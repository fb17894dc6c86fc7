"""Train the model of moves from the labelled replies and write it as the data file that the program ships.

    python tools/train_moves.py [--data data/replies] [--out trainer/language/moves.json.gz]

Needs scikit-learn and numpy (`pip install .[training]`), which the program itself never does. The same replies
give the same file, byte for byte.
"""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

# One thread a process: the threads of the linear algebra only stand in each other's way here.
os.environ.setdefault("OMP_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import layers  # noqa: E402
from labelled import records, with_copies  # noqa: E402
from layers import Example  # noqa: E402

from trainer.language.features import featured, prepare  # noqa: E402
from trainer.language.records import context_of  # noqa: E402
from trainer.language.weights import scaled  # noqa: E402
from trainer.terms.moves import MOVES  # noqa: E402

REPLY_SCALES = {"w": 2.0, "b": 2.0, "s": 2.0, "c": 2.0, "q": 0.5, "p": 1.0, "x": 0.3, "z": 0.5}
CLAUSE_SCALES = {"w": 2.0, "b": 2.0, "s": 2.0, "q": 0.7, "p": 1.2, "x": 0.2, "z": 0.4, "n": 0.2}
SCALES = (REPLY_SCALES, CLAUSE_SCALES)
BETA = {"hostility": 0.45, "pressure": 0.5, "off_topic": 0.5, "weak_disclosure": 0.5}
"""Moves that hurt when read wrongly: their threshold weighs precision above recall."""


def load(folder: Path) -> list[Example]:
    """The labelled replies of a folder as examples with their copies."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        made = pool.map(partial(with_copies, example=example), records(folder), chunksize=100)
        return [one for one in made if one is not None]


def example(record: dict[str, Any]) -> Example:
    """One record as an example."""
    context = context_of(record)
    made = prepare(record["reply"], context)
    told = featured(made, context)
    carried = None
    twice = record.get("annotators", 1) >= 2
    if "spans" in record:
        carried = [carried_by(record["spans"], clause.start, clause.end) for clause in made.clauses]
    return Example(
        id=record["id"],
        case=record["case"],
        lang=record["lang"],
        whole=scaled(told.whole, REPLY_SCALES),
        parts=[scaled(part, CLAUSE_SCALES) for part in told.parts],
        words=told.words,
        carried=carried,
        labels=frozenset(record["labels"]),
        disputed=frozenset(record.get("disputed", ())),
        weight=1.0 if twice else layers.WRITTEN_WEIGHT,
        twice=twice,
        copies=(),
        record=record,
    )


def carried_by(spans: Sequence[Mapping[str, Any]], start: int, end: int) -> frozenset[str]:
    """The moves of the spans that lie mostly in a clause, or that it lies mostly in."""
    moves: set[str] = set()
    for span in spans:
        common = min(span["end"], end) - max(span["start"], start)
        if common > 0.5 * min(end - start, span["end"] - span["start"]):
            moves |= set(span["moves"])
    return frozenset(moves)


def main() -> None:
    """Train on everything and write the model."""
    asked = argparse.ArgumentParser(description="Train the model of moves from the labelled replies.")
    asked.add_argument("--data", type=Path, default=ROOT / "data" / "replies")
    asked.add_argument("--out", type=Path, default=ROOT / "trainer" / "language" / "moves.json.gz")
    told = asked.parse_args()
    examples = load(told.data)
    data = layers.pack(*layers.fit(examples, MOVES, BETA), MOVES, SCALES)
    told.out.write_bytes(data)
    cases = len({one.case for one in examples})
    print(f"{len(examples)} replies, {cases} cases, {len(data) // 1024} KiB written to {told.out}")


if __name__ == "__main__":
    main()
