"""Numbers that count a thing named elsewhere: "j'en prends soixante", "all 26 of them", "5 000 d'entre eux"."""

from collections.abc import Sequence

from trainer.terms.fold import fold_text
from trainer.terms.lexicon import Lexicon
from trainer.terms.nouns import looks_plural, singular
from trainer.terms.numerals import Numeral
from trainer.terms.sources import NOTHING, Source
from trainer.terms.spotted import Page, Spotted
from trainer.terms.value import TermValue

# Tokens between "en" and its number: "on en a déjà repris dix-sept".
_REACH = 8
# Costs of counting what the pronoun stands for (see sources.py): after a verb of taking, another verb, for "of them".
_TAKEN, _EN, _THEM = 0.9, 2.6, 0.3
# What a price is for that names no thing.
_APIECE = frozenset(("pièce", "piece", "unit", "unité"))


def counted_things(page: Page) -> tuple[TermValue, ...]:
    """The things a text speaks of in the plural ("nos ruches", "les tentes"), then those of which it names one."""
    lexicon = page.lexicon
    many: list[TermValue] = []
    one: list[TermValue] = []
    for index in range(1, len(page.tokens)):
        token = page.tokens[index]
        if token.kind != "word" or not _is_thing(token.word, lexicon):
            continue
        unit = TermValue("quantity", unit=singular(token.raw.lower(), lexicon))
        if page.has(index - 1, "many_articles") and looks_plural(token.word, lexicon):
            many.append(unit)
        elif page.has(index - 1, "one_articles"):
            one.append(unit)
    return (*many, *one)


def _is_thing(word: str, lexicon: Lexicon) -> bool:
    units = lexicon.units
    others = (
        units.durations,
        units.currencies,
        units.percents,
        units.points,
        units.after_number,
        units.adjectives,
        units.never,
    )
    return len(word) > 3 and not any(word in other for other in others)


def partitive_source(
    page: Page,
    numeral: Numeral,
    near: Sequence[Spotted],
    line: Sequence[TermValue],
    things: Sequence[TermValue],
) -> Source | None:
    """What a number said of "en" or "of them" may count, and what reading it so costs; None when nothing is named.

    Args:
        page: the text.
        numeral: a number without unit.
        near: the values of the text around it.
        line: those of the line answered.
        things: what the line speaks of, the likeliest first.
    """
    cost = None if numeral.places else _of_them(page, numeral) or _after_en(page, numeral)
    cost = cost or (None if numeral.places else _ordered(page, numeral, near))
    if cost is None:
        return None
    counted = [one.value for one in near if one.value.kind == "quantity" and one.last < numeral.first]
    counted = [*reversed(counted), *(value for value in line if value.kind == "quantity")]
    priced = [
        TermValue("quantity", unit=value.per)
        for value in (*(one.value for one in near), *line)
        if value.kind == "money" and value.per
    ]
    apiece = [value for value in priced if value.unit in _APIECE]
    priced = [value for value in priced if value not in apiece]
    if cost <= _TAKEN and page.lexicon.language == "en" and not (counted or priced or things):
        return Source(TermValue("quantity", unit=NOTHING), cost)
    model = next((one for one in (*counted, *priced, *things, *apiece) if _is_counted(page, one)), None)
    return Source(TermValue("quantity", unit=model.unit), cost) if model else None


def _is_counted(page: Page, value: TermValue) -> bool:
    return value.unit is not None and fold_text(value.unit) not in page.lexicon.units.durations


def _after_en(page: Page, numeral: Numeral) -> float | None:
    """ "on en voudrait six", "j'en prends soixante", "vous en avez eu combien, trois ?"; not "en juin, six"."""
    if page.lexicon.language != "fr":
        return None
    taking = False
    for index in range(numeral.first - 1, max(-1, numeral.first - 1 - _REACH), -1):
        taking = taking or page.has(index, "taking")
        if page.word(index) == "en" and page.has(index - 1, "en_subjects"):
            if page.has(index + 1, "not_en_verbs"):
                return None
            return _TAKEN if taking else _EN
        if page.kind(index) == "number" or (page.kind(index) == "mark" and page.word(index) != ","):
            return None
    return None


def _ordered(page: Page, numeral: Numeral, near: Sequence[Spotted]) -> float | None:
    """ "if you take 400", "at £9 I'd take 40": what is taken once a price is said, or under an if."""
    if not page.has(numeral.first - 1, "ordering"):
        return None
    clause = range(numeral.first - 2, max(-1, numeral.first - 6), -1)
    if any(page.word(index) in ("if", "si") for index in clause):
        return _TAKEN
    priced = any(
        one.value.kind == "money" and numeral.first - one.last <= _REACH
        for one in near
        if one.last < numeral.first
    )
    return _TAKEN if priced else None


def _of_them(page: Page, numeral: Numeral) -> float | None:
    """ "all 26 of them", "the 40 of them", "vingt d'entre elles"."""
    after = [page.word(index) for index in range(numeral.last + 1, numeral.last + 3)]
    if page.lexicon.language == "fr":
        return _THEM if after == ["d", "entre"] else None
    return _THEM if after[0] == "of" and after[1] in ("them", "those", "these", "it") else None
