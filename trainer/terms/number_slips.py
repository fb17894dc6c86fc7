"""Misspelt number words, mended where there is no doubt: a slip of the keyboard never makes another number."""

from collections.abc import Sequence

from trainer.terms.lexicon import Lexicon
from trainer.terms.spelling import LEAST
from trainer.terms.tokens import Token

_ACRONYM = 4
"""Letters up to which a word in capitals is the name of something."""


def with_number_words(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens with "hundrd" made "hundred", and "quarante-cniq" made "quarante-cinq".

    A long word is mended when one number word alone is a slip away; a short one, near to many others, only inside a
    number.
    """
    mended = list(tokens)
    for index, token in enumerate(mended):
        if token.kind != "word" or token.word in lexicon.numbers.known:
            continue
        word = lexicon.correct_number(token.word) if len(token.word) >= LEAST else token.word
        if word == token.word and len(word) > 2:
            word = _short(text, mended, index, lexicon)
        if word != token.word:
            mended[index] = token._replace(word=word)
    return mended


def _short(text: str, tokens: Sequence[Token], index: int, lexicon: Lexicon) -> str:
    """The word, mended when its neighbours make it part of a number."""
    known, word = lexicon.numbers.known, tokens[index].word
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if len(word) <= _ACRONYM and text[tokens[index].start : tokens[index].end].isupper():
        return word  # "an MFN" is no slip of "a mln"
    led, followed = before is not None and before.word in known, after is not None and after.word in known
    joined = index > 1 and before is not None and before.word == lexicon.numbers.joiner == "and"
    if not (led or followed or joined):
        return word
    hyphened = (led and before is not None and text[before.end : tokens[index].start] == "-") or (
        followed and after is not None and text[tokens[index].end : after.start] == "-"
    )
    scaled = (led and before is not None and _is_scale(before.word, lexicon)) or (
        followed and after is not None and _is_scale(after.word, lexicon)
    )
    joined = joined and _is_scale(tokens[index - 2].word, lexicon)
    mended = lexicon.short_number_spelling.correct(word)
    fits = hyphened or scaled or joined or (led and followed) or _is_scale(mended, lexicon)
    return mended if fits else word


def _is_scale(word: str, lexicon: Lexicon) -> bool:
    numbers = lexicon.numbers
    return len(word) > 2 and (word in numbers.hundreds or word in numbers.scales)
