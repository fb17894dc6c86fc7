"""The nearest existing name to one that does not exist."""

import unicodedata
from collections.abc import Iterable

# Longer ones are sentences, not misspelt names.
_LONGEST = 60


def nearest(name: str, candidates: Iterable[str]) -> str | None:
    """The candidate closest to `name`, or None when more than a third of the letters differ.

    Accents, capitals and the choice between `-`, `_` and a space do not count. Two swapped neighbours count as one
    difference. Ties go to the first candidate.
    """
    wanted = _folded(name)
    if not wanted or len(wanted) > _LONGEST:
        return None
    best: str | None = None
    least = len(wanted)
    for candidate in candidates:
        other = _folded(candidate)
        allowed = max(len(wanted), len(other)) // 3
        distance = _distance(wanted, other, min(allowed, least - 1))
        if distance is not None:
            best, least = candidate, distance
            if distance == 0:
                break
    return best


def _folded(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold().replace("_", "-").replace(" ", "-"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _distance(one: str, other: str, most: int) -> int | None:
    """Edits from one text to the other (optimal string alignment), or None above `most`."""
    if most < 0 or abs(len(one) - len(other)) > most:
        return None
    previous: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, previous, row = previous, row, [i]
        for j, opposite in enumerate(other, 1):
            cost = min(row[j - 1] + 1, previous[j] + 1, previous[j - 1] + (letter != opposite))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
