"""Whatever an attempt holds, an export of it is only ever text."""

import io
import json
import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.reports.pages import Page
from tests.reports.worlds import hostile, played
from trainer.messages.catalogue import messages
from trainer.plain.console import Console
from trainer.plain.views import debrief_lines, transcript_lines
from trainer.practice.typed import without_controls
from trainer.reports.html import html, html_pages
from trainer.reports.json_text import record_text
from trainer.reports.markdown import markdown
from trainer.reports.support import support_html, support_markdown

TEXT = messages("fr")
PIECES = (
    "</script><script>alert(1)</script>", '<img src=x onerror="alert(1)">', '" onmouseover="x', "' style='x",
    "</style><style>*{display:none}", "</title><b>", "<!-- x", "-->", "<![CDATA[", "]]>", "<?php", "&lt;b&gt;", "&#60;",
    "| table | b |", "|---|", "=cmd()", "+1", "- x", "1. x", "1) x", "# x", "===", "---", "> x", "```", "~~~", "    code",
    "**x**", "__x__", "`x`", "~~x~~", "![x](http://y)", "[x](javascript:alert(1))", "<http://y>", "[x]: y", "\\", "\\*",
    "[@click=app.quit]x[/]", "{0} {name} %s", "\x1b]0;x\x07", "\x9b31m", "\x00", "\r", "\u202e", "\u2066", "\u200f", "\u2028",
    "🙂👩‍👩‍👧", "الفصل", "e\u0301", "\ud800", "\u00a0", "\n", "\n\n", "\t", " ", "é", "x",
)  # fmt: skip
WORDS = [
    "".join(PIECES),
    "</script><script>alert(1)</script>",
    "\u202e\x1b[31m" + "<b>" * 5,
    "=cmd()|' /C calc'!A0",
    "x" * 10_000,
    "<" * 10_000,
    "- a\n1. b\n===\n+ c\n> d\n---\n    e\n2) f",
]
OUR_ELEMENTS = frozenset(
    (
        "html", "head", "meta", "title", "style", "body", "article", "section", "h1", "h2", "h3", "p", "b", "strong",
        "span", "a", "ul", "li", "dl", "div", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "mark", "figure",
        "figcaption", "br", "header", "small", "svg", "line", "polyline", "rect", "path", "circle", "text", "details",
        "summary", "aside",
    )
)  # fmt: skip
OUR_ATTRIBUTES = frozenset(
    (
        "lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "scope", "style", "aria-hidden",
        "viewbox", "width", "height", "role", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "d", "points", "fill",
        "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "text-anchor", "open",
    )
)  # fmt: skip
OUR_MARKDOWN = frozenset(
    (
        "heading", "paragraph", "bullet_list", "ordered_list", "list_item", "inline", "table", "thead", "tbody", "tr",
        "th", "td", "blockquote", "strong", "text", "text_special", "softbreak", "hardbreak", "fence",
    )
)  # fmt: skip

hostile_words = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=12).map("".join)
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def visible(text: str) -> str:
    """The words of a text, blanks of any kind as one space."""
    return " ".join(without_controls(text.replace("\t", " ")).split())


def acting(text: str) -> list[str]:
    """Characters that act on a terminal or on the reading direction."""
    return [character for character in text if without_controls(character) == "" or character == "\r"]


def page_of(words: str) -> Page:
    return checked(html(hostile(words), TEXT))


def checked(source: str) -> Page:
    """A page that is fit for a file and holds no element but ours."""
    assert acting(source) == []
    source.encode()
    page = Page(source)
    assert [found for found in page.elements if not is_ours(*found)] == []
    assert (page.others, page.open, page.names.count("h1")) == ([], [], 1)
    return page


def is_ours(name: str, attributes: dict[str, str]) -> bool:
    link, style = attributes.get("href", "#"), attributes.get("style", "width:0%")
    return (
        name in OUR_ELEMENTS
        and set(attributes) <= OUR_ATTRIBUTES
        and not any(key.startswith("on") for key in attributes)
        and re.fullmatch(r"#(a\d+-\d+)?", link) is not None
        and re.fullmatch(r"width:\d{1,3}%", style) is not None
    )


def check_page(words: str) -> None:
    assert visible(words) in visible(page_of(words).text)


def check_markdown(words: str) -> None:
    check_rendered(markdown(hostile(words), TEXT), words)


def check_support_page(words: str) -> None:
    practice = hostile(words)
    page = checked(support_html(practice.scenario, practice.sheet, TEXT))
    assert visible(words) in visible(page.text)


def check_support_markdown(words: str) -> None:
    practice = hostile(words)
    check_rendered(support_markdown(practice.scenario, practice.sheet, TEXT), words)


def check_rendered(source: str, words: str) -> None:
    """Markdown that renders to nothing but what we write."""
    assert acting(source) == []
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source)
    flat = [part for token in tokens for part in (token, *(token.children or ()))]
    kinds = {part.type.removesuffix("_open").removesuffix("_close") for part in flat}
    assert kinds <= OUR_MARKDOWN
    assert sum(part.type == "heading_open" and part.tag == "h1" for part in flat) == 1
    said = " ".join(part.content for part in flat if part.type in ("text", "text_special", "softbreak"))
    # Every escaped character is a token of its own.
    assert visible(words).replace(" ", "") in visible(said).replace(" ", "")


def check_json(words: str) -> None:
    source = record_text(hostile(words))
    assert acting(source) == []
    source.encode()
    record = json.loads(source)
    assert [turn["text"] for turn in record["turns"] if turn["speaker"] == "student"] == [words] * 3
    assert record["disputed"] == {"supports": words}


def check_plain(words: str) -> None:
    practice, out = hostile(words), io.StringIO()
    Console(io.StringIO(), out, io.StringIO()).say(
        *debrief_lines(practice, TEXT), *transcript_lines(practice, TEXT)
    )
    assert acting(out.getvalue()) == []
    assert visible(words) in visible(out.getvalue())


@pytest.mark.parametrize(
    "words", WORDS, ids=["all", "script", "bidi", "formula", "long", "angles", "beginnings"]
)
@pytest.mark.parametrize(
    "check", [check_page, check_markdown, check_json, check_plain, check_support_page, check_support_markdown]
)
def test_hostile_texts_stay_text_in_every_format(check, words):
    check(words)


@few
@given(hostile_words)
def test_a_page_holds_the_words_and_no_element_but_ours(words):
    check_page(words)


@few
@given(hostile_words)
def test_markdown_renders_to_the_words_and_to_no_markup_but_ours(words):
    check_markdown(words)


@few
@given(hostile_words)
def test_the_sheet_to_take_along_is_only_text_too(words):
    check_support_page(words)
    check_support_markdown(words)


@few
@given(hostile_words)
def test_a_record_holds_what_was_typed_and_no_character_that_acts(words):
    check_json(words)


def test_an_anchor_is_ours_alone_even_with_several_attempts():
    page = Page(html_pages([hostile('x" id="a1-2'), played()], TEXT))
    anchors = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(anchors) == len(set(anchors)) > 10
    targets = {attributes["href"].removeprefix("#") for attributes in page.of("a")}
    assert targets <= set(anchors)


def test_nothing_on_a_page_is_loaded_from_elsewhere():
    source = html(hostile("<img src=http://x>@import url(http://x)"), TEXT)
    page = Page(source)
    policy = page.of("meta", **{"http-equiv": "Content-Security-Policy"})
    assert policy[0]["content"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert not any({"src", "srcset", "action", "background"} & set(found) for _, found in page.elements)
    style = source[source.index("<style>") : source.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_composed_and_strange_letters_are_kept():
    for letter in ("🙂", "الفصل", "é", "👩‍👩‍👧"):
        assert letter in page_of(f"a {letter} b").text
        assert unicodedata.category(letter[0]) != "Cc"
