"""From the words an instructor has (importance, preference) to weights and values, by the published rule."""

from collections.abc import Mapping, Sequence

SHARES: Mapping[str, int] = {"high": 3, "medium": 2, "low": 1}
WHOLE = 100


def weights_of(stakes: Sequence[tuple[str | None, int | None]]) -> tuple[int, ...] | None:
    """The weights of one side's issues, in the order of the file; they sum to 100.

    Explicit weights stand. What they leave of 100 is shared among the other issues, 3 : 2 : 1 for high : medium : low
    importance, rounded down; the points still missing go one by one to the largest remainders, ties to the issue
    that comes first in the file.

    Args:
        stakes: (importance, weight) per issue, one of the two given.

    Returns:
        The weights, or None when no such weights exist: explicit ones alone do not sum to 100, or they leave fewer
        points than there are issues to share them.
    """
    left = WHOLE - sum(weight for _, weight in stakes if weight is not None)
    shares = [0 if weight is not None else SHARES[importance or "medium"] for importance, weight in stakes]
    whole = sum(shares)
    if whole == 0:
        return tuple(weight or 0 for _, weight in stakes) if left == 0 else None
    if left < sum(1 for share in shares if share):
        return None
    parts = [left * share // whole for share in shares]
    remainders = [left * share % whole for share in shares]
    order = sorted(range(len(shares)), key=lambda place: (-remainders[place], place))
    for place in order[: left - sum(parts)]:
        parts[place] += 1
    return tuple(part if weight is None else weight for part, (_, weight) in zip(parts, stakes, strict=True))


def ordered_values(options: Sequence[str], order: Sequence[str]) -> tuple[int, ...]:
    """Values in the order of the options, spread evenly from 100 for the first of `order`, the best, to 0 for the last.

    Raises:
        ValueError: `order` does not name every option.
    """
    falling = even_values(len(order), "low")
    return tuple(falling[order.index(option)] for option in options)


def even_values(count: int, prefers: str) -> tuple[int, ...]:
    """Values spread evenly over 0–100 in the order of the options, rounded half up: the last option is worth 100 when
    high ones are preferred, the first when low ones are."""
    steps = max(1, count - 1)
    rising = tuple((2 * WHOLE * place + steps) // (2 * steps) for place in range(count))
    return rising if prefers == "high" else rising[::-1]
