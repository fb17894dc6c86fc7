"""The terms of a reply: values found in its words, what the speaker does with them, and the issue each is about."""

from collections.abc import Sequence

from trainer.language.binding import frames_of
from trainer.language.context import ReadingContext
from trainer.language.reading import ReadTerm
from trainer.language.stance import Answered, Judged, judge
from trainer.language.stance_cues import find_cues
from trainer.language.stance_reach import Named
from trainer.language.stance_scope import Layout
from trainer.terms.find import find_values
from trainer.terms.tokens import Token, tokenise
from trainer.terms.value import FoundValue, Stance, TermValue
from trainer.terms.equal import same_value


def read_terms(reply: str, context: ReadingContext) -> tuple[ReadTerm, ...]:
    """Read the terms of a reply with their stances and issues.

    Args:
        reply: the reply as typed.
        context: the talk so far; the last counterpart line is the one answered.

    Returns:
        The terms in the order of the reply.
    """
    line = next((one.text for one in reversed(context.lines) if one.speaker == "counterpart"), "")
    found = find_values(reply, context.language, line, frames_of(context))
    tokens = tokenise(reply, context.language)
    named = _named(tokens, found)
    judged = judge(tokens, context.language, named, _answered(found, line, context))
    return tuple(
        ReadTerm(one.value, each.stance, one.start, one.end, one.role, None, each.confidence)
        for one, each in zip(found, judged, strict=True)
    )


def _named(tokens: Sequence[Token], found: Sequence[FoundValue]) -> list[Named]:
    named: list[Named] = []
    index = 0
    for one in found:
        while index < len(tokens) and tokens[index].start < one.start:
            index += 1
        first = index
        while index + 1 < len(tokens) and tokens[index + 1].start < one.end:
            index += 1
        named.append(Named(one.value, first, index))
    return named


def _answered(found: Sequence[FoundValue], line: str, context: ReadingContext) -> Answered:
    said = line_values(line, context.language)
    earlier = [value for values in context.theirs.values() for value in values]
    echoed: dict[int, Stance] = {}
    on_table = set()
    for index, one in enumerate(found):
        stance = next((stance for value, stance in said if same_value(value, one.value)), None)
        if stance:
            echoed[index] = stance
        if any(same_value(value, one.value) for value in earlier):
            on_table.add(index)
    return Answered(echoed, frozenset(on_table), _asks_history(line, context.language))


def line_values(line: str, language: str) -> list[tuple[TermValue, Stance]]:
    """The values a counterpart's line names, each with its stance from the counterpart's side."""
    if not line:
        return []
    found = find_values(line, language, bare_is_money=True)
    tokens = tokenise(line, language)
    judged = judge(tokens, language, _named(tokens, found), told=("fact", "past_time"))
    layout = Layout(tokens, language)
    return [
        (one.value, _proposed(layout, name.first, each))
        for one, name, each in zip(found, _named(tokens, found), judged, strict=True)
    ]


def _proposed(layout: Layout, index: int, judged: Judged) -> Stance:
    """A counterpart who asks about a value without "vous" or a choice puts it on the table ("So 8 % ?")."""
    if judged.stance != "asked" or judged.rule == "alternatives":
        return judged.stance
    sentence = layout.sentence(index)
    words = {layout.word(at) for at in range(sentence.first, sentence.last + 1)}
    return "asked" if words & (_YOU | _WH) else "own"


_WH = frozenset(("quel", "quelle", "quels", "quelles", "combien", "comment", "how", "what", "which"))
_YOU = frozenset(("vous", "votre", "vos", "you", "your", "tu", "ton", "tes"))


def _asks_history(line: str, language: str) -> bool:
    """Whether a line asks how things were or usually are."""
    if "?" not in line:
        return False
    tokens = tokenise(line, language)
    layout = Layout(tokens, language)
    past = [cue for cue in find_cues(tokens, language) if cue.kind in ("past_time", "habit")]
    return any(layout.sentence(cue.first).question for cue in past)
