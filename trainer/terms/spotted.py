"""A value spotted over some tokens of a text, on its way to becoming a found term."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.terms.lexicon import Lexicon
from trainer.terms.number_slips import with_number_words
from trainer.terms.spelling import LEAST
from trainer.terms.tokens import Token
from trainer.terms.value import TermValue


@dataclass(frozen=True, slots=True)
class Spotted:
    """A value over tokens `first`..`last` (both included).

    Attributes:
        elided: the unit was not written beside the number but filled in from elsewhere.
    """

    value: TermValue
    first: int
    last: int
    elided: bool = False


class Page:
    """A text laid out for reading: its tokens, their words with spelling mended, and the lexicon of its language."""

    __slots__ = ("_size", "_words", "lexicon", "text", "tokens")

    def __init__(self, text: str, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        """Lay out a text already cut into tokens."""
        self.text, self.lexicon = text, lexicon
        self.tokens = with_number_words(text, tokens, lexicon)
        self._words = [_mended(token, lexicon) for token in self.tokens]
        self._size = len(tokens)

    def word(self, index: int) -> str:
        """The word of a token, spelling mended; "" outside the text."""
        return self._words[index] if 0 <= index < self._size else ""

    def has(self, index: int, name: str) -> bool:
        """Whether a token's word is in a word list of the lexicon."""
        return self.word(index) in self.lexicon.words[name]

    def kind(self, index: int) -> str:
        """The kind of a token; "" outside the text."""
        return self.tokens[index].kind if 0 <= index < self._size else ""

    def glued(self, index: int) -> bool:
        """Whether a token touches the one before it."""
        return 0 < index < self._size and self.tokens[index].glued


def _mended(token: Token, lexicon: Lexicon) -> str:
    """The word of a token; a plural is no misspelt singular."""
    if token.kind != "word" or len(token.word) < LEAST:
        return token.word
    mended = lexicon.correct(token.word)
    return token.word if token.word[:-1] == mended else mended
