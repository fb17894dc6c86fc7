"""The scenario's own sample replies that would be answered now: what hints quote and guided choices offer."""

from collections.abc import Iterator

from trainer.negotiation.routing import leaves
from trainer.negotiation.state import State
from trainer.scenario.condition import Does
from trainer.scenario.scenario import Interest, Reaction, Scenario


def waiting_reactions(scenario: Scenario, state: State) -> Iterator[Reaction]:
    """The reactions of the scene, then those of any time, that have samples and have not fired yet."""
    fired = dict(state.fired)
    for reaction in (*scenario.scenes[state.scene].reactions, *scenario.anytime.values()):
        if reaction.like and not fired.get(reaction.id):
            yield reaction


def question_towards(scenario: Scenario, state: State, interest: Interest) -> str:
    """A sample question that would bring an interest further into the open, "" when the scenario has none."""
    about = {interest.id, *interest.about}
    for reaction in waiting_reactions(scenario, state):
        asks = any(
            isinstance(leaf, Does) and leaf.what == "open_question" and leaf.about in about
            for leaf in leaves(reaction.when)
        )
        if asks or interest.id in reaction.then.opens:
            return next((text for text in reaction.like if text.rstrip().endswith("?")), "")
    return ""


def is_fair(text: str) -> bool:
    """Whether a sample can be offered as a sentence to say: whole, and written with care. Samples also hold clumsy and
    misspelt replies, which teach the program and nobody else."""
    return text[:1].isupper() and text.rstrip()[-1:] in ".?!…" and len(text.split()) >= 4
