"""The law and the rules of trade that bear on what was agreed, term by term, on the day of the talk."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any, Literal

from trainer.assessment.outcome import illegal_terms
from trainer.assessment.played import Played
from trainer.law.entries import law_entry
from trainer.negotiation.deals.position import Position
from trainer.negotiation.voice.wording import value_words
from trainer.scenario.scenario import Issue, Option, Scenario
from trainer.terms.find import find_values
from trainer.terms.fold import fold_text
from trainer.terms.parse import denies
from trainer.terms.value import TermValue

Finding = Literal["broken", "kept", "bears"]
"""broken: the agreed term is not allowed; kept: it stays within the limit that the entry sets; bears: the entry says what
such a term brings with it."""


@dataclass(frozen=True, slots=True)
class LegalLine:
    """One entry and the agreed term it bears on: its id, the issue, the term in words."""

    law: str
    issue: str
    label: str
    term: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Rule:
    """When an entry bears on a term; what is "" or empty asks for nothing."""

    law: str
    beside: str = ""
    kind: str = ""
    codes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    among: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    market: str = ""
    contract: str = ""


def legal_check(played: Played) -> tuple[LegalLine, ...]:
    """Every entry in force on the scenario's date that bears on an agreed term: what is broken first, then what is kept,
    then what comes with the terms. Each entry once per issue."""
    scenario = played.scenario
    lines = [line for name in played.package for line in _of_issue(scenario, played, name)]
    order: tuple[Finding, ...] = ("broken", "kept", "bears")
    return tuple(sorted(lines, key=lambda line: order.index(line.finding)))


def _of_issue(scenario: Scenario, played: Played, name: str) -> Iterator[LegalLine]:
    issue, position = scenario.issues[name], played.package[name]
    term = value_words(issue, position, scenario.language)
    broken = {law for issue_, law in illegal_terms(scenario, {name: position}) if issue_ == name}
    named = dict.fromkeys(issue.illegal.values())
    for law in named:
        yield LegalLine(law, name, issue.label, term, "broken" if law in broken else "kept")
    for rule in _rules():
        if (
            rule.law not in named
            and _holds(rule, scenario, issue, position)
            and law_entry(rule.law).in_force(scenario.as_of)
        ):
            yield LegalLine(rule.law, name, issue.label, term, "bears")


def _holds(rule: Rule, scenario: Scenario, issue: Issue, position: Position) -> bool:
    if rule.market and rule.market != scenario.market:
        return False
    if rule.contract and rule.contract != scenario.contract:
        return False
    if rule.beside and rule.beside not in issue.illegal.values():
        return False
    if rule.words and not _called(issue, rule.words):
        return False
    if not rule.kind:
        return True
    language = scenario.language
    coded = {
        term.code for option in issue.options for term in _terms(option, language) if term.kind == rule.kind
    }
    if (rule.among and coded.isdisjoint(rule.among)) or not coded.isdisjoint(rule.unless):
        return False
    if position.option is None:
        return False
    agreed = _terms(issue.options[issue.place(position.option)], language)
    return any(term.kind == rule.kind and (not rule.codes or term.code in rule.codes) for term in agreed)


def _terms(option: Option, language: str) -> tuple[TermValue, ...]:
    """What an option says of itself, else what its label names."""
    if option.terms or denies(option.label, language):
        return option.terms
    return tuple(found.value for found in find_values(option.label, language))


def _called(issue: Issue, words: tuple[str, ...]) -> bool:
    names = [f" {fold_text(name)}" for name in (issue.label, *issue.words)]
    return any(f" {word}" in name for name in names for word in words)


@lru_cache(maxsize=1)
def _rules() -> tuple[Rule, ...]:
    source = resources.files("trainer.assessment") / "legal.toml"
    tables = tomllib.loads(source.read_text(encoding="utf-8"))["rule"]
    return tuple(_rule(table) for table in tables)


def _rule(table: dict[str, Any]) -> Rule:
    lists = {key: tuple(value) for key, value in table.items() if isinstance(value, list)}
    return Rule(**{**table, **lists})
