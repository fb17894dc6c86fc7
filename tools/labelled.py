"""Labelled replies as examples, each with copies of it typed in haste."""

import json
import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from corruptions import COPIES
from layers import COPY_WEIGHT, Example

Record = dict[str, Any]


def records(folder: Path) -> list[Record]:
    """The records of every .jsonl file of a folder, in a stable order, each with the name of its file."""
    return [
        {**json.loads(line), "file": path.stem}
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def with_copies(record: Record, example: Callable[[Record], Example | None]) -> Example | None:
    """One record as an example with its copies; None for one that is no example.

    Args:
        example: makes an example of a record.
    """
    made = example(record)
    if made is None:
        return None
    copies = []
    for number, change in enumerate(COPIES):
        reply = change(record["reply"], random.Random(f"{record['id']} {number}"))
        copy = example(retyped(record, reply))
        if copy is not None:
            copies.append(replace(copy, weight=made.weight * COPY_WEIGHT, twice=False))
    return replace(made, copies=tuple(copies))


def retyped(record: Mapping[str, Any], reply: str) -> Record:
    """A record with another reply, its spans moved along in proportion."""
    told = {**record, "reply": reply}
    if "spans" in record:
        ratio = len(reply) / max(1, len(record["reply"]))
        told["spans"] = [
            {**span, "start": round(span["start"] * ratio), "end": round(span["end"] * ratio)}
            for span in record["spans"]
        ]
    return told
