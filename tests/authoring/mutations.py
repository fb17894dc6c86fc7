"""Scenarios spoilt on purpose, one mistake at a time, from a seed.

A mutation is a mistake an author makes: a name changed in one place, a line out of line, a word where a figure belongs, a
condition broken, a line lost, a sample given to two reactions… Each must give a finding on its line, or one that names
the thing that was spoilt, or leave the built scenario as it was (`mutated.judged`).
"""

import random
from collections.abc import Callable, Iterator

from tests.authoring import mistakes_of_form as form
from tests.authoring import mistakes_of_sense as sense
from tests.authoring.mutated import Mutation, Sound

# Places tried for one mutation.
_TRIES = 40

KINDS: dict[str, Callable[[Sound, random.Random], Mutation | None]] = {
    "renamed id": sense.renamed_definition,
    "renamed option": sense.renamed_option,
    "misspelt reference": sense.misspelt_reference,
    "misspelt key": form.misspelt_key,
    "moved line": form.moved,
    "wrong type": form.wrong_type,
    "out of range": form.out_of_range,
    "broken condition": sense.broken_condition,
    "impossible condition": sense.impossible_condition,
    "lost line": form.lost_line,
    "stolen sample": sense.stolen_sample,
    "few samples": form.few_samples,
    "broken quoting": form.broken_quoting,
    "doubled key": form.doubled_key,
    "wrong figure": sense.wrong_figure,
    "spoilt deal": sense.spoilt_deal,
    "misprint": sense.misprint,
}
"""Kind of mistake → how it is made."""


def mutate(of: Sound, kind: str, chance: random.Random) -> Mutation | None:
    """One mutation of a kind; None where the scenario offers no place for it."""
    for _ in range(_TRIES):
        made = KINDS[kind](of, chance)
        if made is not None and made.text != of.text:
            return made
    return None


def mutations(of: list[Sound], count: int, seed: int) -> Iterator[tuple[Sound, Mutation]]:
    """So many mutations, kinds and scenarios in turn."""
    chance = random.Random(seed)
    made = 0
    for turn in range(20 * count):
        if made == count:
            return
        scenario = of[turn % len(of)]
        mutation = mutate(scenario, list(KINDS)[turn % len(KINDS)], chance)
        if mutation is not None:
            made += 1
            yield scenario, mutation
