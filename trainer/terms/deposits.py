"""Deposits: a share or an amount paid with the order ("30 % à la commande", "an advance of $9,000", "half down")."""

from dataclasses import replace
from decimal import Decimal

from trainer.terms.numerals import Numeral, with_number
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

# Two shares paid in advance are no further apart than this, times.
_ALIKE = 4
_WHOLE = 100


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


def bare_deposit(page: Page, numeral: Numeral, currency: str) -> Spotted | None:
    """A number that only the word deposit explains ("10k deposit", "5000 d'acompte", "30 d'arrhes")."""
    after = page.lexicon.books["deposit_after"].at(page.tokens, numeral.last + 1)
    named = after is not None and page.has(after.last, "deposit_nouns")
    before = page.lexicon.books["deposit_before"].ending(page.tokens, numeral.first - 1)
    if not named and (before is None or numeral.value <= _WHOLE):
        return None
    model = TermValue("deposit", unit=None if numeral.value <= _WHOLE else currency)
    last = after.last if after and named else numeral.last
    return Spotted(with_number(model, numeral), numeral.first, last, elided=True)


def as_instalment(page: Page, spotted: Spotted) -> Spotted:
    """A share that borrowed its kind from a deposit but falls due later ("30 % à la commande et 30 à la livraison")."""
    value, after = spotted.value, spotted.last + 1
    books = page.lexicon.books
    later = page.word(after) in ("in", "en") and page.word(after + 1) in page.lexicon.months.names
    if value.kind == "deposit" and later:
        return replace(spotted, value=replace(value, kind="money" if value.unit else "percent"))
    if value.kind != "deposit" or value.unit is not None:
        return spotted
    if books["deposit_after"].at(page.tokens, after) or not books["instalment"].at(page.tokens, after):
        return spotted
    return replace(spotted, value=replace(value, kind="percent"))


def falls_due(page: Page, index: int) -> bool:
    """Whether "à la commande" or "on delivery" stands at a token: when a share is paid, not what a price is for."""
    books = page.lexicon.books
    return bool(books["deposit_after"].at(page.tokens, index) or books["instalment"].at(page.tokens, index))


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
