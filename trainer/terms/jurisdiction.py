"""Governing law and dispute forum: "droit français", "New York law", "CISG", "tribunal de commerce de Lyon"."""

from functools import cache
from typing import NamedTuple

from trainer.terms.fold import fold_text
from trainer.terms.lexicon import read_table
from trainer.terms.places import SHORTENED, Place, place_at, town_at
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

_FARTHEST = 8
_MOST_NAME = 4
# Names that are words otherwise, written small.
_IN_CAPITALS = frozenset(("us", "uk", *SHORTENED))
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
    for short, region in SHORTENED.items():
        names.setdefault(short, Country(table["regions"][region], region))
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
        if country and not (written in _IN_CAPITALS and not page.tokens[noun - 1].raw.isupper()):
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
        forum = _forum_at(page, index) if index > end and page.kind(index) == "word" else None
        if forum and found and _goes_on(page, found[-1], forum):
            continue
        if forum and not (found and forum.first <= found[-1].last):
            found.append(forum)
            end = forum.last
    return found


def _goes_on(page: Page, before: Spotted, forum: Spotted) -> bool:
    """Whether an arbitration without a seat only names the rules of the one before ("in London under LCIA rules")."""
    if before.value.code != "arbitration" or forum.value.code != "arbitration" or forum.value.place:
        return False
    between = range(before.last + 1, forum.first)
    return len(between) <= _FARTHEST - 2 and all(
        page.word(at) in page.lexicon.forum_links or page.has(at, "rules") or page.word(at) == ","
        for at in between
    )


def _forum_at(page: Page, index: int) -> Spotted | None:
    word, lexicon = page.word(index), page.lexicon
    if page.has(index, "arbitrators") and (_counted(page, index - 1) or _acts(page, index)):
        return None
    if word in lexicon.arbitration or (word in _INSTITUTIONAL and page.tokens[index].raw.isupper()):
        return _arbitration(page, index)
    return _court(page, index) if word in lexicon.courts else None


def _acts(page: Page, index: int) -> bool:
    """ "the arbitrator reads French", "l'arbitre tranche": a person, when no town or preposition follows."""
    return page.kind(index + 1) == "word" and page.word(index + 1) not in page.lexicon.forum_links


def _counted(page: Page, index: int) -> bool:
    """Whether a number stands at a token: "one arbitrator" names no forum."""
    return page.kind(index) == "number" or page.word(index) in page.lexicon.numbers.units


def _court(page: Page, index: int) -> Spotted | None:
    word, english = page.word(index), page.lexicon.language == "en"
    if word.startswith("tribuna") and page.word(index + 1) in page.lexicon.arbitration:
        return _arbitration(page, index + 1)
    if word == "for" and (english or not page.has(index - 1, "forum_articles")):
        return None
    if adjective_at(page, index - 1 if english else index + 1):
        return _forum("court", None, index - 1 if english else index, index if english else index + 1)
    place = _forum_place(page, index + 1)
    if place is None:
        before = _place_before(page, index) if english else None
        return _forum("court", before, before.first, index) if before else None
    first = index - (english and page.word(index - 1) in page.lexicon.court_kinds)
    return _forum("court", place, first, place.last)


def _forum(code: str, place: Place | None, first: int, last: int) -> Spotted:
    return Spotted(TermValue("forum", code=code, place=place.name if place else None), first, last)


def _forum_place(page: Page, start: int) -> Place | None:
    """The town after a court or arbitration, across "de commerce de", "CCI à", "seated in"."""
    lexicon = page.lexicon
    bridges = lexicon.forum_links | lexicon.arbitration | lexicon.court_kinds | lexicon.institutions
    for index in range(start, start + _FARTHEST):
        if page.kind(index) != "word":
            return _apposed(page, index)
        bridge = page.word(index) in bridges
        if not bridge or page.tokens[index].capital:
            lower = page.has(index - 1, "forum_prepositions")
            place = place_at(page, index, lower=lower) if index > start else town_at(page, index)
            if place or not bridge:
                return place
    return None


def _apposed(page: Page, start: int) -> Place | None:
    """ "ICC arbitration, Geneva." and "tribunal (Lyon)": a town set off by a comma or bracket."""
    town = town_at(page, start + 1) if page.word(start) in (",", "(") else None
    if town is None or not page.tokens[town.first].capital:
        return None
    return town if page.kind(town.last + 1) != "word" else None


def _place_before(page: Page, index: int) -> Place | None:
    """ "the Bristol court", "Franklin County courts", "a Manhattan court"."""
    at = index - 1
    while page.word(at) in page.lexicon.court_kinds or page.word(at) in page.lexicon.institutions:
        at -= 1
    for first in range(max(0, at - 2), at + 1):
        place = place_at(page, first)
        if place and place.last == at and page.word(first) != "the":
            return place
    return None


def _arbitration(page: Page, index: int) -> Spotted:
    institutions, arbitration = page.lexicon.institutions, page.lexicon.arbitration
    place = _forum_place(page, index + 1)
    first, last = index, index
    while page.word(first - 1) in institutions and page.tokens[first - 1].raw.isupper():
        first -= 1
    while page.word(last + 1) in institutions or page.word(last + 1) in arbitration:
        last += 1
    if place:
        return _forum("arbitration", place, first, place.last)
    before = _seat_before(page, first)
    return _forum("arbitration", before, before.first if before else first, last)


def _seat_before(page: Page, first: int) -> Place | None:
    """ "London arbitration", "Geneva, ICC rules"."""
    parted = page.word(first - 1) == "," and page.word(first) in page.lexicon.institutions
    if not parted and page.lexicon.language == "fr":
        return None
    edge = first - 1 - parted
    towns = (town_at(page, start) for start in (edge, edge - 1) if start >= 0)
    return next((town for town in towns if town and town.last == edge), None)
