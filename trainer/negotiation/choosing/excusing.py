"""What an author wrote as a sample reply of a reaction is what the reaction takes it for, and blames nobody."""

from dataclasses import replace

from trainer.language.common_questions import PREFIX
from trainer.language.reading import Reading
from trainer.negotiation.choosing.leaving import with_leave
from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.talk.state import State
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Scenario

# From this likeness (0–1) on a reply is a sample word for word.
WORD_FOR_WORD = 0.95
# Moves that hurt when they are read wrongly.
_CONDITION = f"{PREFIX}which_condition"
_DEALS = frozenset({"acceptance", "proposal", "conditional_exchange", "unilateral_concession"})
_BLAME = frozenset({"hostility", "pressure", "off_topic", "register_slip"})


def excused(scenario: Scenario, state: State, reading: Reading) -> Reading:
    """The reading without the moves that blame the student, where the reply is word for word a sample of a reaction that
    asks for none of them ("Vous plaisantez, j'espère ?" is what its author says it is); with what leave-taking stands for, and
    without the yes of who announces a condition ("d'accord, mais à une condition")."""
    reading = _without_yes(with_leave(scenario, state, reading))
    if not any(move.move in _BLAME for move in reading.moves):
        return reading
    near = {sample.name for sample in reading.samples if sample.score >= WORD_FOR_WORD}
    known = (*scenario.scenes[state.scene].reactions, *scenario.anytime.values())
    written = [reaction for reaction in known if f"reaction:{reaction.id}" in near]
    if not written or any(
        isinstance(leaf, Does) and leaf.what in _BLAME for one in written for leaf in leaves(one.when)
    ):
        return reading
    return replace(reading, moves=tuple(move for move in reading.moves if move.move not in _BLAME))


def _without_yes(reading: Reading) -> Reading:
    if all(cue.cue != _CONDITION for cue in reading.cues):
        return reading
    moves = tuple(move for move in reading.moves if move.move not in _DEALS)
    return replace(reading, moves=moves, assent=None, acts=())
