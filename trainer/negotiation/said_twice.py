"""Two scripted lines of one answer that say the same: the second is left out, what it lets be seen has been seen."""

from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import number_words, stop_words
from trainer.language.words import stem, words_of
from trainer.negotiation.playing import Playing

# What an author has written, and would not have had said together.
_SCRIPTED = ("reaction:", "interest:", "because:", "claim:", "objection:")
# The least share of the second line's words, and their least number, that make two lines one.
_SHARE, _WORDS = 1 / 3, 2
_LETTERS = 3
_ARTICLES = frozenset({"un", "une"})


def drop_what_is_said_twice(playing: Playing) -> None:
    """ "We’ve got one vendor for sensors, and my board asked why." "We’ve got one vendor for everything. The board noticed." """
    lines, language = playing.speech.lines, playing.scenario.language
    kept = [line for line in lines if not line.source.startswith(_SCRIPTED)]
    for line in lines:
        if line in kept:
            continue
        earlier = [
            one for one in kept if one.source.startswith(_SCRIPTED) and lines.index(one) < lines.index(line)
        ]
        if not any(say_the_same(one.text, line.text, language) for one in earlier):
            kept.append(line)
    lines[:] = [line for line in lines if line in kept]


def say_the_same(one: str, other: str, language: Language) -> bool:
    """Whether two lines share so many of their words that the second tells nothing."""
    first, second = _content(one, language), _content(other, language)
    shared = len(first & second)
    return shared >= _WORDS and shared >= _SHARE * len(second)


@lru_cache(maxsize=256)
def _content(text: str, language: Language) -> frozenset[str]:
    plain = stop_words(language) - (number_words(language) - _ARTICLES)
    return frozenset(
        # "Paie", "payé" are one word.
        stem(word.text, language).replace("y", "i")
        for word in words_of(text, language)
        if word.text.isalnum() and len(word.text) >= _LETTERS and word.text not in plain
    )
