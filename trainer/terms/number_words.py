"""Reading numbers written in words: "quatre-vingt-dix-sept", "twelve thousand five hundred", "trois virgule cinq"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from trainer.terms.lexicon import NumberWords
from trainer.terms.tokens import Token

HALF = Decimal("0.5")


class WordNumber(NamedTuple):
    """A number in words over tokens `first`..`last`; `places` counts its decimals."""

    value: Decimal
    first: int
    last: int
    places: int = 0


class _Reader:
    """Adds up number words from left to right until a word no longer fits."""

    def __init__(self, tokens: Sequence[Token], words: NumberWords, first: int) -> None:
        self.tokens, self.words, self.at = tokens, words, first
        self.total = 0
        self.current = 0
        self.read = 0
        self.ceiling = 10**12

    def run(self) -> None:
        """Read as many words as make one number."""
        while self._step():
            pass

    def _word(self, ahead: int = 0) -> str:
        index = self.at + ahead
        return self.tokens[index].word if index < len(self.tokens) else ""

    def _step(self) -> bool:
        word, words = self._word(), self.words
        if not word or (self.read and self.tokens[self.at].start == self.tokens[self.at - 1].start):
            return False
        if self.read == 0 and blocked(self.tokens, self.at, words):
            return False
        if word in words.units:
            return self._add(words.units[word], self._fits_unit(words.units[word]))
        if word in words.tens:
            return self._tens(words.tens[word])
        if word in words.hundreds:
            return self._hundred()
        if word in words.scales:
            return self._scale(words.scales[word])
        return self._join(word)

    def _fits_unit(self, unit: int) -> bool:
        if not self.read:
            return True
        below = self.current % 100
        if self.current == 0:
            return self.total > 0
        if unit >= 10:
            return below == 0 or (below in (60, 80) and self.words.joiner == "et")
        if below in (10, 70, 90) and self._previous() == "dix":
            return unit >= 7
        return below == 0 or (below >= 20 and below % 10 == 0)

    def _tens(self, tens: int) -> bool:
        if tens == 20 and self.current % 100 == 4 and self._previous() == "quatre":
            self.current += 76
            return self._next()
        return self._add(
            tens, not self.read or (self.current % 100 == 0 and (self.current or self.total) > 0)
        )

    def _previous(self) -> str:
        return self.tokens[self.at - 1].word

    def _hundred(self) -> bool:
        if self.read and not 1 < self.current < 100 and not (self.total and not self.current):
            return False
        if self.current and self._word().endswith("s") and self.words.joiner == "et" and self.current > 19:
            return False
        self.current = (self.current or 1) * 100
        return self._next()

    def _scale(self, scale: int) -> bool:
        if (
            scale >= self.ceiling
            or (self.read == 0 and scale != 1000)
            or self._word() in ("k", "mio", "bn", "mn", "mln")
        ):
            return False
        if self.read == 0 and self.words.joiner == "and":
            return False
        self.total += (self.current or 1) * scale
        self.current, self.ceiling = 0, scale
        return self._next()

    def _join(self, word: str) -> bool:
        """A joiner counts only between two words that add up ("vingt et un", "a hundred and five")."""
        if word != self.words.joiner or not self.read:
            return False
        following = self._word(1)
        if self.words.joiner == "et":
            fits = following in ("un", "une", "onze") and self.current % 100 in (20, 30, 40, 50, 60, 70)
        else:
            known = following in self.words.units or following in self.words.tens
            fits = known and self.current % 100 == 0 and (self.current >= 100 or self.total > 0)
        if fits:
            self.at += 1
        return fits

    def _add(self, amount: int, fits: bool) -> bool:
        if fits:
            self.current += amount
            return self._next()
        return False

    def _next(self) -> bool:
        self.at += 1
        self.read += 1
        return True


def blocked(tokens: Sequence[Token], index: int, words: NumberWords) -> bool:
    """Whether the words before make this number word a measure or a rate ("le mille", "pour cent")."""
    before = words.not_after.get(tokens[index].word)
    return before is not None and index > 0 and tokens[index - 1].word in before


def read_words(tokens: Sequence[Token], first: int, words: NumberWords) -> WordNumber | None:
    """The number in words that starts at token `first`, or None."""
    if tokens[first].word not in words.known:
        return None
    if tokens[first].word in words.articles and words.joiner == "and":
        return _after_article(tokens, first, words)
    collective = words.collectives.get(tokens[first].word)
    if collective and not blocked(tokens, first, words):
        return WordNumber(Decimal(collective), first, first)
    reader = _Reader(tokens, words, first)
    reader.run()
    if not reader.read:
        return None
    number = WordNumber(Decimal(reader.total + reader.current), first, reader.at - 1)
    return _with_collective(tokens, _with_fraction(tokens, number, words), words)


def _after_article(tokens: Sequence[Token], first: int, words: NumberWords) -> WordNumber | None:
    """ "a hundred", "a dozen", "a couple of", "a thousand"."""
    if first + 1 >= len(tokens):
        return None
    word = tokens[first + 1].word
    if word in words.collectives:
        last = first + 1 + (first + 2 < len(tokens) and tokens[first + 2].word == "of")
        return WordNumber(Decimal(words.collectives[word]), first, last)
    if word in words.hundreds or (
        word in words.scales and words.scales[word] >= 1000 and word not in ("k", "bn")
    ):
        reader = _Reader(tokens, words, first + 1)
        if word in words.hundreds:
            reader.run()
        else:
            reader.total, reader.ceiling, reader.at, reader.read = (
                words.scales[word],
                words.scales[word],
                first + 2,
                1,
            )
            reader.run()
        return WordNumber(Decimal(reader.total + reader.current), first, reader.at - 1)
    return None


def _with_fraction(tokens: Sequence[Token], number: WordNumber, words: NumberWords) -> WordNumber:
    """Add "virgule cinq", "point two five", "et demi", "and a half"."""
    after = number.last + 1
    word = tokens[after].word if after < len(tokens) else ""
    if word == words.point and after + 1 < len(tokens):
        fraction = _fraction(tokens, after + 1, words)
        if fraction:
            digits, last = fraction
            return WordNumber(number.value + Decimal(f"0.{digits}"), number.first, last, len(digits))
    quarter = quarter_after(tokens, after, words)
    if quarter:
        return WordNumber(number.value + Decimal("0.25"), number.first, quarter, 2)
    half = half_after(tokens, after, words)
    if half:
        scale = Decimal(words.scales.get(tokens[number.last].word, 1))
        return WordNumber(number.value + scale * HALF, number.first, half, 1)
    return number


def quarter_after(tokens: Sequence[Token], index: int, words: NumberWords) -> int | None:
    """The last token of "and a quarter" starting at `index`, or None."""
    written = [token.word for token in tokens[index : index + 3]]
    fits = (
        len(written) == 3
        and written[0] == words.joiner
        and written[1] in words.articles
        and written[2] == "quarter"
    )
    return index + 2 if fits else None


def half_after(tokens: Sequence[Token], index: int, words: NumberWords) -> int | None:
    """The last token of "et demi" or "and a half" starting at `index`, or None."""
    written = [token.word for token in tokens[index : index + 3]]
    if len(written) < 2 or written[0] != words.joiner:
        return None
    if written[1] in words.halves and words.joiner == "et":
        return index + 1
    if len(written) == 3 and written[1] in words.articles and written[2] in ("half", "halfs"):
        return index + 2
    return None


def _fraction(tokens: Sequence[Token], first: int, words: NumberWords) -> tuple[str, int] | None:
    digits, index = "", first
    while index < len(tokens) and tokens[index].word in words.units and words.units[tokens[index].word] < 10:
        digits += str(words.units[tokens[index].word])
        index += 1
    reader = _Reader(tokens, words, first + len(digits) - len(digits.lstrip("0")))
    reader.run()
    if reader.read and reader.total == 0 and reader.at > index:
        leading = len(digits) - len(digits.lstrip("0"))
        return "0" * leading + str(reader.current), reader.at - 1
    return (digits, index - 1) if digits else None


def _with_collective(tokens: Sequence[Token], number: WordNumber, words: NumberWords) -> WordNumber:
    """ "une douzaine", "deux dizaines", "two dozen"."""
    after = number.last + 1
    if after < len(tokens) and tokens[after].word in words.collectives and not number.places:
        if tokens[after].word in ("fortnight", "score", "quinzaine") and number.value != 1:
            return number
        return WordNumber(number.value * words.collectives[tokens[after].word], number.first, after)
    return number
