"""Dates: "le 15 mars", "fin juin 2027", "03/22", "the 3rd of May", "mi-juin", and days whose month is elsewhere."""

import re
from collections.abc import Callable
from dataclasses import replace

from trainer.terms.number_words import read_words
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

_SLASHED = re.compile(r"^\d{1,2}$")
_DOTTED = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$")
_ISO_YEAR = re.compile(r"^20\d\d$")


def read_dates(page: Page) -> list[Spotted]:
    """Dates that name their month, in words or digits, left to right."""
    found: list[Spotted] = []
    index = 0
    while index < len(page.tokens):
        date = _numeric(page, index) or _named(page, index)
        if date is None:
            index += 1
            continue
        mate = _mate_before(page, date) or _mate_after(page, date)
        found += sorted((date, *([mate] if mate else ())), key=lambda one: one.first)
        index = found[-1].last + 1
    return found


def _mate_before(page: Page, date: Spotted) -> Spotted | None:
    """The 4 of "4-8 September" and "4 or 8 September"."""
    at, day = date.first - 2, date.value.day
    if day is None or not page.has(at + 1, "day_links") or not _is_day(page, at):
        return None
    earlier = int(page.word(at))
    opens = page.kind(at - 1) != "number" and page.word(at - 1) not in ("-", "/", ".")
    return Spotted(replace(date.value, day=earlier), at, at) if earlier < day and opens else None


def _mate_after(page: Page, date: Spotted) -> Spotted | None:
    """The 8 of "September 4 to 8"."""
    at, day = date.last + 2, date.value.day
    if (
        day is None
        or page.lexicon.language != "en"
        or not page.has(at - 1, "day_links")
        or not _is_day(page, at)
    ):
        return None
    later = int(page.word(at))
    closes = page.kind(at + 1) != "word" or page.word(at + 1) in page.lexicon.units.after_number
    dated = page.word(date.last) == str(day) and closes and page.word(at + 1) not in ("%", "/", "-")
    return Spotted(replace(date.value, day=later), at, at) if later > day and dated else None


def _is_day(page: Page, index: int) -> bool:
    word = page.word(index)
    return page.kind(index) == "number" and word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31


def _date(month: int, day: int | None = None, year: int | None = None) -> TermValue:
    return TermValue("date", month=month, day=day, year=year)


def _numeric(page: Page, index: int) -> Spotted | None:
    token = page.tokens[index]
    if token.kind != "number":
        return None
    dotted = _DOTTED.match(token.word)
    if dotted:
        day, month, year = int(dotted[1]), int(dotted[2]), _full_year(int(dotted[3]))
        return _checked(page, index, index, day, month, year)
    if _ISO_YEAR.match(token.word):
        return _iso(page, index)
    if (
        not _SLASHED.match(token.word)
        or page.word(index + 1) not in ("/", "-")
        or page.kind(index + 2) != "number"
    ):
        return None
    return _slashed(page, index)


def _iso(page: Page, index: int) -> Spotted | None:
    words = [page.word(at) for at in range(index, index + 5)]
    if words[1] != "-" or words[3] != "-" or not (words[2].isdigit() and words[4].isdigit()):
        return None
    return _checked(page, index, index + 4, int(words[4]), int(words[2]), int(words[0]))


def _slashed(page: Page, index: int) -> Spotted | None:
    """ "03/09", "15/03/2027", "03/22"; "2/3" is a fraction and "24/7" a habit unless a preposition makes it a date."""
    first, mark, second = page.word(index), page.word(index + 1), page.word(index + 2)
    third = page.word(index + 4) if page.word(index + 3) == mark and page.kind(index + 4) == "number" else ""
    if not second.isdigit() or len(second) > 2 or not page.glued(index + 1) or not page.glued(index + 2):
        return None
    led = page.word(index - 1) in page.lexicon.months.day_leads
    if third and len(third) not in (2, 4):
        return None
    if not third.isdigit() and (mark == "-" or not (led or (len(first) == 2 and len(second) == 2))):
        return None
    day, month = int(first), int(second)
    if month > 12 or (page.lexicon.language == "en" and day <= 12 and not _british(page)):
        day, month = month, day
    year = _full_year(int(third)) if third.isdigit() else None
    return _checked(page, index, index + (4 if third.isdigit() else 2), day, month, year)


def _british(page: Page) -> bool:
    """Whether the text writes days first: it speaks of pounds or euros and not of dollars."""
    return ("£" in page.text or "€" in page.text) and "$" not in page.text


def _full_year(year: int) -> int:
    return year + 2000 if year < 100 else year


def _checked(page: Page, first: int, last: int, day: int, month: int, year: int | None) -> Spotted | None:
    if not (1 <= day <= 31 and 1 <= month <= 12) or (year is not None and not 1990 <= year <= 2099):
        return None
    return Spotted(_date(month, day, year), _with_lead(page, first), last)


def _named(page: Page, index: int) -> Spotted | None:
    """A date around the month name at token `index`."""
    months = page.lexicon.months
    month = months.names.get(page.word(index)) if page.kind(index) == "word" else None
    if month is None:
        return None
    day, first = day_before(page, index)
    last = index
    if day is None and (after := _day_after(page, index)):
        day, last = after
    part = _part_before(page, index)
    if day is None and part is None and not _plainly_month(page, index):
        return None
    if part is not None and day is None:
        first = part
    year, last = _year_after(page, last)
    return Spotted(_date(month, day, year), _with_lead(page, first) if day else first, last)


def day_before(page: Page, index: int) -> tuple[int | None, int]:
    """The day written before token `index` ("le 15", "3rd of", "premier") and its first token."""
    at = index - 1
    while page.word(at) in ("of", "de", "d", "-"):
        at -= 1
    months = page.lexicon.months
    if page.word(at) in months.tails and page.kind(at - 1) == "number" and page.glued(at):
        at -= 1
    if (
        page.kind(at) == "number"
        and page.word(at).isdigit()
        and 1 <= int(page.word(at)) <= 31
        and len(page.word(at)) <= 2
    ):
        return int(page.word(at)), at
    if page.word(at) in months.first:
        return 1, at
    return _day_in_words(page, at, index)


def _day_in_words(page: Page, at: int, index: int) -> tuple[int | None, int]:
    months = page.lexicon.months
    word = page.word(at)
    if word in months.ordinals:
        tens = page.lexicon.numbers.tens.get(page.word(at - 1), 0) if months.ordinals[word] < 10 else 0
        return months.ordinals[word] + tens, at - (tens > 0)
    for first in range(max(0, at - 2), at + 1):
        if page.lexicon.language == "en" or page.kind(first) != "word":
            continue
        number = read_words(page.tokens, first, page.lexicon.numbers)
        if number and number.last == at and 1 < number.value <= 31:
            return int(number.value), first
    return None, index


def _day_after(page: Page, index: int) -> tuple[int, int] | None:
    """ "May 3", "July 14th", "March the 5th"."""
    if page.lexicon.language != "en":
        return None
    at = index + 1 + (page.word(index + 1) == "the")
    written = page.word(at)
    if page.kind(at) == "number" and written.isdigit() and len(written) <= 2 and 1 <= int(written) <= 31:
        tail = page.word(at + 1) in page.lexicon.months.tails and page.glued(at + 1)
        if not tail and (
            page.word(at + 1) in ("%", "percent", "per") or page.word(at + 1) in page.lexicon.units.durations
        ):
            return None
        return int(written), at + tail
    return None


def _part_before(page: Page, index: int) -> int | None:
    """The token where "fin", "mi", "early", "end of" before a month begins."""
    at = index - 1
    while page.word(at) in ("of", "-", "de", "du", "mois", "the"):
        at -= 1
    return at if page.word(at) in page.lexicon.months.parts else None


def _plainly_month(page: Page, index: int) -> bool:
    """Whether a month name alone is one: "mars", "may", "sept" are so only after a preposition or with a year."""
    months, word, token = page.lexicon.months, page.tokens[index].word, page.tokens[index]
    if word not in months.names:
        return len(word) >= 6
    if word not in months.shy:
        return True
    if page.word(index + 1).isdigit() and len(page.word(index + 1)) == 4:
        return True
    led = page.word(index - 1) in months.leads
    if word == "sept":
        return led and page.kind(index + 1) != "word"
    if page.lexicon.language == "en" and word in ("may", "march", "mar", "sep", "jun", "jul"):
        return led and token.capital
    if word in ("mai", "mars"):
        return True
    return led or token.capital


def _year_after(page: Page, last: int) -> tuple[int | None, int]:
    at = last + 1
    if page.word(at) == "," and page.lexicon.language == "en":
        at += 1
    if page.kind(at) == "number" and _ISO_YEAR.match(page.word(at)):
        follows = page.word(at + 1)
        if follows not in page.lexicon.units.nouns and not follows.endswith("s"):
            return int(page.word(at)), at
    return None, last


def _with_lead(page: Page, first: int) -> int:
    """French dates carry their article: "le 15 mars"."""
    return first - 1 if page.word(first - 1) in ("le", "the") else first


def ordinal_days(page: Page, month_of: Callable[[int], TermValue | None]) -> list[Spotted]:
    """Days by rank without their month ("the 15th", "the fifteenth", "le 1er")."""
    ranked = (
        index
        for index in range(len(page.tokens))
        if page.lexicon.language == "en" or page.word(index + 1) == "er"
    )
    days = (elided_day(page, index, month_of) for index in ranked)
    return [day for day in days if day]


def elided_day(page: Page, index: int, month_of: Callable[[int], TermValue | None]) -> Spotted | None:
    """A day without its month ("le 24", "the 15th"): `month_of(token)` gives the date whose month it shares."""
    word, kind = page.word(index), page.kind(index)
    last, day = index, None
    months = page.lexicon.months
    if kind == "number" and word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31:
        tail = page.word(index + 1) in months.tails and page.glued(index + 1)
        last, day = index + tail, int(word)
        if page.lexicon.language == "en" and not tail:
            return None
    elif (
        kind == "word"
        and word in months.ordinals
        and months.ordinals[word] > 3
        and page.lexicon.language == "en"
    ):
        day = months.ordinals[word]
    led = page.word(index - 1) in months.day_leads or (
        page.lexicon.language == "en"
        and (page.word(index - 1) in ("or", "and") or _stands_free(page, index, last))
    )
    if day is None or not led:
        return None
    if page.kind(last + 1) == "word" and not _closes(page, last + 1):
        return None
    dated = month_of(index)
    if dated is None or dated.month is None:
        return None
    return Spotted(replace(dated, day=day), _with_lead(page, index), last, elided=True)


def _stands_free(page: Page, first: int, last: int) -> bool:
    """ "25th if it rains": a ranked day that begins its clause and ranks no noun."""
    opens = first == 0 or page.kind(first - 1) == "mark"
    closes = page.kind(last + 1) != "word" or page.word(last + 1) in page.lexicon.units.after_number
    return last > first and opens and closes


def _closes(page: Page, index: int) -> bool:
    """Whether the word after an elided day is no noun that the number would count."""
    word, lexicon = page.word(index), page.lexicon
    if lexicon.language == "en":
        return (
            word not in lexicon.units.nouns
            and word not in lexicon.units.never
            and word not in ("machine", "order")
        )
    return word in lexicon.units.after_number or word in lexicon.months.day_leads
