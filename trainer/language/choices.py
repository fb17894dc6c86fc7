"""Options named in words or as a bundle of terms, and "d'accord sur le délai": her value of a named issue, taken."""

from collections.abc import Sequence

from trainer.language.context import IssueCue, OptionCue, ReadingContext
from trainer.language.naming import Names
from trainer.language.reading import ReadChoice, ReadTerm
from trainer.language.stance import judge
from trainer.language.stance_cues import Cue, find_cues
from trainer.language.stance_reach import Named
from trainer.language.stance_scope import Layout
from trainer.terms.equal import same_value
from trainer.terms.tokens import Token, tokenise
from trainer.terms.value import Stance, TermValue

_NEGATORS = {
    "fr": frozenset(["pas", "sans", "aucun", "aucune", "jamais", "ni", "zero"]),
    "en": frozenset(["no", "not", "without", "never", "neither", "nor", "zero"]),
}
# A negation this many tokens before the words denies them ("pas d'exclusivité", "no penalty").
_NEGATION_REACH = 3


def read_choices(reply: str, context: ReadingContext, terms: Sequence[ReadTerm]) -> tuple[ReadChoice, ...]:
    """Options of issues that the reply names, each with its stance, in the order of the reply.

    An option is named by one of its wordings (the longest wins), or by a bundle of terms fully stated (the largest
    wins). Tolerant to accents and slips; a negation that the wording does not have makes it refused.
    """
    if not context.issues:
        return ()
    tokens = tokenise(reply, context.language)
    names = Names(tokens, context.language)
    found: list[ReadChoice] = []
    for issue in context.issues:
        choice = _worded(issue, names, tokens, context) or _bundled(issue, terms)
        if choice is not None:
            found.append(choice)
    return tuple(sorted(found, key=lambda choice: (choice.start, choice.issue)))


def read_granted(
    reply: str, context: ReadingContext, terms: Sequence[ReadTerm]
) -> tuple[tuple[ReadTerm, ...], tuple[ReadChoice, ...]]:
    """Her value of a named issue taken without saying it: "d'accord sur le délai", "ok pour votre prix".

    Only for issues that the reply states no value of, on which she has one.
    """
    stated = {term.issue for term in terms if term.stance in ("own", "accepted", "refused")}
    tokens = tokenise(reply, context.language)
    layout = Layout(tokens, context.language)
    cues = [cue for cue in find_cues(tokens, context.language) if cue.kind == "accept"]
    if not cues:
        return (), ()
    names = Names(tokens, context.language)
    granted: list[ReadTerm] = []
    chosen: list[ReadChoice] = []
    for issue in context.issues:
        if issue.id in stated or (issue.id not in context.theirs and issue.id not in context.their_options):
            continue
        span = _after_accept(issue, cues, names, layout, context)
        if span is None:
            continue
        start, end = tokens[span[0]].start, tokens[span[1]].end
        values = context.theirs.get(issue.id, ())
        if issue.kind is not None and len(values) == 1:
            granted.append(ReadTerm(values[0], "accepted", start, end, issue=issue.id, confidence=0.8))
        elif issue.id in context.their_options:
            chosen.append(ReadChoice(issue.id, context.their_options[issue.id], "accepted", start, end, 0.8))
    return tuple(granted), tuple(chosen)


def _after_accept(
    issue: IssueCue, cues: Sequence[Cue], names: Names, layout: Layout, context: ReadingContext
) -> tuple[int, int] | None:
    """The tokens from an accepting word to the issue's name after it, in one clause; None when there are none."""
    for first, last in names.find_any((*issue.words, issue.label)):
        for cue in cues:
            near = layout.clause_of[cue.first] == layout.clause_of[first] and 0 <= first - cue.last <= 6
            between = {layout.word(index) for index in range(cue.last + 1, first)}
            if near and not layout.sentence(first).question and not between & _NEGATORS[context.language]:
                return cue.first, last
    return None


def _worded(
    issue: IssueCue, names: Names, tokens: Sequence[Token], context: ReadingContext
) -> ReadChoice | None:
    """The option whose wording the reply holds; the longest wording wins, then the first."""
    best: tuple[int, int, int, OptionCue, str] | None = None
    for option in issue.options:
        phrases = (*option.like, option.label) if issue.kind is None else option.like
        for phrase in phrases:
            for first, last in names.find(phrase):
                length = last - first
                if best is None or length > best[1] - best[0]:
                    best = (first, last, length, option, phrase)
    if best is None:
        return None
    first, last, _, option, phrase = best
    stance, confidence = _stance(tokens, first, last, context)
    before = {token.word for token in tokens[max(0, first - _NEGATION_REACH) : first]}
    negators = _NEGATORS[context.language]
    inside = {token.word for token in tokens[first : last + 1]}
    if before & negators and not inside & negators:
        stance = "refused"
    return ReadChoice(issue.id, option.id, stance, tokens[first].start, tokens[last].end, confidence)


def _stance(tokens: Sequence[Token], first: int, last: int, context: ReadingContext) -> tuple[Stance, float]:
    judged = judge(tokens, context.language, [Named(TermValue("payment_method", code="option"), first, last)])
    return judged[0].stance, judged[0].confidence


def _bundled(issue: IssueCue, terms: Sequence[ReadTerm]) -> ReadChoice | None:
    """The option made of most terms among those that the reply states in full."""
    if issue.kind is not None:
        return None
    best: tuple[int, OptionCue, list[ReadTerm]] | None = None
    for option in issue.options:
        met = [next((t for t in terms if same_value(t.value, wanted)), None) for wanted in option.terms]
        stated = [term for term in met if term is not None]
        if option.terms and len(stated) == len(option.terms) and (best is None or len(stated) > best[0]):
            best = (len(stated), option, stated)
    if best is None:
        return None
    _, option, stated = best
    return ReadChoice(
        issue.id,
        option.id,
        stated[0].stance,
        min(term.start for term in stated),
        max(term.end for term in stated),
        min(term.confidence for term in stated),
    )
