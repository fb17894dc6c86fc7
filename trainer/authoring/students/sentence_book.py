"""The stock of sentences and small words that students draw from, per language."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from trainer.scenario.scenario import Language


@dataclass(frozen=True, slots=True)
class SentenceBook:
    """What a language lends to students (sentences/README.md says when each key is used).

    Attributes:
        sentences: key → variants, with placeholders.
        determiners: words that open a noun phrase; swaps: whose things they are, seen from the other side.
        pronouns: words after which what looks like a determiner is none ("qui le suit").
        before_nouns: adjectives that stand before their noun; links: words that tie a second noun to the first.
    """

    sentences: Mapping[str, tuple[str, ...]]
    determiners: frozenset[str]
    swaps: Mapping[str, str]
    pronouns: frozenset[str]
    before_nouns: frozenset[str]
    links: frozenset[str]


@lru_cache(maxsize=2)
def sentence_book(language: Language) -> SentenceBook:
    """The book of a language."""
    source = resources.files("trainer.authoring.students") / "sentences" / f"{language}.json"
    data: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return SentenceBook(
        sentences={key: tuple(variants) for key, variants in data["sentences"].items()},
        determiners=frozenset(data["determiners"]),
        swaps=data["swaps"],
        pronouns=frozenset(data["pronouns"]),
        before_nouns=frozenset(data["before_nouns"]),
        links=frozenset(data["links"]),
    )
