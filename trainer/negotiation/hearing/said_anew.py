"""A bare no and a bare value: "nn 45", "no, 97", "euh non, 3 semaines". The no is to what was said before, the value is the speaker's
own word in its place; where it is hers, or would suit him less than hers, it is what is turned down."""

import re
from dataclasses import replace
from typing import TypeVar

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.positions import better_for, position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Scenario

Item = ReadTerm | ReadChoice
_Named = TypeVar("_Named", ReadTerm, ReadChoice)

# All that may stand before the value, and after it (folded).
_BEFORE = re.compile(
    r"\W*(?:(?:euh|heu|ah|oh|oups|mais|attendez|pardon|desolee?|sorry|wait|er|uh|oops|but)\W+)*(?:non|nan|nn|no|nope)\b\W*"
    r"(?:(?:euh|pardon|sorry|plutot|rather|c'est|mettez|mettons|disons|je (?:dis|voulais dire|mets)|j'ai (?:bien )?dit|i (?:say|said|mean|meant)|make it|it'?s|let'?s say|a|at|pour|for)\W+)*[$€]?\W*"
)
_AFTER = re.compile(
    r"\W*(?:(?:alors|plutot|then|instead|rather|jours?|mois|semaines?|ans?|fois|mensualites?|departements?|euros?|days?|weeks?|months?|years?|times|dollars?|million|pardon|sorry)\W*)*"
)
_SURELY = 0.9


def value_said_anew(reading: Reading) -> Item | None:
    """The one value of a reply that is a bare no and that value; None for any other reply."""
    items: list[Item] = sorted((*reading.terms, *reading.choices), key=_start)
    plain = fold_text(reading.reply)
    if not items or len(plain) != len(reading.reply) or "?" in reading.marked:
        return None
    first, last = items[0], max(items, key=_end)
    if any(item.start >= first.end for item in items):
        return None  # two values
    before, after = plain[: first.start], plain[last.end :]
    met = _BEFORE.fullmatch(before) is not None and _AFTER.fullmatch(after) is not None
    return first if met else None


def with_said_anew(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading with such a value as the speaker's own, or as turned down where it is no better for him than where she stands."""
    if value_said_anew(reading) is None:
        return reading
    return replace(
        reading,
        terms=tuple(_own(scenario, state, term) for term in reading.terms),
        choices=tuple(_own(scenario, state, choice) for choice in reading.choices),
    )


def _own(scenario: Scenario, state: State, item: _Named) -> _Named:
    if item.issue is None or item.stance not in ("refused", "own", "accepted"):
        return item
    issue = scenario.issues[item.issue]
    said = at_option(issue, item.option) if isinstance(item, ReadChoice) else position_of(issue, item.value)
    if said is None:
        return item
    hers = state.theirs_on(item.issue)
    no = hers is not None and better_for(issue, "you", said, hers) <= 0
    return replace(item, stance="refused" if no else "own", confidence=max(item.confidence, _SURELY))


def _start(item: Item) -> int:
    return item.start


def _end(item: Item) -> int:
    return item.end
