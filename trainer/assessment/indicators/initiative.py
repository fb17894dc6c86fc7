"""Proactivité at the table: the frame, the first offer, the topics opened, the recap and what comes next."""

from collections.abc import Mapping
from math import ceil

from trainer.assessment.exchange import OFFERS, QUESTIONS, REASONS, Exchange, evidence, missing
from trainer.assessment.indicators.adaptability import given_away
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, best_of
from trainer.assessment.played import Played

# More issues than this named in one reply without a figure are a list, not subjects opened.
_LISTED = 3


def agenda_set(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """The frame of the meeting set in the first `within` replies (half of it when later)."""
    if not played.exchanges and not played.early:
        return IndicatorResult()
    for index, exchange in enumerate(played.exchanges):
        act = exchange.act("framing")
        if act is not None and exchange.genuine and exchange.acts_read.get("framing", 1.0) >= exchange.sure:
            worth = 1.0 if index < parameters["within"] else 0.5
            return IndicatorResult(
                (Chance(worth, evidence(exchange, "agenda", "+", span=(act.start, act.end))),)
            )
    first = played.exchanges[0].n if played.exchanges else 1
    note = missing(first, "no-agenda")
    minutes = {"minutes": str(played.scenario.minutes)}
    return IndicatorResult(
        (Chance(0.0, note, forgone=not played.exchanges),), advice=Advice("assessment.advice.agenda", minutes)
    )


def prepared_first_offer(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """The first offer made after at least `questions` questions about her needs.

    A question counts when it opened a need, dug into an objection, or asked about something of the case. A
    talk without any offer of the student's earns nothing.
    """
    wanted = max(1, int(parameters["questions"]))
    asked = 0
    for exchange in played.exchanges:
        if exchange.turn.offered and exchange.genuine:
            worth = min(1.0, asked / wanted)
            if worth >= 1:
                return IndicatorResult(
                    (Chance(1.0, evidence(exchange, "offer-after-questions", "+", "proposal")),)
                )
            note = evidence(exchange, "offer-too-soon", "-", "proposal", asked=str(asked))
            return IndicatorResult((Chance(worth, note),), advice=Advice("assessment.advice.ask-first"))
        asked += _asks_about_needs(exchange)
    note = missing(played.last_number, "no-offer")
    return IndicatorResult(
        (Chance(0.0, note, forgone=played.early),), advice=Advice("assessment.advice.offer")
    )


def _asks_about_needs(exchange: Exchange) -> bool:
    """A question read with doubt counts as well: it is not held against the student."""
    if not exchange.genuine or exchange.sees(*QUESTIONS) == "no":
        return False
    dug = any(event == "dug" for _, event in exchange.turn.objections)
    return bool(exchange.turn.interests) or dug or (bool(exchange.names) and exchange.turn.matched)


def issues_raised(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Issues that the student brought up before she spoke of them, over `enough` (a share, 0–1) of those that her
    opening left to bring up.

    To bring up an issue is to offer, ask or argue about it; naming it in a list opens nothing.
    """
    issues = played.scenario.issues
    hers = _spoken_of(played)
    left = [name for name in issues if hers.get(name) != 1]
    if not left:
        return IndicatorResult()
    offered = max(1, ceil(parameters["enough"] * len(left)))
    raised: dict[str, Chance] = {}
    for exchange in played.exchanges:
        for name in left:
            first = hers.get(name, exchange.n + 1) > exchange.n
            if first and name in exchange.names and name not in raised and _opens(played, exchange, name):
                label = issues[name].label
                note = evidence(exchange, "raised-issue", "+", span=_where(exchange, name), issue=label)
                raised[name] = Chance(1.0, note)
    silent = next((issues[name].label for name in left if name not in raised and name not in hers), "")
    lost = Chance(0.0, missing(played.last_number, "issues-left"), forgone=played.early)
    chances = best_of(raised.values(), offered, lost)
    advice = None
    if len(raised) < offered:
        advice = (
            Advice("assessment.advice.raise", {"issue": silent})
            if silent
            else Advice("assessment.advice.raise-first")
        )
    return IndicatorResult(chances, advice=advice)


def _opens(played: Played, exchange: Exchange, issue: str) -> bool:
    """Whether the reply does something about an issue. Several named without a figure are a list."""
    if not exchange.genuine or not exchange.turn.matched:
        return False
    if any(position.issue == issue for position in exchange.turn.offered):
        return issue not in given_away(played, exchange)
    does = exchange.does(*QUESTIONS, *OFFERS, *REASONS, "next_step")
    bare = {mention.name for mention in exchange.reading.mentions if mention.aspect == "issue"}
    return (does or exchange.act("framing", "priority_statement") is not None) and len(bare) <= _LISTED


def _spoken_of(played: Played) -> dict[str, int]:
    """The number of her first turn that took a position, objected, claimed or asked about each issue."""
    first: dict[str, int] = {}
    for index, turn in enumerate(played.turns):
        found = [position.issue for position in turn.answered]
        scenario = played.scenario
        found += [
            scenario.objections[name].about for name, _ in turn.objections if name in scenario.objections
        ]
        found += [
            t for name, _ in turn.claims if name in scenario.claims for t in scenario.claims[name].about
        ]
        found += [
            t
            for name, e in turn.asks
            if e == "asked" and name in scenario.asks
            for t in scenario.asks[name].about
        ]
        for name in found:
            first.setdefault(name, 2 * index + 1)
    return first


def _where(exchange: Exchange, issue: str) -> tuple[int, int] | None:
    reading = exchange.reading
    spans = [(m.start, m.end) for m in reading.mentions if m.name == issue]
    spans += [(t.start, t.end) for t in reading.terms if t.issue == issue]
    spans += [(c.start, c.end) for c in reading.choices if c.issue == issue]
    return min(spans) if spans else None


def recap_and_next_step(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """A recap of at least two points settled or on the table, and a next step with a date or a delay.

    Both are offered in every talk; a next step without a date earns half.
    """
    recap = next((e for e in played.exchanges if _recaps(e)), None)
    step = _best_step(played)
    chances: list[Chance] = []
    advice = None
    if recap is not None:
        chances.append(Chance(1.0, evidence(recap, "recap", "+", "summary")))
    elif not any(e.sees("summary") == "doubtful" for e in played.exchanges):
        chances.append(Chance(0.0, missing(played.last_number, "no-recap"), forgone=played.early))
        advice = Advice("assessment.advice.recap")
    if step is not None:
        dated = _dated(step)
        rule = "dated-step" if dated else "undated-step"
        chances.append(
            Chance(1.0 if dated else 0.5, evidence(step, rule, "+" if dated else "-", "next_step"))
        )
        advice = advice or (None if dated else Advice("assessment.advice.date"))
    elif not any(e.sees("next_step") == "doubtful" for e in played.exchanges):
        chances.append(Chance(0.0, missing(played.last_number, "no-next-step"), forgone=played.early))
        advice = advice or Advice("assessment.advice.next-step")
    return IndicatorResult(tuple(chances), advice=advice)


def _recaps(exchange: Exchange) -> bool:
    on_table = {p.issue for p in (*exchange.before.settled, *exchange.before.yours, *exchange.before.theirs)}
    return exchange.genuine and exchange.does("summary") and len(on_table) >= 2


def _best_step(played: Played) -> Exchange | None:
    """The next step with a date if there is one, else the last next step."""
    steps = [
        e
        for e in played.exchanges
        if e.genuine and e.does("next_step") and (e.before.yours or e.before.theirs)
    ]
    return next((e for e in steps if _dated(e)), steps[-1] if steps else None)


def _dated(exchange: Exchange) -> bool:
    """Whether a date or a delay that belongs to no issue is named."""
    return any(
        term.value.kind in ("date", "duration") and term.issue is None for term in exchange.reading.terms
    )
