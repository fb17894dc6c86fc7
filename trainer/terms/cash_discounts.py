"""Cash discounts in trade notation: "2/10 net 30" is 2 % for paying within 10 days, else 30 days."""

from decimal import Decimal

from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

_MOST_PERCENT, _MOST_DAYS = 10, 120


def read_cash_discounts(page: Page) -> list[Spotted]:
    """The rate and the two delays of every "2/10 net 30", "2/10, n/30"."""
    found: list[Spotted] = []
    for index in range(len(page.tokens) - 4):
        if page.word(index + 1) == "/" and page.kind(index) == "number":
            found += _notation(page, index)
    return found


def _notation(page: Page, index: int) -> list[Spotted]:
    rate, days = page.word(index), page.word(index + 2)
    at = index + 3 + (page.word(index + 3) == ",")
    if page.word(at) not in ("net", "n"):
        return []
    last = at + 1 + (page.word(at + 1) == "/")
    written = (days, page.word(last))
    if not rate.replace(".", "", 1).replace(",", "", 1).isdigit() or not all(
        one.isdigit() for one in written
    ):
        return []
    percent = Decimal(rate.replace(",", "."))
    if percent > _MOST_PERCENT or int(days) > _MOST_DAYS:
        return []
    net = Spotted(TermValue("duration", Decimal(page.word(last)), unit="day"), at, last)
    return [
        Spotted(TermValue("percent", percent), index, index),
        Spotted(TermValue("duration", Decimal(days), unit="day"), index + 2, index + 2),
        net,
    ]
