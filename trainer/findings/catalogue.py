"""The catalogue of findings: what each code means, why it happens, how to mend it, in French and English."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

from trainer.findings.finding import Severity

FindingLanguage = Literal["fr", "en"]

_FILE = Path(__file__).parent / "catalogue.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """What a finding says in one language; `{name}` stands for a value of the finding."""

    message: str
    cause: str
    mend: str


@dataclass(frozen=True, slots=True)
class Example:
    """A failing example: a whole file, or an edit that spoils a sound one.

    Attributes:
        check: what is checked ("scenario" or the name another room gives its files).
        file: the whole text, "" when the example is an edit.
        old, new: the edit: this text (found once) is replaced by that. `also` is a second such pair.
        fill: how many times `new` is written one after the other; times: the same for `file`.
        encoding: in which the file is saved.
        line: where the finding stands, when not on the edited lines; 0 when it does.
    """

    check: str = "scenario"
    file: str = ""
    old: str = ""
    new: str = ""
    also: tuple[str, ...] = ()
    encoding: str = "utf-8"
    times: int = 1
    fill: int = 1
    line: int = 0

    def content(self, sound: str) -> bytes:
        """The failing file. `sound` is the sound one that edits spoil.

        Raises:
            ValueError: the text to replace is not found exactly once.
        """
        if self.file:
            return (self.file * self.times).encode(self.encoding)
        text = sound
        for old, new in self._edits():
            if text.count(old) != 1:
                raise ValueError(f"found {text.count(old)} times: {old!r}")
            text = text.replace(old, new)
        return text.encode(self.encoding)

    def _edits(self) -> tuple[tuple[str, str], ...]:
        first = (self.old, self.new * self.fill)
        return (first, (self.also[0], self.also[1])) if self.also else (first,)


@dataclass(frozen=True, slots=True)
class Entry:
    """One code of the catalogue. `worded` names the values that are keys of the table of words."""

    code: str
    severity: Severity
    words: Mapping[str, Words]
    examples: tuple[Example, ...] = ()
    worded: frozenset[str] = field(default_factory=frozenset)


class UnknownCode(KeyError):
    """The catalogue does not hold this code."""


@cache
def catalogue() -> Mapping[str, Entry]:
    """Every code, in the order of the file."""
    tables = _tables()
    return {code: _entry(code, table) for code, table in tables.items() if code != "words"}


def entry(code: str) -> Entry:
    """One code of the catalogue.

    Raises:
        UnknownCode: there is no such code.
    """
    found = catalogue().get(code)
    if found is None:
        raise UnknownCode(code)
    return found


@cache
def words(language: FindingLanguage) -> Mapping[str, str]:
    """The small words that findings are made of ("error", "hint", kinds of values), by key."""
    table: dict[str, str] = _tables()["words"][language]
    return table


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def _entry(code: str, table: dict[str, Any]) -> Entry:
    if table["severity"] not in get_args(Severity):
        raise ValueError(f"{code}: severity {table['severity']!r}")
    return Entry(
        code=code,
        severity=table["severity"],
        words={language: Words(**table[language]) for language in get_args(FindingLanguage)},
        examples=tuple(_example(example) for example in table.get("examples", ())),
        worded=frozenset(table.get("worded", ())),
    )


def _example(table: dict[str, Any]) -> Example:
    return Example(**{**table, "also": tuple(table.get("also", ()))})
