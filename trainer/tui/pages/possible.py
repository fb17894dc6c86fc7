"""The page that opens after the retry: the value map, and beside it what is said of it. Before that, when it will open."""

from textual.content import Content

from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.canvas import Drawing
from trainer.reports.hindsight import Hindsight
from trainer.reports.possible_words import (
    closed_section,
    compared_lines,
    details_section,
    possible_sections,
)
from trainer.reports.section import Section
from trainer.reports.value_map import value_map
from trainer.tui.pages.lines import Part, heading
from trainer.tui.text import joined, on_one_line
from trainer.tui.widgets.picture import Maker

# Columns of the map to a row of it.
_FLAT = 4


def closed(practice: Practice, text: Messages) -> Content:
    """When the page opens, and why not now."""
    return joined(*_section(closed_section(practice, text)))


def picture(found: Hindsight, practice: Practice, text: Messages) -> Maker:
    """The value map, with room under it for the first sentences."""
    name = on_one_line(practice.scenario.counterpart.name)

    def made(width: int, height: int) -> Drawing:
        return value_map(found.possible, name, text, width, min(height, width // _FLAT))

    return made


def said(found: Hindsight, practice: Practice, text: Messages) -> Content:
    """What was possible, a better package, the needs, a model answer."""
    return joined(
        *(part for section in possible_sections(found, practice, text) for part in _section(section))
    )


def compared(found: Hindsight, practice: Practice, text: Messages) -> Content:
    """The model negotiation to compare with, where there is one; the details last."""
    parts: list[Part] = []
    if found.talk is not None:
        parts += _section(Section(text("possible.compare_title"), compared_lines(found.talk, practice, text)))
        parts += _model(found, practice, text)
    details = details_section(found, practice, text)
    parts += [(details.heading, "bold $quiet"), "\n"]
    parts += [(f"· {on_one_line(line)}\n", "$quiet") for line in details.lines]
    return joined(*parts)


def _section(section: Section) -> list[Part]:
    parts: list[Part] = [(on_one_line(section.heading), "bold $primary"), "\n"]
    for line in section.lines:
        parts += [("· ", "$quiet"), f"{on_one_line(line)}\n"]
    return [*parts, "\n"]


def _model(found: Hindsight, practice: Practice, text: Messages) -> list[Part]:
    """The model line by line, each comment under the reply it is on."""
    parts = heading("possible.model_title", text)
    for line in found.talk.lines if found.talk is not None else ():
        name = text("possible.model_you") if line.own else practice.scenario.counterpart.name
        parts += [(f"{on_one_line(name)}  ", "bold" if line.own else "bold $quiet")]
        parts += [f"{on_one_line(line.words)}\n"]
        if line.comment:
            said = text("possible.comment", comment=on_one_line(line.comment))
            parts += [("  │ ", "$accent"), (f"{said}\n", "italic")]
    return [*parts, "\n"]
