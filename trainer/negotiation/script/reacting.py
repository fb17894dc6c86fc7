"""A reaction speaks: its next new line, and what it changes."""

from trainer.negotiation.choosing.routing import Routed, leaves
from trainer.negotiation.playing import Playing
from trainer.negotiation.script.scenes import apply_effects
from trainer.scenario.condition import About, Does


def react(playing: Playing, routed: Routed) -> None:
    """Say the chosen reaction (none: nothing) and apply its effects."""
    reaction = routed.reaction
    if reaction is None:
        return
    playing.reaction = reaction.id
    playing.fired[reaction.id] = playing.fired.get(reaction.id, 0) + 1
    playing.speech.first_new(reaction.says, f"reaction:{reaction.id}")
    for leaf in leaves(reaction.when):
        if isinstance(leaf, Does) and leaf.about is not None:
            playing.about(leaf.about)
        elif isinstance(leaf, About):
            playing.about(leaf.name)
    apply_effects(playing, reaction.then, f"reaction:{reaction.id}", speak=not reaction.says)
