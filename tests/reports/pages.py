"""A page taken apart by the standard parser: its elements and its words."""

from html.parser import HTMLParser

VOID = frozenset(("meta", "br"))


class Page(HTMLParser):
    """The elements of a page in order, and its text, line breaks where it has them."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.pieces: list[str] = []
        self.marked: list[str] = []
        self.others: list[str] = []
        self.feed(source)
        self.close()

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.elements]

    @property
    def text(self) -> str:
        return "".join(self.pieces)

    def of(self, name: str, **wanted: str) -> list[dict[str, str]]:
        """The attributes of the elements with this name and these classes or ids."""
        return [
            attributes
            for found, attributes in self.elements
            if found == name
            and all(value in attributes.get(key.rstrip("_"), "").split() for key, value in wanted.items())
        ]

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag == "br":
            self.pieces.append("\n")
        elif tag not in VOID:
            self.open.append(tag)
            self.pieces.append("\n" if tag in ("p", "li", "td", "th", "div", "dd", "h1", "h2", "h3") else "")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, "an element closes another one"

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            return
        self.pieces.append(data)
        if "mark" in self.open:
            self.marked.append(data)

    def handle_comment(self, data):
        self.others.append(data)

    def handle_decl(self, decl):
        if decl != "DOCTYPE html":
            self.others.append(decl)

    def handle_pi(self, data):
        self.others.append(data)

    def unknown_decl(self, data):
        self.others.append(data)
