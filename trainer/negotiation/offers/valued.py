"""A concession that matters to her is valued in words before anything else is said of the offer, once for each point.

It matters where it serves a need that she has let be seen (whoever has listened is told so), or is one of her first points, on
which she has said where she stands, and no need is behind it.
"""

from trainer.negotiation.bargainer.decision import Decision
from trainer.negotiation.bargainer.not_yet import is_untold
from trainer.negotiation.deals.position import Position
from trainer.negotiation.deals.positions import better_for
from trainer.negotiation.deals.values import option_value
from trainer.negotiation.hearing.offers import Offers
from trainer.negotiation.playing import Playing
from trainer.negotiation.voice.wording import spoken_name, terms_list
from trainer.scenario.scenario import Interest

# The points that weigh most for her, and the value (0–100) from which one is given in full.
_FIRST, _IN_FULL = 2, 80
_THANKS = "bargain:valued"


def value_concession(playing: Playing, offers: Offers, decision: Decision) -> None:
    """Thank for the weightiest point that the reply grants her, if it is one of her first and comes as new."""
    granted = [p for p in offers.own if p.issue in decision.accepted and _is_granted(playing, p)]
    if not granted or playing.speech.lines:
        return
    if set(playing.open_issues) <= set(decision.accepted):
        return  # the whole is about to be read out
    issues = playing.scenario.issues
    first = max(granted, key=lambda p: issues[p.issue].them.weight)
    if playing.speech.phrase("valued", source="bargain", issue=spoken_name(issues[first.issue])):
        playing.flags.add(_flag(first.issue))
        playing.about(first.issue)


def thank_and_agree(playing: Playing, position: Position) -> bool:
    """Thanks and yes in one sentence, where what has just been thanked for is all that is agreed: its name is said once.

    Returns:
        Whether she has said it.
    """
    lines = playing.speech.lines
    if not just_thanked(playing, position.issue):
        return False
    terms = terms_list(playing.scenario, [position])
    if not playing.speech.phrase("valued_agreed", source="bargain", terms=terms):
        return False
    said = lines.pop()
    lines[:] = [said if line.source == _THANKS else line for line in lines]
    return True


def just_thanked(playing: Playing, name: str) -> bool:
    """Whether this very answer thanks for what the student grants on an issue."""
    new = _flag(name) in playing.flags and _flag(name) not in playing.before.flags
    return new and any(line.source == _THANKS for line in playing.speech.lines)


def _is_granted(playing: Playing, position: Position) -> bool:
    issue = playing.scenario.issues[position.issue]
    before, waited = playing.before.yours_on(issue.id), playing.before.pending
    if waited is not None and waited.kind == "read_back" and position in waited.positions:
        return False  # only confirmed: she has read it back herself
    return (
        (_serves_a_need(playing, position) or _is_of_the_first(playing, position))
        and (before is None or better_for(issue, "them", position, before) > 0)
        and playing.before.settled_on(issue.id) is None
        and _flag(issue.id) not in playing.flags
    )


def _serves_a_need(playing: Playing, position: Position) -> bool:
    """Whether it serves a need that has been opened, and she gives up little by it."""
    told = [one for one in playing.scenario.interests.values() if _is_told(playing, one, position.issue)]
    served = any(position.option in one.served_by.get(position.issue, ()) for one in told)
    return served and option_value(playing.scenario.issues[position.issue], "them", position) >= _IN_FULL


def _is_told(playing: Playing, need: Interest, name: str) -> bool:
    """Whether she has spoken of an issue by what she has let be seen of a need: "we've got one vendor for everything" says nothing
    of an insurance yet, though that would serve the same need. Beyond such a hint, a need of one issue alone speaks of that."""
    opened = playing.interests.get(need.id, 0)
    if opened >= len(need.stages) or (opened > 1 and need.issues == (name,)):
        return True
    return opened > 0 and (name in need.about or not is_untold(playing, name))


def _is_of_the_first(playing: Playing, position: Position) -> bool:
    """Whether it gives her in full one of her weightiest points, and no need is behind that."""
    issue, scenario = playing.scenario.issues[position.issue], playing.scenario
    weights = sorted((one.them.weight for one in scenario.issues.values()), reverse=True)
    behind = any(issue.id in one.served_by for one in scenario.interests.values())
    return (
        not behind
        and not is_untold(playing, issue.id)
        and issue.them.weight >= weights[min(_FIRST, len(weights)) - 1]
        and option_value(issue, "them", position) >= _IN_FULL
    )


def _flag(name: str) -> str:
    # The colon keeps it apart from any flag an author can name.
    return f":valued:{name}"
