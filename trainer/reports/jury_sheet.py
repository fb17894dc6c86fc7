"""The jury's sheet: one A4 page per candidate, the official grid with every level side by side and the words behind them."""

from collections.abc import Iterable, Iterator, Sequence

from trainer.messages.catalogue import Messages
from trainer.practice.practice import Practice
from trainer.reports.elements import Markup, element, filled, joined
from trainer.reports.jury_page import fitting
from trainer.reports.jury_words import GridRow, JurySheet, JuryWords, Quotation
from trainer.reports.paper import document, sheet, signatures, writing_room


def jury_sheet(practice: Practice, text: Messages) -> str:
    """The sheet of one attempt as a document, ending in a line break. Raises StoreError."""
    return jury_sheets((practice,), text)


def jury_sheets(practices: Iterable[Practice], text: Messages, *, hide_names: bool = False) -> str:
    """The sheets of several attempts in one document, in the order given, a page each.

    Args:
        hide_names: print a code in place of each candidate's name.

    Raises:
        StoreError: the reviews of one cannot be read.
    """
    return jury_document(
        [jury_article(practice, text, hide_names=hide_names) for practice in practices], text
    )


def jury_document(articles: Sequence[Markup], text: Messages) -> str:
    """Sheets that were made one by one as one document."""
    title = text("jury.title") if len(articles) == 1 else text.plural("jury.titles", len(articles))
    return document(title, articles, text)


def jury_article(practice: Practice, text: Messages, *, hide_names: bool = False) -> Markup:
    """One sheet as an element of such a document. Raises StoreError."""
    size, words = fitting(JuryWords(practice, text, hide_names=hide_names).within)
    return sheet(
        "page",
        size,
        element(
            "header",
            element("p", text("jury.kind", rubric=words.rubric), class_="kind"),
            element("h1", words.candidate),
            element("p", words.scenario),
        ),
        _facts(words),
        element("div", *(element("p", line) for line in words.notes), class_="notes"),
        _grid(words, practice.scenario.language, text),
        element("h2", text("jury.questions")),
        element("ol", *(element("li", line) for line in words.questions)),
        *_remarks(words, text),
        writing_room(text("jury.appraisal"), 2),
        signatures(text("jury.mark"), text("jury.president"), text("jury.members")),
    )


def _facts(words: JurySheet) -> Markup:
    pairs = (element("div", element("dt", label), element("dd", value)) for label, value in words.facts)
    return element("dl", *pairs, class_="facts")


def _grid(words: JurySheet, language: str, text: Messages) -> Markup:
    kinds = ("name", "level", *("juror" for _ in words.columns), "quotes")
    columns = element("colgroup", *(Markup(f'<col class="{kind}">') for kind in kinds))
    heads = (text("jury.criterion"), text("jury.computed"), *words.columns, text("jury.quotes"))
    head = element("thead", element("tr", *(element("th", name, scope="col") for name in heads)))
    whole = element(
        "tr",
        element("th", element("b", text("jury.whole")), element("small", words.whole), colspan="2"),
        *(element("td", verdict, class_="n verdict") for verdict in words.verdicts),
        element("td", element("small", text("jury.scale")), element("small", " · ".join(words.jurors))),
        class_="whole",
    )
    body = element("tbody", *_rows(words, language, text), whole)
    return element("table", columns, head, body, class_="grid")


def _rows(words: JurySheet, language: str, text: Messages) -> Iterator[Markup]:
    phase = ""
    for row in words.rows:
        if row.phase != phase:
            phase = row.phase
            title = element("th", text(f"jury.phase.{phase}"), colspan=str(3 + len(words.columns)))
            yield element("tr", title, class_="phase")
        yield _row(row, language, text)


def _row(row: GridRow, language: str, text: Messages) -> Markup:
    name = [element("span", row.official, lang="fr")]
    if row.translated:
        name.append(element("small", row.translated))
    return element(
        "tr",
        element("th", *name, scope="row"),
        element(
            "td", element("b", row.level), element("span", row.word), *(element("small", doubt) for doubt in row.doubts), class_="level"
        ),
        *(element("td", _rating(level), class_="n") for level in row.jurors),
        element("td", *(_quote(quote, language, text) for quote in row.quotes), class_="quotes"),
    )  # fmt: skip


def _rating(level: str) -> Markup | str:
    """A figure stands out; that nothing was observed has to fit in the same narrow column."""
    return element("b" if level.isdigit() else "small", level) if level else ""


def _quote(quote: Quotation, language: str, text: Messages) -> Markup:
    sign = element("b", quote.sign)
    if not quote.words:
        missing = text("jury.missing", turn=quote.turn, reason=quote.reason)
        return element("p", sign, missing)
    said = element("i", quote.words, lang=language)
    key = "jury.quote_reason" if quote.reason else "jury.quote"
    return element("p", sign, filled(text(key), turn=str(quote.turn), quote=said, reason=quote.reason))


def _remarks(words: JurySheet, text: Messages) -> Iterator[Markup]:
    if words.remarks:
        yield element("h2", text("jury.remarks"))
        yield joined(*(element("p", line) for line in words.remarks))
