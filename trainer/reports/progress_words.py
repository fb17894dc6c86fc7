"""Progress in words: sections that the command line prints and the screen lays out."""

from collections.abc import Sequence

from trainer.messages.catalogue import Messages
from trainer.messages.formats import number
from trainer.practice.progress import CriterionProgress, Followed, Progress
from trainer.practice.training import Trains
from trainer.reports.goals import became_words, goal_words, measure_words
from trainer.reports.heading import moment
from trainer.reports.section import Section

_MARKS = {"up": "↗", "down": "↘", "steady": "→", "once": "·", "unseen": "·"}


def basis_lines(found: Progress, text: Messages) -> tuple[str, ...]:
    """How many attempts it rests on, and which do not count."""
    lines = [text.plural("progress.basis", len(found.tries))]
    if any(one.jury for one in found.tries):
        lines.append(text("progress.jury"))
    if found.guided:
        lines.append(text.plural("progress.guided", found.guided))
    if found.other:
        lines.append(text.plural("progress.other", found.other))
    return tuple(lines)


def criterion_name(criterion: str, found: Progress, text: Messages) -> str:
    """The criterion's name in the grid."""
    return found.rubric.criterion(criterion).name.of(text.language)


def levels_line(one: CriterionProgress, most: int) -> str:
    """The levels of the latest attempts, one sign each, a dot where not observed: `· 1 1 2`."""
    return " ".join("·" if level is None else str(level) for level in one.levels[-most:])


def trend_words(one: CriterionProgress, text: Messages) -> str:
    """`↗ en hausse`."""
    return f"{_MARKS[one.trend]} {text(f'progress.trend.{one.trend}')}"


def totals_line(found: Progress, text: Messages, most: int) -> str:
    """The figures of the latest attempts, as they were."""
    figures = ("–" if one.total is None else number(one.total, text.language) for one in found.tries[-most:])
    return " · ".join(figures)


def weakest_section(found: Progress, text: Messages) -> Section:
    """The criterion to work on, what its level means and what the next one asks for."""
    heading = text("progress.weakest")
    if found.weakest is None:
        return Section(heading, (text("progress.weakest.none"),))
    criterion = found.rubric.criterion(found.weakest)
    line = next(one for one in found.criteria if one.criterion == found.weakest)
    reached = int(line.recent or 0)
    recent = number(round(line.recent or 0.0, 1), text.language)
    name = criterion.name.of(text.language)
    lines = [text("progress.weakest.said", criterion=name, recent=recent)]
    lines.append(text("progress.weakest.now", words=criterion.levels[reached].of(text.language)))
    if reached < 3:
        lines.append(text("progress.weakest.next", words=criterion.levels[reached + 1].of(text.language)))
    return Section(heading, tuple(lines))


def goal_section(found: Progress, followed: Sequence[Followed], text: Messages) -> Section:
    """What became of the last goals, and the one for next time."""
    lines = [line for goal in goal_paragraphs(found, followed, text) for line in goal]
    return Section(text("progress.goals"), tuple(lines))


def goal_paragraphs(
    found: Progress, followed: Sequence[Followed], text: Messages
) -> tuple[tuple[str, ...], ...]:
    """The same goal by goal, the one for next time first."""
    goals: list[tuple[str, ...]] = []
    if found.chosen is not None:
        chosen = text("progress.goal.chosen", words=goal_words(found.chosen, text))
        goals.append((chosen, measure_words(found.chosen, text)))
    for one in followed:
        where = text("progress.where", title=one.title, number=one.number, date=moment(one.started))
        became = text("progress.goal.became", where=where, became=became_words(one.pursuit, text))
        goals.append((text("progress.goal", words=goal_words(one.pursuit.goal, text)), became))
    return tuple(goals) or ((text("progress.goals.none"),),)


def next_section(found: Progress, proposed: Sequence[Trains], text: Messages) -> Section:
    """What to play next, and why."""
    lines = [next_words(one, text) for one in proposed]
    if not lines:
        lines = [text("progress.next.none")]
    heading = text("progress.next")
    if found.weakest is not None:
        heading = text("progress.next.for", criterion=criterion_name(found.weakest, found, text))
    return Section(heading, tuple(lines))


def next_words(one: Trains, text: Messages) -> str:
    """A scenario: its title, what it offers of it, whether it was played."""
    why = text("progress.and").join(text(f"progress.occasion.{name}") for name in one.why)
    played = (
        text.plural("app.attempts", one.item.attempts) if one.item.attempts else text("progress.never_played")
    )
    return text("progress.next.said", title=one.item.title, why=why, played=played)
