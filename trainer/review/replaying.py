"""Playing a log again: what the student typed and did, through the code of this machine. Pure.

What a log says of readings, answers, states and costs is compared with what comes out here and used for nothing else.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from trainer.attempts.received import Difference
from trainer.language.read import read, warm
from trainer.negotiation.step import leave, open_talk, reading_context, step
from trainer.negotiation.talk.events import Contested, Event, Hinted, Left, Replied, Started, standing
from trainer.negotiation.talk.exhibit import Shown
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.practice.hints import CODES, COSTS, DEGREES
from trainer.practice.lines import replies, talk_lines
from trainer.practice.modes import RULES, limit_of
from trainer.practice.typed import clean_name, clean_reply
from trainer.review.entries import fit_exhibit, fit_to_keep
from trainer.review.nearness import near
from trainer.scenario.difficulty import at_difficulty
from trainer.scenario.scenario import Scenario

MOST_DIFFERENCES = 60
"""Differences of one log that are told; what follows the first is mostly its consequence."""
_LONGEST_SHOWN = 300
# Seconds after the clock by which a reply sent in time may be noted, on a slow machine.
_GRACE = 5


class Stopped(Exception):
    """The work was given up on its way; nothing came of it."""


@dataclass(slots=True)
class Replay:
    """A log played again.

    Attributes:
        scenario: as played, at the log's difficulty.
        ours: the log as it comes out here; handed: as it came, without what no program could have written.
        diverged: whether she says something else here at some point.
        differences: in the order of the talk, those of results apart.
    """

    scenario: Scenario
    ours: list[Event]
    handed: list[Event]
    diverged: bool = False
    differences: list[Difference] = field(default_factory=list)

    def note(self, code: str, turn: int = 0, handed: str = "", computed: str = "") -> None:
        """Note a difference, unless there are more than anybody reads."""
        if len(self.differences) < MOST_DIFFERENCES:
            self.differences.append(
                Difference(code, turn, handed=handed[:_LONGEST_SHOWN], computed=computed[:_LONGEST_SHOWN])
            )


def replay(
    scenario: Scenario,
    criteria: Sequence[str],
    log: Sequence[Event],
    stop: Callable[[], bool] = lambda: False,
) -> Replay:
    """Play a log again.

    Args:
        scenario: of the log's own text, at its own difficulty.
        criteria: ids of those of the rubric.
        stop: asked before each reply.

    Raises:
        ValueError: the log does not begin with its Started event; Stopped.
    """
    started = log[0]
    if not isinstance(started, Started):
        raise ValueError("a log begins with Started")
    played = at_difficulty(scenario, started.difficulty)
    warm(played.language)
    state, opening = open_talk(played, started.seed)
    first = replace(
        started,
        scenario=scenario.id,
        rubric=scenario.rubric,
        opening=opening,
        state=state,
        extra=started.extra if RULES[started.mode].timed else 0,
    )
    found = Replay(played, [first], [replace(first, opening=started.opening, state=started.state)])
    if (started.scenario, started.rubric) != (scenario.id, scenario.rubric):
        found.note("other_scenario", handed=started.scenario, computed=scenario.id)
    _compare_turns(found, 1, started.opening, opening, started.state, state)
    for event in log[1:]:
        if stop():
            raise Stopped
        _again(found, criteria, event)
    return found


def _again(found: Replay, criteria: Sequence[str], event: Event) -> None:
    match event:
        case Replied():
            _reply(found, event)
        case Left():
            _leave(found, event)
        case Contested():
            _contest(found, event)
        case Hinted():
            _hint(found, event)
        case _:
            kept = fit_to_keep(event, criteria)
            if kept is None:
                found.note("entry", handed=event.kind)
                return
            if kept != event:
                found.note("entry", handed=event.kind)
            found.ours.append(kept)
            found.handed.append(kept)


def _started(found: Replay) -> Started:
    first = found.ours[0]
    assert isinstance(first, Started)
    return first


def _state(found: Replay) -> State:
    last = next(
        event for event in reversed(standing(found.ours)) if isinstance(event, Started | Replied | Left)
    )
    return last.state


def _reply(found: Replay, event: Replied) -> None:
    scenario, state, lines = found.scenario, _state(found), talk_lines(found.ours)
    n = len(lines) + 1
    text, exhibit = clean_reply(event.text).text, fit_exhibit(event.exhibit)
    by = (clean_name(event.by) or None) if event.by else None
    typed = replace(event, text=text, exhibit=exhibit, by=by)
    if not text or (typed.text, typed.exhibit, typed.by) != (event.text, event.exhibit, event.by):
        found.note("typed", n, handed=event.text)
    if not text:
        return
    if state.outcome is not None:
        # After another answer of hers the end may well have come earlier here.
        if not found.diverged:
            found.note("after_end", n, handed=text)
        found.handed.append(typed)
        found.diverged = True
        return
    context = reading_context(scenario, state, tuple((line.speaker, line.text) for line in lines))
    reading = read(text, context)
    shown = None if exhibit is None else Shown(exhibit, read(exhibit.text, context))
    after, turn = step(scenario, state, reading, _started(found).seed, shown)
    ours = replace(
        typed, reading=reading, turn=turn, state=after, shown_reading=None if shown is None else shown.reading
    )
    limit = _limit(found)
    if limit is not None and event.at > limit + _GRACE:
        found.note("overtime", n, handed=str(round(event.at)), computed=str(round(limit)))
    found.ours.append(ours)
    found.handed.append(typed)
    if not found.diverged and (moves := _moves(event)) != (own := _moves(ours)):
        found.note("reading", n, handed=moves, computed=own)
    elif not found.diverged and not near(event.reading, reading):
        found.note("trace", n)
    _compare_turns(found, n + 1, event.turn, turn, event.state, after)


def _leave(found: Replay, event: Left) -> None:
    state, limit = _state(found), _limit(found)
    found.handed.append(event)
    if state.outcome is not None:
        if not found.diverged:
            found.note("after_end", len(talk_lines(found.ours)) + 1)
        found.diverged = True
        return
    late = limit is not None and event.at >= limit
    after, turn = leave(found.scenario, state, "time_out" if late else "abandoned")
    outcome = turn.outcome or after.outcome or event.outcome
    found.ours.append(replace(event, outcome=outcome, turn=turn, state=after))
    _compare_turns(found, len(talk_lines(found.ours)), event.turn, turn, event.state, after)


def _contest(found: Replay, event: Contested) -> None:
    said = replies(found.ours)
    reply = said.get(event.n)
    if reply is None or reply.text != event.words:
        if not found.diverged:
            found.note("entry", event.n, handed=event.kind)
        return
    last = [one for one in found.ours if isinstance(one, Replied | Left)][-1]
    withdrawn = RULES[_started(found).mode].rewords and reply is last
    by = (clean_name(event.by) or None) if event.by else None
    ours = replace(event, remark=clean_reply(event.remark).text, withdrawn=withdrawn, by=by)
    if ours != event:
        found.note("entry", event.n, handed=event.kind)
    found.ours.append(ours)
    found.handed.append(ours if withdrawn == event.withdrawn else event)


def _hint(found: Replay, event: Hinted) -> None:
    """A hint costs what its degree costs. Which one it was depends on the tries before, which are not here."""
    rules = RULES[_started(found).mode]
    if not rules.hints or event.hint not in CODES or not 1 <= event.degree <= DEGREES or event.n < 1:
        found.note("entry", handed=event.kind)
        return
    ours = replace(event, cost=COSTS[event.degree - 1] if rules.paid else 0)
    if ours != event:
        found.note("hint", event.n, handed=str(event.cost), computed=str(ours.cost))
    found.ours.append(ours)
    found.handed.append(ours)


def _limit(found: Replay) -> float | None:
    started = _started(found)
    return limit_of(started.mode, found.scenario.minutes, started.extra)


def _compare_turns(found: Replay, n: int, handed: Turn, ours: Turn, before: State, after: State) -> None:
    if handed.text != ours.text:
        found.note("words", n, handed=handed.text, computed=ours.text)
        found.diverged = True
    elif not found.diverged and not (near(handed, ours) and near(before, after)):
        found.note("trace", n)


def _moves(reply: Replied) -> str:
    """The moves read in a reply, as codes."""
    return " ".join(dict.fromkeys(move.move for move in reply.reading.moves))
