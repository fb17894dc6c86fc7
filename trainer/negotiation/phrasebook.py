"""The stock of phrases she falls back on, per language, with the persona's own first."""

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any
from zlib import crc32

from trainer.scenario.scenario import Language, Scenario


@lru_cache(maxsize=2)
def phrase_book(language: Language) -> Mapping[str, tuple[str, ...]]:
    """The phrase book of a language: key → variants (see phrases/README.md for the keys)."""
    source = resources.files("trainer.negotiation") / "phrases" / f"{language}.json"
    data: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return MappingProxyType({key: tuple(variants) for key, variants in data.items()})


def variants(scenario: Scenario, key: str) -> tuple[str, ...]:
    """All phrases for a key: the persona's own, then the language's. Empty for an unknown key."""
    return scenario.phrases.get(key, ()) + phrase_book(scenario.language).get(key, ())


@lru_cache(maxsize=4096)
def mark(text: str) -> str:
    """A short mark of a sentence, to remember that it was said."""
    return f"{crc32(text.casefold().encode(errors='replace')):08x}"


def choose(
    scenario: Scenario, key: str, seed: int, said: frozenset[str], values: Mapping[str, str]
) -> tuple[str, str] | None:
    """The next phrase for a key, never one already said.

    The persona's own phrases come first; within each group the seed decides where to begin. A template not used yet
    is preferred; with none left, a used template whose filled text would be new; None when all is said.

    Returns:
        The filled text and the template, or None.
    """
    own = scenario.phrases.get(key, ())
    book = phrase_book(scenario.language).get(key, ())
    order = [*_rotated(own, seed, key), *_rotated(book, seed, key)]
    filled = [(_fill(template, values), template) for template in order]
    for text, template in filled:
        if mark(template) not in said and mark(text) not in said:
            return text, template
    for text, template in filled:
        if mark(text) not in said:
            return text, template
    return None


def _rotated(phrases: tuple[str, ...], seed: int, key: str) -> tuple[str, ...]:
    if not phrases:
        return ()
    start = (seed + crc32(key.encode())) % len(phrases)
    return phrases[start:] + phrases[:start]


def _fill(template: str, values: Mapping[str, str]) -> str:
    text = template
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text[:1].upper() + text[1:]
