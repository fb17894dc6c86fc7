"""What is no part of the negotiation: gibberish, jokes, talk to the program; and what only looks like it."""

from trainer.language.likeness import NEARLY_A_SAMPLE
from trainer.negotiation.choosing.acts import answers_her
from trainer.negotiation.choosing.routing import PLAIN, Routed, leaves, names_something
from trainer.negotiation.replying.answers import STATEMENT
from trainer.negotiation.situation import Situation
from trainer.scenario.condition import Does


def is_noise(situation: Situation) -> bool:
    """Nothing but gibberish, jokes or talk to the program; a longer reply about something of the case is not."""
    reading = situation.reading
    if reading is None or not situation.does("off_topic"):
        return False
    if answers_her(situation.scenario, situation.state, reading):
        return False
    on_the_case = bool(reading.mentions) and reading.words >= STATEMENT
    return not on_the_case and not any(cue.cue == "standing" for cue in reading.cues)


def means_something(routed: Routed) -> bool:
    """Whether a reply read as noise is one of the scenario's own subjects after all ("je préfère partir")."""
    if routed.reaction is None or answers_noise(routed):
        return False
    if routed.score >= NEARLY_A_SAMPLE:
        return True
    return names_something(routed.reaction) and routed.score >= PLAIN


def answers_noise(routed: Routed) -> bool:
    """Whether a chosen reaction is there for jokes, gibberish and talk to the program."""
    reaction = routed.reaction
    return reaction is not None and any(
        isinstance(leaf, Does) and leaf.what == "off_topic" for leaf in leaves(reaction.when)
    )
