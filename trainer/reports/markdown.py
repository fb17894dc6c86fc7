"""An attempt as Markdown: what was said, and the debrief. Nothing typed is taken for markup."""

import re
from datetime import datetime

from trainer.messages.catalogue import Messages
from trainer.messages.formats import clock_time, date_and_time
from trainer.practice.lines import TalkLine
from trainer.practice.practice import Practice
from trainer.reports.debrief import debrief_sections

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+\-!|~&])")


def markdown(practice: Practice, text: Messages) -> str:
    """The transcript and the debrief of an attempt, ending in a line break."""
    started = datetime.fromisoformat(practice.started.started)
    lines = [
        f"# {inert(practice.scenario.title)}",
        "",
        inert(
            text(
                "report.attempt",
                attempt=practice.attempt,
                date=date_and_time(started),
                number=practice.number,
            )
        ),
    ]
    if practice.started.students:
        lines += ["", inert(text("report.students", names=", ".join(practice.started.students)))]
    for section in debrief_sections(practice, text):
        lines += ["", f"## {inert(section.heading)}", "", *(f"- {inert(line)}" for line in section.lines)]
    lines += ["", f"## {inert(text('report.transcript'))}"]
    for line in practice.lines:
        lines += ["", _spoken(practice, line, text)]
    return "\n".join(lines) + "\n"


def inert(words: str) -> str:
    """Text on one line with every character that Markdown or HTML could act on escaped."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split("\n")))


def _spoken(practice: Practice, line: TalkLine, text: Messages) -> str:
    who = (
        practice.scenario.counterpart.name
        if line.speaker == "counterpart"
        else line.by or text("report.student")
    )
    when = "" if line.at is None else f" ({clock_time(line.at)})"
    said = "  \n".join(inert(part) for part in line.text.split("\n"))
    return f"{line.n}. **{inert(who)}**{when} {said}"
