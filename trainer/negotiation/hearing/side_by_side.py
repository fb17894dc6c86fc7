"""Several packages to choose from: a reply that lays them side by side commits to none of them."""

import re

from trainer.language.reading import Reading
from trainer.negotiation.hearing.collecting import Heard
from trainer.negotiation.hearing.weighing.named_only import is_named_only
from trainer.negotiation.hearing.words.sentences import sentence_at

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
    if bool(heard.own or heard.accepted) and says_either(reading):
        return True
    return _or_else_another(reading)


def says_either(reading: Reading) -> bool:
    """Whether words lay ways side by side that shut each other out: "soit 8 semaines, soit 12", "either the cap or the price"."""
    return _EITHER.search(reading.reply) is not None


def _or_else_another(reading: Reading) -> bool:
    """ "8 semaines à 98 000. Sinon 12 semaines à 97": a second way with a figure of its own on each of two points. "Sinon 12 semaines sans
    pénalités" says what the first hangs on."""
    put = [term for term in reading.terms if term.issue is not None and term.stance in ("own", "accepted")]
    for cue in reading.cues:
        if cue.cue != "otherwise":
            continue
        _, end = sentence_at(reading.reply, cue.start)
        first = {term.issue: term.value for term in put if term.end <= cue.start}
        second = {term.issue: term.value for term in put if cue.end <= term.start < end}
        if sum(first[name] != second[name] for name in first.keys() & second.keys()) > 1:
            return True
    return False


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
