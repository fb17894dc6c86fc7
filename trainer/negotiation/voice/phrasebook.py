"""The stock of phrases she falls back on: the persona's own first, then her register's, then the language's."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any, Literal
from zlib import crc32

from trainer.negotiation.voice.articles import FORMS, with_article
from trainer.scenario.people import Persona
from trainer.scenario.scenario import Language, Scenario

# How a person speaks: dry and short, warm and indirect, or ceremonious.
Register = Literal["blunt", "warm", "formal"]

# A placeholder, perhaps with an article ("{issue:du}"), and the end of the sentence before it where it begins the next one.
_PLACEHOLDER = re.compile(r"([.!?]\s)?\{(\w+)(?::(\w+))?\}")


def register_of(persona: Persona) -> Register | None:
    """The register a person speaks in, from habits (0–3) alone; None for the neutral book.

    Blunt says no as no and does not care for the relationship first; warm cares for it; formal minds face and does not
    speak directly, or minds ranks. The first that fits, in this order.
    """
    if persona.directness >= 3 and persona.relationship_first <= 1:
        return "blunt"
    if persona.relationship_first >= 2:
        return "warm"
    if persona.hierarchy >= 2 or (persona.face >= 2 and persona.directness <= 1):
        return "formal"
    return None


# Two languages, each with its neutral book and three registers.
@lru_cache(maxsize=8)
def phrase_book(language: Language, register: Register | None = None) -> Mapping[str, tuple[str, ...]]:
    """A phrase book: key → variants (see phrases/README.md for the keys).

    Args:
        language: of the lines.
        register: of the lines; None for the neutral book, which alone has every key.
    """
    name = language if register is None else f"{language}-{register}"
    source = resources.files("trainer.negotiation.voice") / "phrases" / f"{name}.json"
    data: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return MappingProxyType({key: tuple(variants) for key, variants in data.items()})


def variants(scenario: Scenario, key: str) -> tuple[str, ...]:
    """All phrases for a key: the persona's own, her register's, the language's. Empty for an unknown key."""
    own, spoken, neutral = _groups(scenario, key)
    return own + spoken + neutral


@lru_cache(maxsize=4096)
def mark(text: str) -> str:
    """A short mark of a sentence, to remember that it was said."""
    return f"{crc32(text.casefold().encode(errors='replace')):08x}"


def choose(
    scenario: Scenario, key: str, seed: int, said: frozenset[str], values: Mapping[str, str]
) -> tuple[str, str] | None:
    """The next phrase for a key, never one already said.

    The persona's own phrases come first, then her register's, then the neutral ones; within each group the seed decides
    where to begin. A template not used yet is preferred; with none left, a used template whose filled text would be
    new, another one each time; None when all is said.

    Returns:
        The filled text and the template, or None.
    """
    groups = _groups(scenario, key)
    start = seed + crc32(key.encode())
    for group in groups:
        for template in _turned(group, start):
            if mark(template) in said:
                continue
            text = _fill(template, values)
            if mark(text) not in said:
                return text, template
    # What was said grows with every line, so the second round does not harp on its first template.
    for template in _turned(tuple(line for group in groups for line in group), len(said)):
        text = _fill(template, values)
        if mark(text) not in said:
            return text, template
    return None


def _groups(scenario: Scenario, key: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    language, register = scenario.language, register_of(scenario.counterpart.persona)
    spoken = () if register is None else phrase_book(language, register).get(key, ())
    return scenario.phrases.get(key, ()), spoken, phrase_book(language).get(key, ())


def _turned(phrases: tuple[str, ...], start: int) -> Iterator[str]:
    """The phrases in their order, beginning `start` places further on and going round once."""
    count = len(phrases)
    return (phrases[(start + place) % count] for place in range(count))


def _fill(template: str, values: Mapping[str, str]) -> str:
    """The template with its values; one that begins a sentence begins with a capital."""

    def value(found: re.Match[str]) -> str:
        before, name, form = found.group(1) or "", found.group(2), found.group(3)
        said = values.get(name, found.group(0)[len(before) :])
        if form in FORMS and name in values:
            said = with_article(said, form)
        return before + said[:1].upper() + said[1:] if before else said

    text = _PLACEHOLDER.sub(value, template)
    return text[:1].upper() + text[1:]
