"""The terms of a reply: values found in its words, what the speaker does with them, and the issue each is about."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from trainer.language.accepted_issues import accepted_by_name
from trainer.language.binding import Bound, bind, named_issues
from trainer.language.context import IssueCue, ReadingContext
from trainer.language.reading import ReadTerm
from trainer.language.stance import TOLD_IN_LINE, judge
from trainer.language.stance_cues import find_cues
from trainer.language.stance_data import word_sets
from trainer.language.stance_reach import Named
from trainer.language.stance_scene import Answered, Judged
from trainer.language.stance_scope import Layout
from trainer.terms.equal import same_value
from trainer.terms.find import find_values
from trainer.terms.sources import Frame
from trainer.terms.tokens import Token, tokenise
from trainer.terms.value import FoundValue, Stance, TermKind, TermValue

_FIGURES: frozenset[TermKind] = frozenset(("money", "percent", "duration", "quantity", "deposit"))


def read_terms(reply: str, context: ReadingContext) -> tuple[ReadTerm, ...]:
    """Read the terms of a reply with their stances and issues.

    Args:
        reply: the reply as typed.
        context: the talk so far; the last counterpart line is the one answered.

    Returns:
        The terms in the order of the reply. Accepting an issue by its name alone ("d'accord sur le délai") yields
        the other side's standing values of that issue, with the words that accept them.
    """
    line = line_answered(context)
    found = find_values(reply, context.language, line, frames(context))
    tokens = tokenise(reply, context.language)
    layout = Layout(tokens, context.language)
    named = locate(tokens, found)
    judged = judge(layout, named, _answered(found, line, context))
    bounds = _bounds(layout, named, found, context)
    read = [
        ReadTerm(
            one.value,
            each.stance,
            one.start,
            one.end,
            bound.role,
            bound.issue,
            each.confidence * bound.confidence,
        )
        for one, each, bound in zip(found, judged, bounds, strict=True)
    ]
    read += accepted_by_name(layout, named, [term.issue for term in read], context)
    return tuple(sorted(_settle_roles(read), key=lambda term: (term.start, term.end)))


def line_answered(context: ReadingContext) -> str:
    """The counterpart's last line, "" at the start of a talk."""
    return next((one.text for one in reversed(context.lines) if one.speaker == "counterpart"), "")


def frames(context: ReadingContext) -> tuple[Frame, ...]:
    """The issues as readings of a bare number."""
    return tuple(
        frame for issue in context.issues for frame in _frames(issue, issue.id == context.last_issue)
    )


def _frames(issue: IssueCue, last: bool) -> list[Frame]:
    if issue.kind in _FIGURES:
        return [Frame(TermValue(issue.kind, unit=issue.unit, per=issue.per), issue.low, issue.high, last)]
    if issue.kind is not None:
        return []
    options = {
        (one.kind, one.unit) for option in issue.options for one in option.terms if one.kind in _FIGURES
    }
    return [Frame(TermValue(kind, unit=unit), last=last) for kind, unit in sorted(options, key=str)]


def locate(tokens: Sequence[Token], found: Sequence[FoundValue]) -> list[Named]:
    """The found values with the tokens that carry them."""
    return place_terms(tokens, [(one.value, one.start, one.end) for one in found])


def place_terms(tokens: Sequence[Token], spans: Sequence[tuple[TermValue, int, int]]) -> list[Named]:
    """Values given by their characters, in the order of the text, with the tokens that carry them."""
    starts = [token.start for token in tokens]
    named: list[Named] = []
    for value, start, end in spans:
        first = bisect_left(starts, start)
        last = max(first, bisect_left(starts, end) - 1)
        if first < len(tokens):
            named.append(Named(value, first, last))
    return named


def _bounds(
    layout: Layout, named: Sequence[Named], found: Sequence[FoundValue], context: ReadingContext
) -> list[Bound]:
    mentions = named_issues(layout, context.issues)
    return [
        bind(layout, name, one.role, context.issues, mentions, context.last_issue)
        for name, one in zip(named, found, strict=True)
    ]


def _settle_roles(read: Sequence[ReadTerm]) -> list[ReadTerm]:
    """A cap or floor alone on its issue is the value put on the table ("45 jours maximum")."""
    settled: list[ReadTerm] = []
    for term in read:
        rivals = [
            one
            for one in read
            if one is not term and one.issue == term.issue and one.value.kind == term.value.kind
        ]
        alone = term.issue is not None and not any(one.role == "absolute" for one in rivals)
        settled.append(replace(term, role="absolute") if alone and term.role in ("cap", "floor") else term)
    return settled


def _answered(found: Sequence[FoundValue], line: str, context: ReadingContext) -> Answered:
    said = line_values(line, context)
    standing = [value for values in context.theirs.values() for value in values]
    echoed: dict[int, Stance] = {}
    on_table: set[int] = set()
    for index, one in enumerate(found):
        stance = next((stance for value, stance in said if same_value(value, one.value)), None)
        if stance:
            echoed[index] = stance
        if any(same_value(value, one.value) for value in standing):
            on_table.add(index)
    return Answered(echoed, frozenset(on_table), asks_history(line, context.language))


def line_values(line: str, context: ReadingContext) -> list[tuple[TermValue, Stance]]:
    """The values a counterpart's line names, each with its stance from the counterpart's side."""
    if not line:
        return []
    language = context.language
    found = find_values(line, language, frames=frames(context), bare_is_money=True)
    tokens = tokenise(line, language)
    layout, named = Layout(tokens, language), locate(tokens, found)
    judged = judge(layout, named, told_by=TOLD_IN_LINE)
    return [
        (one.value, _proposed(layout, name.first, each))
        for one, name, each in zip(found, named, judged, strict=True)
    ]


def _proposed(layout: Layout, index: int, judged: Judged) -> Stance:
    """A counterpart who asks about a value without "vous", a choice or a "how much" puts it on the table ("So 8 % ?")."""
    sentence = layout.sentence(index)
    listed = word_sets(layout.language, "words")
    if judged.stance == "own" and sentence.question:
        yours = listed["yours"].intersection(layout.words(sentence.first, index))
        return "asked" if yours and layout.is_fragment(sentence) else "own"
    if judged.stance == "refused" and sentence.question:
        return "own"
    if judged.stance != "asked" or judged.rule == "alternatives":
        return judged.stance
    if listed["requests"].intersection(layout.words(sentence.first, index)):
        return "own"
    asking = (listed["wondering"] | listed["questions"]).intersection(
        layout.words(sentence.first, sentence.last + 1)
    )
    return "asked" if asking else "own"


def asks_history(line: str, language: str) -> bool:
    """Whether a line asks how things were or usually are."""
    if "?" not in line:
        return False
    tokens = tokenise(line, language)
    layout = Layout(tokens, language)
    past = [cue for cue in find_cues(tokens, language) if cue.kind in ("past_time", "habit")]
    return any(layout.sentence(cue.first).question for cue in past)
