"""A bare no and a bare value: "nn 45", "no, 97", "euh non, 3 semaines". The no is to what was said before, the value is the speaker's
own word in its place; where it is hers, or would suit him less than hers, it is what is turned down."""

import re
from dataclasses import replace

from trainer.language.normalise import fold_text
from trainer.language.reading import ReadChoice, Reading, ReadTerm
from trainer.negotiation.deals.positions import better_for, position_of
from trainer.negotiation.deals.scale import at_option
from trainer.negotiation.hearing.figures.fits_elsewhere import made_of
from trainer.negotiation.hearing.words.bare import bare_number
from trainer.negotiation.talk.state import State
from trainer.scenario.scenario import Scenario

Item = ReadTerm | ReadChoice

# All that may stand before the value, and after it (folded).
_BEFORE = re.compile(
    r"\W*(?:(?:euh|heu|ah|oh|oups|mais|attendez|pardon|desolee?|sorry|wait|er|uh|oops|but)\W+)*(?:non|nan|nn|no|nope)\b\W*"
    r"(?:(?:euh|pardon|sorry|plutot|rather|c'est|mettez|mettons|disons|je (?:dis|voulais dire|mets)|j'ai (?:bien )?dit|i (?:say|said|mean|meant)|make it|it'?s|let'?s say|a|at|pour|for)\W+)*[$€]?\W*"
)
_AFTER = re.compile(
    r"\W*(?:(?:alors|plutot|then|instead|rather|jours?|mois|semaines?|ans?|fois|mensualites?|departements?|euros?|days?|weeks?|months?|years?|times|dollars?|million|pardon|sorry)\W*)*"
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
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
    meant = [_of_the_last(scenario, state, term, reading) for term in reading.terms]
    said = [_own(scenario, state, item) for item in (*meant, *reading.choices)]
    return replace(
        reading,
        terms=tuple(item for item in said if isinstance(item, ReadTerm)),
        choices=tuple(item for item in said if isinstance(item, ReadChoice)),
    )


def _of_the_last(scenario: Scenario, state: State, term: ReadTerm, reading: Reading) -> Item:
    """ "No 3", right after the cap of five times has been written down: a bare figure is of that point, where it can take it."""
    last = [name for name, at in state.written if at == state.replies]
    number = bare_number(term, scenario, reading)
    if number is None or term.issue in last:
        return term
    found: list[Item] = []
    for issue in (scenario.issues[name] for name in last):
        if (value := made_of(issue, term)) is not None:
            found.append(replace(term, issue=issue.id, value=value))
            continue
        labelled = [option.id for option in issue.options if _NUMBER.findall(option.label) == [number]]
        if len(labelled) == 1:
            found.append(ReadChoice(issue.id, labelled[0], "own", term.start, term.end, _SURELY))
    return found[0] if len(found) == 1 else term


def _own(scenario: Scenario, state: State, item: Item) -> Item:
    if item.issue is None or item.stance not in ("refused", "own", "accepted"):
        return item
    issue = scenario.issues[item.issue]
    said = at_option(issue, item.option) if isinstance(item, ReadChoice) else position_of(issue, item.value)
    if said is None:
        return item
    hers = state.theirs_on(item.issue)
    # "15", taken down, then "nn 12": he puts his own figure right, whichever way.
    # So he does with a line of the deal.
    settled = state.settled_on(item.issue)
    written = (item.issue, state.replies) in state.written or (settled is not None and settled != said)
    no = hers is not None and (said == hers or (not written and better_for(issue, "you", said, hers) < 0))
    return replace(item, stance="refused" if no else "own", confidence=max(item.confidence, _SURELY))


def _start(item: Item) -> int:
    return item.start


def _end(item: Item) -> int:
    return item.end
