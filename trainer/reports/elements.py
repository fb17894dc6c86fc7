"""HTML elements that cannot hold anything but what they were given: all text is escaped, all names are ours."""

from collections.abc import Iterable
from html import escape
from string import Formatter

from trainer.practice.typed import without_controls

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


class Markup(str):
    """HTML made here, to be used as it is. Any other text is only text."""

    __slots__ = ()


def element(name: str, *children: str, **attributes: str | None) -> Markup:
    """An element.

    Args:
        name: of the element, ours ("p").
        children: text, or elements made here.
        attributes: a trailing underscore is left off (`class_`), other underscores become dashes; None is left out.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{words(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{written}>{joined(*children)}</{name}>")


def whole_page(title: str, style: str, content: Iterable[Markup], language: str) -> str:
    """A whole HTML document that loads and runs nothing, ending in a line break.

    Args:
        title: of the window, and what a browser calls the file when it prints into one.
        style: its CSS.
    """
    head = element(
        "head",
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Markup(f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'),
        element("title", " ".join(title.split())),
        element("style", Markup(style)),
    )
    whole = element("html", head, element("body", *content), lang=language)
    return f"<!DOCTYPE html>\n{whole}\n"


def joined(*parts: str) -> Markup:
    """Text and elements one after the other."""
    return Markup("".join(part if isinstance(part, Markup) else words(part) for part in parts))


def filled(sentence: str, **parts: str) -> Markup:
    """A sentence of the catalogue with its named places filled by text or elements."""
    found: list[str] = []
    for before, name, _, _ in Formatter().parse(sentence):
        found += [before, parts[name] if name else ""]
    return joined(*found)


def words(text: str) -> Markup:
    """Text as HTML: nothing in it is markup, and no control or bidi character is left."""
    return Markup(escape(without_controls(text.replace("\t", " "))))


def lines(text: str) -> Markup:
    """Text with its line breaks."""
    return Markup("<br>".join(words(part) for part in text.split("\n")))
