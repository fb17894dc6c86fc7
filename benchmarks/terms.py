"""How well the terms of labelled replies are read: precision, recall and F1, of the values and of the stances.

usage: python benchmarks/terms.py [GOLD.jsonl ...] [--show KIND|all]

A gold and a read term of one reply match when kind and normalised value agree; `per` and the words are not compared,
places and units ignore case and accents. "value" counts matches, "value+stance" those whose stance agrees as well.
Without files, the labelled replies of data/terms are read.
"""

import json
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))

from term_keys import key, record

from trainer.language.context import Line, ReadingContext
from trainer.language.term_reading import read_terms

DATA = Path(__file__).parent.parent / "data" / "terms"


def read(row: dict) -> list[dict]:
    """The terms read in a labelled reply."""
    lines = tuple(Line(line["speaker"], line["text"]) for line in row["context"])
    return [record(term) for term in read_terms(row["reply"], ReadingContext(row["lang"], lines=lines))]


def groups(term: dict, row: dict) -> tuple[str, ...]:
    """The lines of the table that a term counts in."""
    return ("all", f"kind {term['kind']}", f"stance {term['stance']}", f"lang {row['lang']}")


def count(rows: list[dict], show: str | None = None) -> dict[str, Counter]:
    """Gold, read and matching terms per group."""
    return count_read([(row, read(row)) for row in rows], show)


def count_read(told: list[tuple[dict, list[dict]]], show: str | None = None) -> dict[str, Counter]:
    """Gold, read and matching terms per group, of replies whose terms have been read."""
    counts: dict[str, Counter] = defaultdict(Counter)
    for row, found in told:
        left = list(found)
        for term in row["terms"]:
            same = [one for one in left if key(one) == key(term)]
            best = next((one for one in same if one["stance"] == term["stance"]), same[0] if same else None)
            for group in groups(term, row):
                counts[group]["gold"] += 1
                counts[group]["read"] += best is not None
                counts[group]["value"] += best is not None
                counts[group]["stance"] += best is not None and best["stance"] == term["stance"]
            if best is not None:
                left.remove(best)
            if show in (term["kind"], "all") and (best is None or best["stance"] != term["stance"]):
                print("gold", row["id"], term, "| read", best and best["stance"], "|", row["reply"])
        for extra in left:
            for group in groups(extra, row):
                counts[group]["read"] += 1
            if show in (extra["kind"], "all"):
                print("extra", row["id"], extra, "|", row["reply"])
    return counts


def scores(hits: int, counter: Counter) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision = hits / counter["read"] if counter["read"] else 0.0
    recall = hits / counter["gold"] if counter["gold"] else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def table(counts: dict[str, Counter]) -> None:
    """Print one line per group."""
    print(f"{'':26s} gold  read   value P/R/F1         value+stance P/R/F1")
    for name in sorted(counts, key=lambda group: (group != "all", group)):
        counter = counts[name]
        value, stance = scores(counter["value"], counter), scores(counter["stance"], counter)
        print(
            f"{name:26s} {counter['gold']:4d}  {counter['read']:4d}   "
            f"{value[0]:.2f}/{value[1]:.2f}/{value[2]:.3f}       {stance[0]:.2f}/{stance[1]:.2f}/{stance[2]:.3f}"
        )


def main(arguments: list[str]) -> None:
    """Score every file named, or the labelled replies of the repository."""
    show = arguments[arguments.index("--show") + 1] if "--show" in arguments else None
    files = [Path(argument) for argument in arguments if argument.endswith(".jsonl")]
    for file in files or [DATA / "terms-dev.jsonl", DATA / "terms-more.jsonl"]:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        read(rows[0])
        started = time.perf_counter()
        counts = count(rows, show)
        spent = (time.perf_counter() - started) / len(rows) * 1000
        print(f"\n{file.name}: {len(rows)} replies, {spent:.2f} ms each")
        table(counts)


if __name__ == "__main__":
    main(sys.argv[1:])
