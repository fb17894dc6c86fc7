"""Options of an issue that a reply names in words or states as a bundle of terms, and what the speaker does with them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from trainer.language.accepted_issues import CONFIDENCE, accepted_issues, is_of_another
from trainer.language.choice_words import Mentioned, done_by_others, mentioned_options
from trainer.language.context import IssueCue, Language, OptionCue, ReadingContext
from trainer.language.features import prepare
from trainer.language.paraphrase import paraphrased
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.language.seats import named_seats, sole_seats
from trainer.language.spoken_lengths import spoken_lengths
from trainer.language.stance import TOLD_IN_LINE, scene_of
from trainer.language.stance_features import Around, around_of
from trainer.language.stance_model import judge
from trainer.language.stance_reach import Named
from trainer.language.stance_scene import Answered
from trainer.language.stance_scope import Layout
from trainer.language.term_reading import line_answered, line_told, place_terms
from trainer.terms.equal import same_value
from trainer.terms.fold import fold_text
from trainer.terms.tokens import tokenise
from trainer.terms.value import Stance, TermValue

_BUNDLE_CONFIDENCE = 0.9
_AND_A = re.compile(
    r"[^.?!;0-9]{0,24}?\s*(?:,|\+|\bet\b|\band\b|\bavec\b|\bwith\b|\bplus\b)+\s*(?:et |and |avec |with )?(?:une? |la |le |l['’]|an? |the )?",
    re.IGNORECASE,
)
_WHY = re.compile(r"\b(?:pourquoi(?!\s+pas)|why(?!\s+not))\b[^.?!\n]*\?", re.IGNORECASE)
_JOINS = re.compile(r"\b(?:et|avec|and|with)\b", re.IGNORECASE)
_WITH = re.compile(r"\s*(?:with|avec)\s+(?:(?:the|la|le|une?|an?)\s+|l['’])?", re.IGNORECASE)
_SURER = 0.2
_PUT_FORWARD: tuple[Stance, ...] = ("own", "accepted")
# The stance of a bundle is that of its terms; where they differ, the first of these that one of them has.
_STRENGTH: tuple[Stance, ...] = ("refused", "own", "accepted", "asked", "theirs", "fact")


def read_choices(
    reply: str, context: ReadingContext, terms: Sequence[ReadTerm], around: Around | None = None
) -> tuple[ReadChoice, ...]:
    """Read the options a reply chooses, turns down, asks about or attributes.

    Args:
        reply: the reply as typed.
        context: the issues with their options, and what is on the table.
        terms: the terms read in the reply (`read_terms`).
        around: the reply taken apart with its moves weighed, where that is done already.

    Returns:
        One choice per option named, in the order of the reply. Every content word of an option's wording stands in the
        reply, or other words put it (`paraphrased`), which is the less sure the less likely it is.
    """
    if not any(issue.options for issue in context.issues):
        return ()
    layout = Layout(tokenise(reply, context.language), context.language)
    choices = _worded(reply, layout, context, terms, around)
    spoken = {choice.issue for choice in choices}
    meant = [term for term in terms if not _is_wondered_at(term, terms, reply)]
    choices += [
        choice
        for issue in context.issues
        if issue.kind is None and issue.id not in spoken and (choice := _bundle(issue, context, meant))
    ]
    named = {choice.issue for choice in choices} | {term.issue for term in terms if term.issue is not None}
    choices += _by_issue_name(layout, context, terms, named)
    reworded = _reworded(reply, layout, context, terms, choices, around)
    choices = [*reworded, *(c for c in choices if all(c.issue != one.issue for one in reworded))]
    choices += spoken_lengths(reply, layout, context, terms, choices)
    choices = [_as_its_term(choice, terms) for choice in choices]
    return _without_halves(
        reply, tuple(sorted(choices, key=lambda choice: (choice.start, choice.end))), context
    )


def _is_wondered_at(term: ReadTerm, terms: Sequence[ReadTerm], reply: str) -> bool:
    """ "Prenons Genève. Mais pourquoi le droit suisse plutôt que marocain ?": who asks the reason for a part turns down
    and asks about nothing of what he puts forward elsewhere."""
    asks = [met.span() for met in _WHY.finditer(reply)]

    def within(one: ReadTerm) -> bool:
        return any(start <= one.start < end for start, end in asks)

    beside = (one for one in terms if one.issue == term.issue and one.stance in _PUT_FORWARD)
    return term.stance in ("refused", "asked") and within(term) and any(not within(one) for one in beside)


def _as_its_term(choice: ReadChoice, terms: Sequence[ReadTerm]) -> ReadChoice:
    """The option put forward as the term in the same words is, where that is read more surely: one value is done one thing with."""
    same = (
        t
        for t in terms
        if t.issue == choice.issue
        and t.stance in _PUT_FORWARD
        and (t.start, t.end) == (choice.start, choice.end)
    )
    surest = max(same, key=lambda term: term.confidence, default=None)
    if surest is None or surest.confidence < choice.confidence + _SURER:
        return choice
    return replace(choice, stance=surest.stance, confidence=surest.confidence)


def _without_halves(
    reply: str, choices: tuple[ReadChoice, ...], context: ReadingContext
) -> tuple[ReadChoice, ...]:
    """ "Un accord signé et une visite sur rendez-vous", "DAP with sharing": of two options joined, the one whose label joins as much,
    or holds the other's words, is meant."""
    labels = {(issue.id, option.id): option.label for issue in context.issues for option in issue.options}
    kept = list(choices)
    for one, other in pairwise(choices):
        joined = one.end <= other.start and _AND_A.fullmatch(reply, one.end, other.start) is not None
        label = labels[other.issue, other.option]
        held = fold_text(reply[one.start : one.end]) in fold_text(label)
        whole = _JOINS.search(label) is not None or held
        alike = one.issue == other.issue and one.option != other.option and one in kept
        put = {one.stance, other.stance} <= {"fact", *_PUT_FORWARD} or (held and one.stance == other.stance)
        # "Not DAP with sharing" turns down the whole.
        put = put or (
            held and one.stance == "refused" and _WITH.fullmatch(reply, one.end, other.start) is not None
        )
        if alike and joined and whole and put:
            sure = max(one.confidence, other.confidence)
            kept[kept.index(other)] = replace(other, stance=one.stance, start=one.start, confidence=sure)
            kept.remove(one)
    return tuple(kept)


def _worded(
    reply: str,
    layout: Layout,
    context: ReadingContext,
    terms: Sequence[ReadTerm],
    around: Around | None,
) -> list[ReadChoice]:
    mentions = mentioned_options(layout.tokens, context.language, context.issues)
    spoken = {one.issue for one in mentions}
    spans = [(token.start, token.end) for token in layout.tokens]
    mentions += [one for one in named_seats(reply, spans, context.issues, terms) if one.issue not in spoken]
    if not mentions:
        return []
    mentions.sort(key=lambda one: one.first)
    named = _beside_terms(layout, mentions, terms)
    places = [named.index(_named(one)) for one in mentions]
    echoed = _echoed(mentions, context)
    answered = Answered({place: echoed[index] for index, place in enumerate(places) if index in echoed})
    line = line_told(line_answered(context), context.language, bool(_options_of_line(context)))
    around = around or around_of(prepare(reply, context), context)
    judged = judge(scene_of(layout, named, answered), around, line)
    return [
        ReadChoice(
            one.issue,
            one.option,
            judged[place].stance,
            layout.tokens[one.first].start,
            layout.tokens[one.last].end,
            judged[place].confidence * one.confidence,
        )
        for one, place in zip(mentions, places, strict=True)
    ]


def _reworded(
    reply: str,
    layout: Layout,
    context: ReadingContext,
    terms: Sequence[ReadTerm],
    choices: Sequence[ReadChoice],
    around: Around | None,
) -> list[ReadChoice]:
    """The options that the reply puts into other words and puts forward or takes; of what it asks or tells, words alone are
    no sign of an option."""
    around = around or around_of(prepare(reply, context), context)
    said: list[ReadChoice | ReadTerm] = [
        *choices,
        # "I'll pay 94 dollars" names a price whatever it is told for, and no currency.
        *(t for t in terms if t.issue is not None and (t.stance != "fact" or t.value.kind == "money")),
    ]
    found = paraphrased(around.made, context, said)
    if found:
        turned = done_by_others(layout.tokens, context.language, context.issues)
        found = [one for one in found if (one.issue, one.option) not in turned]
    if not found:
        return []
    values = [TermValue("payment_method", unit=one.issue, code=one.option) for one in found]
    placed = place_terms(
        layout.tokens, [(value, one.start, one.end) for value, one in zip(values, found, strict=True)]
    )
    line = line_told(line_answered(context), context.language, bool(_options_of_line(context)))
    judged = judge(scene_of(layout, placed), around, line)
    return [
        ReadChoice(one.issue, one.option, each.stance, one.start, one.end, each.confidence * one.likely)
        for one, each in zip(found, judged, strict=True)
        if each.stance in _PUT_FORWARD
    ]


def _named(one: Mentioned) -> Named:
    """A worded option judged as a term of its issue: options of one issue replace each other."""
    return Named(TermValue("payment_method", unit=one.issue, code=one.option), one.first, one.last)


def _beside_terms(layout: Layout, mentions: Sequence[Mentioned], terms: Sequence[ReadTerm]) -> list[Named]:
    """The options and the terms that do not overlap them, in the order of the reply."""
    named = [_named(one) for one in mentions]
    covered = {index for one in mentions for index in range(one.first, one.last + 1)}
    for one in place_terms(layout.tokens, [(term.value, term.start, term.end) for term in terms]):
        span = range(one.first, one.last + 1)
        if covered.isdisjoint(span):
            named.append(one)
            covered.update(span)
    return sorted(named, key=lambda one: one.first)


def _echoed(mentions: Sequence[Mentioned], context: ReadingContext) -> dict[int, Stance]:
    """For each mention, the stance the counterpart's last line had on the same option."""
    stances = {(one.issue, one.option): stance for one, stance in _options_of_line(context)}
    standing = _standing_options(context)
    found: dict[int, Stance] = {}
    for index, one in enumerate(mentions):
        key = (one.issue, one.option)
        if key in stances:
            found[index] = "own" if stances[key] == "asked" else stances[key]
        elif key in standing:
            found[index] = "own"
    return found


def _options_of_line(context: ReadingContext) -> Sequence[tuple[Mentioned, Stance]]:
    return _options_said(line_answered(context), context.language, context.issues)


@lru_cache(maxsize=64)
def _options_said(
    line: str, language: Language, issues: tuple[IssueCue, ...]
) -> Sequence[tuple[Mentioned, Stance]]:
    """The options of a line, each with its stance from its speaker's side; one line is asked for several times in a turn."""
    layout = Layout(tokenise(line, language), language)
    said = mentioned_options(layout.tokens, language, issues)
    judged = scene_of(layout, [_named(one) for one in said], told_by=TOLD_IN_LINE).judged
    return [(one, each.stance) for one, each in zip(said, judged, strict=True)]


def _standing_options(context: ReadingContext) -> set[tuple[str, str]]:
    """Options that the other side stands on, as such or by the terms it has on the table."""
    return set(context.their_options.items()) | {
        (issue.id, option.id)
        for issue in context.issues
        for option in issue.options
        if option.terms and _covers(option, context.theirs.get(issue.id, ()))
    }


def _covers(option: OptionCue, values: Sequence[TermValue]) -> bool:
    return all(any(same_value(one, value) for value in values) for one in option.terms)


def _by_issue_name(
    layout: Layout, context: ReadingContext, terms: Sequence[ReadTerm], chosen: set[str]
) -> list[ReadChoice]:
    """ "D'accord sur l'exclusivité" takes the option of it that the other side's line names, or that it stands on."""
    offered: dict[str, list[str]] = {}
    for one, stance in _options_of_line(context):
        if stance in ("own", "asked") and one.issue not in chosen:
            offered.setdefault(one.issue, []).append(one.option)
    standing = {issue: option for issue, option in context.their_options.items() if issue not in chosen}
    single = standing | {issue: options[0] for issue, options in offered.items() if len(options) == 1}
    named = place_terms(layout.tokens, [(term.value, term.start, term.end) for term in terms])
    issues = {issue.id: issue for issue in context.issues}
    return [
        ReadChoice(one.issue, single[one.issue], "accepted", one.start, one.end, CONFIDENCE)
        for one in accepted_issues(layout, named, single, context)
        if not is_of_another(one.name, issues[one.issue], single[one.issue])
    ]


@dataclass(frozen=True, slots=True)
class _Stated:
    option: OptionCue
    terms: tuple[ReadTerm, ...]


def _bundle(issue: IssueCue, context: ReadingContext, terms: Sequence[ReadTerm]) -> ReadChoice | None:
    """The largest bundle whose every term is said in the reply or stands on the table, at least one being said. Money down
    is never implied: a deposit must be said."""
    standing = [*context.mine.get(issue.id, ()), *context.theirs.get(issue.id, ())]
    seats = sole_seats(context.issues)
    alone = {
        seats[town]
        for term in terms
        if term.value.place and term.stance in _PUT_FORWARD and (town := fold_text(term.value.place)) in seats
    }
    stated = [
        one
        for option in issue.options
        if (one := _stated(option, terms, standing, (issue.id, option.id) in alone))
    ]
    if not stated:
        return None
    # What is turned down gives way to what is put forward beside it.
    best = max(
        stated,
        key=lambda one: (
            any(term.stance in _PUT_FORWARD for term in one.terms),
            len(one.option.terms),
            len(one.terms),
        ),
    )
    stance = min((term.stance for term in best.terms), key=_STRENGTH.index)
    start, end = min(term.start for term in best.terms), max(term.end for term in best.terms)
    sure = min(term.confidence for term in best.terms)
    return ReadChoice(issue.id, best.option.id, stance, start, end, sure * _BUNDLE_CONFIDENCE)


def _stated(
    option: OptionCue, terms: Sequence[ReadTerm], standing: Sequence[TermValue], by_seat: bool
) -> _Stated | None:
    """The terms of an option that the reply says; `by_seat`: its seat, which no other option has, brings its law along."""
    said: list[ReadTerm] = []
    for wanted in option.terms:
        matching = [term for term in terms if same_value(term.value, wanted)]
        if matching:
            said.append(next((term for term in matching if term.stance != "refused"), matching[0]))
        elif (
            wanted.kind == "deposit"
            or not (
                any(same_value(value, wanted) for value in standing) or (by_seat and wanted.kind == "law")
            )
            or _contradicted(wanted, terms)
        ):
            return None
    return _Stated(option, tuple(said)) if said else None


def _contradicted(wanted: TermValue, terms: Sequence[ReadTerm]) -> bool:
    """Whether the reply puts another value of the same kind in the place of a standing one, or turns that kind down."""
    stances = ("own", "accepted", "refused")
    return any(term.value.kind == wanted.kind and term.stance in stances for term in terms)
