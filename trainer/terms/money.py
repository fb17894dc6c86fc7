"""Amounts of money: symbols and codes before or after, cents, and what the price is for."""

from dataclasses import replace
from decimal import Decimal

from trainer.terms.nouns import read_per
from trainer.terms.number_words import read_words
from trainer.terms.numerals import Numeral
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

_HUNDREDTH = Decimal("0.01")
# The unit of "50 cents" until the talk's currency is known.
UNKNOWN = "?"


def read_notes(page: Page) -> list[Spotted]:
    """Sums in one word: "a fiver", "a tenner"."""
    notes = page.lexicon.notes
    found: list[Spotted] = []
    for index in range(len(page.tokens) if notes else 0):
        note = notes.get(page.word(index))
        if note is None:
            continue
        per = read_per(page, index + 1)
        value = TermValue("money", Decimal(note[0]), unit=note[1], per=per[0] if per else None)
        first = index - (page.word(index - 1) in page.lexicon.numbers.articles)
        found.append(Spotted(value, first, per[1] if per else index))
    return found


def read_money(page: Page, numeral: Numeral) -> Spotted | None:
    """The amount a number makes with the currency beside it, or None."""
    return _before(page, numeral) or _cents(page, numeral) or _after(page, numeral)


def _before(page: Page, numeral: Numeral) -> Spotted | None:
    """ "€12", "$500k", "USD 12", "US$ 12"."""
    index = numeral.first - 1
    code = _currency(page, index, before=True)
    if code is None:
        return None
    first = index - 1 if page.word(index) == "$" and page.word(index - 1) in ("us", "u") else index
    return _amount(page, numeral, code, first, numeral.last)


def _after(page: Page, numeral: Numeral) -> Spotted | None:
    index = numeral.last + 1
    numeral, index = _thousands(page, numeral, index)
    phrase = page.lexicon.books["currency"].at(page.tokens, index)
    if phrase:
        return _amount(page, numeral, phrase.label, numeral.first, phrase.last)
    code = _currency(page, index)
    if (
        code is None
        and page.word(index) in page.lexicon.units.adjectives
        and (code := _currency(page, index + 1))
    ):
        index += 1  # "two more dollars"
    if code is None and page.word(numeral.last) == "grand" and numeral.value >= 1000:
        return _amount(page, numeral, UNKNOWN, numeral.first, numeral.last)
    if code is None or (page.word(index) == "e" and not is_euro(page, numeral, index)):
        return None
    if code == "USD" and page.word(index - 1) == "us":
        return _amount(page, numeral, code, numeral.first, index)
    return _with_cents(page, numeral, code, index)


def _thousands(page: Page, numeral: Numeral, index: int) -> tuple[Numeral, int]:
    """ "12 ke", "3 meur": the scale written in one word with the currency."""
    scale = {"ke": 10**3, "keur": 10**3, "me": 10**6, "meur": 10**6}.get(page.word(index))
    glued = page.tokens[index].raw[:1] in "kK" if scale else False
    if scale is None or not (glued or page.word(index) == "meur"):
        return numeral, index
    high = numeral.high * scale if numeral.high is not None else None
    return replace(numeral, value=numeral.value * scale, high=high, places=0), index


def _currency(page: Page, index: int, before: bool = False) -> str | None:
    word, units = page.word(index), page.lexicon.units
    if word in units.symbols:
        return units.symbols[word]
    if word in ("ke", "keur", "meur") and not before:
        return "EUR"
    code = units.currencies.get(word) if page.kind(index) == "word" else None
    if code is None or not before:
        return code
    return code if page.tokens[index].raw.isupper() and len(word) == 3 else None


def is_euro(page: Page, numeral: Numeral, index: int) -> bool:
    """Whether "e" after a number is a euro ("11e80", "10000e d'avance") and not an ordinal ("3e étage")."""
    token = page.tokens[index]
    if token.raw != "e" and token.raw != "E":
        return False
    following = page.word(index + 1)
    if page.kind(index + 1) == "number" and page.glued(index + 1):
        return True
    if page.word(numeral.first - 1) in ("le", "la", "du", "au"):
        return False
    if numeral.places or numeral.value >= 100:
        return True
    if not token.glued:
        return False
    if (
        page.kind(index + 1) != "word"
        or following in page.lexicon.units.per_leads
        or page.has(index + 1, "tax")
    ):
        return True
    hourly = following in ("de", "a") and page.word(index + 2) in ("l", "la")
    return hourly or (following in page.lexicon.units.after_number and following not in ("de", "du", "d"))


def _with_cents(page: Page, numeral: Numeral, code: str, index: int) -> Spotted:
    """Add the cents said after the unit: "11e80", "1 €90", "onze euros quatre-vingts"."""
    cents, last = _cents_after(page, numeral, index + 1)
    if cents:
        numeral = replace(numeral, value=numeral.value + cents * _HUNDREDTH, places=2)
    return _amount(page, numeral, code, numeral.first, last if cents else index)


def _cents_after(page: Page, numeral: Numeral, index: int) -> tuple[Decimal, int]:
    nothing = Decimal(0), index
    if numeral.places or numeral.high is not None or index >= len(page.tokens):
        return nothing
    start = index + (page.word(index) in ("et", "and"))
    token = page.tokens[index]
    if (
        token.kind == "number"
        and token.word.isdigit()
        and len(token.word) == 2
        and (token.glued or _free(page, index + 1))
    ):
        return Decimal(token.word), index
    if token.kind != "word" or start >= len(page.tokens):
        return nothing
    words = read_words(page.tokens, start, page.lexicon.numbers)
    if words is None or words.places or not 1 < words.value < 100:
        return nothing
    named = page.word(words.last + 1) in page.lexicon.units.cents
    if named:
        return words.value, words.last + 1
    return (words.value, words.last) if start == index and _free(page, words.last + 1) else nothing


def _free(page: Page, index: int) -> bool:
    """Whether a number that ends before `index` counts nothing of its own there."""
    units, word = page.lexicon.units, page.word(index)
    counted = (
        word in units.durations
        or word in ("%", "pour", "percent")
        or word in units.nouns
        or word in units.percents
    )
    plural = (
        page.kind(index) == "word"
        and word.endswith("s")
        and word not in units.after_number
        and word not in units.per_leads
    )
    return not counted and not plural and page.kind(index) != "number"


def _cents(page: Page, numeral: Numeral) -> Spotted | None:
    """ "48cts", "50 euro cents", "eighty pence"."""
    index, units = numeral.last + 1, page.lexicon.units
    code = None
    if units.currencies.get(page.word(index)) and page.word(index + 1) in units.cents:
        code, index = units.currencies[page.word(index)], index + 1
    word = page.word(index)
    if word not in units.cents or (page.kind(index) != "word" and word != "¢"):
        return None
    if word == "c" and not page.glued(index):
        return None
    if word in ("p", "cent") and not (page.glued(index) and word == "p") and not numeral.value > 1:
        return None
    if word == "p" and not page.glued(index):
        return None
    number = replace(
        numeral, value=numeral.value * _HUNDREDTH, high=numeral.high and numeral.high * _HUNDREDTH
    )
    if word in ("cent", "cents") and page.word(index + 1) in ("d", "de"):
        index += page.word(index + 2) in ("euro", "euros") and 2
    return _amount(page, number, code or units.cents[word] or UNKNOWN, numeral.first, index)


def _amount(page: Page, numeral: Numeral, code: str, first: int, last: int) -> Spotted:
    if page.has(last + 1, "tax"):
        last += 1
    per_at = last + 1
    delta = page.lexicon.books["role_after"].at(page.tokens, per_at)
    if delta and delta.label == "delta":
        per_at = delta.last + 1
    per = read_per(page, per_at)
    if per:
        last = per[1]
    value = TermValue("money", unit=code, per=per[0] if per else None)
    if numeral.high is None:
        return Spotted(replace(value, number=numeral.value), first, last)
    return Spotted(replace(value, low=numeral.value, high=numeral.high), first, last)
