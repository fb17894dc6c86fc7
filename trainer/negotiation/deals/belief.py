"""What she believes of the student's priorities: counts per issue, raised by what is said, lowered by what is given."""

from collections.abc import Iterable, Mapping

from trainer.scenario.scenario import Scenario

# In halves, so that giving an issue up can cost half a count. One count (not two) for a declared priority: with two,
# a false priority could lead the talk to a walk-away (measured on the golden vector).
START, DECLARED, GIVEN, LEAST, MOST = 2, 2, -1, 1, 12

Beliefs = Mapping[str, int]
"""Issue id → half counts, for every issue of the scenario."""


def beliefs_of(scenario: Scenario, kept: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The beliefs kept from earlier turns, completed: an issue nothing is known of counts `START`."""
    known = dict(kept)
    return {name: known.get(name, START) for name in scenario.issues}


def learn(beliefs: Beliefs, declared: Iterable[str], given: Iterable[str]) -> dict[str, int]:
    """Beliefs after a reply: issues `declared` important count more, issues the student gave ground on less."""
    change = dict.fromkeys(beliefs, 0)
    for names, step in ((declared, DECLARED), (given, GIVEN)):
        for name in set(names) & set(change):
            change[name] += step
    return {name: max(LEAST, min(MOST, count + change[name])) for name, count in beliefs.items()}
