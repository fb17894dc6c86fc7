"""Measure the reading of replies on labelled ones.

    python benchmarks/reading.py --leave-case-out [--only moves|acts|terms] [--out FOLDER]
    python benchmarks/reading.py --gold FILE         # the shipped models on a labelled file of moves
    python benchmarks/reading.py --speed

`--leave-case-out` fits the models without the cases it then reads (see left_out.py), so it needs scikit-learn and numpy
(`pip install .[training]`) and takes about a quarter of an hour on two cores; the rest needs only the program. With
`--out` the predictions are written, one JSON line a reply.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "tools"))

from label_tables import Said, calibration, macro, scored, table  # noqa: E402

from trainer.language.records import context_of  # noqa: E402
from trainer.terms.moves import ACTS, MOVES  # noqa: E402

LANGUAGES = {"fr": "French", "en": "English"}


def is_corpus(record: Mapping[str, Any]) -> bool:
    """Whether a reply is of the corpus that the aims are set on, and not one written beside it."""
    return not record["id"].startswith("own") and "provenance" not in record


def measure_moves(out: Path | None) -> None:
    """The tables of the moves, with the cases left out."""
    import left_out

    told, records = left_out.moves(is_corpus)
    both = told["both"]
    corpus = [is_corpus(record) for record in records]
    for code, name in LANGUAGES.items():
        for wanted, title in ((True, "the corpus"), (False, "the project's own cases")):
            some = [
                row for row, held in zip(both, corpus, strict=True) if row.lang == code and held is wanted
            ]
            if some:
                table(some, MOVES, f"Moves, {name}, {title}")
    chosen = [row for row, held in zip(both, corpus, strict=True) if held]
    calibration(chosen, "Calibration of the moves read, the corpus")
    print("\n## Macro F1 by cues alone, by weights alone, and together, the corpus")
    print("| | French | English |\n| --- | --- | --- |")
    for way in ("cues", "weights", "both"):
        rows = [row for row, held in zip(told[way], corpus, strict=True) if held]
        print(f"| {way} | {' | '.join(_macro(rows, chosen, code) for code in LANGUAGES)} |")
    print("\n## Macro F1 lost under corruption, the corpus\n| | French | English |\n| --- | --- | --- |")
    for name in left_out.CORRUPTIONS:
        cells = []
        for code in LANGUAGES:
            kept = scored([row for row in chosen if row.lang == code], MOVES)
            clean, dirty = (
                macro([row for row in rows if row.lang == code], kept) for rows in (chosen, told[name])
            )
            cells.append(f"{clean - dirty:+.3f}")
        print(f"| {name} | {' | '.join(cells)} |")
    if out:
        write(out, "moves", "move", records, both)


def _macro(rows: Sequence[Said], judged: Sequence[Said], code: str) -> str:
    kept = scored([row for row in judged if row.lang == code], MOVES)
    return f"{macro([row for row in rows if row.lang == code], kept):.3f}"


def measure_acts() -> None:
    """The tables of the acts, with the cases left out."""
    import left_out

    rows = left_out.acts()
    for code, name in LANGUAGES.items():
        table([row for row in rows if row.lang == code], ACTS, f"Acts, {name}")
    table(rows, ACTS, "Acts, both languages")
    calibration(rows, "Calibration of the acts read")


def measure_terms(out: Path | None) -> None:
    """The tables of the terms, stances judged with the cases left out."""
    import left_out
    import terms
    from term_keys import record as term_record

    told = left_out.terms()
    files: dict[str, list[tuple[dict[str, Any], list[dict[str, Any]]]]] = {}
    for row, read in told:
        files.setdefault(row["file"], []).append((row, [term_record(term) for term in read]))
    for name, some in files.items():
        print(f"\n## Terms, {name}: {len(some)} replies")
        terms.table(terms.count_read(some))
    if out:
        lines = [
            json.dumps({"id": row["id"], "terms": [term_record(term) for term in read]}) for row, read in told
        ]
        (out / "terms.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write(
    out: Path, name: str, field: str, records: Sequence[Mapping[str, Any]], rows: Sequence[Said]
) -> None:
    """Write predictions, one file a language."""
    for code in LANGUAGES:
        lines = [
            json.dumps({"id": record["id"], name: [{field: m, "confidence": c} for m, c in row.told.items()]})
            for record, row in zip(records, rows, strict=True)
            if row.lang == code
        ]
        (out / f"{name}-{code}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def gold(path: Path) -> None:
    """The shipped models on a labelled file of moves."""
    from trainer.language.features import featured, prepare
    from trainer.language.moves import read_moves, weigh_moves

    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for said in record["context"]:
            said["speaker"] = "student" if said["speaker"] in ("student", "therapist") else "counterpart"
        context = context_of(record)
        made = prepare(record["reply"], context)
        told = {
            move.move: move.confidence
            for move in read_moves(made, context, weigh_moves(featured(made, context)))
        }
        judged = record.get("evaluated_labels", MOVES)
        out = frozenset(record.get("disputed", ())) | (set(MOVES) - set(judged))
        case = record.get("case") or record["id"]
        rows.append(Said(case, record["lang"], frozenset(record["labels"]), out, told))
    table(rows, MOVES, path.name)
    asks = ("open_question", "closed_question")
    merged = [
        Said(
            row.case,
            row.lang,
            _asking(row.truth, asks),
            frozenset(),
            dict.fromkeys(_asking(row.told, asks), 1.0),
        )
        for row in rows
        if not set(asks) & row.disputed
    ]
    if merged:
        table(merged, ["question"], f"{path.name}, open and closed questions as one")


def _asking(labels: Mapping[str, float] | frozenset[str], asks: Sequence[str]) -> frozenset[str]:
    return frozenset({"question"} if any(name in labels for name in asks) else ())


def speed() -> None:
    """Time the import, the whole reading of replies of about 40 words, and of one ten times as long."""
    from trainer.language.read import read, warm

    code = "import time; start = time.perf_counter(); import trainer.language.read; print(time.perf_counter() - start)"
    cold = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
        for _ in range(5)
    ]
    print(f"import, cold: {min(cold) * 1000:.0f}–{max(cold) * 1000:.0f} ms")
    records = [
        json.loads(line)
        for path in sorted((ROOT / "data" / "replies").glob("replies-*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    state = {
        "pending": "offer",
        "gave": True,
        "replies": 4,
        "theirs": ["prix 0,46 €"],
        "mine": ["prix 0,50 €"],
    }
    near = [
        {**record, "state": state, "facts": []}
        for record in records
        if 35 <= len(record["reply"].split()) <= 45
    ]
    start = time.perf_counter()
    for code in LANGUAGES:
        warm(code)
    print(
        f"models unpacked, word lists of both languages read: {(time.perf_counter() - start) * 1000:.0f} ms"
    )
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
    asked = argparse.ArgumentParser(description="Measure the reading of replies on labelled ones.")
    asked.add_argument("--leave-case-out", action="store_true")
    asked.add_argument("--only", choices=("moves", "acts", "terms"))
    asked.add_argument("--out", type=Path)
    asked.add_argument("--gold", type=Path)
    asked.add_argument("--speed", action="store_true")
    told = asked.parse_args()
    if told.out:
        told.out.mkdir(parents=True, exist_ok=True)
    if told.leave_case_out:
        if told.only in (None, "moves"):
            measure_moves(told.out)
        if told.only in (None, "acts"):
            measure_acts()
        if told.only in (None, "terms"):
            measure_terms(told.out)
    if told.gold:
        gold(told.gold)
    if told.speed:
        speed()


if __name__ == "__main__":
    main()
