"""Numbers that are no term: references, rooms, phones, clock times, ages, ranks, years."""

import re
from decimal import Decimal

from trainer.terms.money import is_euro
from trainer.terms.numerals import Numeral
from trainer.terms.spotted import Page

# A phone begins with 0 or + and goes on in groups; what follows a slash or colon is a fraction or an hour.
_PHONE = re.compile(r"(?<![\d.,])(?:\+\d{1,3}[ .-]?(?:\(0\) ?)?\d|0\d)\d{0,4}(?:[ .\-]\d{2,4}){2,6}(?!\d)")
_PHONE_DIGITS = 9
_REFERENCE_MARKS = frozenset(".:°#º")
_MOST_HOURS, _LONGEST_CODE = 24, 4
# "no. 7731" and "EN 13432" are references from these figures up; a week or year of a contract stays below.
_LEAST_SAMPLE, _LEAST_NORM, _LAST_PERIOD = 100, 1000, 60
# References in a row are within this factor of one another.
_LIKE = 10
_FIFTY_FIFTY = Decimal("50.5")
_YEARS = range(1900, 2100)
# "il a 31 ans": from here up an age; contracts and guarantees are shorter.
_LEAST_AGE = 16


def phone_spans(text: str) -> list[tuple[int, int]]:
    """Where the text gives phone numbers (characters)."""
    if "0" not in text and "+" not in text:
        return []
    found = (match for match in _PHONE.finditer(text))
    return [match.span() for match in found if sum(map(str.isdigit, match.group())) >= _PHONE_DIGITS]


def is_no_term(page: Page, numeral: Numeral) -> bool:
    """Whether a number is a time of day, an age, a rank, an address or part of a code, whatever stands beside it."""
    tests = (_is_clock, _is_age, _is_rank, _is_address, _is_part)
    return any(test(page, numeral) for test in tests)


# Letters of a word that a full stop shortens ("réf.", "art."); after a longer one it ends the sentence.
_ABBREVIATION = 4


def is_reference(page: Page, numeral: Numeral) -> bool:
    """Whether a number with no unit of its own is a reference ("salle 204", "n° 7731", "semaine 14") or a temperature."""
    before = numeral.first - 1
    if _is_temperature(page, numeral):
        return True
    while page.word(before) in _REFERENCE_MARKS and numeral.first - before < 3:
        before -= 1
    marked = before < numeral.first - 1
    if page.word(before) in ("en", "no"):
        return _is_norm(page, before, numeral)
    if page.word(before) not in page.lexicon.references or _is_small_word(page, before, numeral):
        return not marked and (_is_code(page, before) or _is_numbered(page, before, numeral))
    if marked and page.word(numeral.first - 1) == "." and len(page.word(before)) > _ABBREVIATION:
        return False  # "une heure de route. 0,47": the sentence ends there
    period = page.word(before) in page.lexicon.units.durations or page.word(before) == "porte"
    if period and (numeral.places or numeral.value > _LAST_PERIOD):
        return False
    if page.word(before) == "volume" and numeral.value > _LAST_PERIOD:
        return False
    if marked and page.word(numeral.first - 1) in (":", ".") and page.has(before, "loose_references"):
        return False
    return not (page.has(before, "plural_references") and page.tokens[before].raw.endswith("s"))


def _is_small_word(page: Page, index: int, numeral: Numeral) -> bool:
    """Words that only look like a reference: the "s" of "it's 12", the verb of "je le facture mille cent"."""
    token = page.tokens[index]
    if page.has(index, "letter_references"):
        return not token.raw.isupper()
    return token.word == "facture" and (numeral.in_words or page.has(index - 1, "objects"))


def follows_reference(page: Page, reference: Numeral | None, numeral: Numeral) -> bool:
    """Whether a number goes on from a reference ("jobs no. 2214 and 2215", "articles 3, 4 et 7")."""
    if reference is None or not 1 < numeral.first - reference.last <= 3 or numeral.in_words:
        return False
    alike = reference.value <= numeral.value * _LIKE and numeral.value <= reference.value * _LIKE
    if reference.in_words or not alike:
        return False
    listed = page.word(reference.first - 1).endswith("s")
    links = ("and", "et", "&", "or", "ou", ",") if listed else ("and", "et", "&")
    return all(page.word(index) in links for index in range(reference.last + 1, numeral.first))


def _is_norm(page: Page, index: int, numeral: Numeral) -> bool:
    """ "EN 13432" and "sample no. 7731", but not "en 45 jours" nor "no, 45"."""
    token = page.tokens[index]
    if token.word == "en":
        return token.raw == "EN" and numeral.value >= _LEAST_NORM
    abbreviated = page.word(index + 1) == "." and page.glued(index + 1) and index + 1 < numeral.first
    named = page.kind(index - 1) == "word" and not page.has(index - 1, "negative")
    return token.raw == "no" and abbreviated and named and numeral.value >= _LEAST_SAMPLE


def _is_code(page: Page, index: int) -> bool:
    """Whether the word before a number is a short code inside a sentence ("la TB 16")."""
    if index < 1 or page.kind(index) != "word" or page.has(index, "short_words"):
        return False
    raw, word = page.tokens[index].raw, page.word(index)
    known = word in page.lexicon.incoterm_codes or word in page.lexicon.units.currencies
    return raw.isupper() and len(raw) <= _LONGEST_CODE and not known and page.tokens[index - 1].raw.islower()


def _is_numbered(page: Page, index: int, numeral: Numeral) -> bool:
    """ "pallet 12", "camion 4": a counted thing in the singular, told by its number."""
    word = page.word(index)
    whole = numeral.high is None and not numeral.in_words and not numeral.places
    return whole and len(word) > 3 and word in page.lexicon.units.nouns and not page.has(index - 1, "rates")


def _is_clock(page: Page, numeral: Numeral) -> bool:
    """ "17h12", "10:30", "8 h du matin", "à 16h", "10 a.m."; "en 48 h" and "14 heures de formation" last."""
    before, after, clock = numeral.first - 1, numeral.last + 1, page.lexicon.books["clock"]
    if _tied(page, after, ":") or _tied(page, before, ":") or clock.at(page.tokens, after):
        return True
    if _tied(page, before, "h") or _is_minutes(page, numeral):
        return True
    if _tied(page, after, "h") or (page.word(after) == "h" and _at_minutes(page, after + 1)):
        return not page.has(before, "spanning")
    if not page.has(after, "hours") or numeral.value > _MOST_HOURS or numeral.places:
        return False
    if _tied(page, after, "h") or clock.at(page.tokens, after + 1):
        return True
    if page.has(before, "weekdays"):
        return True
    return page.word(before) in page.lexicon.clock_leads and page.word(after + 1) not in ("de", "d")


def _at_minutes(page: Page, index: int) -> bool:
    """Whether the two digits of minutes stand at a token, counting nothing of their own."""
    word = page.word(index)
    free = page.word(index + 1) not in page.lexicon.units.durations and page.word(index + 1) != "%"
    return page.kind(index) == "number" and len(word) == 2 and word.isdigit() and int(word) < 60 and free


def _is_minutes(page: Page, numeral: Numeral) -> bool:
    """The 30 of "8 h 30"."""
    hour = page.word(numeral.first - 1) == "h" and page.kind(numeral.first - 2) == "number"
    return hour and not numeral.in_words and _at_minutes(page, numeral.first)


def _tied(page: Page, index: int, word: str) -> bool:
    """Whether a word or mark stands between two numbers without a space."""
    if page.word(index) != word or page.kind(index - 1) != "number" or page.kind(index + 1) != "number":
        return False
    return page.glued(index) and page.glued(index + 1)


def _is_temperature(page: Page, numeral: Numeral) -> bool:
    """ "at minus 18", "à moins 18": a temperature, when no unit follows."""
    before = numeral.first - 1
    if not page.has(before, "minus"):
        return False
    return page.lexicon.language == "en" or page.has(before - 1, "degree_leads")


def _is_age(page: Page, numeral: Numeral) -> bool:
    unit = page.lexicon.units.durations.get(page.word(numeral.last + 1))
    if unit is None or unit[1] != "year":
        return False
    if (
        page.word(numeral.first - 1) == "a"
        and page.tokens[numeral.first - 1].raw == "a"
        and numeral.value >= _LEAST_AGE
    ):
        return page.lexicon.language == "fr" and page.kind(numeral.first - 2) == "word"
    owned = page.has(numeral.first - 1, "age_owners") or page.has(numeral.first - 2, "ages")
    return owned or page.word(numeral.last + 2) == "old"


def _is_rank(page: Page, numeral: Numeral) -> bool:
    after = numeral.last + 1
    if numeral.in_words or not page.glued(after) or not page.has(after, "rank_tails"):
        return False
    return page.word(after) != "e" or not is_euro(page, numeral, after)


def _is_address(page: Page, numeral: Numeral) -> bool:
    after = numeral.last + 1 + (page.word(numeral.last + 1) == ",")
    if page.has(after, "streets") and not numeral.in_words:
        return True
    return page.has(after + 1, "named_streets") and page.tokens[after].capital


def _is_part(page: Page, numeral: Numeral) -> bool:
    """Part of a fraction, a score ("50/50", "24/7"), a code with a hyphen ("J-30", "88-1204") or a measure ("20'")."""
    before, after = numeral.first - 1, numeral.last + 1
    if numeral.in_words and numeral.value == _FIFTY_FIFTY:
        return True
    if page.has(after, "fraction_marks") and page.kind(after + 1) == "number" and page.glued(after + 1):
        return True
    if page.has(before, "fraction_marks") and page.kind(before - 1) == "number":
        return True
    hyphened = page.word(before) in ("-", "+") and page.kind(before - 1) == "word"
    if hyphened and page.word(before - 1) not in page.lexicon.before_duration:
        return page.glued(numeral.first) and page.glued(before)
    if _tied(page, after, "-") or _tied(page, before, "-"):
        return True
    if _is_ratio(page, numeral):
        return True
    if _is_lettered(page, numeral) or _is_compound(page, numeral):
        return True
    clipped = page.kind(after + 1) == "word" and page.glued(after + 1)
    return (
        page.has(after, "measures")
        and not clipped
        and (page.glued(after) or page.word(after) == "‰")
        and not numeral.in_words
    )


def _is_ratio(page: Page, numeral: Numeral) -> bool:
    """ "one in ten", "3 out of 4": a share of cases, unless a time follows ("20 in 10 days")."""
    if page.lexicon.language != "en":
        return False
    after, before = numeral.last + 1, numeral.first - 1
    if page.word(after) == "in" or (page.word(after), page.word(after + 1)) == ("out", "of"):
        other = after + (1 if page.word(after) == "in" else 2)
        return _is_number(page, other) and page.word(other + 1) not in page.lexicon.units.durations
    if page.word(before) == "in" or (page.word(before - 1), page.word(before)) == ("out", "of"):
        other = before - (1 if page.word(before) == "in" else 2)
        return _is_number(page, other) and page.word(after) not in page.lexicon.units.durations
    return False


def _is_number(page: Page, index: int) -> bool:
    """Whether a token is a number, in digits or words."""
    numbers = page.lexicon.numbers
    return page.kind(index) == "number" or (
        page.word(index) in numbers.known and page.word(index) not in numbers.articles
    )


def _is_lettered(page: Page, numeral: Numeral) -> bool:
    """ "3b", "14A": one letter that is no unit, glued to plain digits, makes a code."""
    after, units = numeral.last + 1, page.lexicon.units
    if numeral.in_words or page.kind(after) != "word" or not page.glued(after) or numeral.places:
        return False
    word = page.word(after)
    known = word in units.durations or word in units.currencies or word in units.cents or word in units.nouns
    return len(word) == 1 and not known and word not in page.lexicon.numbers.scales and word != "m"


def _is_compound(page: Page, numeral: Numeral) -> bool:
    """ "the 5-colour jacket": a figure that only describes what follows the hyphen."""
    after, units = numeral.last + 1, page.lexicon.units
    if page.word(after) != "-" or page.kind(after + 1) != "word" or numeral.in_words:
        return False
    word = page.word(after + 1)
    known = (
        word in units.durations
        or word in units.currencies
        or word in units.percents
        or word in units.points
        or word in units.nouns
        or word in page.lexicon.numbers.scales
    )
    return page.glued(after) and page.glued(after + 1) and not known


def is_year(page: Page, numeral: Numeral) -> bool:
    """Whether a bare number is written as a year."""
    single = numeral.high is None and numeral.first == numeral.last
    return single and page.tokens[numeral.first].word.isdigit() and numeral.value in _YEARS
