"""Options whose words a reply says with another length of time: "une indemnité d'un an, fixée d'avance" is not the one of two years."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from trainer.language.context import IssueCue, Language
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.terms.find import find_values
from trainer.terms.fold import fold_text
from trainer.terms.value import TermValue

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 360}
# Between a length and the words of an option right behind or before it.
_JOINT = re.compile(r"\s*(?:d['’]\s?|de |of |,)?\s*(?:une? |an? |the )?", re.IGNORECASE)
_OF = re.compile(r"\s*(?:de |d['’]\s?|of |['’]s? )\s*(\w+)")
_SURE = 0.8


def without_other_lengths(
    reply: str,
    terms: Sequence[ReadTerm],
    choices: Sequence[ReadChoice],
    issues: Sequence[IssueCue],
    language: Language,
) -> tuple[tuple[ReadTerm, ...], tuple[ReadChoice, ...]]:
    """The terms and options of a reply; where an option counts a length and is said with one that no option of its point has, the
    option is not meant, and the length stands for what is.

    Args:
        reply: the reply as typed.
        terms: the terms read in it; choices: the options read in it.
        issues: the scenario's points with the words of their options.
    """
    by_name = {issue.id: issue for issue in issues}
    left, kept = list(terms), []
    for choice in choices:
        issue = by_name.get(choice.issue)
        said = [
            term
            for term in left
            if issue is not None
            and _days(term.value) is not None
            and term.issue in (None, choice.issue)
            and _is_with(term, choice, reply)
            and not _is_of_another(term, issue, choice.option, issues, reply)
        ]
        if issue is None or not said or not _counts_otherwise(said, choice.option, _lengths(issue, language)):
            kept.append(choice)
            continue
        left = [
            replace(term, issue=choice.issue, stance=choice.stance, confidence=_SURE)
            if term in said
            else term
            for term in left
        ]
    return tuple(left), tuple(kept)


def _counts_otherwise(said: Sequence[ReadTerm], option: str, lengths: Mapping[str, frozenset[float]]) -> bool:
    known = frozenset[float]().union(*lengths.values())
    return bool(lengths.get(option)) and not any(_days(term.value) in known for term in said)


def _is_with(term: ReadTerm, choice: ReadChoice, reply: str) -> bool:
    if term.start < choice.end and choice.start < term.end:
        return True
    first, last = (term.end, choice.start) if term.end <= choice.start else (choice.end, term.start)
    return _JOINT.fullmatch(reply, first, last) is not None


def _is_of_another(
    term: ReadTerm, issue: IssueCue, option: str, issues: Sequence[IssueCue], reply: str
) -> bool:
    """ "Un an de préavis": a length of what another point is called, and this option is not told by."""
    met = _OF.match(reply, term.end)
    if met is None:
        return False
    thing = fold_text(met.group(1))

    def names(one: IssueCue) -> bool:
        return any(thing in fold_text(text).split() for text in (one.label, *one.words))

    own = next((one for one in issue.options if one.id == option), None)
    told = own is not None and any(thing in fold_text(text).split() for text in (own.label, *own.like))
    return not (told or names(issue)) and any(names(one) for one in issues)


def _lengths(issue: IssueCue, language: Language) -> Mapping[str, frozenset[float]]:
    texts = tuple((option.id, (option.label, *option.like)) for option in issue.options)
    return _lengths_of(texts, language) if issue.kind is None else {}


@lru_cache(maxsize=64)
def _lengths_of(
    options: tuple[tuple[str, tuple[str, ...]], ...], language: Language
) -> Mapping[str, frozenset[float]]:
    """The days of the lengths in the words of each option."""
    return {
        option: frozenset(
            days
            for text in texts
            for found in find_values(text, language)
            if (days := _days(found.value)) is not None
        )
        for option, texts in options
    }


def _days(value: TermValue) -> float | None:
    unit = _DAYS.get(value.unit or "")
    if value.kind != "duration" or value.number is None or unit is None:
        return None
    return float(value.number) * unit
