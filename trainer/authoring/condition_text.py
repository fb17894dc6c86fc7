"""A condition as the file writes it, with no more parentheses than it takes."""

from trainer.authoring.understanding.why import written
from trainer.scenario.condition import And, Condition, Not, Or


def condition_text(condition: Condition | None) -> str:
    """The condition in the words of `when:`; "" for none."""
    match condition:
        case None:
            return ""
        case Or(operands):
            return " or ".join(map(condition_text, operands))
        case And(operands):
            return " and ".join(_inside(operand, Or) for operand in operands)
        case Not(operand):
            return f"not {_inside(operand, Or, And)}"
        case _:
            return written(condition)


def _inside(condition: Condition, *looser: type[And | Or]) -> str:
    text = condition_text(condition)
    return f"({text})" if isinstance(condition, looser) else text
