"""Two scripted lines of one answer that say the same: the second is left out, what it lets be seen has been seen."""

from functools import lru_cache

from trainer.language.context import Language
from trainer.language.lexicon import number_words, stop_words
from trainer.language.words import stem, words_of
from trainer.negotiation.playing import Playing

# What an author has written, and would not have had said together.
_SCRIPTED = ("reaction:", "interest:", "because:", "claim:", "objection:")
# The least share of the second line's words, and their least number, that make two lines one.
_SHARE, _WORDS = 0.4, 2
# The same where the second is a reaction: it may answer another question on the same thing.
_SHARE_OF_ANSWER = 0.5
# So many words of both are no chance.
_MANY = 4
# What a need first lets be seen may have been told; what it says later is always new.
_FIRST_STAGE = ":1"
_LETTERS = 3
_ARTICLES = frozenset({"un", "une"})


def drop_what_is_said_twice(playing: Playing) -> None:
    """ "We’ve got one vendor for sensors, and my board asked why." "We’ve got one vendor for everything. The board noticed." """
    lines, language = playing.speech.lines, playing.scenario.language
    kept = [line for line in lines if not line.source.startswith(_SCRIPTED)]
    for line in lines:
        if line in kept:
            continue
        if line.source.startswith("interest:") and not line.source.endswith(_FIRST_STAGE):
            kept.append(line)
            continue
        earlier = [
            one for one in kept if one.source.startswith(_SCRIPTED) and lines.index(one) < lines.index(line)
        ]
        share = _SHARE_OF_ANSWER if line.source.startswith("reaction:") else _SHARE
        if not any(say_the_same(one.text, line.text, language, share) for one in earlier):
            kept.append(line)
    lines[:] = [line for line in lines if line in kept]


def say_the_same(one: str, other: str, language: Language, share: float = _SHARE) -> bool:
    """Whether two lines share so much (`share` 0–1 of the second's words) that the second tells nothing."""
    first, second = _content(one, language), _content(other, language)
    shared = len(first & second)
    least = _SHARE if shared >= _MANY else share
    return shared >= _WORDS and shared >= least * len(second)


@lru_cache(maxsize=256)
def _content(text: str, language: Language) -> frozenset[str]:
    plain = stop_words(language) - (number_words(language) - _ARTICLES)
    return frozenset(
        # "Paie", "payé" are one word.
        stem(word.text, language).replace("y", "i")
        for word in words_of(text, language)
        if word.text.isalnum() and len(word.text) >= _LETTERS and word.text not in plain
    )
