"""Vérité: where figures come from, sums worked out at the table, and what is promised to be checked."""

import re
from collections.abc import Mapping
from decimal import Decimal

from trainer.assessment.exchange import Exchange, evidence
from trainer.assessment.indicators.result import Advice, Chance, IndicatorResult, best_of, fading
from trainer.assessment.played import Played
from trainer.assessment.reasons import hits
from trainer.assessment.wording import content_words, shortened
from trainer.terms.fold import fold_text

# "1 234,56", "1,234.56", "0.4": digits with the separators of both languages.
_NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?")
_UNIT = r"\s*(?:€|%|[a-z]{1,10}){0,2}\s*"
_SUM = re.compile(
    rf"({_NUMBER.pattern}){_UNIT}(×|\bx\b|\*|\bfois\b|\btimes\b|\+)\s*({_NUMBER.pattern}){_UNIT},?\s*"
    rf"(?:=|\bsoit\b|\bfont\b|\bmakes\b|\bis\b)\s*({_NUMBER.pattern})"
)
# A sum agrees when it is right to one part in a hundred: people round.
_ROUNDED = Decimal("0.01")


def sources_named(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Facts told with where they come from, over the facts told, up to `enough`.

    A source is named by its own words or by a word that cites ("selon", "procès-verbal"), or it lies on the table as an
    exhibit.
    """
    told: dict[str, Exchange] = {}
    named: dict[str, Exchange] = {}
    for exchange in played.exchanges:
        for id, _, _ in exchange.told if exchange.genuine else ():
            told.setdefault(id, exchange)
            if _cites(played, exchange, id):
                named.setdefault(id, exchange)
    offered = min(int(parameters["enough"]), len(told))
    if offered == 0:
        return IndicatorResult()
    chances = [Chance(1.0, evidence(e, "sourced", "+", "evidence")) for e in named.values()]
    bare = next((id for id in told if id not in named), None)
    lost, advice = None, None
    if bare is not None:
        fact = played.scenario.facts[bare]
        lost = Chance(0.0, evidence(told[bare], "unsourced", "-", "evidence"))
        if len(named) < offered and fact.source:
            advice = Advice("assessment.advice.source", {"source": shortened(fact.source)})
    return IndicatorResult(best_of(chances, offered, lost), advice=advice)


def _cites(played: Played, exchange: Exchange, id: str) -> bool:
    fact, language = played.scenario.facts[id], played.scenario.language
    own = content_words(fact.source, language) - content_words(fact.text, language)
    words = {word for word in content_words(exchange.text, language) & own if not word.isdigit()}
    return (
        bool(words) or exchange.exhibit is not None or hits(fold_text(exchange.text), "citing", language) > 0
    )


def sums_shown(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Sums worked out at the table that are right, over those worked out; not observed where there was none.

    A sum is two figures of the reply and a third that is their product, sum, difference or quotient, or one written out
    ("0,02 € × 500 000 = 10 000 €"), which may also be wrong.
    """
    good: list[Chance] = []
    bad: list[Chance] = []
    for exchange in played.exchanges:
        if not exchange.genuine:
            continue
        wrong = _wrong_sum(exchange.text)
        if wrong is not None:
            bad.append(Chance(0.0, evidence(exchange, "wrong-sum", "-", span=wrong)))
        elif _works_out(_figures(exchange.text)):
            good.append(Chance(1.0, evidence(exchange, "sum-shown", "+", "evidence", "argument")))
    advice = Advice("assessment.advice.sum") if bad else None
    return IndicatorResult((*fading(good), *bad), advice=advice)


def _figures(text: str) -> list[Decimal]:
    return [_number(found.group()) for found in _NUMBER.finditer(text)]


def _number(text: str) -> Decimal:
    plain = re.sub(r"[ \u00a0\u202f]", "", text)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        return Decimal(plain.replace(",", ""))
    return Decimal(plain.replace(",", "."))


def _works_out(figures: list[Decimal]) -> bool:
    """Whether one of the figures comes out of two others; figures below 2 and equal ones prove nothing."""
    distinct = list(dict.fromkeys(f for f in figures if f > 0))[:12]
    if len(distinct) < 3:
        return False
    for i, one in enumerate(distinct):
        for j, other in enumerate(distinct):
            for k, third in enumerate(distinct):
                if k in (i, j) or i >= j or 1 in (one, other):
                    continue
                # Percentages apply to what they are of: 1,4 % of 400 000.
                results = (one * other, one * other / 100)
                # A difference of prices or rates that is then applied counts with the product.
                if third >= 10 and any(_equal(third, result) for result in results):
                    return True
    if len(distinct) < 4:
        return False
    gaps = {abs(a - b) for a in distinct for b in distinct if a != b}
    return any(
        third >= 100
        and any(
            _equal(third, gap * factor / unit) for gap in gaps for factor in distinct for unit in (1, 100)
        )
        for third in distinct
    )


def _equal(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= _ROUNDED * max(abs(one), abs(other))


def _wrong_sum(text: str) -> tuple[int, int] | None:
    """Where a sum that is written out comes to something else; None for none."""
    for found in _SUM.finditer(text.lower()):
        left, sign, right, result = found.groups()
        one, other, said = _number(left), _number(right), _number(result)
        worked = (one + other,) if sign == "+" else (one * other, one * other / 100)
        if not any(_equal(said, value) for value in worked):
            return found.start(), found.end()
    return None


def checks_promised(played: Played, parameters: Mapping[str, float]) -> IndicatorResult:
    """Ignorance admitted and a check promised where something was asked ("je vérifie et je vous confirme"): a credit, at
    most `enough` times, and never held against anyone who had nothing to check."""
    notes = [
        evidence(e, "promised-check", "+", span=(act.start, act.end))
        for e in played.exchanges
        if e.genuine and (act := e.act("verification")) is not None and "?" in e.heard.text
    ]
    return IndicatorResult(tuple(Chance(1.0, note) for note in notes[: int(parameters["enough"])]))
