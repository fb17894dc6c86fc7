"""What is usual in each contract family, in French and in English: who negotiates, what about, what is kept back."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from trainer.authoring.new.names import Contract
from trainer.scenario.scenario import Language

_FOLDER = Path(__file__).parent / "families"


@dataclass(frozen=True, slots=True)
class UsualIssue:
    """A point that is usually negotiated.

    Attributes:
        id, label, words: its names.
        options: id → words, in order.
        you, them: how much it weighs (`importance`) and which end is better (`prefers`).
        target, limit: options that the brief names.
        because: a reason of the counterpart's.
        offer: how a student offers it, `{value}` for the option's words.
        illegal: option → the law entry it breaks in France.
        extra: offered to the author, but not taken unless asked for.
        serves: whether an offer on it can serve the hidden need.
    """

    id: str
    label: str
    words: tuple[str, ...]
    options: Mapping[str, str]
    you: Mapping[str, str]
    them: Mapping[str, str]
    target: str
    limit: str
    because: str
    offer: str
    illegal: Mapping[str, str]
    extra: bool
    serves: bool


@dataclass(frozen=True, slots=True)
class Family:
    """What is usual in a family, in one language. `texts` fill the blanks of the skeleton that bear their names: a text,
    or a list of them."""

    contract: Contract
    language: Language
    texts: Mapping[str, str | tuple[str, ...]]
    issues: tuple[UsualIssue, ...]

    def text(self, name: str) -> str:
        """One text. KeyError when there is none, TypeError when it is a list."""
        value = self.texts[name]
        if not isinstance(value, str):
            raise TypeError(name)
        return value

    @property
    def usual(self) -> tuple[str, ...]:
        """The ids of the issues taken when the author names none."""
        return tuple(issue.id for issue in self.issues if not issue.extra)


@cache
def family(contract: Contract, language: Language) -> Family:
    """What is usual in a contract family."""
    content = tomllib.loads((_FOLDER / f"{contract}.toml").read_text(encoding="utf-8"))
    issues = tuple(_issue(issue, language) for issue in content["issues"])
    return Family(contract, language, dict(_texts(content[language])), issues)


def _texts(table: Mapping[str, Any], before: str = "") -> list[tuple[str, str | tuple[str, ...]]]:
    """The texts of a table and of those in it, under names joined by `_`."""
    found: list[tuple[str, str | tuple[str, ...]]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            found += _texts(value, f"{before}{key}_")
        else:
            found.append((f"{before}{key}", tuple(value) if isinstance(value, list) else str(value)))
    return found


def _issue(table: Mapping[str, Any], language: Language) -> UsualIssue:
    said = table[language]
    return UsualIssue(
        id=table["id"],
        label=said["label"],
        words=tuple(said["words"]),
        options=dict(zip(table["options"], said["options"], strict=True)),
        you=table["you"],
        them=table["them"],
        target=table["target"],
        limit=table["limit"],
        because=said["because"],
        offer=said["offer"],
        illegal=table.get("illegal", {}),
        extra=table.get("extra", False),
        serves=table.get("serves", False),
    )
