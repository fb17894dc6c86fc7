"""A value spotted over some tokens of a text, on its way to becoming a found term."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.terms.lexicon import Lexicon
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


@dataclass(frozen=True, slots=True)
class Page:
    """A text laid out for reading: its tokens and the lexicon of its language."""

    text: str
    tokens: Sequence[Token]
    lexicon: Lexicon

    def word(self, index: int) -> str:
        """The word of a token, spelling mended; "" outside the text."""
        if not 0 <= index < len(self.tokens):
            return ""
        token = self.tokens[index]
        if token.kind != "word":
            return token.word
        mended = self.lexicon.correct(token.word)
        return token.word if token.word[:-1] == mended else mended

    def kind(self, index: int) -> str:
        """The kind of a token; "" outside the text."""
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else ""

    def glued(self, index: int) -> bool:
        """Whether a token touches the one before it."""
        return 0 < index < len(self.tokens) and self.tokens[index].glued
