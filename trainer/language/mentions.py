"""What a reply is about: topics, issues, facts, interests, objections and claims of the context, by their words."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from trainer.language.context import Language, ReadingContext
from trainer.language.features import Prepared
from trainer.language.lexicon import stop_words
from trainer.language.reading import Aspect, Mention
from trainer.language.spelling_index import WordIndex
from trainer.language.words import words_of

_GAP = 3
"""Words that may stand between two words of a phrase ("délai [très court] de paiement")."""


def read_mentions(made: Prepared, context: ReadingContext) -> tuple[Mention, ...]:
    """Everything of the context that the reply names, first span of each, in the order of the spans."""
    if not made.words:
        return ()
    index = WordIndex(made.words, context.language)
    found: dict[tuple[Aspect, str], Mention] = {}
    for aspect, name, phrases in _sought(context):
        for phrase in phrases:
            span = _find(phrase, index, context.language)
            if span is None:
                continue
            mention = Mention(aspect, name, made.words[span[0]].start, made.words[span[1]].end)
            held = found.get((aspect, name))
            if held is None or (mention.start, -mention.end) < (held.start, -held.end):
                found[aspect, name] = mention
    return tuple(sorted(found.values(), key=lambda m: (m.start, m.end, m.aspect, m.name)))


def _sought(context: ReadingContext) -> Iterator[tuple[Aspect, str, Iterable[str]]]:
    for topic in context.topics:
        yield topic.aspect, topic.name, topic.words
    for issue in context.issues:
        yield "issue", issue.id, (*issue.words, issue.label)
    for fact in context.facts:
        yield "fact", fact.id, fact.about


@lru_cache(maxsize=4096)
def _words_of_phrase(phrase: str, language: Language) -> tuple[str, ...]:
    """The folded words that a phrase must show: its content words, or all of them if it has none."""
    every = tuple(word.text for word in words_of(phrase, language) if word.text.isalpha())
    content = tuple(word for word in every if word not in stop_words(language))
    return content or every


def _find(phrase: str, index: WordIndex, language: Language) -> tuple[int, int] | None:
    """First and last word of the phrase in the reply, its words in order and close together."""
    wanted = _words_of_phrase(phrase, language)
    if not wanted:
        return None
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
