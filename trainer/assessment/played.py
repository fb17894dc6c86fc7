"""A talk as it was played: one view of the log, folded once, that every indicator looks at."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cached_property

from trainer.assessment.exchange import REFUSING, Exchange
from trainer.assessment.outcome import her_offer, in_order, meets, value_of
from trainer.assessment.reasons import is_stuffed
from trainer.assessment.rubric import ReadingLimits
from trainer.assessment.telling import facts_false, facts_told
from trainer.assessment.vocabulary import brief_words, known_share
from trainer.assessment.wording import content_words
from trainer.language.reading import Reading
from trainer.negotiation.deals.position import Package
from trainer.negotiation.talk.events import (
    Contested,
    Event,
    Hinted,
    Left,
    Prepared,
    Replied,
    Started,
    standing,
)
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.negotiation.talk.state import State
from trainer.negotiation.talk.turn import Turn
from trainer.scenario.scenario import Outcome, Scenario

# Words from which on a reply made of hers is a copy.
PASTED_WORDS = 6
# Content words shared with the case that show a reply to be about it.
ON_CASE_WORDS = 2

# Below this share of words known from the brief or from her, a talk of at least so many words that comes to no deal is about
# something else, and so is each of its replies below the second share. Measured: talks about the case lie above 0.66 (those
# of rude people from 0.43), transcripts of other cases below 0.38.
FOREIGN_TALK, FOREIGN_REPLY, FOREIGN_WORDS = 0.42, 0.7, 25

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Played:
    """The whole talk.

    Attributes:
        outcome: None while the talk has not ended.
        sheet: the preparation as it stood last, None when there was none; exhibits: what could be shown.
        hints: those that were given.
        limits: the rubric's limits on readings.
    """

    scenario: Scenario
    opening: Turn
    start: State
    exchanges: tuple[Exchange, ...]
    state: State
    outcome: Outcome | None
    limits: ReadingLimits
    sheet: Mapping[str, str] | None = None
    exhibits: tuple[Exhibit, ...] = ()
    hints: tuple[Hinted, ...] = ()
    closing: Turn | None = None

    @cached_property
    def agreed(self) -> bool:
        """Whether the talk ended in a deal, whole or partial."""
        return self.outcome in ("agreement", "partial")

    @cached_property
    def early(self) -> bool:
        """Whether the student's talk stopped before its opportunities had arisen.

        So it is when the student left, when the log stops without an end, and when there is no deal and far fewer
        replies than the scenario plans for (a counterpart who closes the meeting on a hostile student included).
        A walk-away from offers worse than the student's own alternative is a decision, not an early end.
        """
        if self.agreed or self.justified_walk_away:
            return False
        if self.outcome in (None, "abandoned"):
            return True
        return self.state.turn < self.limits.early * self.scenario.turns

    @cached_property
    def justified_walk_away(self) -> bool:
        """Whether the talk ended without a deal after real offers, hers never better than the student's alternative.

        Real offers: the student made at least two that differ, and she answered with positions of her own.
        """
        if self.outcome not in ("no_agreement", "walked_away") or self.state.irritation > 1:
            return False
        tried = len(
            {
                exchange.turn.offered
                for exchange in self.exchanges
                if exchange.turn.offered and exchange.genuine
            }
        )
        answered = [exchange.after for exchange in self.exchanges if exchange.turn.answered]
        if tried < 2 or not answered:
            return False
        best = max(value_of(self.scenario, her_offer(self.scenario, state)) for state in answered)
        return best < 100 * self.scenario.you.batna.value

    @cached_property
    def package(self) -> Package:
        """The agreed positions, in the order of the scenario's issues; empty without a deal."""
        return in_order(self.scenario, self.state.settled) if self.agreed else {}

    def met_at(self, objective: str) -> int | None:
        """The number of the reply since which an objective was met to the end; None when it is not met."""
        if not self.agreed or not meets(self.scenario, self.state, objective):
            return None
        since = self.last_number
        for exchange in reversed(self.exchanges):
            if not meets(self.scenario, exchange.after, objective):
                break
            since = exchange.n
        return since

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Her turns, the opening first."""
        return (self.opening, *(exchange.turn for exchange in self.exchanges))

    @cached_property
    def calls(self) -> tuple[tuple[int, str], ...]:
        """What called for an argument: (number of her turn, name) per objection, claim, refusal or counter."""
        found: list[tuple[int, str]] = []
        for index, turn in enumerate(self.turns):
            n = 2 * index + 1
            found.extend((n, name) for name, event in turn.objections if event in ("raised", "returned"))
            found.extend((n, name) for name, event in turn.claims if event == "made")
            if turn.trace is not None and turn.trace.rule in REFUSING:
                found.append((n, turn.trace.rule))
        return tuple(found)

    def stages_opened(self, interest: str) -> int:
        """How many stages of an interest came into the open."""
        return dict(self.state.interests).get(interest, 0)

    def said(self, n: int, source: str) -> str:
        """What she said in turn `n` (odd) from a source with this beginning; "" if nothing."""
        turn = self.turns[n // 2]
        return next((line.text for line in turn.lines if line.source.startswith(source)), "")

    @property
    def last_number(self) -> int:
        """The number of the last reply, 1 when there was none."""
        return self.exchanges[-1].n if self.exchanges else 1


@dataclass(slots=True)
class _Fold:
    """What folding keeps: the exchanges so far, the words of each earlier reply, and the words of the case."""

    scenario: Scenario
    limits: ReadingLimits
    case: frozenset[str]
    exchanges: list[Exchange] = field(default_factory=list)
    earlier: list[frozenset[str]] = field(default_factory=list)

    def add(self, event: Replied, heard: Turn, before: State) -> None:
        """Take in one reply."""
        limits, language = self.limits, self.scenario.language
        words = content_words(event.text, language) or frozenset(_WORD.findall(event.text.lower()))
        repeated = len(words) >= 3 and any(_alike(words, other) >= limits.repeat for other in self.earlier)
        self.earlier.append(words)
        exchange = Exchange(
            n=2 * len(self.exchanges) + 2,
            text=event.text,
            reading=event.reading,
            heard=heard,
            turn=event.turn,
            before=before,
            after=event.state,
            sure=limits.sure,
            blame=limits.blame,
            genuine=not is_pasted(event.reading, limits)
            and not repeated
            and bool(event.text.strip())
            and not is_stuffed(event.text, event.reading.words, language),
            exhibit=event.exhibit,
            shown=event.shown_reading,
            told=facts_told(self.scenario, event),
            false=facts_false(self.scenario, event),
        )
        known = self.case | content_words(heard.text, language)
        on_case = bool(exchange.names or event.turn.objections) or len(words & known) >= ON_CASE_WORDS
        self.exchanges.append(replace(exchange, on_case=on_case))


def fold(
    scenario: Scenario, log: Sequence[Event], limits: ReadingLimits, unread: AbstractSet[int] = frozenset()
) -> Played:
    """Fold a log into the talk as played, replies that were taken back left out.

    Args:
        unread: numbers of replies to fold as if nothing had been read in them: they earn nothing and cost nothing.

    Raises:
        ValueError: the log does not begin with its start.
    """
    if not log or not isinstance(log[0], Started):
        raise ValueError("a log begins with its Started event")
    started = log[0]
    state, heard, closing = started.state, started.opening, None
    sheet: Mapping[str, str] | None = None
    exhibits: tuple[Exhibit, ...] = ()
    work = _Fold(scenario, limits, _case_words(scenario))
    for event in standing(log)[1:]:
        if isinstance(event, Prepared):
            sheet, exhibits = event.sheet, event.exhibits
        elif isinstance(event, Replied):
            work.add(event, heard, state)
            state, heard = event.state, event.turn
        elif isinstance(event, Left):
            state, closing = event.state, event.turn
    outcome = next((e.outcome for e in reversed(log) if isinstance(e, Left)), state.outcome)
    exchanges = work.exchanges
    if outcome not in ("agreement", "partial"):
        exchanges = _of_this_case(scenario, exchanges)
    return Played(
        scenario=scenario,
        opening=started.opening,
        start=started.state,
        exchanges=tuple(_without(e) if e.n in unread else e for e in exchanges),
        state=state,
        outcome=outcome,
        limits=limits,
        sheet=sheet,
        exhibits=exhibits,
        hints=tuple(event for event in log if isinstance(event, Hinted)),
        closing=closing,
    )


def is_pasted(reading: Reading, limits: ReadingLimits) -> bool:
    """Whether a reply was copied from her lines or the brief. A few words that name a term are nobody's."""
    return reading.echo >= limits.echo and reading.words >= PASTED_WORDS


def contested(log: Sequence[Event]) -> frozenset[int]:
    """Numbers of the replies whose reading the student contests and that still stand."""
    replies = sum(1 for event in standing(log) if isinstance(event, Replied))
    said = (event for event in log if isinstance(event, Contested) and not event.withdrawn)
    return frozenset(event.n for event in said if event.n <= 2 * replies)


def _without(exchange: Exchange) -> Exchange:
    """The exchange with nothing read in the reply. What she did of her own stays: objections raised, claims, positions."""
    turn = exchange.turn
    return replace(
        exchange,
        reading=Reading(exchange.text),
        turn=replace(
            turn,
            acts=(),
            interests=(),
            interests_used=(),
            offered=(),
            conditional=False,
            conceded=(),
            objections=tuple(pair for pair in turn.objections if pair[1] in ("raised", "returned")),
            claims=tuple(pair for pair in turn.claims if pair[1] == "made"),
            asks=tuple(pair for pair in turn.asks if pair[1] == "asked"),
            trace=None,
        ),
        exhibit=None,
        shown=None,
        told=(),
        false=(),
    )


def _of_this_case(scenario: Scenario, exchanges: list[Exchange]) -> list[Exchange]:
    """The exchanges, with replies of a talk about another case (a transcript copied from it) made worth nothing."""
    counts = known_share([(e.heard.text, e.text) for e in exchanges], brief_words(scenario))
    known, words = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0)
    if words < FOREIGN_WORDS or known >= FOREIGN_TALK * words:
        return exchanges
    return [
        replace(e, genuine=False, on_case=False) if own < FOREIGN_REPLY * all_of_it else e
        for e, (own, all_of_it) in zip(exchanges, counts, strict=True)
    ]


def _case_words(scenario: Scenario) -> frozenset[str]:
    """Content words of the brief, the facts and the issues."""
    texts = [*scenario.brief, *(fact.text for fact in scenario.facts.values())]
    texts += [issue.label for issue in scenario.issues.values()]
    return content_words("\n".join(texts), scenario.language)


def _alike(words: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard similarity of two sets of words, 0–1."""
    union = len(words | other)
    return len(words & other) / union if union else 0.0
