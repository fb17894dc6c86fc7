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
_THE_VERY_WORDS = 0.95


def is_excluded(reaction: Reaction, like: float, situation: Situation) -> bool:
    """Whether a reply makes an offer, or names a point of the deal, that the reaction's gate excludes.

    Args:
        like: how likely the reply is what the reaction's samples mean, 0–1. Almost a sample's words are the author's will; a point
            named beside them ("qu'est-ce qui vous inquiète, dans le paiement ?") makes another question of them.
    """
    return any(
        holds(atom, situation)
        for atom in exclusions(reaction.when)
        if (isinstance(atom, Does) and atom.what in OFFERING and like < NEARLY_A_SAMPLE)
        or (isinstance(atom, About) and atom.name in situation.scenario.issues and like < _THE_VERY_WORDS)
    )


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
