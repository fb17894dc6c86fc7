"""The preparation on one A4 page, to be taken to the table: HTML that prints as it is, and Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from trainer.messages.catalogue import Messages
from trainer.messages.formats import long_date
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.preparation import Sheet, fields
from trainer.reports.elements import Markup, element, lines, whole_page
from trainer.reports.markdown import inert
from trainer.reports.one_page import letter_size
from trainer.scenario.scenario import Fact, Scenario

_ISSUE_COLUMNS = ("target", "limit", "priority")
# Whatever a browser might find in the page to load or run, it may not.


@dataclass(frozen=True, slots=True)
class _Page:
    """What stands on the page, in words.

    Attributes:
        title, about: the head, a line each.
        columns: the heads of the table of issues; rows: an issue with what was written of it.
        entries: (label, what was written), blank ones left out.
        exhibits: (exhibit, the facts it rests on).
    """

    title: str
    about: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    entries: tuple[tuple[str, str], ...]
    exhibits: tuple[tuple[Exhibit, tuple[str, ...]], ...]


def support_html(scenario: Scenario, sheet: Sheet, text: Messages) -> str:
    """A self-contained page, black on white, without scripts; smaller letters the more is on it."""
    page = _page(scenario, sheet, text)
    card_texts = [(exhibit.title, *exhibit.lines, " · ".join(facts)) for exhibit, facts in page.exhibits]
    size = letter_size(page.rows, [words for _, words in page.entries], card_texts)
    parts = [element("header", element("h1", page.title), *(element("p", line) for line in page.about))]
    if page.rows:
        parts.append(_table(page))
    if page.entries:
        parts.append(element("div", *_sections(page), class_="entries"))
    if page.exhibits:
        cards = (_card(exhibit, facts, text) for exhibit, facts in page.exhibits)
        title = element("h2", text("sheet.page.exhibits"))
        parts += [title, element("div", *cards, class_="exhibits")]
    if len(parts) == 1:
        parts.append(element("p", text("sheet.page.empty")))
    name = f"{text('sheet.page.title')} · {page.title}"
    style = _style().replace("SIZE", f"{size}pt")
    return whole_page(name, style, parts, text.language)


def support_markdown(scenario: Scenario, sheet: Sheet, text: Messages) -> str:
    """The same as Markdown, ending in a line break; nothing typed is taken for markup."""
    page = _page(scenario, sheet, text)
    parts = [f"# {inert(page.title)}", *(inert(line) for line in page.about)]
    if page.rows:
        rows = [page.columns, ("---",) * len(page.columns)]
        marked = [_row(row) for row in page.rows]
        parts.append("\n".join((_row(rows[0]), f"| {' | '.join(rows[1])} |", *marked)))
    for label, words in page.entries:
        parts += [f"## {inert(label)}", "  \n".join(inert(line) for line in words.split("\n"))]
    if page.exhibits:
        parts.append(f"## {inert(text('sheet.page.exhibits'))}")
    for place, (exhibit, facts) in enumerate(page.exhibits, 1):
        parts.append(f"### {place}. {inert(exhibit.title)}")
        listed = [*exhibit.lines, *(text("sheet.page.facts", facts=fact) for fact in facts)]
        parts += ["\n".join(f"- {inert(line)}" for line in listed)] if listed else []
    if len(parts) == 1 + len(page.about):
        parts.append(inert(text("sheet.page.empty")))
    return "\n\n".join(parts) + "\n"


def _page(scenario: Scenario, sheet: Sheet, text: Messages) -> _Page:
    sheet = sheet.cleaned()
    you, them = scenario.you, scenario.counterpart
    sides = text("sheet.page.sides", you=_person(you.name, you.role), them=_person(them.name, them.role))
    when = text("sheet.page.when", date=long_date(scenario.as_of, text.language), minutes=scenario.minutes)
    return _Page(
        title=scenario.title,
        about=(f"{text('sheet.page.title')} · {when}", sides),
        columns=(
            text("sheet.page.issue"),
            *(text(f"sheet.label.{kind}") for kind in _ISSUE_COLUMNS),
        ),
        rows=tuple(_rows(scenario, sheet)),
        entries=tuple(_entries(scenario, sheet, text)),
        exhibits=tuple((exhibit, _facts(exhibit, scenario)) for exhibit in sheet.exhibits),
    )


def _rows(scenario: Scenario, sheet: Sheet) -> Iterator[tuple[str, ...]]:
    for issue in scenario.issues.values():
        written = tuple(sheet.entries.get(f"{kind}.{issue.id}", "") for kind in _ISSUE_COLUMNS)
        if any(written):
            yield (issue.label, *written)


def _entries(scenario: Scenario, sheet: Sheet, text: Messages) -> Iterator[tuple[str, str]]:
    asked = fields(scenario, full=True)
    for field in asked:
        if field.part != "issue" and (words := sheet.entries.get(field.name, "")):
            yield text(f"sheet.label.{field.kind}"), words
    # What a sheet from a file has besides is printed under its own name.
    names = {field.name for field in asked}
    yield from ((name, words) for name, words in sheet.entries.items() if name not in names)


def _facts(exhibit: Exhibit, scenario: Scenario) -> tuple[str, ...]:
    return tuple(_fact(scenario.facts[id]) for id in exhibit.facts if id in scenario.facts)


def _fact(fact: Fact) -> str:
    # A bare figure says what it is about.
    bare = fact.about and not any(letter.isalpha() for letter in fact.text)
    words = f"{fact.text}, {', '.join(fact.about)}" if bare else fact.text
    return f"{words} ({fact.source})" if fact.source else words


def _person(name: str, role: str) -> str:
    return f"{name}, {role}" if role else name


def _table(page: _Page) -> Markup:
    head = element("thead", element("tr", *(element("th", column) for column in page.columns)))
    body = (
        element("tr", element("th", row[0]), *(element("td", lines(words)) for words in row[1:]))
        for row in page.rows
    )
    return element("table", head, element("tbody", *body))


def _sections(page: _Page) -> Iterator[Markup]:
    for label, words in page.entries:
        yield element("section", element("h2", label), element("p", lines(words)))


def _card(exhibit: Exhibit, facts: tuple[str, ...], text: Messages) -> Markup:
    said = [element("p", line) for line in exhibit.lines]
    if facts:
        said.append(element("small", text("sheet.page.facts", facts=" · ".join(facts))))
    return element("div", element("h3", exhibit.title), *said, class_="exhibit")


@cache
def _style() -> str:
    return Path(__file__).with_name("support.css").read_text(encoding="utf-8")


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(inert(cell) for cell in cells)} |"
