"""Precision, recall and F1 of labels, with intervals over cases, and calibration, as Markdown tables."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

BOOTS = 300
MIN_POSITIVE = 15
"""Labels with fewer positives are shown but not counted in a macro F1."""

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Said:
    """What was predicted for one reply: the confidence of each label read.

    Attributes:
        truth, disputed: labels of the reply, and those that readers did not agree on.
    """

    case: str
    lang: str
    truth: frozenset[str]
    disputed: frozenset[str]
    told: Mapping[str, float]


def counts(rows: Sequence[Said], label: str) -> tuple[int, int, int]:
    """True positives, false positives, false negatives; disputed labels are not counted."""
    tp = fp = fn = 0
    for row in rows:
        if label in row.disputed:
            continue
        truth, told = label in row.truth, label in row.told
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


def scored(rows: Sequence[Said], labels: Sequence[str]) -> list[str]:
    """The labels with enough positives to count in the macro F1."""
    return [label for label in labels if sum(counts(rows, label)[::2]) >= MIN_POSITIVE]


def macro(rows: Sequence[Said], labels: Sequence[str]) -> float:
    """Mean F1 of the labels."""
    return sum(ratios(*counts(rows, label))[2] for label in labels) / max(1, len(labels))


def interval(values: Sequence[float]) -> str:
    """The 95 % percentile interval, as text."""
    held = sorted(values)
    return f"[{held[int(0.025 * (len(held) - 1))]:.2f}, {held[round(0.975 * (len(held) - 1))]:.2f}]"


def _counted_by_case(rows: Sequence[Said], labels: Sequence[str]) -> dict[str, list[tuple[int, int, int]]]:
    by_case: dict[str, list[Said]] = {}
    for row in rows:
        by_case.setdefault(row.case, []).append(row)
    return {case: [counts(some, label) for label in labels] for case, some in sorted(by_case.items())}


def table(rows: Sequence[Said], labels: Sequence[str], title: str) -> None:
    """Print precision, recall and F1 of each label, with 95 % bootstrap intervals over cases."""
    if not rows:
        return
    by_case = _counted_by_case(rows, labels)
    cases, chance = list(by_case), random.Random(7)
    draws = [[by_case[cases[chance.randrange(len(cases))]] for _ in cases] for _ in range(BOOTS)]
    kept = scored(rows, labels)
    print(f"\n## {title}: {len(rows)} replies, {len(cases)} cases")
    print("| | n | precision | recall | F1 |\n| --- | --- | --- | --- | --- |")
    macros = [0.0] * BOOTS
    for index, label in enumerate(labels):
        tp, fp, fn = counts(rows, label)
        drawn = [ratios(*map(sum, zip(*(case[index] for case in draw), strict=True))) for draw in draws]
        if label in kept:
            macros = [one + told[2] / len(kept) for one, told in zip(macros, drawn, strict=True)]
        cells = [
            f"{value:.2f} {interval([told[i] for told in drawn])}"
            for i, value in enumerate(ratios(tp, fp, fn))
        ]
        print(f"| {label} | {tp + fn} | {' | '.join(cells)} |")
    print(f"\nMacro F1 over the {len(kept)} with at least {MIN_POSITIVE}: "
          f"**{macro(rows, kept):.3f}** {interval(macros)}")  # fmt: skip


def calibration(rows: Sequence[Said], title: str) -> None:
    """Print, per band of confidence, the share of the labels read that are right."""
    print(f"\n## {title}\n| confidence | read | mean confidence | right |\n| --- | --- | --- | --- |")
    bands: dict[int, list[tuple[float, bool]]] = {}
    for row in rows:
        for label, sure in row.told.items():
            if label not in row.disputed:
                bands.setdefault(min(9, int(sure * 10)), []).append((sure, label in row.truth))
    for tenth, band in sorted(bands.items()):
        mean, right = (sum(pair[i] for pair in band) / len(band) for i in (0, 1))
        print(f"| {tenth / 10:.1f}–{tenth / 10 + 0.1:.1f} | {len(band)} | {mean:.2f} | {right:.2f} |")
