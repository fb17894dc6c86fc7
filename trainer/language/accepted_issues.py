"""Accepting without a figure: "d'accord sur le délai", "ok pour votre prix", "je m'aligne"."""

from collections.abc import Sequence

from trainer.language.binding import named_issues
from trainer.language.context import ReadingContext
from trainer.language.reading import ReadTerm
from trainer.language.stance_cues import Cue, cue_books, find_cues
from trainer.language.stance_reach import Named, Reach
from trainer.language.stance_scope import Layout
from trainer.terms.value import TermValue

_CONFIDENCE = 0.8
_ALIGN = {"fr": frozenset(("aligne", "alignons", "range")), "en": frozenset(("match",))}


def accepted_by_name(
    layout: Layout, terms: Sequence[Named], issues_of_terms: Sequence[str | None], context: ReadingContext
) -> list[ReadTerm]:
    """The other side's standing values of issues that a reply accepts by name.

    Args:
        layout: the reply.
        terms: the terms it names by themselves; an issue named beside one of its terms is not accepted by name.
        issues_of_terms: the issue of each of these terms.
        context: the issues and what stands on the table.
    """
    if not context.theirs:
        return []
    cues = find_cues(tuple(layout.tokens), layout.language)
    return [
        ReadTerm(value, "accepted", start, end, "absolute", issue, _CONFIDENCE)
        for issue, start, end in _accepted(layout, terms, issues_of_terms, context, cues)
        for value in context.theirs[issue]
    ]


def _accepted(
    layout: Layout,
    terms: Sequence[Named],
    issues_of_terms: Sequence[str | None],
    context: ReadingContext,
    cues: Sequence[Cue],
) -> list[tuple[str, int, int]]:
    mentions = [one for one in named_issues(layout, context.issues) if one.label in context.theirs]
    pseudo = sorted(
        (*((term.first, term, None) for term in terms), *((one.first, _stand_in(one.first, one.last), one.label) for one in mentions)),
        key=lambda entry: (entry[0], entry[2] or ""),
    )
    words = cue_books(layout.language).words
    verdicts = Reach(layout, [entry[1] for entry in pseudo], cues, words).nearest(frozenset(("accept", "refuse")))
    taken: dict[str, tuple[str, int, int]] = {}
    for index, (_, named, issue) in enumerate(pseudo):
        cue = verdicts.get(index)
        if issue is None or cue is None or cue.kind != "accept" or layout.sentence(cue.first).question:
            continue
        if abs(layout.clause_of[cue.first] - layout.clause_of[named.first]) <= 1 and issue not in issues_of_terms:
            taken.setdefault(issue, (issue, *_span(layout, cue, named)))
    return list(taken.values()) or _aligned(layout, terms, context, cues)


def _aligned(
    layout: Layout, terms: Sequence[Named], context: ReadingContext, cues: Sequence[Cue]
) -> list[tuple[str, int, int]]:
    """ "Je m'aligne" with no figure takes the other side's value of the issue just spoken of."""
    if terms or context.last_issue is None or context.last_issue not in context.theirs:
        return []
    for cue in cues:
        words = {layout.word(at) for at in range(cue.first, cue.last + 1)}
        if cue.kind == "accept" and words & _ALIGN[context.language]:
            return [(context.last_issue, layout.tokens[cue.first].start, layout.tokens[cue.last].end)]
    return []


def _stand_in(first: int, last: int) -> Named:
    """An issue's name stands where its figure would."""
    return Named(TermValue("quantity"), first, last)


def _span(layout: Layout, cue: Cue, named: Named) -> tuple[int, int]:
    first, last = min(cue.first, named.first), max(cue.last, named.last)
    return layout.tokens[first].start, layout.tokens[last].end
