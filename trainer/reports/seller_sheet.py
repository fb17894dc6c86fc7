"""The seller's sheet, to play a scenario live: what the brief says, and nothing of what the other side hides."""

from collections.abc import Iterator, Mapping

from trainer.messages.catalogue import Messages
from trainer.messages.formats import long_date, money
from trainer.practice.table import Importance, what_counts
from trainer.reports.elements import Markup, element
from trainer.reports.paper import sheet, writing_room
from trainer.scenario.scenario import Fact, Scenario

LETTERS = 9.0
"""Size of the letters, in points."""

_COLUMNS = {"issue": 20, "weight": 9, "target": 14, "limit": 14, "options": 43}


def seller_article(scenario: Scenario, text: Messages) -> Markup:
    """The sheet as an element of a document."""
    return sheet(
        "page",
        LETTERS,
        head(scenario, "seller", text),
        element("h2", text("face.situation")),
        *(element("p", said) for said in scenario.brief),
        element("h2", text("face.counts")),
        _stakes(scenario, text),
        element("h2", text("face.batna")),
        element("p", " ".join(filter(None, (scenario.you.batna.text, text("face.worth", points=scenario.you.batna.value))))),
        *_objectives(scenario, text),
        *_facts(scenario, text),
        writing_room(text("face.notes"), 3),
    )  # fmt: skip


def head(scenario: Scenario, part: str, text: Messages) -> Markup:
    """The head of either side's sheet: whose it is, the case, the two at the table, the date and the time.

    Args:
        part: last part of the catalogue keys ("seller", "buyer").
    """
    you, them = scenario.you, scenario.counterpart
    mine, other = (you, them) if part == "seller" else (them, you)
    when = text("face.when", date=long_date(scenario.as_of, text.language), minutes=scenario.minutes)
    return element(
        "header",
        element("p", text(f"face.{part}.kind"), class_="kind"),
        element("h1", scenario.title),
        element("p", element("b", text("face.you", person=_person(mine.name, mine.role)))),
        element("p", text("face.facing", person=_person(other.name, other.role)), f" {when}"),
    )


def fact_words(fact: Fact) -> str:
    """A fact with its source; a bare figure says what it is about."""
    bare = fact.about and not any(letter.isalpha() for letter in fact.text)
    words = f"{fact.text}, {', '.join(fact.about)}" if bare else fact.text
    return f"{words} ({fact.source})" if fact.source else words


def table(columns: Mapping[str, int], rows: Iterator[tuple[str, ...]]) -> Markup:
    """A table, the first cell of each row its heading. Args: `columns` are headings with their widths in percent."""
    widths = element("colgroup", *(Markup(f'<col style="width:{width}%">') for width in columns.values()))
    top = element("tr", *(element("th", heading, scope="col") for heading in columns))
    body = (
        element("tr", element("th", element("b", row[0]), scope="row"), *(element("td", cell) for cell in row[1:]))
        for row in rows
    )  # fmt: skip
    return element("table", widths, element("thead", top), element("tbody", *body))


def listed(title: str, items: Iterator[str]) -> Iterator[Markup]:
    """A heading and a list, nothing where there are no items."""
    found = [element("li", item) for item in items]
    if found:
        yield element("h2", title)
        yield element("ul", *found)


def _person(name: str, role: str) -> str:
    return f"{name}, {role}" if role else name


def _stakes(scenario: Scenario, text: Messages) -> Markup:
    return table(
        {text(f"face.{name}"): width for name, width in _COLUMNS.items()},
        (_row(importance, text) for importance in what_counts(scenario)),
    )


def _row(importance: Importance, text: Messages) -> tuple[str, ...]:
    issue = importance.issue
    step = money(issue.worth_per_step, issue.currency, text.language) if issue.worth_per_step else ""
    return (
        issue.label,
        str(importance.weight),
        importance.target or importance.best,
        importance.limit,
        " · ".join(option.label for option in issue.options) + (f" ({text('face.step', amount=step)})" if step else ""),
    )  # fmt: skip


def _objectives(scenario: Scenario, text: Messages) -> Iterator[Markup]:
    return listed(text("face.objectives"), (aim.text for aim in scenario.objectives.values()))


def _facts(scenario: Scenario, text: Messages) -> Iterator[Markup]:
    return listed(text("face.facts"), (fact_words(fact) for fact in scenario.facts.values()))
