"""Of two ways of writing a point that differ in what they take in and leave out, the one that a reply is for: "avec le site", "not the site"."""

import re
from collections.abc import Sequence

from trainer.language.normalise import fold_text

_OUT = re.compile(r"\b(?:hors|sans|sauf|excepte|exclue?s?|pas|without|except|excluding|not|no|apart)\b")
_IN = re.compile(
    r"\b(?:avec|y compris|compris|comprise?s?|inclus|incluse?s?|aussi|meme|with|including|included|too)\b"
)
# What a thing is called by, folded.
_WORD = re.compile(r"[a-z]{4,}")
_PUTS = frozenset(
    ("hors", "sans", "sauf", "avec", "compris", "comprise", "inclus", "aussi", "without", "except")
)
# Words up to which a reply says nothing else.
_FEW = 9


def taken_in_or_left_out(reply: str, labels: Sequence[str]) -> int | None:
    """The place of the label that takes in, or leaves out, what the reply does.

    Args:
        reply: the reply as typed.
        labels: two ways of writing one point.
    """
    folded, told = fold_text(reply), [fold_text(label) for label in labels]
    if len(labels) != 2 or "?" in folded or len(folded.split()) > _FEW:
        return None
    out = [_OUT.search(label) is not None for label in told]
    if out[0] == out[1]:
        return None
    things = [set(_WORD.findall(label)) - _PUTS for label in told]
    if not things[0] & things[1] & set(_WORD.findall(folded)):
        return None
    if _OUT.search(folded):
        return out.index(True)
    return out.index(False) if _IN.search(folded) else None
