"""Lists typed in shorthand, spelt so that each part stands by itself; every character keeps its place."""

import re

_SLASH = re.compile(r"(?<=\s)/(?=\s)")
"""A stroke with a blank on either side; "12 €/mois" is a rate."""
_FEWEST = 2
"""Fewer strokes may be a rate written wide ("12 € / mois")."""

_COUNTED = re.compile(
    r"(?:^|(?<=[.;!?\n,])\s+|(?<=\n))"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|\d{1,2})"
    r"\s*(?::|\)|[.]?\s?[-–—])(?=\s)",
    re.IGNORECASE,
)
"""What numbers the parts of a list: "One: …", "2) …", "3. - …"."""


def as_prose(reply: str) -> str:
    """The reply with the strokes of a list made commas and its numbering left out, as long as the reply itself.

    "0,48 / 45 j / 24 mois" becomes "0,48 , 45 j , 24 mois"; "One: DAP. Two: $98." keeps no "one" and no "two".
    """
    if len(_SLASH.findall(reply)) >= _FEWEST:
        reply = _SLASH.sub(",", reply)
    if len(_COUNTED.findall(reply)) >= _FEWEST:
        reply = _COUNTED.sub(lambda found: " " * len(found.group()), reply)
    return reply
