"""Incoterms with their places, and ways of paying."""

from collections.abc import Sequence
from dataclasses import replace

from trainer.terms.phrases import Found
from trainer.terms.places import Place, place_at, same_place, town_at
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

_FARTHEST = 7


def read_incoterms(page: Page) -> list[Spotted]:
    """Incoterms by code ("FCA", "fob") or by name ("franco transporteur", "ex works"), with the place named after."""
    book = page.lexicon.books["incoterm"]
    named = {found.first: (found.label, found.last) for found in _longest(book.find(page.tokens))}
    found: list[Spotted] = []
    end = -1
    for index in range(len(page.tokens)):
        code = (named.get(index) or _code_at(page, index)) if index > end else None
        if code:
            found.append(_with_place(page, Spotted(TermValue("incoterm", code=code[0]), index, code[1])))
            end = found[-1].last
    return found


def _code_at(page: Page, index: int) -> tuple[str, int] | None:
    """An Incoterm written as its code, or as "départ" or "rendu" right before a town, and its last token."""
    if page.kind(index) != "word":
        return None
    code = page.lexicon.incoterm_codes.get(page.tokens[index].word)
    if code and _is_code(page, index):
        return code, index
    bare = page.lexicon.incoterms_before_town.get(page.word(index))
    if bare is None or page.kind(index + 1) != "word":
        return None
    place = town_at(page, index + 1) or (
        place_at(page, index + 1) if page.tokens[index + 1].capital and index > 0 else None
    )
    if place is None or (page.has(place.first, "common_towns") and not page.tokens[place.first].capital):
        return None
    return bare, index


def _longest(found: Sequence[Found]) -> list[Found]:
    """For each first token, the longest phrase that starts there."""
    best: dict[int, Found] = {}
    for one in found:
        if one.first not in best or one.last > best[one.first].last:
            best[one.first] = one
    return list(best.values())


def _is_code(page: Page, index: int) -> bool:
    """Incoterms are codes in capitals or in plain lower case; "Fas" inside a name is not one."""
    raw = page.tokens[index].raw
    return raw.isupper() or raw.islower()


def _with_place(page: Page, spotted: Spotted) -> Spotted:
    place = _place_after(page, spotted.last + 1)
    if place is None:
        return _with_premises(page, spotted)
    return Spotted(replace(spotted.value, place=place.name), spotted.first, place.last)


def _place_after(page: Page, start: int) -> Place | None:
    """The place named within a few words, across "votre entrepôt de", "chez vous à", "Incoterms 2020"."""
    bridged = False
    for index in range(start, start + _FARTHEST):
        word = page.word(index)
        town = town_at(page, index) if page.kind(index) == "word" else None
        if town:
            return town
        if page.kind(index) == "word":
            if not _leads(page, index) or page.tokens[index].capital:
                lower = not bridged or page.has(index - 1, "place_prepositions")
                place = place_at(page, index, lower=lower)
                if place or not _leads(page, index):
                    return place
        elif (
            page.kind(index) == "mark"
            and not (page.has(index, "place_marks") and _place_follows(page, index))
        ) or (page.kind(index) != "mark" and word != "2020"):
            return None
        bridged = True
    return None


def _leads(page: Page, index: int) -> bool:
    return page.word(index) in page.lexicon.place_leads


def _place_follows(page: Page, index: int) -> bool:
    """Whether a bracket, colon or comma is at once followed by a listed town ("Port payé, Tunis")."""
    if page.word(index) == ",":
        return False
    return page.tokens[index + 1].capital if index + 1 < len(page.tokens) else False


def _with_premises(page: Page, spotted: Spotted) -> Spotted:
    """ "DAP chez vous": no place, but the words belong to the term."""
    if page.word(spotted.last + 1) == "chez" and page.has(spotted.last + 2, "hosts"):
        return replace(spotted, last=spotted.last + 2)
    return spotted


def echoed_incoterms(page: Page, spotted: Sequence[Spotted], line: Sequence[TermValue]) -> list[Spotted]:
    """ "rendu vanves" in lower case, once the line answered has named the place."""
    said = [value for value in line if value.kind == "incoterm" and value.place]
    taken = {index for one in spotted for index in range(one.first, one.last + 1)}
    found: list[Spotted] = []
    for index in range(len(page.tokens) - 1 if said else 0):
        code = page.lexicon.incoterms_before_town.get(page.word(index))
        if code is None or index in taken:
            continue
        for value in said:
            last = index + len((value.place or "").replace("-", " ").split())
            name = page.text[page.tokens[index + 1].start : page.tokens[min(last, len(page.tokens) - 1)].end]
            if value.code == code and same_place(name, value.place or ""):
                found.append(Spotted(TermValue("incoterm", code=code, place=name), index, last))
    return found


def read_payments(page: Page) -> list[Spotted]:
    """Ways of paying, by name or jargon ("crédoc", "D/P", "L/C at sight", "SBLC")."""
    found = page.lexicon.books["payment"].find(page.tokens)
    spotted: list[Spotted] = []
    for one in sorted(found, key=lambda each: (each.first, -each.last)):
        if spotted and one.first <= spotted[-1].last:
            continue
        if _is_other_sense(page, one.first, one.last):
            continue
        spotted.append(Spotted(TermValue("payment_method", code=one.label), one.first, one.last))
    return spotted


def echoed_payments(page: Page, spotted: Sequence[Spotted], line: Sequence[TermValue]) -> list[Spotted]:
    """The line's way of paying said again by a word that is too common to name it alone ("Check, no thank you")."""
    said = {value.code for value in line if value.kind == "payment_method"}
    if not said:
        return []
    taken = {index for one in spotted for index in range(one.first, one.last + 1)}
    book = page.lexicon.books["payment_echo"]
    return [
        Spotted(TermValue("payment_method", code=one.label), one.first, one.last, elided=True)
        for one in book.find(page.tokens)
        if one.label in said
        and taken.isdisjoint(range(one.first, one.last + 1))
        and not _is_other_sense(page, one.first, one.last)
    ]


def _is_other_sense(page: Page, first: int, last: int) -> bool:
    """Words of payment used for something else: "cash flow", "a question of cash", "traité", "technology transfer"."""
    token = page.tokens[first]
    if page.word(last).startswith("traite") and "é" in page.tokens[last].raw:
        return True
    if token.word == "cad" and (token.raw != "CAD" or page.kind(first - 1) == "number"):
        return True
    for index in {first, last}:
        sense = page.lexicon.other_senses.get(page.tokens[index].word)
        if sense and (page.word(first - 1) in sense.before or page.word(last + 1) in sense.after):
            return True
    return False
