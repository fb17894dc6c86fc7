"""Deposits: a share or an amount paid with the order ("30 % à la commande", "an advance of $9,000", "half down")."""

from dataclasses import replace
from decimal import Decimal

from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

# Two shares paid in advance are no further apart than this, times.
_ALIKE = 4


def as_deposit(page: Page, spotted: Spotted) -> Spotted | None:
    """The deposit that a sum or a percentage is, judged by the words right around it; None when it is not."""
    if spotted.value.kind not in ("money", "percent"):
        return None
    before = page.lexicon.books["deposit_before"].ending(page.tokens, spotted.first - 1)
    after = page.lexicon.books["deposit_after"].at(page.tokens, spotted.last + 1)
    if before is None and after is None:
        return None
    first = before.first if before else spotted.first
    return Spotted(deposit_value(spotted.value), first, after.last if after else spotted.last, spotted.elided)


def deposit_value(value: TermValue) -> TermValue:
    """A sum or a percentage as a deposit."""
    unit = value.unit if value.kind == "money" else None
    return TermValue("deposit", number=value.number, low=value.low, high=value.high, unit=unit)


def read_shares(page: Page) -> list[Spotted]:
    """Deposits given as a fraction: "moitié à la commande", "half on signature", "a third down"."""
    found: list[Spotted] = []
    lexicon = page.lexicon
    for index in range(len(page.tokens)):
        share = lexicon.halves.get(page.word(index))
        if share is None:
            continue
        after = lexicon.books["deposit_after"].at(page.tokens, index + 1)
        if after is None:
            continue
        first = index - 1 if page.word(index - 1) in lexicon.half_leads else index
        found.append(Spotted(TermValue("deposit", number=Decimal(share)), first, after.last))
    return found


def stands_alone(page: Page, spotted: Spotted) -> bool:
    """Whether a percentage has no complement of its own ("30 %, non" but not "50 % à la réception")."""
    return spotted.value.per is None and not page.has(spotted.last + 1, "complements")


def follow_line(page: Page, spotted: Spotted, line: list[TermValue]) -> Spotted:
    """Read a percentage as the deposit the line speaks of, when it says the same figure or stands alone."""
    deposits = [value for value in line if value.kind == "deposit"]
    percents = [value for value in line if value.kind == "percent"]
    if spotted.value.kind != "percent" or not deposits:
        return spotted
    if any(value.number == spotted.value.number and value.number is not None for value in percents):
        return spotted
    same = any(
        value.number == spotted.value.number and value.unit is None
        for value in deposits
        if value.number is not None
    )
    number = spotted.value.number
    alike = number is None or any(
        value.number and 1 / _ALIKE <= number / value.number <= _ALIKE
        for value in deposits
        if value.unit is None
    )
    alike = alike or all(value.number is None for value in deposits)
    if not stands_alone(page, spotted) or not alike or (percents and not same):
        return spotted
    return replace(spotted, value=deposit_value(spotted.value))
