"""Several packages to choose from: a reply that lays them side by side commits to none of them."""

import re

from trainer.language.reading import Reading
from trainer.negotiation.hearing.collecting import Heard
from trainer.negotiation.hearing.named_only import is_named_only

# "Either the cap at 2 or the price at 96", "c'est l'un ou l'autre".
_EITHER = re.compile(
    r"(?:^|[.?!;:]\s*)ou (?:bien |alors )?(?!c['’]?est\b)[^.?!;]*,\s*ou (?:bien |alors )?(?!non\b|pas\b)|\beither\b[^.?!;]*\bor\b|\bsoit\b[^.?!;]*\bsoit\b|\bnot both\b|\bl['’]une? ou l['’]autre\b|\bone or the other\b|\bpas les deux\b(?! autres)",
    re.IGNORECASE,
)


def are_alternatives(heard: Heard, reading: Reading) -> bool:
    """Whether a reply offers one of several things, and not all that it names."""
    if heard.alternatives or _side_by_side(reading):
        return True
    # "0,48 si vous prenez 400 000, et 0,47 si vous en prenez 500 000": two packages, said in turn.
    if len(heard.rivals) > 1:
        return True
    return bool(heard.own or heard.accepted) and _EITHER.search(reading.reply) is not None


def _side_by_side(reading: Reading) -> bool:
    """Whether a reply says that it lays options side by side, and gives an issue more than one value."""
    if not any(cue.cue == "alternatives" for cue in reading.cues):
        return False
    # "Quatre départements" is read as a figure and as an option: each is counted among its like.
    values: dict[tuple[str | None, str], set[object]] = {}
    for term in reading.terms:
        if term.stance not in ("refused", "asked") and not is_named_only(term, reading):
            # A law and a court are two halves of one way.
            values.setdefault((term.issue, term.value.kind), set()).add(term.value)
    for choice in reading.choices:
        if choice.stance not in ("refused", "asked"):
            values.setdefault((choice.issue, "option"), set()).add(choice.option)
    return any(issue is not None and len(said) > 1 for (issue, _), said in values.items())
