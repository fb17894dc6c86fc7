"""The commercial side of a deal: terms brought to their targets, figures and law brought to the table, concessions whose
cost was known, and a commitment in writing.

Nothing here knows a scenario: targets, limits, figures and sources are those of the scenario's issues and facts, and a
rubric says by kind which of them a criterion looks at. A kind is what an issue or a fact is measured in: `money`,
`percent`, `quantity`, `duration`, or `words` for clauses and for facts without a figure.
"""

import re
from collections.abc import Iterator, Mapping

from trainer.assessment.assessment import Evidence
from trainer.assessment.exchange import Exchange, evidence, missing
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, best_of
from trainer.assessment.played import Played
from trainer.assessment.reasons import hits
from trainer.assessment.wording import shortened
from trainer.law.entries import law_entry, law_ids
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.values import option_value
from trainer.scenario.scenario import Fact, Issue, Option
from trainer.terms.fold import fold_text

KINDS = ("money", "percent", "quantity", "duration", "words")

# What a next step in writing without a date earns, and a dated one that is not in writing.
_UNDATED, _UNWRITTEN = 0.6, 0.4

# "L441-10", "2044": an article as it is cited, once points and blanks are gone.
_ARTICLE = re.compile(r"(?<!\w)(?:[lrd]\s?\.?\s?)?\d{3,4}(?:-\d{1,3})*(?!\w)")


def terms_reached(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """How far the agreed terms of the chosen kinds came towards their targets.

    A term at the student's target or better earns everything, one at the limit `limit` (0–1), one in between its share
    of the way, one beyond the limit nothing. Issues count by their weight for the student; those for which the scenario
    names no target count from their worst to their best option. Nothing is held against a justified walk-away.
    """
    issues = [issue for issue in played.scenario.issues.values() if parameters[kind_of_issue(issue)] > 0]
    if not issues or played.justified_walk_away:
        return IndicatorResult()
    heaviest = max(issue.you.weight for issue in issues) or 1
    chances: list[Chance] = []
    advice = None
    for issue in issues:
        worth = issue.you.weight / heaviest
        values = {"issue": issue.label, "target": _target(issue).label}
        position = played.package.get(issue.id)
        if position is None:
            note = missing(played.last_number, "term-open", **values)
            chances.append(Chance(0.0, note, worth, forgone=played.early))
            advice = advice or Advice("assessment.advice.term", values)
            continue
        seized = round(_way(issue, position, parameters["limit"]), 4)
        agreed = _agreed_at(played, issue.id)
        if seized >= 1:
            chances.append(Chance(seized, _quoted(agreed, played, "term-reached", **values), worth))
            continue
        chances.append(Chance(seized, missing(_number(agreed, played), "term-short", **values), worth))
        advice = advice or Advice("assessment.advice.term", values)
    return IndicatorResult(tuple(chances), advice=advice)


def facts_of_kind(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Facts whose figures are of the chosen kinds, brought to the table rightly, up to `enough` of them.

    Not observed where the case has no such fact: a rubric may be used with a case that has none.
    """
    facts = {f.id: f for f in played.scenario.facts.values() if parameters[kind_of_fact(f)] > 0}
    advice = "assessment.advice.use-fact"
    return _brought(played, facts, int(parameters["enough"]), "figure-brought", "figures-unused", advice)


def law_cited(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Rules of law of the case brought to the table, up to `enough`: told in words or figures, or cited by article.

    A rule is a fact whose source is that of a dated law entry. Not observed where the case has none.
    """
    facts = {f.id: f for f in played.scenario.facts.values() if _is_law(f)}
    advice = "assessment.advice.cite-law"
    return _brought(played, facts, int(parameters["enough"]), "law-cited", "law-unused", advice)


def _brought(
    played: Played, facts: Mapping[str, Fact], enough: int, rule: str, lost: str, advice: str
) -> IndicatorResult:
    offered = min(enough, len(facts))
    if offered == 0:
        return IndicatorResult()
    seen: dict[str, Chance] = {}
    for exchange in played.exchanges:
        for id, span in _told(exchange, facts):
            if exchange.genuine and id not in seen:
                seen[id] = Chance(1.0, evidence(exchange, rule, "+", span=span))
    gap = Chance(0.0, missing(played.last_number, lost), forgone=played.early)
    unused = next((fact for fact in facts.values() if fact.id not in seen), None)
    found = None
    if len(seen) < offered and unused is not None:
        found = Advice(advice, {"fact": shortened(unused.text)})
    return IndicatorResult(best_of(seen.values(), offered, gap), advice=found)


def _told(exchange: Exchange, facts: Mapping[str, Fact]) -> Iterator[tuple[str, tuple[int, int] | None]]:
    """The facts among these that a reply tells, or whose article it cites, with where (None: the whole reply)."""
    told = {id: (start, end) for id, start, end in exchange.told}
    cited = _articles(exchange.text)
    for id, fact in facts.items():
        if id in told:
            yield id, told[id] if told[id][1] > told[id][0] else None
        elif _is_law(fact) and cited & _articles(fact.source):
            yield id, None


def _articles(text: str) -> frozenset[str]:
    """The articles that a text cites; bare figures of three or four digits count only beside the word."""
    folded = fold_text(text)
    beside = "article" in folded or "art." in folded
    found = (re.sub(r"[\s.]", "", match.group()) for match in _ARTICLE.finditer(folded))
    return frozenset(code for code in found if beside or not code.isdigit())


def _is_law(fact: Fact) -> bool:
    source = fold_text(fact.source)
    entries = (law_entry(id) for id in law_ids())
    return any(fold_text(text) in source for entry in entries for text in (entry.article, entry.article_en))


def concessions_costed(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Ground given on an issue once what it costs or is worth had been brought to the table, over the issues on which
    ground was given.

    Only issues about which the case holds a figure count: of others nobody could say what they cost. Each
    issue counts once, at the first step given; not observed where no ground was given.
    """
    known = {
        name: [f for f in played.scenario.facts.values() if f.value is not None and name in f.about]
        for name in played.scenario.issues
    }
    told: set[str] = set()
    seen: dict[str, Chance] = {}
    advice = None
    for exchange in played.exchanges:
        if exchange.genuine:
            told.update(id for id, _, _ in exchange.told)
        for name in exchange.turn.conceded:
            if name in seen or not known[name]:
                continue
            values = {"issue": played.scenario.issues[name].label, "fact": shortened(known[name][0].text)}
            if any(fact.id in told for fact in known[name]):
                seen[name] = Chance(1.0, evidence(exchange, "concession-costed", "+", span=None, **values))
            else:
                seen[name] = Chance(0.0, evidence(exchange, "concession-uncosted", "-", span=None, **values))
                advice = advice or Advice("assessment.advice.cost-first", values)
    return IndicatorResult(tuple(seen.values()), advice=advice)


def written_commitment(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """A next step that puts the deal in writing, with a date or a delay: one chance in every talk.

    Without a date it earns part of it, and so does a dated step that nothing is written in.
    """
    best: tuple[float, Exchange] | None = None
    for exchange in played.exchanges:
        if not exchange.genuine or not exchange.does("next_step"):
            continue
        worth = _commits(played, exchange)
        if best is None or worth > best[0]:
            best = worth, exchange
    if best is None:
        if any(exchange.sees("next_step") == "doubtful" for exchange in played.exchanges):
            return IndicatorResult()
        note = missing(played.last_number, "nothing-written")
        return IndicatorResult(
            (Chance(0.0, note, forgone=played.early),), advice=Advice("assessment.advice.write")
        )
    worth, exchange = best
    rule = "written-step" if worth >= 1 else "half-written-step"
    note = evidence(exchange, rule, "+" if worth >= 1 else "-", "next_step")
    return IndicatorResult(
        (Chance(worth, note),), advice=None if worth >= 1 else Advice("assessment.advice.write")
    )


def _commits(played: Played, exchange: Exchange) -> float:
    written = hits(fold_text(exchange.text), "writing", played.scenario.language) > 0
    dated = any(
        term.value.kind in ("date", "duration") and term.issue is None for term in exchange.reading.terms
    )
    if written:
        return 1.0 if dated else _UNDATED
    return _UNWRITTEN if dated else 0.0


def kind_of_issue(issue: Issue) -> str:
    """What an issue is measured in; "words" for clauses and for measures that no rubric asks for."""
    return issue.kind if issue.kind in KINDS else "words"


def kind_of_fact(fact: Fact) -> str:
    """What a fact's figure is measured in; "words" for a fact without one."""
    return fact.value.kind if fact.value is not None and fact.value.kind in KINDS else "words"


def _target(issue: Issue) -> Option:
    """The option aimed at: the scenario's target, else the best for the student."""
    name = issue.target
    if name is not None:
        return issue.options[issue.place(name)]
    values = issue.you.values
    return issue.options[values.index(max(values))]


def _way(issue: Issue, position: Position, at_limit: float) -> float:
    """How far a position is from the limit (`at_limit`) to the target (1); 0 beyond the limit."""
    values = issue.you.values
    target = values[issue.place(_target(issue).id)]
    limit = min(values) if issue.limit is None else values[issue.place(issue.limit)]
    value = option_value(issue, "you", position)
    if value >= target:
        return 1.0
    if value < limit:
        return 0.0
    start = 0.0 if issue.limit is None else at_limit
    return start + (1.0 - start) * (value - limit) / (target - limit)


def _agreed_at(played: Played, issue: str) -> Exchange | None:
    return next((e for e in played.exchanges if any(p.issue == issue for p in e.turn.settled)), None)


def _number(exchange: Exchange | None, played: Played) -> int:
    return played.last_number if exchange is None else exchange.n


def _quoted(exchange: Exchange | None, played: Played, rule: str, **values: str) -> Evidence:
    """Evidence at a reply; where there was none, at the last turn alone."""
    if exchange is None:
        return Evidence(played.last_number, 0, 0, "", rule, "+", f"assessment.why.{rule}", values)
    return evidence(exchange, rule, "+", span=None, **values)
