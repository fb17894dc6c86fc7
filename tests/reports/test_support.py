import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tests.negotiation.small import PAYMENT, PRICE, scenario
from tests.tui.test_inert import HOSTILE, hostile_scenario, hostile_sheet
from trainer.messages.catalogue import LANGUAGES, messages
from trainer.negotiation.talk.exhibit import Exhibit
from trainer.practice.preparation import Sheet, fields
from trainer.reports.one_page import SIZES, letter_size
from trainer.reports.support import support_html, support_markdown
from trainer.scenario.people import Batna, Counterpart, You
from trainer.scenario.scenario import Fact

CASE = scenario(
    title="Cartons : la rentrée",
    you=You("Camille", "vendeuse", Batna(30, "")),
    counterpart=Counterpart("Claire", "acheteuse", Batna(30)),
    facts={"breakage": Fact("breakage", "0,4 %", about=("casse",), source="rapport 2025")},
)
SHEET = Sheet(
    {
        "target.price": "0,48 €",
        "limit.price": "0,46 €",
        "priority.price": "à tenir",
        "batna": "Un autre client.",
        "arguments": "Moins de casse.\nLe rapport le dit.",
        "objections": "Trop cher : la rupture coûte plus.",
        "questions": "Comment s’organise la rentrée ?",
        "clauses": "Pénalités plafonnées.",
        "agenda": "Le prix en dernier.",
        "own": "à part",
    },
    (Exhibit("Coût", ("12 000 € la journée",), ("breakage", "gone")),),
)


class Page(HTMLParser):
    """What a browser makes of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def test_the_page_holds_all_that_was_prepared():
    told = Page(support_html(CASE, SHEET, messages("fr"))).text
    for words in (
        "Cartons : la rentrée",
        "Camille, vendeuse, face à Claire, acheteuse",
        "Prix",
        *(line for text in SHEET.entries.values() for line in text.split("\n")),
        "Coût",
        "12 000 € la journée",
        "D’après\u00a0: 0,4 %, casse (rapport 2025)",
    ):
        assert words in told, words
    assert "Paiement" not in told


def test_what_was_left_blank_takes_no_place():
    told = Page(support_html(CASE, Sheet({"batna": "x", "agenda": "  "}), messages("fr"))).text
    assert "Ordre du jour" not in told
    assert "Objectif" not in told
    assert "Supports" not in told


def test_an_empty_sheet_says_so():
    assert "Rien n’a encore été préparé." in Page(support_html(CASE, Sheet(), messages("fr"))).text
    assert "Nothing has been prepared yet" in support_markdown(CASE, Sheet(), messages("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_labels_are_in_the_language_of_the_interface(language):
    text = messages(language)
    page = support_html(CASE, SHEET, text)
    assert f'<html lang="{language}">' in page
    assert text("sheet.label.agenda") in page
    assert text("sheet.label.agenda") in support_markdown(CASE, SHEET, text)


@pytest.mark.parametrize("words", HOSTILE, ids=["markup", "controls", "strange", "long"])
def test_nothing_typed_becomes_an_element_or_a_control(words):
    for hostile in (words, '<script>alert(1)</script><img src=x onerror="x"> </style> & \'"'):
        page = support_html(hostile_scenario(hostile), hostile_sheet(hostile), messages("fr"))
        found = Page(page)
        assert {tag for tag, _ in found.tags} <= {
            "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "p", "br", "table",
            "thead", "tbody", "tr", "th", "td", "div", "section", "small",
        }  # fmt: skip
        assert not {name for _, attributes in found.tags for name in attributes if name.startswith("on")}
        assert not any(character in page for character in "\x1b\x07\x9b\x00\u202e\u2066")


def test_the_page_asks_for_nothing_from_elsewhere():
    page = support_html(CASE, SHEET, messages("fr"))
    assert "http://" not in page
    assert "https://" not in page
    assert not re.search(r"url\(|@import", page)
    assert "default-src 'none'" in page


def test_nothing_typed_becomes_markdown():
    nasty = "# titre\n- point\n[lien](http://x) <b> | `x` *y*"
    told = support_markdown(CASE, Sheet({"batna": nasty, "target.price": "a | b\n# c"}), messages("fr"))
    lines = told.split("\n")
    assert [line for line in lines if line.startswith("#")] == [
        "# Cartons : la rentrée",
        "## Solution de repli",
    ]
    assert not [line for line in lines if line.startswith("- ")]
    assert not re.search(r"(?<!\\)\]\(", told)
    assert all(len(re.findall(r"(?<!\\)\|", line)) == 5 for line in lines if line.startswith("|"))


def test_letters_shrink_as_the_sheet_grows_and_never_below_the_smallest():
    names = [field.name for field in fields(CASE, full=True)]

    def size(words: str) -> float:
        page = support_html(CASE, Sheet(dict.fromkeys(names, words)), messages("fr"))
        return float(re.search(r"font: ([0-9.]+)pt", page)[1])

    sizes = [size("mot " * count) for count in (1, 60, 100, 200, 900)]
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[-1]) == (SIZES[0], SIZES[-1])
    assert len(set(sizes)) > 2


def test_rows_entries_and_cards_all_take_room():
    words = "mot " * 120
    for rows, entries, cards in (
        ([[words] * 4] * 8, [], []),
        ([], [words] * 20, []),
        ([], [], [[words]] * 12),
    ):
        assert letter_size(rows, entries, cards) < SIZES[0]
        assert letter_size(rows[:1], entries[:1], cards[:1]) == SIZES[0]


def test_a_case_with_other_issues_prints_those():
    case = scenario(issues={"price": PRICE, "payment": replace(PAYMENT, label="Règlement")})
    page = Page(support_html(case, Sheet({"target.payment": "45 jours"}), messages("fr"))).text
    assert "Règlement" in page
    assert "45 jours" in page
