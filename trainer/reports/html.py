"""Attempts as one self-contained HTML page: no script, nothing from elsewhere, made for A4 in black and white."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from trainer.assessment.debrief import debrief
from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports import html_debrief as parts
from trainer.reports import html_hindsight as drawn
from trainer.reports.elements import Markup, element, whole_page
from trainer.reports.html_transcript import spoken
from trainer.reports.lessons import first_sections, last_sections
from trainer.reports.marked import marked_places
from trainer.reports.reviewed import review_sections

# Whatever a browser might find in the page to load or run, it may not.


def html(practice: Practice, text: Messages) -> str:
    """The page of one attempt, ending in a line break."""
    return html_pages((practice,), text)


def html_pages(practices: Iterable[Practice], text: Messages) -> str:
    """One page with several attempts, in the order given, each beginning on a new sheet of paper."""
    titles: list[str] = []
    articles: list[Markup] = []
    for place, practice in enumerate(practices, 1):
        titles.append(practice.scenario.title)
        articles.append(_attempt(practice, f"a{place}", text))
    title = titles[0] if len(titles) == 1 else text.plural("report.attempts", len(titles))
    return page(title, articles, text)


def page(title: str, content: Iterable[Markup], text: Messages) -> str:
    """A whole HTML document with our style, in the language of the interface."""
    return whole_page(title, _style(), content, text.language)


def _attempt(practice: Practice, prefix: str, text: Messages) -> Markup:
    assessment = practice.assessment()
    made = debrief(practice.rubric, practice.scenario, practice.events, assessment)
    places = marked_places(assessment)
    said = (spoken(practice, line, places.get(line.n, ()), prefix, text) for line in practice.lines)
    return element(
        "article",
        parts.heading(practice, text),
        parts.result(practice, assessment, made.deal, text),
        parts.sections(review_sections(practice, assessment, text)),
        drawn.levels(practice, assessment, text),
        drawn.course(practice, made, text),
        parts.sections(first_sections(practice, assessment, text)),
        parts.criteria(practice, assessment, prefix, text),
        parts.sections(last_sections(practice, assessment, text)),
        parts.remarks(practice, assessment, text),
        drawn.possible(practice, text),
        parts.preparation(practice, text),
        element("section", element("h2", text("report.transcript")), *said, class_="transcript"),
        class_="attempt",
    )


@cache
def _style() -> str:
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")
