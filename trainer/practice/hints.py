"""Hints: what would help now, from a nudge to a sentence to say. They cost points and fade, as the mode has it.

Pure: the same log gives the same hint. Codes and values only; the words are in the catalogue under "hint.CODE.DEGREE".
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from trainer.negotiation.talk.events import Event, Hinted, Left, Replied, Started
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.negotiation.voice.spoken import spoken_as
from trainer.negotiation.voice.wording import listed, spoken_name, value_words
from trainer.practice.samples import fairest, question_about, question_towards
from trainer.practice.trades import Trade, likely_trade
from trainer.scenario.scenario import Interest, Scenario

DEGREES = 3
COSTS = (10, 20, 30)
"""Hundredths of a point of the figure that each degree costs in practice mode."""

# So many hints into an attempt the deepest degree is no longer given, and so many later only the first is. A second
# try begins as if some had been used, a third as if twice as many had.
_FADES_EVERY = 3
_USED_PER_TRY = 2
# Replies left under which bringing things to an end is what matters.
_LAST_REPLIES = 4
# Share of the talk before which needs come before terms.
_FIRST_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint.

    Attributes:
        code: what it is about ("answer", "ask", "trade"…); degree: 1 (a nudge) to 3 (a sentence to say).
        values: of its words; sample: the sentence of degree 3.
        cost: hundredths of a point; again: whether it is only being shown again, for nothing.
        deepest: whether asking again would say no more.
    """

    code: str
    degree: int
    cost: int
    values: Mapping[str, str] = field(default_factory=dict)
    sample: str = ""
    again: bool = False
    deepest: bool = False


@dataclass(frozen=True, slots=True)
class _Advice:
    """What a rule found: values of its words, a sentence to say where there is one, a trade to word."""

    values: Mapping[str, str] = field(default_factory=dict)
    sample: str = ""
    trade: Trade | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the talk stands."""

    scenario: Scenario
    state: State
    turns: tuple[Turn, ...]

    @property
    def last(self) -> Turn:
        """What she said last."""
        return self.turns[-1]


def next_hint(
    scenario: Scenario,
    log: Sequence[Event],
    given: Sequence[Hinted],
    *,
    n: int,
    number: int = 1,
    free: bool = False,
) -> Hint:
    """The next hint before the reply number `n`.

    Args:
        log: as it stands (without replies that were taken back).
        given: the hints given so far in this attempt.
        number: which try this is: hints fade from one to the next.
        free: whether they cost nothing and do not fade (guided mode).
    """
    place = _place(scenario, log)
    code, advice = _advice(place)
    before = [hint for hint in given if hint.n == n]
    if before:
        # The talk has not moved since: the same thought, said more plainly.
        code = before[-1].hint
        advice = _RULES.get(code, _open)(place) or advice
    deepest = _deepest(advice, 0 if free else len(given) - len(before) + _USED_PER_TRY * (number - 1))
    last = before[-1].degree if before else 0
    degree = min(last + 1, max(deepest, last))
    cost = 0 if free else COSTS[degree - 1]
    return Hint(
        code,
        degree,
        cost,
        _values(place, advice),
        advice.sample,
        again=degree == last,
        deepest=degree >= deepest,
    )


def _deepest(advice: _Advice, used: int) -> int:
    says = DEGREES if advice.sample or advice.trade is not None else DEGREES - 1
    return max(1, min(says, DEGREES - used // _FADES_EVERY))


def _values(place: _Place, advice: _Advice) -> dict[str, str]:
    values = {"name": place.scenario.counterpart.name, **advice.values}
    if advice.trade is not None:
        values |= {"give": advice.trade.give, "want": advice.trade.want}
    return values


def _place(scenario: Scenario, log: Sequence[Event]) -> _Place:
    said = [event for event in log if isinstance(event, Started | Replied | Left)]
    turns = (event.opening if isinstance(event, Started) else event.turn for event in said)
    return _Place(scenario, said[-1].state, tuple(turns))


def _advice(place: _Place) -> tuple[str, _Advice]:
    for code, rule in _RULES.items():
        found = rule(place)
        if found is not None:
            return code, found
    return "open", _Advice()


def _confirm(place: _Place) -> _Advice | None:
    """She has read something back and waits for a yes."""
    pending = place.state.pending
    waits = pending is not None and pending.kind in ("recap", "read_back")
    return _Advice() if waits else None


def _answer(place: _Place) -> _Advice | None:
    """She has asked something."""
    pending = place.state.pending
    if pending is None or pending.kind != "question" or pending.name not in place.scenario.asks:
        return None
    ask = place.scenario.asks[pending.name]
    return _Advice({"question": spoken_as(place.last, ask.says)}, fairest(ask.like))


def _objection(place: _Place) -> _Advice | None:
    """An objection of hers that has not been dug into lies on the table."""
    for name, event in place.state.objections:
        if event in ("raised", "returned"):
            objection = place.scenario.objections[name]
            sample = question_about(place.scenario, place.state, name, objection.about)
            return _Advice({"objection": _words(place, name, objection.says)}, sample)
    return None


def _restate(place: _Place) -> _Advice | None:
    """She has just confided something: say it back before anything else."""
    if not place.last.interests:
        return None
    opened = place.last.interests[-1]
    stage = place.scenario.interests[opened.interest].stages[opened.stage - 1]
    return _Advice({"said": spoken_as(place.last, stage.says)})


def _conclude(place: _Place) -> _Advice | None:
    """Everything is agreed, or time is running out."""
    state, scenario = place.state, place.scenario
    left = scenario.turns - state.turn
    open_issues = [issue for issue in scenario.issues.values() if state.settled_on(issue.id) is None]
    if open_issues and left > _LAST_REPLIES:
        return None
    names = listed((spoken_name(issue) for issue in open_issues), scenario.language)
    return _Advice({"open": names or "–", "left": str(max(0, left))})


def _ask(place: _Place) -> _Advice | None:
    """A need of hers that is not in the open yet, while there is time to ask."""
    state, scenario = place.state, place.scenario
    if state.turn > _FIRST_HALF * scenario.turns:
        return None
    hidden = [interest for interest in scenario.interests.values() if not _is_open(state, interest)]
    for interest in hidden:
        topic = next((scenario.topics[name][0] for name in interest.about if name in scenario.topics), "")
        sample = question_towards(scenario, state, interest)
        if topic or sample:
            return _Advice({"topic": topic or "…"}, sample)
    return None


def _trade(place: _Place) -> _Advice | None:
    """Something that costs the student little against something that counts."""
    trade = likely_trade(place.scenario, place.state)
    return None if trade is None else _Advice(trade=trade)


def _untouched(place: _Place) -> _Advice | None:
    """Points that nobody has spoken of."""
    state, scenario = place.state, place.scenario
    names = [
        spoken_name(issue)
        for issue in scenario.issues.values()
        if state.yours_on(issue.id) is None and state.theirs_on(issue.id) is None
    ]
    return _Advice({"open": listed(names[:3], scenario.language)}) if names else None


def _held(place: _Place) -> _Advice | None:
    """A point where the two stand apart: reasons and proof move it."""
    state, scenario = place.state, place.scenario
    for issue in scenario.issues.values():
        theirs = state.theirs_on(issue.id)
        if theirs is not None and state.settled_on(issue.id) is None:
            words = value_words(issue, theirs, scenario.language)
            return _Advice({"issue": spoken_name(issue), "value": words})
    return None


def _open(place: _Place) -> _Advice | None:
    """Nothing in particular: ask, listen, restate."""
    del place
    return _Advice()


def _words(place: _Place, objection: str, says: str) -> str:
    """How she put an objection: in the words of the turn in which she raised it."""
    raised = next((turn for turn in place.turns if (objection, "raised") in turn.objections), None)
    return says if raised is None else spoken_as(raised, says)


def _is_open(state: State, interest: Interest) -> bool:
    return dict(state.interests).get(interest.id, 0) >= len(interest.stages)


# The order is that of urgency: what she waits for, what she has just said, then what is still missing.
_RULES: Mapping[str, Callable[[_Place], _Advice | None]] = {
    "confirm": _confirm,
    "answer": _answer,
    "restate": _restate,
    "objection": _objection,
    "conclude": _conclude,
    "ask": _ask,
    "trade": _trade,
    "untouched": _untouched,
    "held": _held,
    "open": _open,
}
CODES = tuple(_RULES)
"""Every code a hint can have."""
