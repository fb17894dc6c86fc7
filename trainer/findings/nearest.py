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
    # Only a wrong name pays for this import: listing findings stays light.
    from rapidfuzz.distance import OSA

    wanted = _folded(name)
    if not wanted or len(wanted) > _LONGEST:
        return None
    best: str | None = None
    least = len(wanted)
    for candidate in candidates:
        other = _folded(candidate)
        allowed = max(len(wanted), len(other)) // 3
        most = min(allowed, least - 1)
        if most < 0 or abs(len(wanted) - len(other)) > most:
            continue
        distance = OSA.distance(wanted, other, score_cutoff=most)
        if distance <= most:
            best, least = candidate, distance
    return best


def _folded(name: str) -> str:
    plain = name.casefold().replace("_", "-").replace(" ", "-")
    if plain.isascii():
        return plain
    letters = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
