"""What can be looked at during a talk, as lines of text: the brief, the table, the objectives, the mood."""

from trainer.assessment.assessment import Assessment
from trainer.messages.catalogue import Messages
from trainer.messages.formats import clock_time, long_date, money
from trainer.practice.lines import TalkLine
from trainer.practice.mood import mood, trend
from trainer.practice.practice import Practice
from trainer.practice.table import Importance, objectives_met, table_rows, what_counts
from trainer.reports.debrief import debrief_sections
from trainer.scenario.scenario import Scenario


def heading_lines(scenario: Scenario, text: Messages) -> list[str]:
    """What is played, as whom and against whom."""
    return [
        scenario.title,
        text("plain.you", name=scenario.you.name, role=scenario.you.role),
        text("plain.counterpart", name=scenario.counterpart.name, role=scenario.counterpart.role),
        text("plain.length", minutes=scenario.minutes, turns=scenario.turns),
    ]


def brief_lines(scenario: Scenario, text: Messages) -> list[str]:
    """The brief, the facts and what counts."""
    lines = [
        text("plain.brief"),
        text("plain.date", date=long_date(scenario.as_of, text.language)),
        *scenario.brief,
    ]
    if scenario.facts:
        lines.append(text("plain.facts"))
        lines.extend(
            text("plain.fact", text=fact.text, source=fact.source)
            if fact.source
            else text("plain.item", text=fact.text)
            for fact in scenario.facts.values()
        )
    lines.append(text("plain.counts"))
    lines.extend(_importance(importance, text) for importance in what_counts(scenario))
    if scenario.you.batna.text:
        lines.append(text("plain.batna", text=scenario.you.batna.text))
    lines.append(text("plain.objectives"))
    lines.extend(text("plain.item", text=objective.text) for objective in scenario.objectives.values())
    return lines


def table_lines(practice: Practice, text: Messages) -> list[str]:
    """Each issue with what is agreed, or with both sides' last positions."""
    lines = [text("plain.table")]
    name = practice.scenario.counterpart.name
    for row in table_rows(practice.scenario, practice.state):
        label = row.issue.label
        if row.settled:
            lines.append(text("plain.settled", issue=label, value=row.settled))
        elif row.yours or row.theirs:
            nothing = text("plain.nothing_said")
            yours, theirs = row.yours or nothing, row.theirs or nothing
            lines.append(text("plain.positions", issue=label, yours=yours, name=name, theirs=theirs))
        else:
            lines.append(text("plain.untouched", issue=label))
    return lines


def objective_lines(practice: Practice, text: Messages) -> list[str]:
    """Each objective, and whether what is agreed so far meets it."""
    lines = [text("plain.objectives")]
    for aim, met in objectives_met(practice.scenario, practice.state):
        lines.append(text("plain.objective_met" if met else "plain.objective_open", text=aim))
    return lines


def mood_lines(practice: Practice, text: Messages) -> list[str]:
    """How the other side feels, and whether that is going up or down."""
    turn = practice.last_turn
    words = text(f"plain.mood.{mood(practice.state.trust)}")
    return [
        text(
            "plain.mood",
            name=practice.scenario.counterpart.name,
            mood=words,
            trend=text(f"plain.trend.{trend(turn)}"),
        )
    ]


def time_lines(practice: Practice, text: Messages) -> list[str]:
    """The clock and the replies that count."""
    scenario = practice.scenario
    return [
        text(
            "plain.time",
            elapsed=clock_time(practice.elapsed()),
            minutes=scenario.minutes,
            turn=practice.state.turn,
            turns=scenario.turns,
        )
    ]


def talk_line(practice: Practice, line: TalkLine, text: Messages) -> str:
    """One line of the transcript, the speaker's name first."""
    name = (
        practice.scenario.counterpart.name
        if line.speaker == "counterpart"
        else line.by or text("plain.yourself")
    )
    if line.exhibit is not None:
        return text("speak.line_showing", name=name, title=line.exhibit.title, text=line.text)
    return text("plain.line", name=name, text=line.text)


def transcript_lines(practice: Practice, text: Messages) -> list[str]:
    """The whole talk so far, each line with the number that the debrief gives it."""
    return [text("plain.numbered", n=line.n, line=talk_line(practice, line, text)) for line in practice.lines]


def _importance(importance: Importance, text: Messages) -> str:
    issue = importance.issue
    parts = [text("plain.best", value=importance.best)]
    if importance.target:
        parts.append(text("plain.target", value=importance.target))
    if importance.limit:
        parts.append(text("plain.limit", value=importance.limit))
    if issue.worth_per_step:
        parts.append(text("plain.worth", amount=money(issue.worth_per_step, issue.currency, text.language)))
    rank = text(f"plain.rank.{importance.rank}")
    return text("plain.importance", issue=issue.label, rank=rank, details=", ".join(parts))


def debrief_lines(practice: Practice, text: Messages, assessment: Assessment | None = None) -> list[str]:
    """The debrief: an empty line and a heading before each section, a dash before each of its lines."""
    lines = []
    for section in debrief_sections(practice, text, assessment):
        lines += ["", section.heading]
        lines.extend(text("plain.item", text=line) for line in section.lines)
    return lines
