"""The few signs that screens draw with. Each always stands beside a word that says the same. `drawings` stands plain
characters in for them where a terminal has none."""

DONE = "✓"
OPEN = "○"
GAINED = "+"
LOST = "−"
SEEN = "·"
STAR = "★"
NO_STAR = "☆"
RISING = "↗"
FALLING = "↘"
CHOSEN = "●"
NOT_CHOSEN = "○"
POINTED = "›"
SEVERITIES = {"error": "✗", "warning": "!", "info": "·"}

_FULL = "█"
_EMPTY = "░"


def bar(share: float, width: int) -> str:
    """A bar of `width` characters of which `share` (0–1) are full."""
    full = round(max(0.0, min(1.0, share)) * width)
    return _FULL * full + _EMPTY * (width - full)


def stars(count: int, of: int = 3) -> str:
    """`count` stars out of `of`."""
    count = max(0, min(of, count))
    return STAR * count + NO_STAR * (of - count)
