"""A trade that the student could propose: something that costs little against something that counts."""

from dataclasses import dataclass

from trainer.negotiation.deals.scale import along, at_option
from trainer.negotiation.talk.state import State
from trainer.negotiation.voice.wording import term_words
from trainer.scenario.scenario import Issue, Option, Scenario


@dataclass(frozen=True, slots=True)
class Trade:
    """What to give against what, said as her own terms are: "prix unitaire à 0,48 €"."""

    give: str
    want: str


def likely_trade(scenario: Scenario, state: State) -> Trade | None:
    """The trade that the student's own values suggest: on the weightiest point still open, the step that is better
    than what she last said; against it, on the lightest one, a step towards her.

    Nothing of hers that is hidden plays a part: only what she has said and the student's own values.

    Returns:
        None while she has taken no position, or when fewer than two points are open.
    """
    still = [issue for issue in scenario.issues.values() if state.settled_on(issue.id) is None]
    ranked = sorted(still, key=lambda issue: -issue.you.weight)
    wanted = next(((i, o) for i in ranked if (o := _better(i, state)) is not None), None)
    if wanted is None:
        return None
    given = next(
        (
            (i, o)
            for i in reversed(ranked)
            if i is not wanted[0] and (o := _towards_her(i, state)) is not None
        ),
        None,
    )
    if given is None:
        return None
    return Trade(_worded(*given, scenario), _worded(*wanted, scenario))


def _better(issue: Issue, state: State) -> Option | None:
    """The student's target, or the option just better for the student than where she stands."""
    theirs = state.theirs_on(issue.id)
    if theirs is None:
        return None
    place = round(float(along(issue, theirs)))
    here = issue.you.values[place]
    better = [o for o, value in zip(issue.options, issue.you.values, strict=True) if value > here]
    if not better:
        return None
    target = next((option for option in better if option.id == issue.target), None)
    return target or min(better, key=lambda option: abs(issue.place(option.id) - place))


def _towards_her(issue: Issue, state: State) -> Option | None:
    """Her position itself where it is known and lawful, else nothing."""
    theirs = state.theirs_on(issue.id)
    if theirs is None:
        return None
    option = issue.options[round(float(along(issue, theirs)))]
    return None if option.id in issue.illegal else option


def _worded(issue: Issue, option: Option, scenario: Scenario) -> str:
    return term_words(scenario, at_option(issue, option.id))
