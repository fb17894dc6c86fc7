"""Options that the law forbids on the day of the talk and that are not marked `illegal`."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from trainer.findings.finding import Finding
from trainer.law.entries import illegal_on
from trainer.scenario.scenario import Issue, Option, Scenario
from trainer.scenario.yaml_source import YamlSource
from trainer.terms.fold import fold_text
from trainer.terms.value import TermValue

_FILE = Path(__file__).parent / "limits.toml"
_DAYS = {
    "hour": Decimal(1) / 24,
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal(30),
    "year": Decimal(365),
}


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit of the law that a figure can break.

    Attributes:
        law: id of the dated law entry it follows.
        market, contracts: of the scenarios it holds for.
        words: folded words that name such an issue.
        kind: what the issue is measured in; `above` and `below` are the bounds, durations in days.
        end_of_month_above: the bound for a duration that runs from the end of the month.
    """

    law: str
    market: str
    contracts: frozenset[str]
    words: tuple[str, ...]
    kind: str
    above: Decimal | None = None
    below: Decimal | None = None
    end_of_month_above: Decimal | None = None

    def broken_by(self, value: TermValue) -> bool:
        """Whether a value is beyond the limit."""
        if value.kind != self.kind or value.number is None:
            return False
        size = value.number * _DAYS[value.unit] if value.kind == "duration" and value.unit else value.number
        above = self.end_of_month_above if value.end_of_month and self.end_of_month_above else self.above
        return (above is not None and size > above) or (self.below is not None and size < self.below)


def lawful_findings(scenario: Scenario, source: YamlSource) -> Iterator[Finding]:
    """Options beyond a limit of the law in force that are not marked."""
    for issue in scenario.issues.values():
        for limit in _limits_of(scenario, issue):
            for option in issue.options:
                if option.id not in issue.illegal and _breaks(option, limit):
                    path = ("issues", issue.id, "options", option.id)
                    yield source.at(path, "TR859", option=option.id, law=limit.law, issue=issue.id)


def _limits_of(scenario: Scenario, issue: Issue) -> Iterator[Limit]:
    named = fold_text(" ".join((issue.id, issue.label, *issue.words)))
    for limit in limits():
        holds = limit.market == scenario.market and scenario.contract in limit.contracts
        if holds and any(word in named for word in limit.words) and illegal_on(limit.law, scenario.as_of):
            yield limit


def _breaks(option: Option, limit: Limit) -> bool:
    return len(option.terms) == 1 and limit.broken_by(option.terms[0])


@cache
def limits() -> tuple[Limit, ...]:
    """The limits, in the order of the file."""
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))["limit"]
    return tuple(_limit(table) for table in tables)


def _limit(table: dict[str, Any]) -> Limit:
    figures = {
        name: Decimal(str(table[name])) for name in ("above", "below", "end_of_month_above") if name in table
    }
    return Limit(
        law=table["law"],
        market=table["market"],
        contracts=frozenset(table["contracts"]),
        words=tuple(table["words"]),
        kind=table["kind"],
        **figures,
    )
