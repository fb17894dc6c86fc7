"""Which words of which line the evidence rests on, as places that do not overlap."""

from collections import defaultdict
from collections.abc import Mapping

from trainer.assessment.assessment import Assessment

Places = tuple[tuple[int, int], ...]
"""Characters from–to (exclusive), in order, apart from one another."""


def marked_places(assessment: Assessment) -> Mapping[int, Places]:
    """Number of the line → the words in it that any evidence quotes."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for result in assessment.criteria:
        for evidence in result.evidence:
            if evidence.quote and 0 <= evidence.start < evidence.end:
                found[evidence.turn].append((evidence.start, evidence.end))
    return {n: _apart(places) for n, places in found.items()}


def _apart(places: list[tuple[int, int]]) -> Places:
    """Places that touch or overlap become one."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)
