"""Prices told by what is around a number, since no currency is: "85 a night", "I charge 40", a large number of hers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from trainer.terms.deposits import falls_due
from trainer.terms.exclusions import is_year
from trainer.terms.nouns import read_per
from trainer.terms.numerals import Numeral, with_number
from trainer.terms.sources import SENTENCE_ENDS, Frame
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

# A bare number of the counterpart's is a price from here up.
_LEAST_PRICE = 30
# "600 pièce", with no price about, is a count written without its plural.
_LEAST_COUNT = 100
# A bare number after a verb of price is one from here up, the verb standing no farther than so many tokens.
_LEAST_SOLD, _REACH = 10, 5
_MOST_HOURS, _AN_HOUR = 24, 60
_NO_COMMA = re.compile(r"0\d{2,3}")


def read_bare_price(page: Page, numeral: Numeral, currency: str, bare_is_money: bool) -> Spotted | None:
    """A number without unit that is a price: by what it is for ("85 a night"), its cents, or its size in a line."""
    money = TermValue("money", unit=currency)
    due = falls_due(page, numeral.last + 1)
    per = read_per(page, numeral.last + 1) if numeral.high is None and not due else None
    apiece = per is not None and per[1] == numeral.last + 1
    counted = apiece and page.lexicon.language == "fr"
    if per is not None and counted and numeral.places == 0 and numeral.value >= _LEAST_COUNT:
        return Spotted(TermValue("quantity", number=numeral.value, unit=per[0]), numeral.first, per[1], True)
    if per is not None and not _counts_time(page, numeral, per[0]):
        return Spotted(
            TermValue("money", number=numeral.value, unit=currency, per=per[0]), numeral.first, per[1], True
        )
    sold = (
        numeral.value >= _LEAST_SOLD
        and not is_year(page, numeral)
        and not _counts_unknown(page, numeral)
        and _is_sold(page, numeral)
    )
    # "84k" is a sum, whatever it is of.
    thousands = page.word(numeral.last).endswith("k")
    if sold or thousands or numeral.places == 2 or (bare_is_money and _may_be_price(page, numeral)):
        return Spotted(with_number(money, numeral), numeral.first, numeral.last, True)
    return None


def dropped_commas(page: Page, frames: Sequence[Frame]) -> list[Spotted]:
    """ "047" for 0,47, where a price in that range is bargained for."""
    priced = [frame for frame in frames if frame.value.kind == "money" and frame.high is not None]
    found: list[Spotted] = []
    for index, token in enumerate(page.tokens):
        if token.kind != "number" or token.glued or not _NO_COMMA.fullmatch(token.word):
            continue
        number = Decimal(token.word).scaleb(1 - len(token.word))
        fitting = [one for one in priced if (one.low or 0) / 2 <= float(number) <= (one.high or 0) * 2]
        apart = page.kind(index - 1) != "number" and page.kind(index + 1) != "number"
        if len(fitting) == 1 and apart:
            found.append(Spotted(replace(fitting[0].value, number=number), index, index, True))
    return found


def _is_sold(page: Page, numeral: Numeral) -> bool:
    """Whether a verb or noun of price stands a few words before ("je le facture mille cent", "they charge 40")."""
    for index in range(numeral.first - 1, max(-1, numeral.first - 1 - _REACH), -1):
        if page.has(index, "pricing"):
            return True
        if page.kind(index) == "number" or page.word(index) in SENTENCE_ENDS:
            return False
    return False


def is_in_price_range(numeral: Numeral, frames: Sequence[Frame]) -> bool:
    """Whether a price of this size is bargained for: "at 19.50" is no hour where coffee costs 17 to 20 euros."""
    return any(
        frame.value.kind == "money"
        and frame.low is not None
        and frame.high is not None
        and frame.low <= float(numeral.value) <= frame.high
        for frame in frames
    )


def is_time_of_day(page: Page, numeral: Numeral, around: Sequence[TermValue]) -> bool:
    """ "in at 7.40", "around 7.15": an hour with its minutes, by fives, where nothing is priced."""
    if numeral.places != 2 or any(value.kind in ("money", "percent") for value in around):
        return False
    minutes = numeral.value % 1 * 100
    if read_per(page, numeral.last + 1):
        return False
    hour = numeral.value < _MOST_HOURS and minutes < _AN_HOUR and minutes % 5 == 0
    return hour and not numeral.in_words and page.has(numeral.first - 1, "hour_leads")


def _may_be_price(page: Page, numeral: Numeral) -> bool:
    """Whether a number of the counterpart's that nothing explains is a price: a large one."""
    if _counts_unknown(page, numeral):
        return False
    return numeral.value >= _LEAST_PRICE


def _counts_unknown(page: Page, numeral: Numeral) -> bool:
    """Whether a word that is no small word follows, which the number may count ("170 gsm")."""
    after, units = numeral.last + 1, page.lexicon.units
    return page.kind(after) == "word" and page.word(after) not in units.after_number | units.per_leads


def _counts_time(page: Page, numeral: Numeral, per: str) -> bool:
    """ "12 par mois" may be lorries: only large numbers or cents a time are prices in French."""
    timed = per in page.lexicon.units.durations and page.lexicon.language == "fr"
    return timed and numeral.value < 100 and numeral.places != 2
