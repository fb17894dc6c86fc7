"""The prepared half of proactivité, and a sheet that agrees with the brief."""

from collections.abc import Iterable, Mapping

from trainer.assessment.exchange import missing
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, best_of
from trainer.assessment.played import Played
from trainer.assessment.sheet_figures import position_in
from trainer.assessment.wording import content_words
from trainer.negotiation.deals.positions import better_for
from trainer.scenario.scenario import Scenario


def objections_foreseen(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Objections of the case that the sheet foresaw, up to `enough`; not observed without a sheet or without objections.

    An objection is foreseen when the entry on objections speaks of its subject.
    """
    objections = played.scenario.objections
    if played.sheet is None or not objections:
        return IndicatorResult()
    words = _entry(played, "objections")
    foreseen = [o for o in objections.values() if words & _words_of(played.scenario, o.about, o.says)]
    return _prepared(
        len(foreseen), min(int(parameters["enough"]), len(objections)), "objections-unforeseen", "foresee"
    )


def needs_supposed(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Needs of hers that the sheet supposed and that the case holds, up to `enough`; likewise not observed without."""
    needs = played.scenario.interests
    if played.sheet is None or not needs:
        return IndicatorResult()
    words = _entry(played, "interests")
    supposed = [
        need
        for need in needs.values()
        if words & frozenset().union(*(_words_of(played.scenario, name, need.label) for name in need.about))
    ]
    return _prepared(len(supposed), min(int(parameters["enough"]), len(needs)), "needs-unsupposed", "suppose")


def ranges_prepared(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Issues with a range on the sheet, a target and a limit that differ, over `enough` (a share, 0–1) of the issues.

    A single figure leaves nothing to trade. Source: negotiation.md §3, skilled planners set ranges.
    """
    if played.sheet is None or not played.scenario.issues:
        return IndicatorResult()
    ranged = 0
    for issue in played.scenario.issues:
        target, limit = (played.sheet.get(f"{kind}.{issue}", "").strip() for kind in ("target", "limit"))
        ranged += bool(target and limit and target != limit)
    offered = max(1, round(parameters["enough"] * len(played.scenario.issues)))
    return _prepared(ranged, offered, "no-ranges", "ranges")


def information_sought(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Questions prepared on the sheet, up to `enough`; not observed without a sheet."""
    if played.sheet is None:
        return IndicatorResult()
    entry = played.sheet.get("questions", "")
    asked = sum(
        1 for part in entry.replace("\n", "?").split("?") if content_words(part, played.scenario.language)
    )
    return _prepared(asked, int(parameters["enough"]), "no-questions-prepared", "questions")


def sheet_coherent(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Issues on which the sheet's figures hold together: a limit no better than the target, neither of them unlawful, the
    limit not below the brief's.

    Only figures that name an option of the issue are judged; not observed without any.
    """
    if played.sheet is None:
        return IndicatorResult()
    chances: list[Chance] = []
    advice = None
    for issue in played.scenario.issues.values():
        target, limit = (
            position_in(issue, played.sheet.get(f"{kind}.{issue.id}", "")) for kind in ("target", "limit")
        )
        known = [position for position in (target, limit) if position is not None]
        if not known:
            continue
        unlawful = any(position.option in issue.illegal for position in known)
        crossed = target is not None and limit is not None and better_for(issue, "you", limit, target) > 0
        if unlawful or crossed:
            note = missing(1, "sheet-incoherent", issue=issue.label)
            chances.append(Chance(0.0, note))
            advice = advice or Advice("assessment.advice.coherent", note.values)
        else:
            chances.append(Chance(1.0))
    return IndicatorResult(tuple(chances), advice=advice)


def _prepared(done: int, offered: int, rule: str, advice: str) -> IndicatorResult:
    chances = best_of([Chance(1.0)] * min(done, offered), offered, Chance(0.0, missing(1, rule)))
    short = done < offered
    return IndicatorResult(chances, advice=Advice(f"assessment.advice.{advice}") if short else None)


def _entry(played: Played, name: str) -> frozenset[str]:
    assert played.sheet is not None  # Asked only with a sheet.
    return content_words(played.sheet.get(name, ""), played.scenario.language)


def _words_of(scenario: Scenario, name: str, says: str) -> frozenset[str]:
    """The content words that name a subject: of a topic, of an issue, else of the sentence itself."""
    texts: Iterable[str] = scenario.topics.get(name, ())
    if name in scenario.issues:
        issue = scenario.issues[name]
        texts = (issue.label, *issue.words)
    return content_words("\n".join(texts) or says, scenario.language)
