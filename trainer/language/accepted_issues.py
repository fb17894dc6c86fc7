"""Accepting without a figure: "d'accord sur le délai", "ok pour votre prix", "je m'aligne"."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from trainer.language.binding import named_issues
from trainer.language.context import IssueCue, ReadingContext
from trainer.language.reading import ReadTerm
from trainer.language.stance_cues import Cue, cue_books, find_cues
from trainer.language.stance_reach import Named, Reach
from trainer.language.stance_scope import Layout
from trainer.terms.phrases import plain_words
from trainer.terms.tokens import tokenise
from trainer.terms.value import TermValue

CONFIDENCE = 0.8
_REACH = 2
"""Tokens before the name of an issue that may say that there is to be none."""
_WORDS_ON = frozenset(
    (
        "avis",
        "opinion",
        "exemple",
        "raison",
        "raisons",
        "detail",
        "details",
        "explication",
        "information",
        "informations",
        "note",
        "acte",
        "chiffre",
        "chiffres",
        "view",
        "views",
        "reason",
        "reasons",
        "example",
        "information",
        "figures",
        "point",
        "soin",
    )
)
_WITHOUT = frozenset(("sans", "aucun", "aucune", "zero", "no", "without", "zero", "not"))
_NONE_OF = frozenset(
    (
        ("pas", "de"),
        ("pas", "d"),
        ("plus", "de"),
        ("sans", "le"),
        ("sans", "la"),
        ("sans", "les"),
        ("without", "the"),
        ("without", "a"),
        ("without", "any"),
    )
)


class AcceptedIssue(NamedTuple):
    """An issue accepted by name, with the characters that accept it; `name`: the folded words that name it, "" where none do."""

    issue: str
    start: int
    end: int
    name: str = ""


class _Entry(NamedTuple):
    """A term, or the name of an issue standing where its figure would."""

    named: Named
    issue: str


def accepted_by_name(
    layout: Layout, terms: Sequence[Named], spoken: Collection[str | None], context: ReadingContext
) -> list[ReadTerm]:
    """The other side's standing values of the issues that a reply accepts by name.

    Args:
        layout: the reply.
        terms: the terms it names by themselves.
        spoken: the issues of these terms; an issue with a figure of its own is not accepted by name.
        context: the issues and what stands on the table.
    """
    wanted = [issue for issue in context.theirs if issue not in spoken]
    return [
        ReadTerm(value, "accepted", one.start, one.end, "absolute", one.issue, CONFIDENCE)
        for one in accepted_issues(layout, terms, wanted, context)
        for value in context.theirs[one.issue]
    ]


def accepted_issues(
    layout: Layout, terms: Sequence[Named], wanted: Collection[str], context: ReadingContext
) -> list[AcceptedIssue]:
    """Which of the wanted issues a reply accepts by name, or by "je m'aligne" the one just spoken of."""
    if not wanted:
        return []
    entries = [_Entry(term, "") for term in terms]
    entries += [
        _Entry(Named(TermValue("quantity"), one.first, one.last), one.label)
        for one in named_issues(layout, context.issues)
        if one.label in wanted
    ]
    entries.sort(key=lambda entry: (entry.named.first, entry.issue))
    cues = find_cues(tuple(layout.tokens), layout.language)
    named = _by_name(layout, entries, cues)
    return named or _aligned(layout, terms, wanted, context.last_issue, cues)


def is_of_another(name: str, issue: IssueCue, option: str) -> bool:
    """Whether the words that name an issue are those of other options of it, and neither of its label nor of this option: who agrees
    to "l'acompte" agrees to no payment in sixty days."""
    if not name or _has(issue.label, name):
        return False
    having = [one.id for one in issue.options if any(_has(text, name) for text in (one.label, *one.like))]
    return bool(having) and option not in having


def agrees_to_another(reply: str, context: ReadingContext) -> bool:
    """Whether what a reply agrees to by name is another option than the one that the other side stands on: "d'accord pour l'acompte"."""
    layout = Layout(tokenise(reply, context.language), context.language)
    issues = {issue.id: issue for issue in context.issues}
    held = context.their_options
    return any(
        is_of_another(one.name, issues[one.issue], held[one.issue])
        for one in accepted_issues(layout, (), held, context)
    )


def _has(text: str, name: str) -> bool:
    """Whether a text has words, whatever their number."""
    said = [word.rstrip("s") for word in plain_words(text)]
    wanted = [word.rstrip("s") for word in name.split()]
    return any(said[at : at + len(wanted)] == wanted for at in range(len(said)))


def _by_name(layout: Layout, entries: Sequence[_Entry], cues: Sequence[Cue]) -> list[AcceptedIssue]:
    words = cue_books(layout.language).words
    reach = Reach(layout, [entry.named for entry in entries], cues, words)
    verdicts = reach.nearest(frozenset(("accept", "refuse")))
    taken: dict[str, AcceptedIssue] = {}
    for index, entry in enumerate(entries):
        cue = verdicts.get(index)
        if not entry.issue or cue is None or cue.kind != "accept" or layout.sentence(cue.first).question:
            continue
        if (
            _tells(layout, cue, entry.named)
            or _excluded(layout, entry.named)
            or _one_of_several(layout, entry.named)
        ):
            continue
        near = abs(layout.clause_of[cue.first] - layout.clause_of[entry.named.first]) <= 1
        if near and (cue.reach != "near" or not _talks_on(layout, cue, entry.named)):
            name = " ".join(layout.words(entry.named.first, entry.named.last + 1))
            taken.setdefault(entry.issue, AcceptedIssue(entry.issue, *_span(layout, cue, entry.named), name))
    return list(taken.values())


def _excluded(layout: Layout, named: Named) -> bool:
    """ "Sans stock de sécurité, entendu", "no best-price clause then, fine": what is agreed is that there is none."""
    before = layout.words(named.first - _REACH, named.first)
    return bool(before) and (before[-1] in _WITHOUT or tuple(before) in _NONE_OF)


def _tells(layout: Layout, cue: Cue, named: Named) -> bool:
    """ "Je vous donne mon avis sur le prix", "I take note of the price": words are given on it, not the thing itself."""
    between = layout.words(cue.last + 1, named.first)
    return not _WORDS_ON.isdisjoint(between)


def _one_of_several(layout: Layout, named: Named) -> bool:
    """ "You can have the cap or the price, your pick": one of two takes neither yet."""
    near = (*layout.words(named.first - _REACH, named.first), layout.word(named.last + 1))
    return not {"or", "ou"}.isdisjoint(near)


def _talks_on(layout: Layout, cue: Cue, named: Named) -> bool:
    """Whether a bare yes is followed by an issue's name as part of something else ("Yes, price list 2026, page 1")."""
    if named.first < cue.last:
        return False
    following = layout.tokens[named.last + 1] if named.last + 1 < len(layout.tokens) else None
    small = cue_books(layout.language).words["empty"]
    return following is not None and following.kind == "word" and following.word not in small


def _aligned(
    layout: Layout,
    terms: Sequence[Named],
    wanted: Collection[str],
    last_issue: str | None,
    cues: Sequence[Cue],
) -> list[AcceptedIssue]:
    """ "Je m'aligne" with no figure takes the other side's value of the issue just spoken of."""
    if terms or last_issue is None or last_issue not in wanted:
        return []
    aligning = cue_books(layout.language).words["aligning"]
    for cue in cues:
        if cue.kind == "accept" and aligning.intersection(layout.words(cue.first, cue.last + 1)):
            return [AcceptedIssue(last_issue, layout.tokens[cue.first].start, layout.tokens[cue.last].end)]
    return []


def _span(layout: Layout, cue: Cue, named: Named) -> tuple[int, int]:
    first, last = min(cue.first, named.first), max(cue.last, named.last)
    return layout.tokens[first].start, layout.tokens[last].end
