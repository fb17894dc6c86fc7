"""Train the model of acts from the replies labelled in state, and write it as the data file that the program ships.

    python tools/train_acts.py [--data data/acts] [--out trainer/language/acts.json.gz]

Run it after `tools/train_moves.py`: the moves read in a reply are part of what tells its acts.
"""

import argparse
import os
import sys
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import layers  # noqa: E402
from labelled import records, with_copies  # noqa: E402
from layers import Example  # noqa: E402

from trainer.language.act_features import act_features  # noqa: E402
from trainer.language.assent import read_assent  # noqa: E402
from trainer.language.context import ReadingContext, Standing  # noqa: E402
from trainer.language.features import featured, prepare  # noqa: E402
from trainer.language.moves import weigh_moves  # noqa: E402
from trainer.language.records import context_of  # noqa: E402
from trainer.language.term_reading import read_terms  # noqa: E402
from trainer.language.weights import scaled  # noqa: E402
from trainer.terms.moves import ACTS  # noqa: E402

REPLY_SCALES = {
    "w": 2.0, "b": 2.0, "s": 2.0, "c": 1.5, "q": 0.5, "p": 0.7, "x": 0.3, "z": 0.4, "y": 0.7, "m": 1.5,
}  # fmt: skip
CLAUSE_SCALES = {
    "w": 2.0, "b": 2.0, "s": 2.0, "q": 0.7, "p": 0.8, "x": 0.2, "z": 0.4, "n": 0.2, "y": 0.7, "m": 1.5,
}  # fmt: skip
SCALES = (REPLY_SCALES, CLAUSE_SCALES)


def load(folder: Path) -> list[Example]:
    """The replies of a folder as examples with their copies; those without a word are left out."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        made = pool.map(partial(with_copies, example=example), records(folder), chunksize=50)
        return [one for one in made if one is not None]


def example(record: Mapping[str, Any]) -> Example | None:
    """One record as an example, None for a reply without a word."""
    context: ReadingContext = context_of(record)
    made = prepare(record["reply"], context)
    told = featured(made, context)
    weighed = weigh_moves(told)
    if weighed is None:
        return None
    terms = read_terms(record["reply"], context)
    whole, parts = act_features(made, told, context.standing or Standing(), terms, read_assent(made), weighed)
    twice = record.get("annotators", 1) >= 2
    return Example(
        id=record["id"],
        case=record["case"],
        lang=record["lang"],
        whole=scaled(whole, REPLY_SCALES),
        parts=[scaled(part, CLAUSE_SCALES) for part in parts],
        words=len(made.words),
        carried=None,
        labels=frozenset(record["acts"]),
        disputed=frozenset(record.get("disputed", ())),
        weight=1.0 if twice else layers.WRITTEN_WEIGHT,
        twice=twice,
        copies=(),
        record=dict(record),
    )


def main() -> None:
    """Train on everything and write the model."""
    asked = argparse.ArgumentParser(description="Train the model of acts from the replies labelled in state.")
    asked.add_argument("--data", type=Path, default=ROOT / "data" / "acts")
    asked.add_argument("--out", type=Path, default=ROOT / "trainer" / "language" / "acts.json.gz")
    told = asked.parse_args()
    examples = load(told.data)
    data = layers.pack(*layers.fit(examples, ACTS, {}), ACTS, SCALES)
    told.out.write_bytes(data)
    print(f"{len(examples)} replies, {len(data) // 1024} KiB written to {told.out}")


if __name__ == "__main__":
    main()
