"""What she really said of something, for whoever quotes her: a quotation is made of words that were spoken."""

from trainer.negotiation.talk.turn import Turn
from trainer.terms.fold import fold_text


def spoken_as(turn: Turn, says: str) -> str:
    """What she really said of something in a turn: the line that shares most words with how the scenario words it (a
    reaction or a scene may have said it in its own way)."""
    wanted = set(fold_text(says).split())
    lines = [line.text for line in turn.lines]
    return max(lines, key=lambda text: len(wanted.intersection(fold_text(text).split())), default=says)
