"""What the gate of a reaction excludes ("… and not proposal and not about paiement"), against what a reply does and names.

A gate is evidence, not a wall. What it excludes is the exception: of the reactions of `data/answers` that would have answered although
an excluded offer was made, 22 in 100 were right ones, against 63 in 100 of the others; with an excluded point named, 33 in 100.
"""

from collections.abc import Iterator

from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.negotiation.situation import Situation, holds
from trainer.scenario.condition import About, And, Condition, Does, Not, Or
from trainer.scenario.scenario import Reaction

OFFERING = frozenset({"proposal", "conditional_exchange", "unilateral_concession", "acceptance", "split"})
"""Moves that put terms on the table or take them."""

# From this likeness (0–1) on a reply says a sample and nothing else.
THE_VERY_WORDS = 0.95
_ATTACKED = Does("hostility")
"""The gate of a reaction that only answers an attack."""


def is_excluded(reaction: Reaction, like: float, situation: Situation) -> bool:
    """Whether a reply makes an offer, or names a point of the deal, that the reaction's gate excludes.

    Args:
        like: how likely the reply is what the reaction's samples mean, 0–1. Almost a sample's words are the author's will; a point
            named beside them ("qu'est-ce qui vous inquiète, dans le paiement ?") makes another question of them.
    """
    if reaction.when == _ATTACKED and like < THE_VERY_WORDS and not situation.does("hostility"):
        return True  # "that's nothing" is nearly "you know nothing": nobody is called rude for that
    return any(
        _is_offered(atom, like, situation) or _is_named(atom, like, situation)
        for atom in exclusions(reaction.when)
    )


def _is_offered(atom: Condition, like: float, situation: Situation) -> bool:
    offering = isinstance(atom, Does) and atom.what in OFFERING
    return offering and like < NEARLY_A_SAMPLE and holds(atom, situation)


def _is_named(atom: Condition, like: float, situation: Situation) -> bool:
    """Whether it is a point that the reply names; what a reply only goes on with is named by nobody."""
    reading = situation.reading
    if not isinstance(atom, About) or reading is None or like >= THE_VERY_WORDS:
        return False
    return atom.name in situation.scenario.issues and reading.about(atom.name)


def exclusions(condition: Condition | None) -> Iterator[Condition]:
    """What a condition excludes whatever else holds: the operands of its `not`s that no `or` makes one of several ways."""
    match condition:
        case And(operands):
            for operand in operands:
                yield from exclusions(operand)
        case Not(Or(operands)):
            yield from operands
        case Not(operand):
            yield operand
        case _:
            return
