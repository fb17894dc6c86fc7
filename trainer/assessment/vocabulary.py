"""The words of one case, for telling a talk about it from a talk about something else."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from trainer.assessment.wording import function_words
from trainer.scenario.scenario import Scenario
from trainer.terms.fold import fold_text

# Words shorter than this say little; longer ones are compared by their beginning, which spares stemming a whole file.
_SHORTEST, _BEGINNING = 4, 7

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1024)
def beginnings(text: str) -> frozenset[str]:
    """The folded beginnings of a text's words of four letters or more, function words left out."""
    stop = function_words()
    words = (word for word in _WORD.findall(fold_text(text)) if len(word) >= _SHORTEST)
    return frozenset(word[:_BEGINNING] for word in words if word not in stop)


def brief_words(scenario: Scenario) -> frozenset[str]:
    """The beginnings of the words that a student who has read the brief knows: those of the brief, the facts, the issues
    and their options, and the subjects of the case."""
    return beginnings("\n".join(_texts(scenario)))


def known_share(said: Iterable[tuple[str, str]], known: frozenset[str]) -> list[tuple[int, int]]:
    """Of each reply: how many of its words are known, by then, and how many it has.

    Args:
        said: what she had just said and the reply to it, in the order of the talk; her words are known from then on, but
            for those that a reply had brought in before her.
        known: beginnings known from the start.
    """
    heard: set[str] = set()
    brought: set[str] = set()
    counts: list[tuple[int, int]] = []
    for hers, reply in said:
        heard |= beginnings(hers) - brought
        words = beginnings(reply)
        brought |= words - known - heard
        counts.append((sum(word in known or word in heard for word in words), len(words)))
    return counts


def _texts(scenario: Scenario) -> Iterator[str]:
    yield from (scenario.title, *scenario.brief, scenario.you.role, scenario.counterpart.role)
    yield from (scenario.you.name, scenario.counterpart.name, scenario.you.batna.text)
    for fact in scenario.facts.values():
        yield from (fact.text, fact.source)
    for name in sorted(_subjects(scenario) & scenario.topics.keys()):
        yield from scenario.topics[name]
    for issue in scenario.issues.values():
        yield from (issue.label, *issue.words)
        for option in issue.options:
            yield from (option.label, *option.like)


def _subjects(scenario: Scenario) -> set[str]:
    """The topics that something of the case is about. Others only tell replies apart ("vite", "simple"): any talk has their words."""
    case = (
        scenario.interests,
        scenario.objections,
        scenario.claims,
        scenario.asks,
        scenario.facts,
    )
    return {name for things in case for thing in things.values() for name in thing.about}
