"""Measure the reading of moves on the labelled replies.

    python benchmarks/reading.py --leave-case-out [--out FOLDER] [--lang fr|en]
    python benchmarks/reading.py --gold FILE         # the shipped model on a labelled file
    python benchmarks/reading.py --speed

`--leave-case-out` trains without each case in turn, so it needs scikit-learn and numpy
(`pip install .[training]`) and takes some minutes; the rest needs only the program. With `--out` the predictions are
written, one JSON line a reply. Only cases labelled twice are left out and scored; the rest serves for training.
"""

import argparse
import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from trainer.language.context import Line, ReadingContext
from trainer.language.features import prepare
from trainer.language.moves import read_moves
from trainer.language.weights import Model, shipped_model, unpack
from trainer.terms.moves import MOVES

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from corruptions import CORRUPTIONS  # noqa: E402

BOOTS = 1000
MIN_POSITIVE = 15
Record = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """What was predicted for one reply: confidence of each move read."""

    record: Record
    moves: Mapping[str, float]


def context_of(record: Record) -> ReadingContext:
    """The lines before the reply."""
    lines = tuple(Line(line["speaker"], line["text"]) for line in record["context"])
    return ReadingContext(language=record["lang"], lines=lines)


def said(
    records: Iterable[Record], model: Model, change: Callable[[str, random.Random], str] | None = None
) -> list[Said]:
    """The moves read in each record, its reply changed first if asked."""
    told = []
    for record in records:
        reply = change(record["reply"], random.Random(record["id"])) if change else record["reply"]
        context = context_of(record)
        found = read_moves(prepare(reply, context), context, model)
        told.append(Said(record, {move.move: move.confidence for move in found}))
    return told


def counts(rows: Sequence[Said], move: str) -> tuple[int, int, int]:
    """True positives, false positives, false negatives; disputed labels are not counted."""
    tp = fp = fn = 0
    for row in rows:
        if move in row.record.get("disputed", ()):
            continue
        truth, told = move in row.record["labels"], move in row.moves
        tp += truth and told
        fp += told and not truth
        fn += truth and not told
    return tp, fp, fn


def ratios(tp: int, fp: int, fn: int) -> tuple[float, float, float]:
    """Precision, recall, F1."""
    return (
        tp / (tp + fp) if tp + fp else 0.0,
        tp / (tp + fn) if tp + fn else 0.0,
        2 * tp / (2 * tp + fp + fn) if tp else 0.0,
    )


def scored_moves(rows: Sequence[Said]) -> list[str]:
    """The moves with enough positives to count in the macro F1."""
    return [move for move in MOVES if sum(counts(rows, move)[::2]) >= MIN_POSITIVE]


def macro(rows: Sequence[Said], moves: Sequence[str]) -> float:
    """Mean F1 of the moves."""
    return sum(ratios(*counts(rows, move))[2] for move in moves) / max(1, len(moves))


def interval(values: Sequence[float]) -> str:
    """The 95 % percentile interval, as text."""
    held = sorted(values)
    return f"[{held[int(0.025 * (len(held) - 1))]:.2f}, {held[round(0.975 * (len(held) - 1))]:.2f}]"


def resamples(rows: Sequence[Said]) -> list[list[Said]]:
    """Bootstrap samples of whole cases, always the same ones."""
    by_case: dict[str, list[Said]] = {}
    for row in rows:
        by_case.setdefault(row.record["case"], []).append(row)
    cases = sorted(by_case)
    chance = random.Random(7)
    return [
        [row for _ in cases for row in by_case[cases[chance.randrange(len(cases))]]] for _ in range(BOOTS)
    ]


def table(rows: Sequence[Said], title: str) -> None:
    """Print precision, recall and F1 of each move, with intervals over cases."""
    print(f"\n## {title}: {len(rows)} replies, {len({row.record['case'] for row in rows})} cases")
    print("| move | n | precision | recall | F1 |\n| --- | --- | --- | --- | --- |")
    moves, samples = scored_moves(rows), resamples(rows)
    for move in MOVES:
        tp, fp, fn = counts(rows, move)
        drawn = [ratios(*counts(sample, move)) for sample in samples[:300]]
        cells = [
            f"{value:.2f} {interval([d[i] for d in drawn])}" for i, value in enumerate(ratios(tp, fp, fn))
        ]
        print(f"| {move} | {tp + fn} | {' | '.join(cells)} |")
    drawn_macro = [macro(sample, moves) for sample in samples[:300]]
    print(f"\nMacro F1 over the {len(moves)} moves with at least {MIN_POSITIVE}: "
          f"**{macro(rows, moves):.3f}** {interval(drawn_macro)}")  # fmt: skip


def calibration(rows: Sequence[Said]) -> None:
    """Print, per band of confidence, the share of the moves read that are right."""
    print(
        "\n## Calibration of the moves read\n| confidence | read | mean confidence | right |\n| --- | --- | --- | --- |"
    )
    for low in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        band = [
            (sure, move in row.record["labels"])
            for row in rows
            for move, sure in row.moves.items()
            if low <= sure < low + 0.1 + (low == 0.9) and move not in row.record.get("disputed", ())
        ]
        if band:
            mean = sum(sure for sure, _ in band) / len(band)
            print(
                f"| {low:.1f}–{low + 0.1:.1f} | {len(band)} | {mean:.2f} | {sum(ok for _, ok in band) / len(band):.2f} |"
            )


def leave_case_out(lang: str | None, out: Path | None) -> None:
    """Train without each case in turn, predict it, and print the tables.

    The weights never see the case. Calibration and thresholds come from the scores of the other cases, each scored
    by the weights trained without it.
    """
    try:
        import numpy as np
        import train_moves  # type: ignore[import-not-found]
    except ImportError as problem:
        sys.exit(f"--leave-case-out needs scikit-learn and numpy: pip install .[training] ({problem})")
    examples = train_moves.load(ROOT / "data" / "replies")
    judged = [one for one in examples if one.twice and lang in {None, one.lang}]
    cases = list(dict.fromkeys(one.case for one in judged))
    rows: list[Said] = []
    corrupt: dict[str, list[Said]] = {name: [] for name in CORRUPTIONS}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        fitted = dict(zip(cases, pool.map(partial(_fitted_without, examples), cases), strict=True))
    raw = {case: fitted[case].scores([one for one in judged if one.case == case]) for case in cases}
    for case in cases:
        others = [one for other in cases if other != case for one in judged if one.case == other]
        told = np.vstack([raw[other] for other in cases if other != case])
        model = unpack(train_moves.pack(train_moves.calibrated(fitted[case], others, told)))
        held = [one.record for one in judged if one.case == case]
        rows += said(held, model)
        for name, change in CORRUPTIONS.items():
            corrupt[name] += said(held, model, change)
    report(rows, corrupt)
    if out:
        out.mkdir(parents=True, exist_ok=True)
        write(rows, out)


def _fitted_without(examples: Sequence[Any], case: str) -> Any:
    """The weights trained without one case."""
    import train_moves

    print(f"left out: {case}", file=sys.stderr)
    return train_moves.fit_weights([one for one in examples if one.case != case])


def report(rows: Sequence[Said], corrupt: Mapping[str, Sequence[Said]]) -> None:
    """Print all tables."""
    for code in ("fr", "en"):
        some = [row for row in rows if row.record["lang"] == code]
        if some:
            table(some, {"fr": "French", "en": "English"}[code])
    calibration(rows)
    print("\n## Macro F1 lost under corruption\n| | French | English |\n| --- | --- | --- |")
    for name, told in corrupt.items():
        cells = []
        for code in ("fr", "en"):
            clean = [row for row in rows if row.record["lang"] == code]
            dirty = [row for row in told if row.record["lang"] == code]
            moves = scored_moves(clean)
            cells.append(f"{macro(clean, moves) - macro(dirty, moves):+.3f}" if clean else "–")
        print(f"| {name} | {' | '.join(cells)} |")


def write(rows: Sequence[Said], out: Path) -> None:
    """Write the predictions, one file a language."""
    for code in ("fr", "en"):
        lines = [
            json.dumps(
                {
                    "id": row.record["id"],
                    "moves": [{"move": m, "confidence": c} for m, c in row.moves.items()],
                }
            )
            for row in rows
            if row.record["lang"] == code
        ]
        if lines:
            (out / f"predictions-{code}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def gold(path: Path) -> None:
    """The shipped model on a labelled file."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for record in records:
        record.setdefault("case", record["id"])
        judged = record.get("evaluated_labels")
        if judged is not None:
            record["disputed"] = [move for move in MOVES if move not in judged]
    table(said(records, shipped_model()), path.name)


def speed() -> None:
    """Time the whole reading of replies of about 40 words, and of one ten times as long."""
    from trainer.language.read import read

    records = [
        json.loads(line)
        for path in sorted((ROOT / "data" / "replies").glob("replies-*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    near = [record for record in records if 35 <= len(record["reply"].split()) <= 45]
    for record in near[:: max(1, len(near) // 30)]:
        read(record["reply"], context_of(record))
    times = []
    for record in near * 3:
        context = context_of(record)
        start = time.perf_counter()
        read(record["reply"], context)
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    print(f"{len(times)} readings of about 40 words: median {times[len(times) // 2]:.1f} ms, "
          f"p99 {times[int(len(times) * 0.99)]:.1f} ms")  # fmt: skip
    base = " ".join(near[0]["reply"].split()[:40])
    for factor in (1, 10):
        text, context = " ".join([base] * factor), context_of(near[0])
        start = time.perf_counter()
        for _ in range(5):
            read(text, context)
        print(f"{factor * 40} words: {(time.perf_counter() - start) * 200:.1f} ms")


def main() -> None:
    """Run what is asked."""
    asked = argparse.ArgumentParser(description="Measure the reading of moves on the labelled replies.")
    asked.add_argument("--leave-case-out", action="store_true")
    asked.add_argument("--lang", choices=("fr", "en"))
    asked.add_argument("--out", type=Path)
    asked.add_argument("--gold", type=Path)
    asked.add_argument("--speed", action="store_true")
    told = asked.parse_args()
    if told.leave_case_out:
        leave_case_out(told.lang, told.out)
    if told.gold:
        gold(told.gold)
    if told.speed:
        speed()


if __name__ == "__main__":
    main()
