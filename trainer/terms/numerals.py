"""The numbers of a reply, in digits or words, before anything says what they count."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from trainer.terms.digits import read_digits
from trainer.terms.lexicon import Lexicon, NumberWords
from trainer.terms.number_words import HALF, WordNumber, blocked, half_after, read_words
from trainer.terms.tokens import Token
from trainer.terms.value import TermValue

_SHORT_SCALES = frozenset(("k", "m", "mio", "mn", "mln", "bn", "md"))
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_SPELT_FRACTIONS = {"1/2": Decimal("0.5"), "1/4": Decimal("0.25"), "3/4": Decimal("0.75")}
_ONES = frozenset(("un", "une", "one"))


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number over tokens `first`..`last`.

    Attributes:
        places: decimals written.
        in_words: written in letters, at least in part.
        high: upper end when the number is a range, `value` being the lower.
        spoken: a second reading for figures spoken in pairs ("twelve fifty": 12.50, or 1250).
    """

    value: Decimal
    first: int
    last: int
    places: int = 0
    in_words: bool = False
    high: Decimal | None = None
    spoken: Decimal | None = None

    @property
    def is_one(self) -> bool:
        """Whether this may be an article rather than the number one."""
        return self.in_words and self.value == 1 and self.high is None and self.first == self.last


def read_numerals(tokens: Sequence[Token], lexicon: Lexicon) -> list[Numeral]:
    """Every number of the text, left to right, without overlap; codes such as "S36" or "TB16" are left out."""
    found: list[Numeral] = []
    index = 0
    while index < len(tokens):
        numeral = _at(tokens, index, lexicon)
        if numeral is None:
            index += 1
            continue
        found.append(numeral)
        index = numeral.last + 1
    return found


def _at(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    token = tokens[index]
    if token.kind == "number":
        return _digits(tokens, index, lexicon)
    if token.kind != "word":
        return None
    words = lexicon.numbers
    if token.word in words.halves:
        return _half(tokens, index, lexicon)
    number = read_words(tokens, index, words)
    if number is None:
        return _single_coin(tokens, index, lexicon)
    spoken = _spoken_hundreds(tokens, _scaled(tokens, number, lexicon), lexicon)
    return _spoken_pair(tokens, spoken, words)


def _digits(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    token = tokens[index]
    if token.glued and index and tokens[index - 1].kind == "word" and not _money_glue(tokens, index, lexicon):
        return None
    written = read_digits(token.word, lexicon.language)
    if written is None or (len(token.word) > 1 and token.word[0] == "0" and token.word[1].isdigit()):
        return None
    number = _with_vulgar_fraction(tokens, WordNumber(written.value, index, index, written.places))
    half = half_after(tokens, index + 1, lexicon.numbers)
    if half and number.last == index:
        number = WordNumber(number.value + HALF, index, half, 1)
    return _scaled(tokens, number, lexicon, in_words=False)


def _with_vulgar_fraction(tokens: Sequence[Token], number: WordNumber) -> WordNumber:
    """ "8½" and "3 1/2": a half or a quarter after a whole number."""
    after = number.last + 1
    written = "".join(token.word for token in tokens[after : after + 1])
    if written in _FRACTIONS:
        return WordNumber(number.value + _FRACTIONS[written], number.first, after, 2)
    spelt = [token.word for token in tokens[after : after + 3]]
    parted = (
        len(spelt) == 3
        and not tokens[after].glued
        and all(one.glued for one in tokens[after + 1 : after + 3])
    )
    if parted and "".join(spelt) in _SPELT_FRACTIONS and not number.places:
        return WordNumber(number.value + _SPELT_FRACTIONS["".join(spelt)], number.first, after + 2, 2)
    return number


def _money_glue(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether digits glued to letters follow a currency ("EUR12", "US$", "11e80")."""
    before = tokens[index - 1]
    return before.word in lexicon.units.currencies or before.word == "x"


def _scaled(tokens: Sequence[Token], number: WordNumber, lexicon: Lexicon, in_words: bool = True) -> Numeral:
    """Multiply by the scale that follows: "3 millions", "12k", "1,2 M€"."""
    after = number.last + 1
    word = tokens[after].word if after < len(tokens) else ""
    scale = lexicon.numbers.scales.get(word)
    if word in ("m", "md") and _million(tokens, after, lexicon):
        scale = 10**6 if word == "m" else 10**9
    if scale is None or (word in _SHORT_SCALES and in_words) or not _scale_fits(tokens, after, lexicon):
        return Numeral(number.value, number.first, number.last, number.places, in_words)
    value, last = number.value * scale, after
    half = half_after(tokens, after + 1, lexicon.numbers)
    if half:
        value, last = value + scale * HALF, half
    return Numeral(whole(value), number.first, last, 0, in_words)


def _scale_fits(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    return not blocked(tokens, index, lexicon.numbers)


def _million(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether "m" after a number is a million: beside a currency, as "M", or before a counted noun."""
    units = lexicon.units
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    before = tokens[index - 2] if index > 1 else None
    if tokens[index].raw == "M" and tokens[index].glued and not (following and following.word in units.nouns):
        return True
    if following and (following.word in units.symbols or following.word in units.currencies):
        return tokens[index].raw == "M" or lexicon.language == "en" or following.glued
    if before and (before.word in units.symbols or before.word in units.currencies):
        return True
    counted = (
        following is not None and following.word.endswith("s") and following.word not in units.after_number
    )
    return tokens[index].glued and lexicon.language == "en" and counted


def _half(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    """ "demi-point", "half a percent", "half a million", "half a dozen", "half a year"."""
    words, after = lexicon.numbers, index + 1
    following = tokens[after].word if after < len(tokens) else ""
    if words.joiner == "and" and following in words.articles and after + 1 < len(tokens):
        scale = words.scales.get(tokens[after + 1].word)
        if scale:
            return Numeral(HALF * scale, index, after + 1, in_words=True)
        dozen = words.collectives.get(tokens[after + 1].word, 0)
        if dozen > 2:
            return Numeral(whole(HALF * dozen), index, after + 1, in_words=True)
        halved = tokens[after + 1].word
        fits = halved in ("percent", "per", "point") or lexicon.units.durations.get(halved, (0,))[0] == 1
        return Numeral(HALF, index, after, 1, True) if fits else None
    if words.joiner == "et" and following in ("point", "pour", "pourcent", "million"):
        scale = 10**6 if following == "million" else 1
        return Numeral(HALF * scale, index, index + (scale > 1), 1, True)
    return None


def _single_coin(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Numeral | None:
    """The "a" of "a dollar more" and "a buck fifty"; "a pound of", "a dollar price" count nothing."""
    following = [token.word for token in tokens[index + 1 : index + 3]]
    if lexicon.language != "en" or tokens[index].word not in lexicon.numbers.articles or not following:
        return None
    coin = len(following[0]) > 3 and following[0] in lexicon.units.currencies and following[0] != "sterling"
    point = following[0] == "point" and len(following) > 1 and following[1] in lexicon.words["single_points"]
    if point and following[1] != "en":
        return Numeral(Decimal(1), index, index, in_words=True)
    free = len(following) < 2 or following[1] not in lexicon.words["not_coins"]
    return Numeral(Decimal(1), index, index, in_words=True) if coin and free else None


def _spoken_hundreds(tokens: Sequence[Token], numeral: Numeral, lexicon: Lexicon) -> Numeral:
    """ "deux mille cinq" with nothing counted after it is 2,500 in French talk (no year, "en deux mille cinq"); "a million two" 1.2 million."""
    last, following = numeral.last, numeral.last + 1
    digit = lexicon.numbers.units.get(tokens[last].word, 0)
    if not 1 < digit < 10 or last == numeral.first or numeral.places:
        return numeral
    scale = lexicon.numbers.scales.get(tokens[last - 1].word, 0)
    if scale < 1000 or (scale == 1000 and lexicon.language != "fr"):
        return numeral
    if numeral.first and tokens[numeral.first - 1].word in ("en", "depuis"):
        return numeral
    if following < len(tokens) and tokens[following].kind != "mark":
        closes = tokens[following].kind == "word" and tokens[following].word in lexicon.units.after_number
        if not closes:
            return numeral
    return replace(numeral, value=numeral.value + digit * (scale // 10 - 1))


def _spoken_pair(tokens: Sequence[Token], numeral: Numeral, words: NumberWords) -> Numeral:
    """Two numbers in a row are a price as it is spoken: "un soixante" is 1.60, "three seventy-five" 3.75 or 375."""
    after = numeral.last + 1
    if (
        not (0 < numeral.value < 1000)
        or numeral.places
        or after >= len(tokens)
        or tokens[after].kind != "word"
    ):
        return numeral
    cents = read_words(tokens, after, words)
    if (
        cents is None
        or cents.places
        or not 10 <= cents.value <= 99
        or tokens[numeral.last].word in words.collectives
    ):
        return numeral
    if tokens[cents.last].word in words.collectives:
        return numeral
    value = numeral.value + cents.value / 100
    whole = numeral.value * 100 + cents.value if words.joiner == "and" else None
    return Numeral(value, numeral.first, cents.last, 2, True, spoken=whole)


def whole(number: Decimal) -> Decimal:
    """A whole number without decimals, so that 1.2 million shows as 1200000; others as they are."""
    return Decimal(int(number)) if number == number.to_integral_value() else number


def with_number(value: TermValue, numeral: Numeral, factor: Decimal = Decimal(1)) -> TermValue:
    """The value with the number, or the two ends of the range, of a numeral."""
    number = numeral.value if factor == 1 else whole(numeral.value * factor)
    if numeral.high is None:
        return replace(value, number=number, low=None, high=None)
    return replace(value, number=None, low=number, high=numeral.high * factor)
