"""Governing law and dispute forum: "droit français", "New York law", "CISG", "tribunal de commerce de Lyon"."""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from trainer.terms.fold import fold_text
from trainer.terms.lexicon import read_table
from trainer.terms.places import Place, place_at, town_at
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

_FARTHEST = 8
_MOST_NAME = 4
_INSTITUTIONAL = frozenset(
    ("cci", "icc", "lcia", "siac", "hkiac", "aaa", "icdr", "diac", "scc", "cmap", "cietac")
)


class Country(NamedTuple):
    """A country whose law is named, and the region when it is one."""

    code: str
    region: str | None


@cache
def _names(language: str) -> tuple[dict[str, Country], dict[str, Country]]:
    """Adjectives and names (folded, words parted by one space) of countries and regions."""
    table = read_table("countries")
    adjectives: dict[str, Country] = {}
    names: dict[str, Country] = {}
    for code, row in table["countries"].items():
        fr_adjectives, en_adjectives, fr_names, en_names = row
        for written in (fr_adjectives if language == "fr" else en_adjectives).split(","):
            adjectives[_bare(written)] = Country(code, None)
        for written in f"{fr_names},{en_names}".split(","):
            names[_bare(written)] = Country(code, None)
    for region, code in table["regions"].items():
        names.setdefault(_bare(region), Country(code, region))
    return adjectives, names


def _bare(written: str) -> str:
    return " ".join(fold_text(written).replace("-", " ").replace("'", " ").split())


def read_laws(page: Page) -> list[Spotted]:
    """Governing laws named with "droit", "loi" or "law", and the Vienna Convention."""
    found = [
        Spotted(TermValue("law", code="CISG"), one.first, one.last)
        for one in page.lexicon.books["law"].find(page.tokens)
    ]
    for index in range(len(page.tokens)):
        if page.word(index) in page.lexicon.law_nouns and (law := _law_at(page, index)):
            found.append(law)
    return found


def _law_at(page: Page, noun: int) -> Spotted | None:
    after = _after_noun(page, noun)
    if page.lexicon.language == "en":
        return _adjective_before(page, noun) or after
    return after


def _after_noun(page: Page, noun: int) -> Spotted | None:
    """ "droit français", "loi de l'État de New York", "laws of England and Wales"."""
    index = noun + 1
    if page.lexicon.language == "fr" and (country := adjective_at(page, index)):
        return _law(country, noun, index)
    linked = False
    while page.word(index) in page.lexicon.law_links and index < noun + 7:
        linked = True
        index += 1
    named = _name_at(page, index) if linked else None
    return _law(named[0], noun, named[1]) if named else None


def _adjective_before(page: Page, noun: int) -> Spotted | None:
    for size in range(min(_MOST_NAME, noun), 0, -1):
        written = " ".join(page.word(at) for at in range(noun - size, noun))
        adjectives, names = _names("en")
        country = adjectives.get(written) or names.get(written)
        if country and not (written in ("us", "uk") and not page.tokens[noun - 1].raw.isupper()):
            return _law(country, noun - size, noun)
    return None


def _law(country: Country, first: int, last: int) -> Spotted:
    return Spotted(TermValue("law", code=country.code, region=country.region), first, last)


def adjective_at(page: Page, index: int) -> Country | None:
    """The country whose adjective stands at token `index` ("française", "English"), or None."""
    adjectives, _ = _names(page.lexicon.language)
    word = page.word(index)
    return adjectives.get(word) or adjectives.get(word.removesuffix("s"))


def _name_at(page: Page, index: int) -> tuple[Country, int] | None:
    _, names = _names(page.lexicon.language)
    for size in range(_MOST_NAME, 0, -1):
        country = names.get(" ".join(page.word(at) for at in range(index, index + size)))
        if country:
            return country, index + size - 1
    return None


def read_forums(page: Page) -> list[Spotted]:
    """Courts with their town, and arbitration with or without its seat."""
    found: list[Spotted] = []
    end = -1
    for index in range(len(page.tokens)):
        if index <= end or page.kind(index) != "word":
            continue
        word, lexicon = page.word(index), page.lexicon
        if page.has(index, "arbitrators") and (
            page.kind(index - 1) == "number" or page.word(index - 1) in lexicon.numbers.units
        ):
            continue
        if word in lexicon.arbitration or (word in _INSTITUTIONAL and page.tokens[index].raw.isupper()):
            forum = _arbitration(page, index)
        elif word in lexicon.courts:
            forum = _court(page, index)
        else:
            continue
        if forum and not (found and forum.first <= found[-1].last):
            found.append(forum)
            end = forum.last
    return found


def _court(page: Page, index: int) -> Spotted | None:
    word = page.word(index)
    if word in ("tribunal", "tribunaux") and page.word(index + 1) in page.lexicon.arbitration:
        return _arbitration(page, index + 1)
    if word == "for" and (
        page.lexicon.language == "en" or page.word(index - 1) not in ("le", "du", "au", "un", "de")
    ):
        return None
    place = _forum_place(page, index + 1)
    first = index
    if place is None and page.lexicon.language == "en":
        before = _place_before(page, index)
        if before:
            return Spotted(TermValue("forum", code="court", place=before.name), before.first, index)
    if place is None:
        if page.word(index - 1) in ("no", "aucun") or page.word(index) not in page.lexicon.bare_courts:
            return None
        return None
    if page.lexicon.language == "en" and page.word(first - 1) in page.lexicon.court_kinds:
        first -= 1
    return Spotted(TermValue("forum", code="court", place=place.name), first, place.last)


def _forum_place(page: Page, start: int) -> Place | None:
    """The town after a court or arbitration, across "de commerce de", "CCI à", "seated in"."""
    lexicon = page.lexicon
    linked = False
    after_comma = town_at(page, start + 1) if page.word(start) == "," else None
    if after_comma and page.tokens[after_comma.first].capital and page.kind(after_comma.last + 1) != "word":
        return after_comma
    for index in range(start, start + _FARTHEST):
        word = page.word(index)
        if page.kind(index) != "word":
            if word in ("(", ",") and index == start and town_at(page, index + 1) and word == "(":
                continue
            return None
        bridge = (
            word in lexicon.forum_links
            or word in lexicon.arbitration
            or word in lexicon.court_kinds
            or word in lexicon.institutions
        )
        if (
            linked
            and (not bridge or page.tokens[index].capital)
            and (place := place_at(page, index, lower=page.word(index - 1) in ("de", "of", "in", "a")))
        ):
            return place
        if not linked and not bridge and (town := town_at(page, index)):
            return town
        if not bridge:
            return None
        linked = True
    return None


def _place_before(page: Page, index: int) -> Place | None:
    """ "the Bristol court", "Franklin County courts", "a Manhattan court"."""
    at = index - 1
    while page.word(at) in page.lexicon.court_kinds or page.word(at) in page.lexicon.institutions:
        at -= 1
    for first in range(max(0, at - 2), at + 1):
        place = place_at(page, first)
        if (
            place
            and place.last == at
            and (place.known or page.tokens[first].capital)
            and page.word(first) != "the"
        ):
            return place
    return None


def _arbitration(page: Page, index: int) -> Spotted:
    lexicon = page.lexicon
    place = _forum_place(page, index + 1)
    first, last = index, index
    while page.word(first - 1) in lexicon.institutions and page.tokens[first - 1].raw.isupper():
        first -= 1
    while page.word(last + 1) in lexicon.institutions or page.word(last + 1) in lexicon.arbitration:
        last += 1
    if place:
        return Spotted(TermValue("forum", code="arbitration", place=place.name), first, place.last)
    edge = first - 1 - (page.word(first - 1) == "," and lexicon.institutions.__contains__(page.word(first)))
    before = town_at(page, edge) if edge >= 0 else None
    before = before or (town_at(page, edge - 1) if edge > 0 else None)
    if before and before.last == edge and (lexicon.language == "en" or edge < first - 1):
        return Spotted(TermValue("forum", code="arbitration", place=before.name), before.first, last)
    return Spotted(TermValue("forum", code="arbitration"), first, last)


def with_place(value: TermValue, place: Place) -> TermValue:
    """The same forum in another town."""
    return replace(value, place=place.name)
