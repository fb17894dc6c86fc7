"""What a reply is about: topics, issues, facts, interests, objections and claims of the context, by their words."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from trainer.language.aside import spoken_of
from trainer.language.context import FactCue, IssueCue, Language, ReadingContext, TopicCue
from trainer.language.features import Prepared
from trainer.language.lexicon import stop_words
from trainer.language.reading import Aspect, Mention
from trainer.language.spelling_index import WordIndex, forms
from trainer.language.words import Word, words_of

_GAP = 3
"""Words that may stand between two words of a phrase ("délai [très court] de paiement")."""


def read_mentions(made: Prepared, context: ReadingContext) -> tuple[Mention, ...]:
    """Everything of the context that the reply names, first span of each, in the order of the spans."""
    return mentions_among(made.words, context)


def mentions_among(words: Sequence[Word], context: ReadingContext) -> tuple[Mention, ...]:
    """Everything of the context that a stretch of words names, as `read_mentions` does; what it sets aside it does not."""
    words = spoken_of(words, context.language)
    if not words:
        return ()
    index = WordIndex(words, context.language)
    found: dict[tuple[Aspect, str], Mention] = {}
    for sought in _sought(context.topics, context.issues, context.facts, context.language).near(index):
        span = _find(sought.words, index)
        if span is None:
            continue
        mention = Mention(sought.aspect, sought.name, words[span[0]].start, words[span[1]].end)
        held = found.get((sought.aspect, sought.name))
        if held is None or (mention.start, -mention.end) < (held.start, -held.end):
            found[sought.aspect, sought.name] = mention
    return tuple(sorted(found.values(), key=lambda m: (m.start, m.end, m.aspect, m.name)))


class _Sought(NamedTuple):
    aspect: Aspect
    name: str
    words: tuple[str, ...]
    """The folded words that a phrase must show."""


class _AllSought:
    """Every phrase of a context, by its first word: a reply has the first word of a few of some thousand phrases."""

    def __init__(self, phrases: Sequence[_Sought], language: Language) -> None:
        self._phrases = phrases
        self._places: dict[str, list[int]] = {}
        for place, sought in enumerate(phrases):
            for form in forms(sought.words[0], language):
                self._places.setdefault(form, []).append(place)

    def near(self, index: WordIndex) -> Iterator[_Sought]:
        """The phrases whose first word may be in the reply, in the order of the context."""
        for place in sorted({place for form in index.forms() for place in self._places.get(form, ())}):
            yield self._phrases[place]


@lru_cache(maxsize=32)
def _sought(
    topics: tuple[TopicCue, ...], issues: tuple[IssueCue, ...], facts: tuple[FactCue, ...], language: Language
) -> _AllSought:
    named: list[tuple[Aspect, str, tuple[str, ...]]] = [(one.aspect, one.name, one.words) for one in topics]
    named += [("issue", issue.id, (*issue.words, issue.label)) for issue in issues]
    named += [("fact", fact.id, fact.about) for fact in facts]
    phrases = [
        _Sought(aspect, name, words)
        for aspect, name, texts in named
        for text in texts
        if (words := _words_of_phrase(text, language))
    ]
    return _AllSought(phrases, language)


def _words_of_phrase(phrase: str, language: Language) -> tuple[str, ...]:
    """The folded words that a phrase must show: its content words, or all of them if it has none."""
    every = tuple(word.text for word in words_of(phrase, language) if word.text.isalpha())
    content = tuple(word for word in every if word not in stop_words(language))
    return content or every


def _find(wanted: tuple[str, ...], index: WordIndex) -> tuple[int, int] | None:
    """First and last word of a phrase in the reply, its words in order and close together."""
    for first in sorted(index.positions(wanted[0])):
        last = first
        for word in wanted[1:]:
            following = [i for i in index.positions(word) if last < i <= last + 1 + _GAP]
            if not following:
                break
            last = min(following)
        else:
            return first, last
    return None
