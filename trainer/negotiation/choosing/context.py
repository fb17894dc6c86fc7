"""What a reply is read against: the scenario's cues and the state, in the terms of the reading room."""

from functools import lru_cache

from trainer.language.context import (
    FactCue,
    IssueCue,
    Line,
    OptionCue,
    ReadingContext,
    Standing,
    TopicCue,
    Waiting,
)
from trainer.negotiation.choosing.last_asked import asked_point
from trainer.negotiation.choosing.routing import sample_sets
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import terms_of
from trainer.negotiation.talk.state import State
from trainer.negotiation.voice.wording import term_words
from trainer.scenario.scenario import Issue, Scenario
from trainer.terms.value import TermValue

# Lines of the talk that a reply may take up; older ones are not what it answers.
LINES_KEPT = 6


def reading_context(scenario: Scenario, state: State, lines: tuple[tuple[str, str], ...]) -> ReadingContext:
    """What the next reply is read against.

    Args:
        scenario: the scenario being played.
        state: the state before the reply.
        lines: (speaker, text) pairs of the talk so far, oldest first.
    """
    cues = _cues(_Key(scenario))
    return ReadingContext(
        language=scenario.language,
        lines=tuple(Line("student" if s == "student" else "counterpart", t) for s, t in lines[-LINES_KEPT:]),
        topics=cues.topics,
        issues=cues.issues,
        facts=cues.facts,
        samples=sample_sets(scenario, state),
        last_issue=_last_issue(scenario, state, lines),
        theirs=_stated(scenario, state.theirs),
        mine=_stated(scenario, state.yours),
        their_options={p.issue: p.option for p in state.theirs if p.option is not None},
        brief=cues.brief,
        standing=_standing(scenario, state, lines),
        names=cues.names,
    )


def _last_issue(scenario: Scenario, state: State, lines: tuple[tuple[str, str], ...]) -> str | None:
    """The point that her last question is about, else the one that she has spoken of."""
    hers = lines[-1][1] if lines and lines[-1][0] != "student" else ""
    asked = asked_point(scenario, hers)
    return asked or next((name for name in state.subject if name in scenario.issues), None)


def issue_cues(scenario: Scenario) -> tuple[IssueCue, ...]:
    """The issues as the reading knows them."""
    return _cues(_Key(scenario)).issues


def she_just_gave(state: State) -> bool:
    """Whether she gave ground in her last turn."""
    return state.memory.conceded_at >= 0 and state.memory.conceded_at == state.turn


def _standing(scenario: Scenario, state: State, lines: tuple[tuple[str, str], ...]) -> Standing:
    last = next((text for speaker, text in reversed(lines) if speaker != "student"), "")
    waiting: Waiting = "question" if last.rstrip().endswith("?") else "none"
    return Standing(
        pending=waiting if state.pending is None else state.pending.kind,
        gave=she_just_gave(state),
        replies=state.replies,
        theirs=tuple(term_words(scenario, position) for position in state.theirs),
        mine=tuple(term_words(scenario, position) for position in state.yours),
        settled=tuple(term_words(scenario, position) for position in state.settled),
        claims=tuple(scenario.claims[name].says for name, event in state.claims if event == "made"),
    )


class _Key:
    """Lets the cache key on the identity of a scenario: mappings do not hash, and a scenario never changes."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario

    def __hash__(self) -> int:
        return id(self.scenario)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.scenario is self.scenario


class _Cues:
    def __init__(self, scenario: Scenario) -> None:
        self.topics = tuple(_topics(scenario))
        self.issues = tuple(_issue(issue) for issue in scenario.issues.values())
        self.facts = tuple(
            FactCue(fact.id, fact.text, fact.value, _words_of(scenario, fact.about))
            for fact in scenario.facts.values()
        )
        self.brief = scenario.brief
        # Whoever calls somebody else in the room says something by it.
        self.names = frozenset(scenario.counterpart.name.split())


@lru_cache(maxsize=8)
def _cues(key: _Key) -> _Cues:
    return _Cues(key.scenario)


def _topics(scenario: Scenario) -> list[TopicCue]:
    topics = [TopicCue("topic", name, words) for name, words in scenario.topics.items()]
    topics += [
        TopicCue("objection", o.id, _words_of(scenario, (o.about,))) for o in scenario.objections.values()
    ]
    topics += [
        TopicCue("claim", c.id, _words_of(scenario, c.about)) for c in scenario.claims.values() if c.about
    ]
    return topics


def _words_of(scenario: Scenario, names: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind names: a topic's words, an issue's label and words, or the name itself as a word."""
    words: list[str] = []
    for name in names:
        if name in scenario.topics:
            words += scenario.topics[name]
        elif name in scenario.issues:
            words += (scenario.issues[name].label, *scenario.issues[name].words)
        else:
            words.append(name)
    return tuple(words)


def _issue(issue: Issue) -> IssueCue:
    numbers = [float(o.terms[0].number) for o in issue.options if o.terms and o.terms[0].number is not None]
    return IssueCue(
        id=issue.id,
        label=issue.label,
        words=issue.words,
        kind=issue.kind,
        unit=issue.unit,
        per=issue.per,
        options=tuple(OptionCue(o.id, o.label, o.like, o.terms) for o in issue.options),
        low=min(numbers, default=None),
        high=max(numbers, default=None),
    )


def _stated(scenario: Scenario, positions: tuple[Position, ...]) -> dict[str, tuple[TermValue, ...]]:
    return {p.issue: terms_of(scenario.issues[p.issue], p) for p in positions}
