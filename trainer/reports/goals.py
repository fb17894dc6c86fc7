"""If-then goals in words."""

from trainer.assessment.goals import Pursuit
from trainer.assessment.lessons import Lessons
from trainer.messages.catalogue import Messages
from trainer.messages.formats import percent
from trainer.negotiation.talk.events import Goal
from trainer.reports.section import Section


def goal_words(goal: Goal, text: Messages) -> str:
    """The goal as the student put it, else as it was proposed."""
    return goal.words or text(f"goal.say.{goal.indicator}")


def proposed(found: Lessons, text: Messages) -> tuple[Goal, ...]:
    """The goals proposed that can be put in words, each once."""
    return tuple(goal for goal in found.proposals if text.has(f"goal.say.{goal.indicator}"))


def measure_words(goal: Goal, text: Messages) -> str:
    """What the program will look at, and from which share on the goal is reached."""
    explained = f"assessment.indicator.{goal.indicator}"
    what = text(explained) if text.has(explained) else ""
    shares = {"aim": _share(goal.share, text), "before": _share(goal.before, text)}
    return text("lessons.goal.measure", what=what, **shares)


def goal_section(found: Lessons, text: Messages) -> Section:
    """The goal chosen for the next attempt, else the one proposed."""
    heading = text("lessons.goal")
    if found.chosen is not None:
        said = text("lessons.goal.chosen", words=goal_words(found.chosen, text))
        return Section(heading, (said, measure_words(found.chosen, text)))
    goals = proposed(found, text)
    if not goals:
        return Section(heading, (text("lessons.goal.none"),))
    said = text("lessons.goal.proposed", words=goal_words(goals[0], text))
    return Section(heading, (said, measure_words(goals[0], text)))


def pursuit_section(pursuit: Pursuit | None, text: Messages) -> Section:
    """What became of the goal of this attempt; no lines where it had none."""
    if pursuit is None:
        return Section(text("lessons.goal.pursued"), ())
    return Section(
        text("lessons.goal.pursued"), (goal_words(pursuit.goal, text), became_words(pursuit, text))
    )


def became_words(pursuit: Pursuit, text: Messages) -> str:
    """What became of it, with the shares."""
    if pursuit.share is None:
        return text("lessons.goal.became.unseen")
    goal = pursuit.goal
    shares = {"share": pursuit.share, "aim": goal.share, "before": goal.before}
    said = {name: _share(share, text) for name, share in shares.items()}
    return text(f"lessons.goal.became.{pursuit.became}", **said)


def _share(share: float, text: Messages) -> str:
    return percent(round(100 * share), text.language)
