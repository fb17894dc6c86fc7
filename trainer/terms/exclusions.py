"""Numbers that are no term: references, rooms, phones, clock times, ages, ranks, years."""

import re

from trainer.terms.money import is_euro
from trainer.terms.numerals import Numeral
from trainer.terms.spotted import Page

# A phone begins with 0 or + and goes on in groups; what follows a slash or colon is a fraction or an hour.
_PHONE = re.compile(r"(?<![\d.,])(?:\+\d{1,3}[ .-]?(?:\(0\) ?)?\d|0\d)\d{0,4}(?:[ .\-]\d{2,4}){2,6}(?!\d)")
_MARKS = frozenset((".", ":", "°", "#", "º"))
_RANK_TAILS = frozenset(("e", "er", "ere", "eme", "ieme", "st", "nd", "rd", "th", "nde", "bis", "ter"))
_AGE_OWNERS = frozenset(("mes", "ses", "tes", "aged", "age", "agee"))
_STREETS = frozenset(("rue", "avenue", "boulevard", "impasse", "chemin", "quai", "place", "allee", "street", "road", "avenue", "lane", "drive", "square"))  # fmt: skip
MOST_HOURS = 24


def phone_spans(text: str) -> list[tuple[int, int]]:
    """Where the text gives phone numbers (characters)."""
    if not any(character in text for character in "0+"):
        return []
    return [match.span() for match in _PHONE.finditer(text) if sum(c.isdigit() for c in match.group()) >= 9]


def is_no_term(page: Page, numeral: Numeral) -> bool:
    """Whether a number is a time of day, an age, a rank, an address or part of a code, whatever stands beside it."""
    return (
        _is_clock(page, numeral)
        or _is_age(page, numeral)
        or _is_rank(page, numeral)
        or _is_address(page, numeral)
        or _is_part(page, numeral)
    )


def is_reference(page: Page, numeral: Numeral) -> bool:
    """Whether a number with no unit of its own is a reference ("salle 204", "n° 7731", "semaine 14", "year three")."""
    before = numeral.first - 1
    marks = 0
    while page.word(before) in _MARKS and marks < 2:
        before, marks = before - 1, marks + 1
    word = page.word(before)
    if word in ("en", "no") or word not in page.lexicon.references:
        return _is_code(page, before, marks, numeral)
    if word in page.lexicon.units.durations and (numeral.places or numeral.value > 60):
        return False
    if marks and page.word(numeral.first - 1) in (":", ".") and word in ("point", "option", "lot", "commande", "day", "mois", "jour", "page"):
        return False
    if word in ("mois", "an", "jour", "commande", "loi", "option", "plan") and page.tokens[before].raw.endswith("s"):
        return False
    return True


def _is_code(page: Page, before: int, marks: int, numeral: Numeral) -> bool:
    word, token = page.word(before), page.tokens[before] if before >= 0 else None
    if token is None:
        return False
    if word == "no":
        return marks > 0 and token.raw == "no" and page.word(before + 1) == "." and page.glued(before + 1) and numeral.value >= 100
    if word == "en":
        return token.raw == "EN" and numeral.value >= 1000
    inside = token.kind == "word" and token.raw.isupper() and len(token.raw) <= 4 and before > 0
    known = word in page.lexicon.incoterm_codes or word in page.lexicon.units.currencies or word in ("a", "i", "ok", "y")
    return inside and marks == 0 and not known and page.tokens[before - 1].raw.islower()


def _is_clock(page: Page, numeral: Numeral) -> bool:
    after = numeral.last + 1
    if page.word(after) == ":" and page.kind(after + 1) == "number" and page.glued(after) and page.glued(after + 1):
        return True
    if page.word(numeral.first - 1) == ":" and page.glued(numeral.first) and page.kind(numeral.first - 2) == "number":
        return True
    if page.lexicon.books["clock"].at(page.tokens, after):
        return True
    hour = page.word(after) in ("h", "heure", "heures")
    if page.word(numeral.first - 1) == "h" and page.glued(numeral.first) and page.kind(numeral.first - 2) == "number":
        return True
    if not hour or numeral.value > MOST_HOURS or numeral.places:
        return False
    if page.word(after) == "h" and page.kind(after + 1) == "number" and page.glued(after + 1):
        return True
    if page.lexicon.books["clock"].at(page.tokens, after + 1):
        return True
    return page.word(numeral.first - 1) in page.lexicon.clock_leads and page.word(after + 1) not in ("de", "d")


def _is_age(page: Page, numeral: Numeral) -> bool:
    if page.lexicon.units.durations.get(page.word(numeral.last + 1), (0, ""))[1] != "year":
        return False
    if page.word(numeral.first - 1) in _AGE_OWNERS:
        return True
    return page.word(numeral.last + 2) == "old" or page.word(numeral.first - 2) in ("agee", "age")


def _is_rank(page: Page, numeral: Numeral) -> bool:
    after = numeral.last + 1
    if page.word(after) not in _RANK_TAILS or not page.glued(after) or numeral.in_words:
        return False
    return page.word(after) not in ("e", "er") or not _may_be_euro(page, numeral, after)


def _may_be_euro(page: Page, numeral: Numeral, after: int) -> bool:
    return page.word(after) == "e" and is_euro(page, numeral, after)


def _is_address(page: Page, numeral: Numeral) -> bool:
    after = numeral.last + 1
    after += page.word(after) == ","
    if page.word(after) in _STREETS and not numeral.in_words:
        return True
    return page.word(after + 1) in ("street", "road", "avenue", "lane") and page.tokens[after].capital


def _is_part(page: Page, numeral: Numeral) -> bool:
    """Part of a fraction, a score ("50/50", "24/7") or a code with a hyphen ("J-30", "88-1204")."""
    before, after = page.word(numeral.first - 1), page.word(numeral.last + 1)
    if after in ("/", "x", "×") and page.kind(numeral.last + 2) == "number" and page.glued(numeral.last + 2):
        return True
    if before in ("/", "x", "×") and page.kind(numeral.first - 2) == "number":
        return True
    if before in ("-", "+") and page.glued(numeral.first) and page.kind(numeral.first - 2) == "word":
        return page.glued(numeral.first - 1)
    if after == "-" and page.glued(numeral.last + 1) and page.kind(numeral.last + 2) == "number":
        return page.glued(numeral.last + 2)
    if before == "-" and page.glued(numeral.first) and page.kind(numeral.first - 2) == "number":
        return page.glued(numeral.first - 1)
    if after == "‰":
        return True
    return after in ("'", '"', "°", "x", "×", "ème", "d") and page.glued(numeral.last + 1) and not numeral.in_words and after != "d"


def is_year(page: Page, numeral: Numeral) -> bool:
    """Whether a bare number is written as a year."""
    token = page.tokens[numeral.first]
    return numeral.high is None and numeral.first == numeral.last and token.word.isdigit() and 1900 <= numeral.value <= 2099
