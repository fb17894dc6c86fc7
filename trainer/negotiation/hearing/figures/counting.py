"""Which of several values that a reply names for one issue counts: not what happens otherwise, nor what was said before."""

from collections.abc import Sequence

from trainer.language.reading import CueSpan, ReadChoice, Reading, ReadTerm
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.value import TermKind

Item = ReadTerm | ReadChoice
# Clauses that replace one another in an issue of words; a rate and its ceiling stand side by side.
_CLAUSES: frozenset[TermKind] = frozenset(("incoterm", "law", "forum", "payment_method"))
# A value read as surely as this stands against one read less surely than that.
_SURE, _UNSURE = 0.8, 0.5


def counting(
    items: Sequence[Item], scenario: Scenario, reading: Reading
) -> tuple[list[Item], frozenset[str]]:
    """The values that count, and the issues on which words said which of several it is.

    "Si vous montez à 95 000, je livre en 8 semaines. Sinon 12" offers 8; "je vous ai dit 97 500… allez, 96 500" offers
    96 500. Where no word says so, all are kept, in their order.
    """
    items = _without_the_rest_of(items, scenario, reading)
    kept, told = list(items), set()
    for issue in scenario.issues.values():
        for rivals in _rivals(items, issue):
            if len({_value(item) for item in rivals}) < 2:
                continue
            left = _left(rivals, reading)
            for item in rivals:
                if item not in left:
                    kept.remove(item)
            if len({_value(item) for item in left}) == 1:
                told.add(issue.id)
    return kept, frozenset(told)


def _without_the_rest_of(items: Sequence[Item], scenario: Scenario, reading: Reading) -> Sequence[Item]:
    """ "10 semaines et 0,5 % de pénalités, sinon 12 semaines sans pénalités": with one value that only holds otherwise goes all
    that is told with it."""
    gone: list[tuple[int, int]] = []
    for cue in _cues(reading, "otherwise"):
        _, end = sentence_at(reading.reply, cue.start)
        after = [item for item in items if cue.end <= item.start < end]
        before = [item for item in items if item.start < cue.start]
        if any(
            _offered(first, issue) and _offered(second, issue) and _value(first) != _value(second)
            for issue in scenario.issues.values()
            for first in before
            for second in after
        ):
            gone.append((cue.end, end))
    return [item for item in items if not any(start <= item.start < end for start, end in gone)]


def _rivals(items: Sequence[Item], issue: Issue) -> list[list[Item]]:
    """The values put forward on an issue, those together that replace one another: a law replaces no court."""
    offered = [item for item in items if _offered(item, issue)]
    chosen: list[Item] = [item for item in offered if isinstance(item, ReadChoice)]
    if issue.kind is not None or chosen:
        return [chosen if issue.kind is None else offered]
    kinds = {item.value.kind for item in offered if isinstance(item, ReadTerm)}
    return [
        [item for item in offered if isinstance(item, ReadTerm) and item.value.kind == kind]
        for kind in sorted(kinds)
    ]


def _offered(item: Item, issue: Issue) -> bool:
    """Whether an item is put forward on an issue as a value that another one would replace."""
    if item.issue != issue.id or item.stance not in ("own", "accepted"):
        return False
    if isinstance(item, ReadChoice):
        return True
    return item.role == "absolute" and (issue.kind is not None or item.value.kind in _CLAUSES)


def _value(item: Item) -> object:
    return item.option if isinstance(item, ReadChoice) else item.value


def _left(rivals: Sequence[Item], reading: Reading) -> list[Item]:
    """The rivals without those that words or the reading itself set aside; all of them where none would be left."""
    left = list(rivals)
    for aside in (_otherwise, _recalled, _shaky):
        rest = [item for item in left if not aside(item, left, reading)]
        left = rest or left
    return left


def _otherwise(item: Item, rivals: Sequence[Item], reading: Reading) -> bool:
    """ "Sinon 12", "12 si vous refusez": what happens if the offer fails."""
    start, end = sentence_at(reading.reply, item.start)
    if any(start <= cue.start < item.start for cue in _cues(reading, "otherwise")):
        return True
    beside = [cue for cue in _cues(reading, "unless_taken") if start <= cue.start < end]
    return any(_nearest(cue, rivals) is item for cue in beside)


def _recalled(item: Item, rivals: Sequence[Item], reading: Reading) -> bool:
    """ "Je vous ai dit 97 500", where another value follows."""
    if item.start == max(rival.start for rival in rivals):
        return False
    start, _ = sentence_at(reading.reply, item.start)
    before = [cue for cue in _cues(reading, "recalled") if start <= cue.start < item.start]
    # "J'avais dit 12, je vous propose 8 au lieu de 10": the words hold for the first value after them.
    return any(not any(cue.start < rival.start < item.start for rival in rivals) for cue in before)


def _shaky(item: Item, rivals: Sequence[Item], reading: Reading) -> bool:
    """A value that was read with doubt, beside one that was read surely."""
    return item.confidence < _UNSURE and any(rival.confidence >= _SURE for rival in rivals)


def _nearest(cue: CueSpan, rivals: Sequence[Item]) -> Item:
    return min(rivals, key=lambda item: max(cue.start - item.end, item.start - cue.end))


def _cues(reading: Reading, name: str) -> list[CueSpan]:
    return [cue for cue in reading.cues if cue.cue == name]
