"""The liar: false figures and a false priority, then the trader's packages."""

import re
from decimal import Decimal

from trainer.authoring.students.picture import supposed
from trainer.authoring.students.saying import Saying
from trainer.authoring.students.seen import Seen
from trainer.authoring.students.trader import trade
from trainer.negotiation.voice.wording import figure, spoken_name
from trainer.scenario.scenario import Fact, Scenario

# Replies from one false figure to the next.
_EVERY = 3
_FIGURE = re.compile(r"\d+(?:[.,\u202f\u00a0 ]\d+)*")
# What it makes of a figure.
_OF_IT = Decimal("0.5")


def liar(side: Scenario, seen: Seen) -> tuple[Saying, ...]:
    """A lie, or a package with or without one."""
    said = len(seen.said)
    lie = _false_figure(side, said // _EVERY) if said % _EVERY == 0 else ()
    if not said:
        return (Saying("greet"), *lie)
    if said == 1:
        light = min(side.issues.values(), key=lambda issue: issue.you.weight)
        return (Saying("false_priority", {"first": spoken_name(light)}),)
    traded = trade(side, seen, supposed(side))
    return (*lie, *traded) if traded[-1].key in ("package", "offer") else traded


def _false_figure(side: Scenario, nth: int) -> tuple[Saying, ...]:
    """The nth fact of the case that has a figure, with another one. Figures of what is to be settled are left alone: a
    false price would be an offer."""
    facts = [fact for fact in side.facts.values() if fact.value is not None and _FIGURE.search(fact.text)]
    facts = [fact for fact in facts if not set(fact.about) & set(side.issues)] or facts
    return (Saying("false_figure", {"fact": _falsified(facts[nth % len(facts)], side)}),) if facts else ()


def _falsified(fact: Fact, side: Scenario) -> str:
    def another(match: re.Match[str]) -> str:
        plain = re.sub(r"[\u202f\u00a0 ]", "", match.group()).replace(",", ".")
        return figure(Decimal(plain) * _OF_IT, side.language)

    return _FIGURE.sub(another, fact.text.rstrip(" ."), count=1)
