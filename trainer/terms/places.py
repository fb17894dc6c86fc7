"""Reading place names: towns from the list, and capitalised names."""

from functools import cache
from typing import NamedTuple

from trainer.terms.fold import fold_text
from trainer.terms.lexicon import read_table
from trainer.terms.spotted import Page

_MOST_WORDS = 5
SHORTENED = {"ny": "New York", "nyc": "New York"}
"""Towns and states that are written in two or three capitals."""


class Place(NamedTuple):
    """A place name over tokens `first`..`last`."""

    name: str
    first: int
    last: int
    known: bool


class _Town:
    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Town] = {}
        self.ends = False


@cache
def _towns() -> _Town:
    root = _Town()
    for name in read_table("places")["towns"].split(";"):
        node = root
        for word in fold_text(name).replace("-", " ").replace("'", " ").replace(".", " ").split():
            node = node.next.setdefault(word, _Town())
        node.ends = True
    return root


def town_at(page: Page, index: int) -> Place | None:
    """The longest listed town that starts at token `index`; in lower case it counts only as a whole name."""
    if index < len(page.tokens) and page.word(index) in SHORTENED and page.tokens[index].raw.isupper():
        return Place(SHORTENED[page.word(index)], index, index, True)
    node, last = _towns(), None
    for at in range(index, min(index + _MOST_WORDS, len(page.tokens))):
        token = page.tokens[at]
        if token.word == "." and at > index:
            continue
        below = node.next.get(token.word)
        if below is None:
            break
        node, last = below, (at if below.ends else last)
    return _place(page, index, last, True) if last is not None else None


def _place(page: Page, first: int, last: int, known: bool) -> Place:
    name = page.text[page.tokens[first].start : page.tokens[last].end]
    return Place(name, first, last, known)


def place_at(page: Page, index: int, lower: bool = False) -> Place | None:
    """The place name that starts at token `index`: a listed town, or a capitalised name.

    With `lower`, an unknown word without capital is taken too, when nothing says it is another word.
    """
    if page.kind(index) != "word":
        return None
    town = town_at(page, index)
    if town and (town.last > index or len(page.tokens[index].word) > 3 or page.tokens[index].capital):
        return town
    return _capitalised(page, index) or (_uncapitalised(page, index) if lower else None)


def _capitalised(page: Page, index: int) -> Place | None:
    at = index
    if page.has(at, "place_articles") and page.kind(at + 1) == "word":
        at += 1
    if page.word(at) == "." and page.word(at - 1) in ("st", "ste", "ft", "mt"):
        at += 1
    if page.has(at, "place_articles") and page.word(at + 1) == "." and page.glued(at + 1):
        at += 2
    if page.kind(at) != "word" or not page.tokens[at].capital or _is_common(page, at):
        return None
    last = at
    while page.kind(last + 1) == "word" and last - index < _MOST_WORDS:
        joined = _hyphenated(page, last)
        token = page.tokens[last + 1]
        if not joined and (
            not token.capital
            or page.word(last + 1) in page.lexicon.incoterm_codes
            or _is_common(page, last + 1)
        ):
            break
        last += 1
    return _place(page, index, last, False)


def _hyphenated(page: Page, index: int) -> bool:
    """Whether token `index` and the next are joined by a hyphen."""
    return page.text[page.tokens[index].end : page.tokens[index + 1].start] in ("-", "‑", "–")


def _is_common(page: Page, index: int) -> bool:
    token = page.tokens[index]
    lexicon = page.lexicon
    return (
        token.word in lexicon.not_places
        or token.word in lexicon.law_nouns
        or token.word in lexicon.courts
        or token.word in lexicon.arbitration
        or token.word in lexicon.institutions
        or token.word in lexicon.months.names
        or token.word in lexicon.incoterm_codes
        or token.word in lexicon.units.currencies
        or (len(token.raw) < 3 and token.raw != "Eu")
    )


def _uncapitalised(page: Page, index: int) -> Place | None:
    at = index
    if page.has(at, "place_articles"):
        at += 1
    word = page.word(at)
    following = page.word(at + 1)
    lexicon = page.lexicon
    refused = (
        word in lexicon.not_places or word in lexicon.place_leads or len(word) < 4 or page.kind(at) != "word"
    )
    if refused or word in lexicon.units.nouns or word in lexicon.law_nouns or _is_common(page, at):
        return None
    closes = page.kind(at + 1) != "word" or following in lexicon.not_places
    return _place(page, index, at, False) if closes else None


def same_place(first: str, second: str) -> bool:
    """Whether two writings name one place: accents, capitals and hyphens do not count."""
    return _bare(first) == _bare(second)


def _bare(name: str) -> str:
    return " ".join(fold_text(name).replace("-", " ").replace("'", " ").split())
