"""The official grid to be filled in by hand: one A4 page per juror, with what each level looks like."""

from collections.abc import Iterator

from trainer.assessment.rubric import Criterion, Rubric
from trainer.messages.catalogue import Messages
from trainer.reports.elements import Markup, element
from trainer.reports.paper import document, sheet, signatures, writing_room

# Four descriptors beside eight criteria, on one page in either language (`benchmarks/sheet_pages.py`).
_LETTERS = 8.0


def blank_grid(rubric: Rubric, text: Messages, scenario: str = "") -> str:
    """The grid as a document, ending in a line break. Args: `scenario` is the title of one, "" leaves a line to fill in."""
    return document(text("grid.title"), (grid_article(rubric, text, scenario),), text)


def grid_article(rubric: Rubric, text: Messages, scenario: str = "") -> Markup:
    """The grid as an element of such a document."""
    kinds = ("name", *("level" for _ in range(4)), "notes")
    columns = element("colgroup", *(Markup(f'<col class="{kind}">') for kind in kinds))
    levels = (
        element("th", element("b", str(level)), f" {word.of(text.language)}", scope="col")
        for level, word in enumerate(rubric.level_words)
    )
    head = element(
        "tr", element("th", text("jury.criterion"), scope="col"), *levels, element("th", text("grid.notes"), scope="col")
    )  # fmt: skip
    table = element(
        "table", columns, element("thead", head), element("tbody", *_rows(rubric, text)), class_="blank"
    )
    return sheet(
        "page",
        _LETTERS,
        element(
            "header",
            element("p", rubric.title.of(text.language), class_="kind"),
            element("h1", text("grid.title")),
            element("p", *_field(text("grid.candidate")), " ", *_field(text("grid.juror"))),
            element("p", *_field(text("grid.scenario"), scenario), " ", *_field(text("report.fact.date"))),
        ),
        table,
        writing_room(text("jury.appraisal"), 3),
        signatures(text("jury.mark"), text("grid.verdict"), text("grid.signature")),
        element("div", element("p", rubric.note.of(text.language) or text("report.disclaimer")), class_="notes"),
    )  # fmt: skip


def _field(label: str, value: str = "") -> tuple[str, ...]:
    """A label with its value, or a line to write on."""
    return element("b", label), " ", value or element("span", "\u00a0", class_="line")


def _rows(rubric: Rubric, text: Messages) -> Iterator[Markup]:
    phase = ""
    for criterion in rubric.criteria:
        if criterion.phase != phase:
            phase = criterion.phase
            yield element("tr", element("th", text(f"jury.phase.{phase}"), colspan="6"), class_="phase")
        yield _row(criterion, text)


def _row(criterion: Criterion, text: Messages) -> Markup:
    name = [element("b", criterion.name.fr, lang="fr")]
    if text.language != "fr":
        name.append(element("small", criterion.name.of(text.language)))
    tick = element("span", "", class_="tick")
    levels = (element("td", tick, words.of(text.language)) for words in criterion.levels)
    return element("tr", element("th", *name, scope="row"), *levels, element("td", ""))
