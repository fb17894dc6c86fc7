"""The glossary: the words of negotiation and of trade in plain words, and how one is found by what was typed."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from trainer.terms.fold import fold_text

_FILE = Path(__file__).parent / "glossary.json"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One word of the glossary, in one language.

    Attributes:
        id: the same in every language.
        term: how it is called here; also: other names for it, abbreviations included.
        text: what it means, in one or two sentences.
        example: one short sentence as it is said at the table, without quotation marks.
        see: ids of entries to read next.
        law: the rule that the text rests on, ready to be shown ("art. 1195 C. civ.", "Incoterms 2020"); "" for none.
        checked: False when there is such a rule and nobody has compared the text with it: shown with "à vérifier".
    """

    id: str
    term: str
    also: tuple[str, ...]
    text: str
    example: str
    see: tuple[str, ...]
    law: str
    checked: bool


@cache
def glossary(language: str) -> tuple[Entry, ...]:
    """Every entry in one language, by term, accents and capitals aside; English for any other than French."""
    entries = (_entry(written, language) for written in json.loads(_FILE.read_text(encoding="utf-8")))
    return tuple(sorted(entries, key=lambda entry: fold_text(entry.term)))


def search(language: str, wanted: str) -> tuple[Entry, ...]:
    """The entries that what was typed may mean, likeliest first; accents, capitals and spaces around do not matter.

    Args:
        language: as for `glossary`.
        wanted: a name or some words; blank gives every entry.

    Returns:
        Entries so called, then those with a name that begins so, then with a name that has it somewhere, then those
        in which each of the words begins a word of the names, the text or the rule of law; each group by term.
    """
    sought = " ".join(fold_text(wanted).split())
    if not sought:
        return glossary(language)
    ranked = [(_rank(entry, sought), entry) for entry in glossary(language)]
    found = [(rank, entry) for rank, entry in ranked if rank is not None]
    return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0]))


def _rank(entry: Entry, sought: str) -> int | None:
    """How well an entry fits, 0 best; None when it does not."""
    names = [fold_text(name) for name in (entry.term, *entry.also)]
    if sought in names:
        return 0
    if any(name.startswith(sought) for name in names):
        return 1
    if any(sought in name for name in names):
        return 2
    words = _WORD.findall(sought)
    held = _WORD.findall(fold_text(" ".join((*names, entry.text, entry.law))))
    return 3 if words and all(any(one.startswith(word) for one in held) for word in words) else None


def _entry(written: dict[str, Any], language: str) -> Entry:
    side = written["fr" if language == "fr" else "en"]
    law = written["law"]
    return Entry(
        id=written["id"],
        term=side["term"],
        also=tuple(side["also"]),
        text=side["text"],
        example=side["example"],
        see=tuple(written["see"]),
        law=law["article" if language == "fr" else "article_en"] if law else "",
        checked=law["checked"] if law else True,
    )
