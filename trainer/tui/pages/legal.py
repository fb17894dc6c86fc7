"""The law and the rules of trade that bear on what was agreed."""

from textual.content import Content

from trainer.assessment.lessons import Lessons
from trainer.messages.catalogue import Messages
from trainer.messages.formats import long_date
from trainer.practice.practice import Practice
from trainer.reports.legal import legal_lines
from trainer.tui.marks import DONE, SEEN
from trainer.tui.pages.lines import Part, heading
from trainer.tui.text import joined, on_one_line

_SIGNS = {"broken": ("!", "bold $error"), "kept": (DONE, "bold $success"), "bears": (SEEN, "$quiet")}


def check(practice: Practice, lessons: Lessons, text: Messages) -> Content:
    """Each entry with its article and whether it was verified; nothing without a deal."""
    if practice.state.outcome not in ("agreement", "partial"):
        return joined()
    parts: list[Part] = heading("legal.title", text)
    words = legal_lines(lessons.legal, text)
    for line, (head, cited, rule) in zip(lessons.legal, words, strict=True):
        sign, style = _SIGNS[line.finding]
        parts += [(f"{sign} ", style), (on_one_line(head), "bold"), "\n"]
        parts += [f"{on_one_line(cited)}\n", (f"{on_one_line(rule)}\n", "$quiet")]
    if not lessons.legal:
        parts += [text("legal.none"), "\n"]
    day = text("legal.day", date=long_date(practice.scenario.as_of, text.language))
    return joined(*parts, (day, "$quiet"))
