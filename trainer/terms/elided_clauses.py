"""Laws and forums named by an adjective or a town alone, once the talk is about them: "la française", "Milan, non"."""

from collections.abc import Sequence

from trainer.terms.jurisdiction import adjective_at
from trainer.terms.places import Place, same_place, town_at
from trainer.terms.spotted import Page, Spotted
from trainer.terms.topics import Topics, read_topics
from trainer.terms.value import TermValue


def elided_laws(
    page: Page, spotted: Sequence[Spotted], line: Sequence[TermValue], topics: Topics
) -> list[Spotted]:
    """Adjectives of nationality that stand for a law, when the line or the reply is about law."""
    if not (topics.law or any(value.kind == "law" for value in (*line, *(one.value for one in spotted)))):
        return []
    taken = _taken(spotted)
    found: list[Spotted] = []
    for index in range(len(page.tokens)):
        country = adjective_at(page, index) if index not in taken else None
        if country is None or not _alone(page, index):
            continue
        first = index - 1 if page.has(index - 1, "law_articles") else index
        found.append(Spotted(TermValue("law", code=country.code, region=country.region), first, index, True))
    return found


def _alone(page: Page, index: int) -> bool:
    """Whether an adjective has no noun: after an article in French, before a mark or a small word in English."""
    following = page.word(index + 1)
    closes = page.kind(index + 1) != "word" or following in page.lexicon.units.after_number
    if page.lexicon.language == "fr":
        opens = page.kind(index - 1) != "word" and page.kind(index - 1) != "number"
        return closes and (opens or page.has(index - 1, "law_articles"))
    if page.word(index) in ("us", "uk") and (
        not page.tokens[index].raw.isupper() or page.word(index - 1) == "the"
    ):
        return False
    return closes and page.tokens[index].capital and not page.has(index - 1, "languages")


def elided_forums(
    page: Page, spotted: Sequence[Spotted], line: Sequence[TermValue], topics: Topics
) -> list[Spotted]:
    """Towns that stand for a court or a seat of arbitration, when the line or the reply is about disputes."""
    forums = [value for value in line if value.kind == "forum"]
    own = read_topics(page).forum
    code = next((one.value.code for one in spotted if one.value.kind == "forum"), None) or own
    code = code or (forums[0].code if forums else topics.forum)
    if code is None:
        return []
    taken = _taken(spotted)
    found: list[Spotted] = []
    end = -1
    for index in range(len(page.tokens)):
        place = (
            town_at(page, index)
            if index not in taken and index > end and page.kind(index) == "word"
            else None
        )
        place = place or _named_in_line(page, index, forums)
        if place is None or index in taken or index <= end or not _seats(page, place):
            continue
        same = next(
            (value.code for value in forums if value.place and same_place(value.place, place.name)), code
        )
        found.append(Spotted(TermValue("forum", code=same, place=place.name), place.first, place.last, True))
        end = place.last
    return found


def _named_in_line(page: Page, index: int, forums: Sequence[TermValue]) -> Place | None:
    for value in forums:
        size = len((value.place or "").replace("-", " ").split())
        if size and index + size <= len(page.tokens):
            name = page.text[page.tokens[index].start : page.tokens[index + size - 1].end]
            if same_place(name, value.place or ""):
                return Place(name, index, index + size - 1, True)
    return None


def _seats(page: Page, place: Place) -> bool:
    """Short or lower-case names ("nice", "tours") count only when capitalised; "de Lyon" after a noun is no seat."""
    if not page.tokens[place.first].capital and page.has(place.first, "common_towns"):
        return False
    return not page.has(place.first - 1, "origins")


def _taken(spotted: Sequence[Spotted]) -> set[int]:
    return {index for one in spotted for index in range(one.first, one.last + 1)}
