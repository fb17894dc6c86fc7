"""Dated legal and trade entries, read once from data."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "entries.toml"
_KEYS = frozenset({"fr", "en", "article_fr", "article_en", "valid_from", "valid_to", "source", "verified"})


class UnknownLaw(KeyError):
    """There is no law entry of this id."""


@dataclass(frozen=True, slots=True)
class LawEntry:
    """One rule of law or of trade, for the time it holds.

    Attributes:
        fr, en: the rule in one or two sentences.
        article: how a French speaker cites it in the middle of a sentence ("article L441-10 du code de commerce");
            article_en: the same in English.
        valid_from: the first day it is known to hold as it is written.
        valid_to: its last day; None: still in force when the entry was written.
        source: where the rule was read.
        verified: whether somebody has compared it with that source; else it is shown with "à vérifier".
    """

    id: str
    fr: str
    en: str
    article: str
    article_en: str
    source: str
    verified: bool
    valid_from: date
    valid_to: date | None = None

    def text(self, language: str) -> str:
        """The rule in one language; English for any other than French."""
        return self.fr if language == "fr" else self.en

    def cited(self, language: str) -> str:
        """How the rule is cited in one language."""
        return self.article if language == "fr" else self.article_en

    def in_force(self, day: date) -> bool:
        """Whether it holds on a day; both ends are included."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def law_entry(id: str) -> LawEntry:
    """The entry of this id.

    Raises:
        UnknownLaw: (a KeyError) there is none.
    """
    found = _entries().get(id)
    if found is None:
        raise UnknownLaw(id)
    return found


def law_ids() -> tuple[str, ...]:
    """Every id, in the order of the file."""
    return tuple(_entries())


def illegal_on(id: str, day: date) -> bool:
    """Whether what this entry forbids is forbidden on a day.

    Raises:
        UnknownLaw: there is no such entry.
    """
    return law_entry(id).in_force(day)


@cache
def _entries() -> Mapping[str, LawEntry]:
    tables = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {name: _entry(name, table) for name, table in tables.items()}


def _entry(name: str, table: dict[str, Any]) -> LawEntry:
    unknown = set(table) - _KEYS
    if unknown:
        raise ValueError(f"{name}: unknown keys {sorted(unknown)}")
    for key in ("valid_from", "valid_to"):
        if (key in table or key == "valid_from") and not isinstance(table.get(key), date):
            raise ValueError(f"{name}: {key} is not a date")
    return LawEntry(
        id=name,
        fr=table["fr"],
        en=table["en"],
        article=table["article_fr"],
        article_en=table["article_en"],
        source=table["source"],
        verified=table["verified"] is True,
        valid_from=table["valid_from"],
        valid_to=table.get("valid_to"),
    )
