"""What is drawn in the HTML page: the levels, the course of the talk, and the page that opens after the retry."""

from trainer.assessment.assessment import Assessment
from trainer.assessment.debrief import Debrief
from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.practice.reveal import may_reveal
from trainer.reports.criteria_svg import criteria_svg
from trainer.reports.elements import Markup, element, joined, lines
from trainer.reports.hindsight import Hindsight, hindsight
from trainer.reports.model_talk import ModelTalk
from trainer.reports.possible_words import closed_section, compared_lines, details_section, possible_sections
from trainer.reports.section import Section
from trainer.reports.timeline_svg import timeline_svg
from trainer.reports.timeline_words import timeline_lines
from trainer.reports.value_map_svg import picture_legend, value_map_svg


def levels(practice: Practice, assessment: Assessment, text: Messages) -> Markup:
    """All criteria at a glance."""
    picture = criteria_svg(assessment, practice.rubric, text)
    return _section(text("bars.title"), element("figure", picture))


def course(practice: Practice, debrief: Debrief, text: Messages) -> Markup:
    """Trust and value through the talk, drawn and in sentences."""
    name, hers = practice.scenario.counterpart.name, may_reveal(practice)
    picture = timeline_svg(debrief.points, debrief.swings, name, text, hers=hers)
    said = timeline_lines(debrief.points, debrief.swings, name, text, hers=hers)
    return _section(text("line.title"), element("figure", picture), _list(said))


def possible(practice: Practice, text: Messages) -> Markup:
    """What was possible, once it may be told; before, when it will be. Nothing of a talk that goes on."""
    if not practice.ended:
        return Markup("")
    if not may_reveal(practice):
        return _said(closed_section(practice, text))
    found = hindsight(practice)
    name = practice.scenario.counterpart.name
    first, *rest = possible_sections(found, practice, text)
    signs = (
        element("li", element("b", sign), f" {words}")
        for sign, words in picture_legend(found.possible, name, text)
    )
    drawn = element(
        "figure", value_map_svg(found.possible, name, text), element("ul", *signs, class_="legend")
    )
    details = details_section(found, practice, text)
    return joined(
        _section(first.heading, _list(first.lines), drawn),
        *(_said(section) for section in rest),
        _model(found, practice, text),
        element(
            "details",
            element("summary", details.heading),
            _list(details.lines),
            class_="note",
            open="",
        ),
    )


def _model(found: Hindsight, practice: Practice, text: Messages) -> Markup:
    if found.talk is None:
        return Markup("")
    return joined(
        _section(text("possible.compare_title"), _list(compared_lines(found.talk, practice, text))),
        _section(text("possible.model_title"), *_lines(found.talk, practice, text)),
    )


def _lines(talk: ModelTalk, practice: Practice, text: Messages) -> list[Markup]:
    """The model line by line, the comments in the margin."""
    name, language = practice.scenario.counterpart.name, practice.scenario.language
    return [
        element(
            "div",
            element(
                "p",
                element("b", text("possible.model_you") if line.own else name),
                " ",
                element("span", lines(line.words), class_="words", lang=language),
            ),
            element("aside", lines(line.comment), lang=language) if line.comment else "",
            class_="model",
        )
        for line in talk.lines
    ]


def _said(section: Section) -> Markup:
    return _section(section.heading, _list(section.lines))


def _list(said: tuple[str, ...]) -> Markup:
    return element("ul", *(element("li", line) for line in said))


def _section(heading: str, *content: str) -> Markup:
    return element("section", element("h2", heading), *content)
