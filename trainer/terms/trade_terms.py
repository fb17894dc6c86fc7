"""Incoterms with their places, and ways of paying."""

from dataclasses import replace

from trainer.terms.places import Place, place_at, town_at
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

_FARTHEST = 7
_OPEN = frozenset(("(", ":", ","))
_PREPOSITIONS = frozenset(("a", "au", "en", "de", "du", "d", "in", "at", "to", "of", "jusqu", "for", "sur", "vers", "pour"))


def read_incoterms(page: Page) -> list[Spotted]:
    """Incoterms by code ("FCA", "fob") or by name ("franco transporteur", "ex works"), with the place named after."""
    book = page.lexicon.books["incoterm"]
    named = {found.first: (found.label, found.last) for found in _longest(book.find(page.tokens))}
    found: list[Spotted] = []
    end = -1
    for index, token in enumerate(page.tokens):
        if index <= end:
            continue
        if index in named:
            code, last = named[index]
        elif token.kind == "word" and token.word in page.lexicon.incoterm_codes and _is_code(page, index):
            code, last = page.lexicon.incoterm_codes[token.word], index
        else:
            continue
        spotted = _with_place(page, Spotted(TermValue("incoterm", code=code), index, last))
        found.append(spotted)
        end = spotted.last
    return found


def _longest(found: list) -> list:  # type: ignore[type-arg]
    best: dict[int, tuple[int, object]] = {}
    for one in found:
        if one.first not in best or one.last > best[one.first][0]:
            best[one.first] = (one.last, one)
    return [one for _, one in best.values()]


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
        if page.kind(index) == "word" and (not _leads(page, index) or page.tokens[index].capital):
            lower = not bridged or page.word(index - 1) in _PREPOSITIONS
            place = place_at(page, index, lower=lower)
            if place or not _leads(page, index):
                return place
        elif page.kind(index) == "number" and word != "2020":
            return None
        elif page.kind(index) == "mark" and (word not in _OPEN or not _place_follows(page, index)):
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
    if page.word(spotted.last + 1) == "chez" and page.word(spotted.last + 2) in ("vous", "nous", "moi"):
        return replace(spotted, last=spotted.last + 2)
    return spotted


def read_payments(page: Page) -> list[Spotted]:
    """Ways of paying, by name or jargon ("crédoc", "D/P", "L/C at sight", "SBLC")."""
    found = page.lexicon.books["payment"].find(page.tokens)
    spotted: list[Spotted] = []
    for one in sorted(found, key=lambda each: (each.first, -each.last)):
        if spotted and one.first <= spotted[-1].last:
            continue
        if _is_other_sense(page, one.first, one.last, one.label):
            continue
        spotted.append(Spotted(TermValue("payment_method", code=one.label), one.first, one.last))
    return spotted


_CASH_SENSES = frozenset(("flow", "flows", "position", "poor", "cow", "tied", "back", "machine", "crunch", "strapped", "tight", "management"))  # fmt: skip


def _is_other_sense(page: Page, first: int, last: int, label: str) -> bool:
    """Words of payment used for something else: "cash flow", "a question of cash", "traité", "technology transfer"."""
    token = page.tokens[first]
    if label == "cash" and page.word(last) == "cash":
        return page.word(last + 1) in _CASH_SENSES or page.word(first - 1) in ("of", "de", "our", "your", "my", "notre", "votre", "the", "any", "no", "free")
    if label == "bill_of_exchange" and page.word(last).startswith("traite"):
        return "é" in page.tokens[last].raw or page.word(first - 1) in ("a", "ai", "as", "ont", "avons", "avez", "on", "bien", "se")
    if token.word in ("transfer", "transfers"):
        return page.word(first - 1) in ("technology", "to", "knowledge", "of", "will", "can", "skills", "ll") or page.word(last + 1) in ("of", "the", "it", "price")
    if label == "documentary_collection" and token.word == "cad":
        return token.raw != "CAD" or page.kind(first - 1) == "number"
    if token.word in ("wire", "wired"):
        return page.word(first - 1) in ("to", "copper", "steel", "the", "live") and page.word(last + 1) not in ("on", "at", "within", "")
    if token.word in ("stand", "standby"):
        return page.word(first - 1) in ("on", "we", "i", "you", "to", "on", "en", "un") or page.word(last + 1) in ("time", "mode", "generator", "team", "our", "my", "the", "what")
    if token.word in ("checks", "check"):
        return page.word(last + 1) in ("the", "with", "if", "that") or page.word(first - 1) in ("quality", "the", "spot", "our")
    if label == "open_account" and token.word == "on":
        return page.word(last + 1) == "of"
    return False
