"""The terms of a reply: values found in its words, what the speaker does with them, and the issue each is about."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from trainer.language.accepted_issues import accepted_by_name
from trainer.language.binding import Bound, bind, measured_facts, named_issues
from trainer.language.context import IssueCue, ReadingContext
from trainer.language.features import Features, prepare
from trainer.language.reading import ReadTerm
from trainer.language.stance import TOLD_IN_LINE, scene_of
from trainer.language.stance_cues import find_cues
from trainer.language.stance_data import word_sets
from trainer.language.stance_features import Around, around_of, line_features
from trainer.language.stance_model import StanceModel, judge
from trainer.language.stance_reach import Named
from trainer.language.stance_scene import Answered, Judged, Scene
from trainer.language.stance_scope import Layout
from trainer.terms.equal import same_value
from trainer.terms.find import find_values
from trainer.terms.sources import Frame
from trainer.terms.tokens import Token, tokenise
from trainer.terms.value import FoundValue, Stance, TermKind, TermValue

_FIGURES: frozenset[TermKind] = frozenset(("money", "percent", "duration", "quantity", "deposit"))


def read_terms(
    reply: str,
    context: ReadingContext,
    around: Around | None = None,
    stances: StanceModel | None = None,
) -> tuple[ReadTerm, ...]:
    """Read the terms of a reply with their stances and issues.

    Args:
        reply: the reply as typed.
        context: the talk so far; the last counterpart line is the one answered.
        around: the reply taken apart with its moves weighed, where that is done already (see `around_of`).
        stances: the weights to judge stances with, the shipped ones by default.

    Returns:
        The terms in the order of the reply. Accepting an issue by its name alone ("d'accord sur le délai") yields
        the other side's standing values of that issue, with the words that accept them.
    """
    scene, found, line = lay_out(reply, context)
    judged = []
    if found:
        around = around or around_of(prepare(reply, context), context)
        judged = judge(scene, around, line, stances)
    layout, named = scene.layout, scene.terms
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


def lay_out(reply: str, context: ReadingContext) -> tuple[Scene, Sequence[FoundValue], Features]:
    """The terms of a reply in their scene, as found, and what the line answered does."""
    line = line_answered(context)
    last = max((at for at, one in enumerate(context.lines) if one.speaker == "counterpart"), default=0)
    earlier = [one.text for one in context.lines[:last]]
    layout = Layout(tokenise(reply, context.language), context.language)
    asked = frames(context, subject_of(layout, context))
    found = find_values(reply, context.language, line, asked, earlier=earlier)
    said = line_values(line, context) if found else []
    answered = _answered(found, said, line, context)
    scene = scene_of(layout, locate(layout.tokens, found), answered)
    return scene, found, line_told(line, context.language, bool(said), answered.history)


def line_told(line: str, language: str, names_terms: bool, history: bool = False) -> Features:
    """What the line answered does, as the features of the stances of what answers it."""
    words = {token.word for token in tokenise(line, language)}
    wonders = not words.isdisjoint(word_sets(language, "words")["questions"])
    return line_features(line.rstrip().endswith("?"), names_terms, wonders, history)


def line_answered(context: ReadingContext) -> str:
    """The counterpart's last line, "" at the start of a talk."""
    return next((one.text for one in reversed(context.lines) if one.speaker == "counterpart"), "")


def subject_of(layout: Layout, context: ReadingContext) -> str | None:
    """The issue that a bare number of the reply is about: the only one that the reply names ("et les pénalités ? 0,5 max
    5"), else the one of the line answered."""
    named = {found.label for found in named_issues(layout, context.issues)}
    return named.pop() if len(named) == 1 else context.last_issue


def frames(context: ReadingContext, subject: str | None) -> tuple[Frame, ...]:
    """The issues as readings of a bare number, `subject` being the one that is spoken of."""
    return tuple(frame for issue in context.issues for frame in _frames(issue, issue.id == subject))


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
    measured = measured_facts(layout, context.facts, context.issues)
    subject = subject_of(layout, context)
    return [
        bind(layout, name, one.role, context.issues, mentions, subject, measured)
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


def _answered(
    found: Sequence[FoundValue],
    said: Sequence[tuple[TermValue, Stance]],
    line: str,
    context: ReadingContext,
) -> Answered:
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
    found = find_values(line, language, frames=frames(context, context.last_issue), bare_is_money=True)
    tokens = tokenise(line, language)
    layout, named = Layout(tokens, language), locate(tokens, found)
    judged = scene_of(layout, named, told_by=TOLD_IN_LINE).judged
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
