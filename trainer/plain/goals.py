"""After the debrief at a plain terminal: the goal for the next attempt, and the way back to the costliest reply."""

from trainer.messages.catalogue import Messages
from trainer.plain.commands import Command, halves
from trainer.plain.trouble import Cannot, said_back
from trainer.practice.goals import choose_goal
from trainer.practice.lessons import lessons_in
from trainer.practice.practice import Practice
from trainer.reports.goals import goal_words, measure_words, proposed

_NONE = "-"


def choose(practice: Practice, argument: str, text: Messages) -> list[str]:
    """Choose a goal by its number, in other words if any follow; "-" takes it back; nothing lists what is proposed.

    Raises:
        Cannot: the talk goes on, nothing is proposed, or the number is no goal's; StoreError.
    """
    if not practice.ended:
        raise Cannot("not-ended")
    wanted, words = halves(argument)
    if wanted == _NONE:
        choose_goal(practice, None)
        return [text("plain.goal.dropped")]
    goals = proposed(lessons_in(practice), text)
    if not goals:
        raise Cannot("no-goal")
    if not wanted:
        lines = [text("plain.goal.list")]
        for n, goal in enumerate(goals, 1):
            lines += [text("plain.goal.item", n=n, words=goal_words(goal, text)), measure_words(goal, text)]
        return lines
    place = int(wanted[:4]) if wanted.isdecimal() else 0
    if not 1 <= place <= len(goals):
        raise Cannot("no-such-goal", wanted=said_back(wanted), most=len(goals))
    choose_goal(practice, goals[place - 1], words)
    chosen = lessons_in(practice).chosen
    assert chosen is not None  # It has just been chosen.
    return [text("plain.goal.chosen", words=goal_words(chosen, text))]


def next_step_lines(practice: Practice, text: Messages) -> list[str]:
    """What can be done next: take the talk up again at the costliest reply, choose a goal."""
    found = lessons_in(practice)
    lines = []
    if found.costly is not None and practice.rules.rewinds:
        command = f"{_typed('rewind', text)} {found.costly.turn}"
        lines.append(text("lessons.costly.command", command=command))
    if proposed(found, text):
        lines.append(text("plain.goal.how", command=f"{_typed('goal', text)} 1"))
    return lines


def _typed(command: Command, text: Messages) -> str:
    return f"/{text(f'plain.words.{command}').split()[0]}"
