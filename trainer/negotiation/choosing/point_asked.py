"""The point that a question is about, where it names none in words: a reaction about other points is no answer to it."""

import re
from collections.abc import Iterable

from trainer.language.asked_kind import asked_kind
from trainer.language.common_questions import PREFIX
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.choosing.asked import REASONS, is_named
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.hearing.words.sentences import sentence_at
from trainer.negotiation.situation import Situation
from trainer.scenario.condition import About, Does
from trainer.scenario.scenario import Issue, Reaction, Scenario

REASON_CUES = frozenset(PREFIX + kind for kind in REASONS)
"""Cues of questions for a reason: a figure in them puts nothing forward."""
_FOR_A_YES = frozenset(("pressing", "asking", PREFIX + "verdict"))
# Words up to which a question that names nothing goes on with what has just been said.
_SHORT = 6
# "Vous voulez combien ?", "how much do you want?": of the point whose value stands beside it.
_HOW_MUCH = re.compile(r"\b(?:combien|how (?:much|many|long))\b", re.IGNORECASE)
QUESTION = re.compile(r"(?:[^.?!…;\n]|\.(?=\d))*\?")
"""A sentence, or a part of one after a comma, that ends in a question mark."""
_WORDS = re.compile(r"\w+")
# The share of a reaction's samples that ask for a reason from which on it gives one (0–1).
_MOSTLY = 1 / 2


def speaks_of_another(reaction: Reaction, asked: Situation, whole: Reading | None) -> bool:
    """ "60 jours, soit. Pourquoi 0,40 ?": whether a reaction is about other points than the question.

    Args:
        reaction: what would answer the question.
        asked: the question by itself.
        whole: the whole reply.
    """
    reading = asked.reading
    if whole is None or reading is None:
        return False
    scenario = asked.scenario
    if _asks_a_yes(whole, scenario) and _gives_a_reason(reaction, scenario):
        return True
    wanted = points_asked(asked, whole)
    points = points_of(reaction, scenario.issues.values()) if wanted else frozenset[str]()
    return bool(points) and points.isdisjoint(wanted)


def points_asked(asked: Situation, whole: Reading) -> frozenset[str]:
    """The points that a question for a reason or for a figure is about by what stands in it, beside it or before it; none where
    it names its subject itself."""
    reading, issues = asked.reading, asked.scenario.issues
    cues = [cue for cue in reading.cues if cue.cue in REASON_CUES] if reading is not None else []
    if cues:
        span = range(*_span_of(whole, cues[0].start))
        if named := frozenset(t.issue for t in whole.terms if t.issue is not None and t.start in span):
            return named
        if put := _put_before(reading, whole, cues[0].start):
            return put
        start, end = sentence_at(whole.marked, cues[0].start)
        alone = len(_WORDS.findall(whole.marked[start:end])) <= _SHORT
        alone = alone and not any(m.aspect == "issue" and m.start < end for m in whole.mentions)
        return frozenset(asked.state.subject).intersection(issues) if alone else frozenset()
    how_much = _HOW_MUCH.search(whole.marked)
    if how_much is None:
        return frozenset()
    start, end = sentence_at(whole.marked, how_much.start())
    bare = len(_WORDS.findall(whole.marked[start:end])) <= _SHORT
    if not bare or any(m.aspect == "issue" and start <= m.start < end for m in whole.mentions):
        return frozenset()
    beside = [(term.start, term.issue) for term in whole.terms if term.issue is not None]
    beside += [(choice.start, choice.issue) for choice in whole.choices]
    beside += [(mention.start, mention.name) for mention in whole.mentions if mention.aspect == "issue"]
    before = [name for place, name in sorted(beside) if place < start]
    return frozenset(before[-1:])


def answers_no_such_point(asked: Situation, whole: Reading | None) -> frozenset[str]:
    """ "60 jours. Pourquoi pas moins ?": the ids of the reactions that are like such a question and about none of the points put
    right before it."""
    reading = asked.reading
    cues = [cue for cue in reading.cues if cue.cue in REASON_CUES] if reading is not None else []
    if whole is None or reading is None or not cues:
        return frozenset()
    wanted = _put_before(reading, whole, cues[0].start)
    if not wanted:
        return frozenset()
    scenario = asked.scenario
    near = {sample.name.removeprefix("reaction:") for sample in reading.samples}
    known = [*scenario.anytime.values(), *scenario.scenes[asked.state.scene].reactions]
    return frozenset(
        reaction.id
        for reaction in known
        if reaction.id in near and wanted.isdisjoint(points_of(reaction, scenario.issues.values()))
    )


def _put_before(asked: Reading | None, whole: Reading, place: int) -> frozenset[str]:
    """The points on which a value stands in the sentence right before a few words that ask for a reason and name nothing
    ("…pourquoi pas plus ?")."""
    start, end = sentence_at(whole.marked, place)
    words = _WORDS.findall(whole.marked[start:end])
    if asked is None or asked.mentions or len(words) > _SHORT or start == 0:
        return frozenset()
    before = sentence_at(whole.marked, max(0, len(whole.marked[:start].rstrip()) - 1))
    items: list[ReadTerm | ReadChoice] = [*whole.terms, *whole.choices]
    return frozenset(
        item.issue for item in items if item.issue is not None and before[0] <= item.start < before[1]
    )


def _span_of(whole: Reading, place: int) -> tuple[int, int]:
    found = QUESTION.match(whole.marked, place)
    return place, found.end() if found is not None else len(whole.marked)


def _asks_a_yes(whole: Reading, scenario: Scenario) -> bool:
    """Whether a reply is a question for a yes or a no to a value and nothing else: "vous dites oui à 94 000 ?"."""
    return (
        whole.words <= _SHORT
        and asked_kind(whole.marked, scenario.language) == "yes_or_no"
        and any(cue.cue in _FOR_A_YES for cue in whole.cues)
        and any(term.issue is not None and term.stance != "refused" for term in whole.terms)
    )


def _gives_a_reason(reaction: Reaction, scenario: Scenario) -> bool:
    kinds = [asked_kind(sample, scenario.language) for sample in reaction.like]
    return bool(kinds) and kinds.count("reason") >= _MOSTLY * len(kinds)


def points_of(reaction: Reaction, issues: Iterable[Issue]) -> frozenset[str]:
    """The points that a reaction's gate names, or that a third of its samples name."""
    atoms = list(leaves(reaction.when))
    gate = {x.about for x in atoms if isinstance(x, Does)} | {x.name for x in atoms if isinstance(x, About)}
    named = (
        issue.id
        for issue in issues
        if issue.id in gate
        or 3 * sum(is_named(issue, sample) for sample in reaction.like) >= len(reaction.like) > 0
    )
    return frozenset(named)
