"""Lengths of time that name an option of the issue spoken of: "Parlons du préavis." "D'accord pour quatre mois."

Where an issue counts in words ("préavis de quatre mois"), its length alone names the option once either side has named the issue, or
in a row of values where no other issue is counted so.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from trainer.language.binding import named_issues
from trainer.language.choice_words import mentioned_options
from trainer.language.context import IssueCue, Language, ReadingContext
from trainer.language.dated import tells_when
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.language.stance_scope import Layout
from trainer.terms.find import find_values
from trainer.terms.tokens import tokenise
from trainer.terms.value import Stance, TermValue

# The line answered, and what the speaker said before it.
_SPOKEN = 2
# Words of a row of values.
_ROW = 8
_SURE = 0.8
_PUT: tuple[Stance, ...] = ("own", "accepted", "asked", "theirs")
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 360}

_Lengths = Mapping[str, Mapping[float, str]]


def spoken_lengths(
    reply: str,
    layout: Layout,
    context: ReadingContext,
    terms: Sequence[ReadTerm],
    chosen: Sequence[ReadChoice],
) -> list[ReadChoice]:
    """The options that the lengths of a reply name alone.

    Args:
        reply: the reply as typed.
        layout: its words.
        context: the issues with their options, and the lines before the reply.
        terms: the terms read in it; those that are bound to an issue are left alone.
        chosen: the options its words name already.
    """
    lengths = _lengths(context.issues, context.language)
    here = {found.label for found in named_issues(layout, context.issues)}
    free = [
        (term, days)
        for term in terms
        if term.issue is None
        and term.stance in _PUT
        and (days := _days(term.value)) is not None
        and not tells_when(reply, term.start, term.end)
        and not any(one.start < term.end and term.start < one.end for one in chosen)
    ]
    found: list[ReadChoice] = []
    for term, days in free if lengths else ():
        name = _subject(lengths, here, context) or _in_a_row(lengths, days, layout, terms, term)
        if name is None or name not in lengths or any(one.issue == name for one in chosen):
            continue
        option = lengths[name].get(days)
        if option is not None:
            found.append(ReadChoice(name, option, term.stance, term.start, term.end, term.confidence * _SURE))
    return found


def _subject(lengths: _Lengths, here: set[str], context: ReadingContext) -> str | None:
    """The issue counted so that the reply names alone, or that the lines before it do where it names none."""
    if here:
        return here.copy().pop() if len(here) == 1 else None
    spoken: set[str] = set()
    for line in context.lines[-_SPOKEN:]:
        tokens = tokenise(line.text, context.language)
        spoken |= {one.label for one in named_issues(Layout(tokens, context.language), context.issues)}
        spoken |= {one.issue for one in mentioned_options(tokens, context.language, context.issues)}
    return spoken.pop() if len(spoken) == 1 else None


def _in_a_row(
    lengths: _Lengths, days: float, layout: Layout, terms: Sequence[ReadTerm], term: ReadTerm
) -> str | None:
    """ "8 % et 6 mois.": the only issue that has such a length, in a short reply with a value of the speaker's own on another."""
    beside = any(one is not term and one.stance == "own" and one.issue is not None for one in terms)
    words = sum(token.kind in ("word", "number") for token in layout.tokens)
    names = [name for name, options in lengths.items() if days in options]
    return names[0] if beside and words <= _ROW and len(names) == 1 else None


@lru_cache(maxsize=32)
def _lengths(issues: tuple[IssueCue, ...], language: Language) -> _Lengths:
    """For each issue in words whose options hold no terms, the options by the length that a wording of theirs says."""
    found: dict[str, dict[float, str]] = {}
    for issue in issues:
        if issue.kind is not None or any(option.terms for option in issue.options):
            continue
        options = dict(_by_days(issue, language))
        if len(set(options.values())) > 1:
            found[issue.id] = options
    return found


def _by_days(issue: IssueCue, language: Language) -> Iterator[tuple[float, str]]:
    said: dict[float, set[str]] = {}
    for option in issue.options:
        for text in option.like:
            values = find_values(text, language)
            days = _days(values[0].value) if len(values) == 1 else None
            if days is not None:
                said.setdefault(days, set()).add(option.id)
    yield from ((days, options.pop()) for days, options in said.items() if len(options) == 1)


def _days(value: TermValue) -> float | None:
    unit = _DAYS.get(value.unit or "")
    if value.kind != "duration" or value.number is None or unit is None:
        return None
    return float(value.number) * unit
