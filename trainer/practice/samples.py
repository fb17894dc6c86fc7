"""The scenario's own sample replies that would be answered now: what hints quote and guided choices offer."""

from collections.abc import Iterable, Iterator

from trainer.negotiation.choosing.routing import leaves
from trainer.negotiation.talk.state import State
from trainer.scenario.condition import About, Condition, Does
from trainer.scenario.scenario import Interest, Reaction, Scenario

# A sample of so many words says something; beyond the upper bound nobody reads it in a list of choices.
_WORDS = range(5, 31)
# What takes the talk nowhere, whatever is said about it.
_IDLE = ("off_topic", "register_slip", "rapport", "hostility", "pressure", "adjourn")


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
        if interest.id in reaction.then.opens or _does(reaction.when, ("open_question",), about):
            return next((text for text in reaction.like if text.rstrip().endswith("?")), "")
    return ""


def question_about(scenario: Scenario, state: State, *names: str) -> str:
    """A fair sample question about one of these names, "" when the scenario has none."""
    for reaction in waiting_reactions(scenario, state):
        if _does(reaction.when, ("open_question",), set(names)):
            return fairest(text for text in reaction.like if text.rstrip().endswith("?"))
    return ""


def step_towards(scenario: Scenario, state: State, interest: Interest, said: frozenset[str]) -> str:
    """A fair sample that would open the next stage of an interest: a question about it or, once it is hinted at, what
    its condition asks for. "" when the scenario has none that is not in `said`."""
    done = dict(state.interests).get(interest.id, 0)
    if done >= len(interest.stages):
        return ""
    about = {interest.id, *interest.about}
    wanted = tuple({leaf.what for leaf in leaves(interest.stages[done].when) if isinstance(leaf, Does)})
    for reaction in waiting_reactions(scenario, state):
        if interest.id in reaction.then.opens or _does(reaction.when, wanted, about):
            return fairest(reaction.like, said)
    return ""


def leads_on(reaction: Reaction) -> bool:
    """Whether a reaction is about something of the case and costs nothing."""
    atoms = list(leaves(reaction.when))
    does = [leaf.what for leaf in atoms if isinstance(leaf, Does)]
    subject = any(isinstance(x, About) or (isinstance(x, Does) and x.about is not None) for x in atoms)
    return (
        (subject or reaction.then.trust > 0)
        and reaction.then.trust >= 0
        and not reaction.then.ends
        and not any(what in _IDLE for what in does)
    )


def fairest(samples: Iterable[str], said: frozenset[str] = frozenset()) -> str:
    """The fullest of the samples that can be offered as a sentence to say and are not in `said`; "" when there is none.

    Samples also hold clumsy and misspelt replies, which teach the program and nobody else.
    """
    fair = [text for text in samples if is_fair(text) and text not in said]
    return max(fair, key=lambda text: len(text.split()), default="")


def is_fair(text: str) -> bool:
    """Whether a sample is a whole sentence, written with care, of a length that can be taken in."""
    return text[:1].isupper() and text.rstrip()[-1:] in ".?!…" and len(text.split()) in _WORDS


def _does(condition: Condition | None, what: Iterable[str], about: set[str]) -> bool:
    names = tuple(what)
    return any(
        isinstance(leaf, Does) and leaf.what in names and leaf.about in about for leaf in leaves(condition)
    )
