"""What there is to ask about: subjects that she or the brief has raised, and the points to settle."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from trainer.authoring.students.seen import Seen
from trainer.authoring.students.sentence_book import sentence_book
from trainer.language.normalise import fold_text
from trainer.negotiation.voice.wording import spoken_name
from trainer.scenario.scenario import Scenario


def next_topic(side: Scenario, seen: Seen) -> str | None:
    """A subject not asked about yet, as it is called: what she last spoke of and the points to settle by turns, the
    point lightest for the student first, then what the brief speaks of. None when all were asked about."""
    said = " ".join(seen.said)
    for name in _candidates(side, seen):
        if not _holds(said, (name,)):
            return name
    return None


def topics_of(side: Scenario, text: str) -> tuple[str, ...]:
    """The topics of the case and the points to settle that a text speaks of, by id."""
    topics = [name for name, words in side.topics.items() if _holds(text, words)]
    points = [issue.id for issue in side.issues.values() if _holds(text, (issue.label, *issue.words))]
    return (*topics, *points)


def names_terms(side: Scenario, sentence: str) -> bool:
    """Whether a sentence puts a term on the table: a point to settle with a figure or one of its options."""
    for issue in side.issues.values():
        if not _holds(sentence, (issue.label,)):
            continue
        if any(character.isdigit() for character in sentence) or _holds(
            sentence, (o.label for o in issue.options)
        ):
            return True
    return False


def _candidates(side: Scenario, seen: Seen) -> Iterator[str]:
    hers = [name for heard in reversed(seen.heard) for name in _raised(side, heard.text)]
    points = [spoken_name(issue) for issue in sorted(side.issues.values(), key=lambda i: i.you.weight)]
    for index in range(max(len(hers), len(points))):
        yield from hers[index : index + 1]
        yield from points[index : index + 1]
    for paragraph in side.brief:
        yield from _raised(side, paragraph)


def _raised(side: Scenario, text: str) -> Iterator[str]:
    """The nouns and names by which a text raises topics of the case, the student's own firm left out."""
    own = _folded(f"{side.you.name} {side.you.role}")
    for words in side.topics.values():
        here = [word for word in words if _folded(word) not in own and _as_a_thing(side, word, text)]
        if here:
            yield max(here, key=len)


def _as_a_thing(side: Scenario, word: str, text: str) -> bool:
    """Whether a text uses a word as a noun or a name: after a determiner, or with a capital inside a sentence."""
    if word[0].isupper():
        return _holds(text, (word,))
    # Most words are not in the text at all: no pattern is made for them.
    folded, plain = _folded(text), _folded(word)
    if plain not in folded:
        return False
    determiners = "|".join(
        map(re.escape, sorted(sentence_book(side.language).determiners, key=len, reverse=True))
    )
    return re.search(rf"(?<!\w)(?:{determiners})\s*{re.escape(plain)}(?!\w)", folded) is not None


def _holds(text: str, words: Iterable[str]) -> bool:
    folded = _folded(text)
    return any(
        plain in folded and re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", folded) is not None
        for plain in map(_folded, words)
    )


_folded = lru_cache(maxsize=8192)(fold_text)
